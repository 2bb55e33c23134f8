import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibraryCommand } from '../../../../electron/command-line/check-library-command.ts';
import {
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  withPhoto,
} from '../library/temporary-library.ts';
import { recordedOutput } from './recorded-output.ts';

const QUICK = { json: false, thorough: false } as const;

describe('toasoan check-library', () => {
  it('says that nothing is wrong', async () => {
    const { root, library } = temporaryDesk();
    given(await library.create(story('Bão')));
    const io = recordedOutput();
    expect(await checkLibraryCommand(root, QUICK, io)).toBe(0);
    expect([io.lines, io.errors]).toEqual([['Đã xem 1 bài, thấy 0 chỗ cần chú ý.'], []]);
  });

  it('tells each thing that is wrong in a line, or all in one as JSON, and changes nothing', async () => {
    const { root, library } = temporaryDesk();
    given(await library.create(withPhoto(story('Thiếu ảnh'), photoOf('a').asset)));
    const { storyId } = given(await library.create(story('Hỏng')));
    const bundle = given(await library.bundlePath(storyId));
    writeFileSync(join(bundle, 'article.json'), 'rác');
    const before = namesIn(bundle);
    const io = recordedOutput();
    expect(await checkLibraryCommand(root, QUICK, io)).toBe(1);
    expect(io.lines).toHaveLength(3);
    expect(io.lines.join('\n')).toMatch(/không đọc được bài/);
    expect(io.lines.join('\n')).toMatch(/thiếu 1 tệp ảnh/);
    const json = recordedOutput('en');
    expect(await checkLibraryCommand(root, { json: true, thorough: true }, json)).toBe(1);
    expect(json.lines).toHaveLength(1);
    const report = JSON.parse(json.lines[0] ?? '');
    expect(report).toMatchObject({ stories: 2 });
    expect(report.problems.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'missing-photos',
      'unreadable',
    ]);
    expect(namesIn(bundle)).toEqual(before);
  });

  it('fails in one line where there is no library', async () => {
    const io = recordedOutput();
    expect(await checkLibraryCommand(join(temporaryFolder(), 'không có'), QUICK, io)).toBe(1);
    expect(io.lines).toEqual([]);
    expect(io.errors).toEqual([expect.stringMatching(/^Không thấy thư mục kho bài\./)]);
  });
});
