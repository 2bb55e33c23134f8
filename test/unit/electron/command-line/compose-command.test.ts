import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeCommand } from '../../../../electron/command-line/compose-command.ts';
import {
  type ComposeOptions,
  composeSettings,
  SWITCH_OPTIONS,
} from '../../../../electron/command-line/compose-options.ts';
import { temporaryFolder } from '../exporting/story-bundle.ts';
import { recordedOutput } from './recorded-output.ts';

async function composed(keys: string, options: Partial<ComposeOptions> = {}) {
  const io = recordedOutput();
  const input = async function* () {
    yield new TextEncoder().encode(keys);
  };
  const code = await composeCommand({ method: 'telex', ...options }, io, input());
  return { code, text: io.lines.join('\n'), errors: io.errors };
}

function fileOf(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'bảng.txt');
  writeFileSync(file, content);
  return file;
}

describe('toasoan compose', () => {
  it('prints the text that each line leaves', async () => {
    const keys = 'tieengs Vieetj\r\n\nhoanf⌫\nvieetj⎋\nuwowng␠␠⌫⌫s';
    expect(await composed(keys)).toEqual({
      code: 0,
      text: 'tiếng Việt\n\nhòa\nvieetj\nướng',
      errors: [],
    });
  });

  it('prints nothing for nothing', async () => {
    expect(await composed('')).toEqual({ code: 0, text: '', errors: [] });
  });

  it.each<[string, Partial<ComposeOptions>, string]>([
    ['hoaf', {}, 'hòa'],
    ['hoaf', { tone: 'new' }, 'hoà'],
    ['tw w', {}, 'tư ư'],
    ['tw w', { method: 'simple-telex' }, 'tw w'],
    ['tw', { bareW: false }, 'tw'],
    ['d9uo7c5', { method: 'vni' }, 'được'],
    ['ddu+o+.c', { method: 'viqr' }, 'được'],
    ['kho^ng?', { method: 'viqr' }, 'không?'],
    ['kho^ng?', { method: 'viqr', viqrFreeMarking: true }, 'khổng'],
    ['toans', { freeMarking: false }, 'toans'],
    ['window ', {}, 'window '],
    ['window ', { restore: false }, 'ưindow '],
    ['Kroong ', {}, 'Krông '],
    ['Kroong ', { names: false }, 'Kroong '],
    ['t[', {}, 't['],
    ['t[', { brackets: true }, 'tơ'],
    ['cca nna', { quickTelex: true }, 'cha nga'],
    ['foosng ', { quickStarts: true }, 'phống '],
    ['lag', { quickEnds: true }, 'lang'],
    ['zoos ', {}, 'zoos '],
    ['zoos ', { foreignOnsets: true }, 'zố '],
    ['xin. chaof', { autoCapitals: true }, 'Xin. Chào'],
    ['tieengs', { english: true }, 'tieengs'],
  ])('%s with %j gives %s', async (keys, options, text) => {
    expect(await composed(keys, options)).toEqual({ code: 0, text, errors: [] });
  });

  it('takes macros from a file, and tells of the lines that hold none', async () => {
    const macros = fileOf(';x*** version=1 ***\nko:không\nhỏng\n');
    const { text, errors } = await composed('ko Ko, ', { macros });
    expect(text).toBe('không Không, ');
    expect(errors).toEqual([
      'Bỏ qua dòng 3 của “bảng.txt”: thiếu dấu hai chấm giữa chữ tắt và chữ thay [hỏng]',
    ]);
    expect((await composed('ko ', { macros, english: true })).text).toBe('ko ');
    expect((await composed('ko ', { macros, english: true, macrosInEnglish: true })).text).toBe('không ');
  });

  it('takes words to keep from a file', async () => {
    expect((await composed('test ')).text).toBe('tét ');
    const keep = fileOf('test\r\nhai từ\r\n');
    const { text, errors } = await composed('test Test ', { keep });
    expect(text).toBe('test Test ');
    expect(errors).toEqual([
      'Bỏ qua dòng 2 của “bảng.txt”: mỗi lần chỉ một từ, không có dấu cách hay ký tự ẩn',
    ]);
  });

  it.each<[Partial<ComposeOptions>, number, string]>([
    [
      { method: 'Telex' },
      2,
      '--method không có giá trị “Telex”; các giá trị: telex, simple-telex, vni, viqr.',
    ],
    [{ tone: 'cũ' }, 2, '--tone không có giá trị “cũ”; các giá trị: old, new.'],
    [{ macros: '/không/có.txt' }, 1, 'Không có tệp “có.txt”.'],
    [{ keep: '/không/có.txt' }, 1, 'Không có tệp “có.txt”.'],
    [{ macros: '/' }, 1, 'không phải văn bản UTF-8'],
  ])('says in one line what is wrong with %j', async (options, code, sentence) => {
    const done = await composed('tieengs', options);
    expect([done.code, done.text, done.errors.length]).toEqual([code, '', 1]);
    expect(done.errors[0]).toContain(sentence);
  });

  it('says that a file of macros is empty, or no text', async () => {
    expect((await composed('a', { macros: fileOf('\n \n') })).errors[0]).toContain('không có chữ nào');
    const legacy = Uint8Array.from([0x6b, 0x6f, 0x3a, 0xd4, 0x20]);
    expect((await composed('a', { macros: fileOf(legacy) })).errors[0]).toContain('không phải văn bản UTF-8');
  });

  it('answers the lines before bytes that are no text', async () => {
    const io = recordedOutput();
    const input = async function* () {
      yield Uint8Array.from([0x61, 0x73, 0x0a]);
      yield Uint8Array.from([0xff]);
    };
    expect(await composeCommand({ method: 'telex' }, io, input())).toBe(1);
    expect([io.lines, io.errors]).toEqual([['á'], ['“đầu vào chuẩn” không phải văn bản UTF-8.']]);
  });

  it('has an option for every setting, both ways', () => {
    const { translate } = recordedOutput();
    for (const { setting, on, off } of SWITCH_OPTIONS) {
      const name = setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect([on, off]).toEqual([`--${name}`, `--no-${name}`]);
      for (const value of [true, false]) {
        const settings = composeSettings({ method: 'telex', [setting]: value }, translate);
        expect(settings).toMatchObject({ ok: true, value: { [setting]: value } });
      }
    }
  });
});
