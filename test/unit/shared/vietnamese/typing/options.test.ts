import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { type TypingSettings, typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';

function cases(
  name: string,
  change: Partial<TypingSettings>,
  rows: readonly (readonly [keys: string, text: string])[],
): void {
  describe(name, () => {
    it.each(rows)('%s → %s', (keys, text) => {
      expect(compose(keys, typingSettings(change))).toBe(text);
    });
  });
}

cases('Quick Telex', { quickTelex: true }, [
  ['ccas', 'chá'],
  ['nnhe', 'nghe'],
  ['kkoong', 'không'],
  ['KKas', 'KHá'],
  ['ann', 'ang'],
  ['ccc', 'cc'],
  ['tinn', 'tinn'],
]);

cases('quick starts', { quickStarts: true }, [
  ['fair', 'phải'],
  ['Jof', 'Giò'],
  ['wan', 'quan'],
  ['ff', 'f'],
]);

cases('quick ends', { quickEnds: true }, [
  ['ag', 'ang'],
  ['ahf', 'ành'],
  ['saks', 'sách'],
  ['agg', 'ag'],
]);

cases('foreign onsets', { foreignOnsets: true }, [
  ['zoos', 'zố'],
  ['jif', 'jì'],
  ['fair ', 'fải '],
]);
cases('without foreign onsets', {}, [
  ['zoo ', 'zoo '],
  ['fair ', 'fair '],
]);

cases('marks that have to touch their letter', { freeMarking: false }, [
  ['tieesng', 'tiếng'],
  ['tieengs', 'tiêngs'],
  ['viete', 'viete'],
  ['dad', 'dad'],
]);

cases('a lone w', { bareW: false }, [
  ['w', 'w'],
  ['tuw', 'tư'],
  ['tw', 'tw'],
]);

cases('no restoring', { restore: false }, [
  ['text ', 'tẽt '],
  ['coffee ', 'cofee '],
]);

cases('no names', { names: false }, [['DDawks ', 'DDawks ']]);

cases('VIQR with free marks', { method: 'viqr', viqrFreeMarking: true }, [
  ['kho^ng?', 'khổng'],
  ['viet^.', 'việt'],
]);

cases('VIQR', { method: 'viqr' }, [
  ['ta\\.', 'ta.'],
  ['\\\\', '\\'],
  ['a\\b', 'a\\b'],
  ['\\dd', 'dd'],
]);

cases('capitals of sentences', { autoCapitals: true }, [
  ['anh ddi. em veef', 'Anh đi. Em về'],
  ['dduwngs! ai ddos?', 'Đứng! Ai đó?'],
  ['ow TP. haf nooij', 'Ơ TP. hà nội'],
  ['cam, quyts, v.v. vaf xoaif', 'Cam, quýt, v.v. và xoài'],
  ['soos 3. ddieeuf', 'Số 3. điều'],
  ['roofi... thooi', 'Rồi... thôi'],
  ['“xin chaof”', '“Xin chào”'],
  ['a⌫a', 'a'],
]);

cases('words of an address', {}, [
  ['https://suckhoedoisong.vn/tests', 'https://suckhoedoisong.vn/tests'],
  ['as@tests.vn', 'á@tests.vn'],
  ['www.tuoitre.vn', 'www.tuoitre.vn'],
]);

cases('a code in VNI', { method: 'vni' }, [
  ['U19 ', 'U19 '],
  ['A4 ', 'A4 '],
  ['U23, ', 'U23, '],
  ['O73 ', 'Ở '],
  ['Y1 kie61n ', 'Ý kiến '],
  ['Cha6u A1 ', 'Châu Á '],
  ['ha19 ', 'ha19 '],
]);

cases('a digit taken back, in VNI', { method: 'vni' }, [
  ['O779⎋', 'O779'],
  ['O779⎋⎋', 'O79'],
  ['a1123⌫⌫⌫1', 'á'],
]);
