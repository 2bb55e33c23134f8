import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchCommand } from '../../../../electron/command-line/search-command.ts';
import { userDataFolder } from '../../../../electron/command-line/user-data.ts';
import { given, story } from '../library/temporary-library.ts';
import { temporaryIndex } from '../search/temporary-index.ts';
import { recordedOutput } from './recorded-output.ts';

async function searched(query: string, library: string, userData: string, json = false) {
  const io = recordedOutput();
  const code = await searchCommand(query, { library, json }, io, { userData });
  return { code, lines: io.lines, errors: io.errors };
}

describe('toasoan search', () => {
  it('prints headline, sentence and folder of what it finds, with or without marks', async () => {
    const { root, userData, write } = temporaryIndex();
    const folder = write(story('Ký kết', 'Sáng nay mưa. Hội Nông dân thành phố họp. Chiều nắng.'));
    write(story('Chuyện khác'));
    for (const query of ['hoi nong dan', 'Hội Nông dân', 'hội nông d']) {
      expect(await searched(query, root, userData)).toEqual({
        code: 0,
        lines: ['Ký kết', '  Thân bài: … Hội Nông dân thành phố họp. …', `  ${join(root, folder)}`],
        errors: [],
      });
    }
    // A small library is gone through; nothing is left behind.
    expect(existsSync(userData)).toBe(false);
  });

  it('prints one line of JSON where asked to', async () => {
    const { root, userData, write } = temporaryIndex();
    const article = story('Hòa Bình được mùa');
    const folder = write(article);
    const { lines } = await searched('hoà bình', root, userData, true);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual([
      {
        storyId: article.id,
        bundle: join(root, folder),
        headline: 'Hòa Bình được mùa',
        kicker: '',
        status: 'draft',
        savedAt: '2026-01-05T08:00:00.000Z',
        kind: 'title',
        exact: true,
        field: 'headline',
        block: null,
        sentence: 'Hòa Bình được mùa',
        ranges: [{ start: 0, end: 8 }],
      },
    ]);
    expect((await searched('không đâu có', root, userData, true)).lines).toEqual(['[]']);
  });

  it('says so where it finds nothing', async () => {
    const { root, userData } = temporaryIndex();
    expect(await searched('x', root, userData)).toEqual({
      code: 0,
      lines: [],
      errors: ['Không tìm thấy bài nào.'],
    });
  });

  it('uses the desk’s index where there is one, and brings it up to date', async () => {
    const { root, userData, write, open } = temporaryIndex();
    write(story('Một'));
    const index = open();
    given(await index.refresh());
    await index.close();
    write(story('Hai'));
    expect((await searched('hai', root, userData)).lines[0]).toBe('Hai');
    const again = open();
    expect(given(await again.search({ query: 'hai', limit: 5, filter: {} })).hits).toHaveLength(1);
  });

  it('fails where there is no library', async () => {
    const { root, userData } = temporaryIndex();
    rmSync(root, { recursive: true });
    expect(await searched('x', root, userData)).toMatchObject({ code: 1, lines: [] });
    mkdirSync(userData);
    expect((await searched('x', root, userData)).errors[0]).toContain('Không thấy thư mục kho bài');
  });
});

describe('the place of the desk’s own things', () => {
  it.each([
    ['linux', {}, '/home/lan/.config/toasoan'],
    ['linux', { XDG_CONFIG_HOME: '/cấu hình' }, '/cấu hình/toasoan'],
    ['darwin', {}, '/home/lan/Library/Application Support/toasoan'],
    ['linux', { TOASOAN_USER_DATA: '/usb/bàn' }, '/usb/bàn'],
  ] as const)('on %s with %j is %s', (platform, environment, folder) => {
    expect(userDataFolder(environment, platform, '/home/lan')).toBe(folder);
  });
});
