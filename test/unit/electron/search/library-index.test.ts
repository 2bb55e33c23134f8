import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { IndexState } from '#shared/api/story-list.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { openLibrary } from '../../../../electron/library/library.ts';
import { nodeFileSystem } from '../../../../electron/library/node-file-system.ts';
import { indexFiles, indexPlace } from '../../../../electron/search/database/open-database.ts';
import { makeStory } from '../../../big-library/article.ts';
import { writeBigLibrary } from '../../../big-library/write-library.ts';
import { codeOf, given, photoOf, story, typed, withPhoto } from '../library/temporary-library.ts';
import { EVERYTHING, found, headlines, hits, listed, temporaryIndex } from './temporary-index.ts';

describe('a list', () => {
  it('says of each story what the desk shows', async () => {
    const { write, open } = temporaryIndex();
    const asset = photoOf('a').asset;
    const article = withPhoto(story('Bão số 3', 'Năm từ của một câu.'), asset);
    const byline = ['Đỗ Tú', '', 'Minh'].map((penName) => ({ penName, role: '' }));
    write({ ...article, kicker: 'Thời tiết', section: 'Xã hội', byline, tags: ['bão'], status: 'submitted' });
    const index = open();
    given(await index.refresh());
    expect(await listed(index, { facets: true })).toEqual({
      name: 'Kho bài',
      total: 1,
      offset: 0,
      rows: [
        {
          storyId: article.id,
          kicker: 'Thời tiết',
          headline: 'Bão số 3',
          penName: 'Đỗ Tú, Minh',
          section: 'Xã hội',
          status: 'submitted',
          savedAt: '2026-01-05T08:00:00.000Z',
          createdAt: '2026-01-05T07:00:00.000Z',
          publishedAt: null,
          embargoUntil: null,
          words: 5,
          photos: 1,
          tags: ['bão'],
          firstPhoto: `${asset.sha256}.jpg`,
          pinned: false,
          shelf: 'desk',
        },
      ],
      facets: {
        statuses: [{ value: 'submitted', count: 1 }],
        people: [
          { value: 'Đỗ Tú', count: 1 },
          { value: 'Minh', count: 1 },
        ],
        sections: [{ value: 'Xã hội', count: 1 }],
      },
      unreadable: [],
      unreadableTotal: 0,
      generation: index.state().generation,
    });
  });

  it('stands in Vietnamese order, also as stories come one by one', async () => {
    const { write, open } = temporaryIndex();
    const names = [
      'Ăn',
      'An',
      'Ân',
      'Áo',
      'Ao',
      'đa',
      'da',
      'Đà',
      'dạ',
      'ở',
      'ô',
      'o',
      'hoà',
      'hòa',
      '7 ngày',
      '“An”',
    ];
    const index = open();
    for (const [count, name] of names.entries()) {
      const article = story(name);
      write(article);
      given(await (count % 3 === 0 ? index.refresh() : index.noteChanged([article.id])));
    }
    const { compare } = new Intl.Collator('vi');
    const sorted = await headlines(index, { sort: 'headline', descending: false });
    expect(sorted).toHaveLength(names.length);
    for (const [at, name] of sorted.entries())
      expect(compare(sorted[at - 1] ?? '', name)).toBeLessThanOrEqual(0);
    expect([...sorted].sort()).toEqual([...names].sort());
    expect(sorted.indexOf('da')).toBeLessThan(sorted.indexOf('đa'));
  });

  it('gives any part of itself, and nothing beyond its end', async () => {
    const { root, open } = temporaryIndex();
    writeBigLibrary({ root, stories: 120 });
    const index = open();
    given(await index.refresh());
    const all = await headlines(index);
    expect(all).toHaveLength(120);
    expect(await headlines(index, { offset: 100, limit: 7 })).toEqual(all.slice(100, 107));
    expect(await listed(index, { offset: 500 })).toMatchObject({ total: 120, rows: [], offset: 500 });
  });

  it('keeps pins, whatever becomes of the story', async () => {
    const { write, open } = temporaryIndex();
    const [one, other] = [story('Một'), story('Hai')];
    const folder = write(one);
    const index = open();
    given(await index.refresh());
    given(await index.setPins([one.id, other.id]));
    write({ ...one, headline: 'Một sửa' }, '2026-01-01T00:00:00.000Z', folder);
    write(other);
    given(await index.refresh());
    expect((await listed(index)).rows.map(({ pinned }) => pinned)).toEqual([true, true]);
    given(await index.setPins([one.id]));
    expect((await listed(index, { pinnedFirst: true })).rows.map(({ headline }) => headline)).toEqual([
      'Một sửa',
      'Hai',
    ]);
    expect((await listed(index)).rows.map(({ pinned }) => pinned)).toEqual([false, true]);
  });

  it('tells what is put away from what is on the desk, and knows nothing of the bin', async () => {
    const { root, userData, open } = temporaryIndex();
    mkdirSync(userData);
    const library = openLibrary({ root, userData, savedBy: 'Lan' });
    const ids = [];
    for (const name of ['Để đó', 'Cất đi', 'Bỏ đi'])
      ids.push(given(await library.create(story(name))).storyId);
    given(await library.work.archive(ids[1] ?? '', true));
    const index = open();
    given(await index.refresh());
    given(await library.bin.put(ids[2] ?? '', true));
    given(await index.noteChanged([ids[2] ?? '']));
    expect(await headlines(index, { filter: { shelf: 'desk' } })).toEqual(['Để đó']);
    expect(await headlines(index, { filter: { shelf: 'archive' } })).toEqual(['Cất đi']);
    given(await library.work.archive(ids[1] ?? '', false));
    given(await index.noteChanged([ids[1] ?? '']));
    expect(await headlines(index, { filter: { shelf: 'archive' } })).toEqual([]);
    expect((await listed(index)).total).toBe(2);
    await library.idle();
  });
});

describe('what cannot be read', () => {
  it('is listed as it is, and again once it can be', async () => {
    const { root, write, open } = temporaryIndex();
    const folder = write(story('Hỏng'));
    writeFileSync(join(root, folder, 'article.json'), '{"format": 1, ');
    mkdirSync(join(root, 'Ảnh cũ'));
    mkdirSync(join(root, 'mat-tep--01k2m3n4'));
    const index = open();
    given(await index.refresh());
    expect(await listed(index)).toMatchObject({
      total: 0,
      unreadableTotal: 2,
      unreadable: [{ folder, error: { code: 'story-damaged' } }, { folder: 'mat-tep--01k2m3n4' }],
    });
    write(story('Lành'), undefined, folder);
    given(await index.refresh());
    expect(await listed(index)).toMatchObject({ total: 1, unreadableTotal: 1 });
  });

  it('is shown by the version it would be opened from', async () => {
    const { root, userData, open } = temporaryIndex();
    mkdirSync(userData);
    const library = openLibrary({
      root,
      userData,
      savedBy: 'Lan',
      now: () => new Date('2026-01-05T08:00:00Z'),
    });
    const opened = given(await library.create(story('Nguyên bản')));
    given(await library.save(typed(opened, 'Chữ thứ hai')));
    await library.idle();
    writeFileSync(join(given(await library.bundlePath(opened.storyId)), 'article.json'), 'rác');
    const index = open();
    given(await index.refresh());
    expect(await headlines(index)).toEqual(['Nguyên bản']);
  });

  it('of two folders with one story is the one not named for it', async () => {
    const { write, open, erase } = temporaryIndex();
    const article = story('Bản chính');
    const own = write(article);
    write({ ...article, headline: 'Bản chép' }, undefined, 'Bản chép');
    const index = open();
    given(await index.refresh());
    expect(await headlines(index)).toEqual(['Bản chính']);
    expect(await found(index, 'chep')).toEqual([]);
    expect(await listed(index)).toMatchObject({
      unreadable: [{ folder: 'Bản chép', error: { code: 'story-conflict' } }],
      unreadableTotal: 1,
    });
    erase(own);
    given(await index.refresh());
    expect(await found(index, 'chep')).toEqual(['Bản chép']);
  });
});

describe('keeping up', () => {
  it('reads only what has changed', async () => {
    let reads = 0;
    const fileSystem = {
      ...nodeFileSystem,
      readFile: (path: string) => {
        reads += 1;
        return nodeFileSystem.readFile(path);
      },
    };
    const { write, open } = temporaryIndex();
    const articles = Array.from({ length: 20 }, (_, count) => story(`Bài ${count}`));
    const folders = articles.map((article) => write(article));
    given(await open({ fileSystem }).refresh());
    expect(reads).toBe(20);
    reads = 0;
    const later = open({ fileSystem });
    given(await later.refresh());
    expect(reads).toBe(0);
    const [first] = articles;
    if (first === undefined) throw new Error('No story');
    write({ ...first, headline: 'Khác hẳn' }, undefined, folders[0]);
    given(await later.noteChanged([first.id]));
    expect(reads).toBe(1);
    expect(await found(later, 'khac han')).toEqual(['Khác hẳn']);
  });

  it('does not believe a file that was written a moment ago to be settled', async () => {
    const { root, write, open } = temporaryIndex();
    const article = story('Aa');
    const folder = write(article);
    const file = join(root, folder, 'article.json');
    const index = open({ now: () => Date.now() - 3_600_000 });
    given(await index.refresh());
    write({ ...article, headline: 'Bb' }, undefined, folder);
    // The same size, the same time, the same inode: only the content tells.
    const facts = await nodeFileSystem.facts(file);
    const same = {
      ...nodeFileSystem,
      facts: async (path: string) =>
        path === file ? { ...facts, modifiedAt: Date.now() } : nodeFileSystem.facts(path),
    };
    const other = open({ fileSystem: same });
    given(await other.refresh());
    expect(await headlines(other)).toEqual(['Bb']);
  });

  it('follows saves, new stories and ones taken away', async () => {
    const { root, write, erase, open } = temporaryIndex();
    const index = open();
    given(await index.refresh());
    const article = story('Mới tinh', 'Chuyện con mèo.');
    const folder = write(article);
    given(await index.noteChanged([article.id]));
    expect(await found(index, 'con meo')).toEqual(['Mới tinh']);
    const before = index.state().generation;
    given(await index.noteChanged([article.id]));
    expect(index.state().generation).toBe(before);
    const renamed = `doi-ten--${folder.slice(-8)}`;
    renameSync(join(root, folder), join(root, renamed));
    given(await index.noteChanged([article.id]));
    expect(await found(index, 'con meo')).toEqual(['Mới tinh']);
    erase(renamed);
    given(await index.noteChanged([article.id, newIdentifier()]));
    expect(await found(index, 'con meo')).toEqual([]);
    expect(index.state()).toMatchObject({ stories: 0 });
  });

  it('puts what was saved last first, also where it changed last of all', async () => {
    const { write, open } = temporaryIndex();
    const index = open();
    for (let day = 1; day <= 9; day += 1) {
      const article = story(`Bão ngày ${day}`);
      write(article, `2026-01-0${day}T00:00:00.000Z`);
    }
    given(await index.refresh());
    expect((await hits(index, 'bao', 3)).map(({ story: { headline } }) => headline)).toEqual([
      'Bão ngày 9',
      'Bão ngày 8',
      'Bão ngày 7',
    ]);
  });

  it('takes saves in while it reads the library for the first time', async () => {
    const { root, write, open } = temporaryIndex();
    writeBigLibrary({ root, stories: 400 });
    const saved = Array.from({ length: 30 }, (_, count) => story(`Đang viết ${count}`));
    const folders = saved.map((article) => write(article, '2019-02-01T00:00:00.000Z'));
    const problems: unknown[] = [];
    let next = 0;
    const index = open({
      onUnexpected: (error) => void problems.push(error),
      onState({ phase }) {
        const article = saved[next];
        if (phase !== 'reading' || article === undefined) return;
        write(
          { ...article, headline: `${article.headline} xong` },
          '2027-01-01T00:00:00.000Z',
          folders[next],
        );
        void index.noteChanged([article.id]);
        next += 1;
      },
    });
    given(await index.refresh());
    expect(next).toBeGreaterThan(3);
    for (const article of saved.slice(0, next)) given(await index.noteChanged([article.id]));
    expect(problems).toEqual([]);
    expect(index.state()).toMatchObject({ phase: 'ready', stories: 430, failure: null });
    const done = await headlines(index, { limit: next });
    expect(done.every((headline) => headline.endsWith(' xong'))).toBe(true);
  });

  it('tells how far it is, can be stopped, and goes on from there', async () => {
    const { root, open } = temporaryIndex();
    writeBigLibrary({ root, stories: 300 });
    const states: IndexState[] = [];
    const index = open({
      onState: (state) => {
        states.push(state);
        if (state.done > 0 && state.phase === 'reading') void index.stop();
      },
    });
    given(await index.refresh());
    expect(index.state()).toMatchObject({ phase: 'stopped' });
    const { stories } = index.state();
    expect(stories).toBeGreaterThan(0);
    expect(stories).toBeLessThan(300);
    expect(given(await index.search({ query: 'thành phố', limit: 5, filter: {} })).complete).toBe(false);
    expect(states.some(({ phase, total, done }) => phase === 'reading' && total === 300 && done < 300)).toBe(
      true,
    );
    // Those put in first are the newest of all.
    const some = (await listed(index)).rows.map(({ savedAt }) => savedAt);
    await index.close();
    const later = open();
    given(await later.refresh());
    const all = (await listed(later)).rows.map(({ savedAt }) => savedAt);
    expect(all).toHaveLength(300);
    expect(later.state()).toMatchObject({ phase: 'ready', stories: 300, failure: null });
    expect(some.length).toBe(stories);
    const newest = (await hits(later, 'thanh pho', 5)).map(({ story: { savedAt } }) => savedAt);
    expect(newest).toEqual([...newest].sort().reverse());
  });
});

describe('trouble', () => {
  it('with the library is told, and leaves what is known', async () => {
    const { root, write, open } = temporaryIndex();
    write(story('Một'));
    const index = open();
    given(await index.refresh());
    renameSync(root, `${root}-rút ra`);
    expect(codeOf(await index.refresh())).toBe('library-missing');
    expect(index.state()).toMatchObject({ phase: 'stopped', failure: 'library-missing', stories: 1 });
    expect(await headlines(index)).toEqual(['Một']);
    renameSync(`${root}-rút ra`, root);
    given(await index.refresh());
    expect(index.state()).toMatchObject({ phase: 'ready', failure: null });
  });

  test.each([
    ['rubbish', () => 'rác'.repeat(50_000)],
    ['nothing', () => ''],
    ['a database of others', () => 'SQLite format 3\0'.padEnd(4096, '\0')],
  ])('an index file of %s is made anew', async (_what, content) => {
    const { root, userData, write, open } = temporaryIndex();
    write(story('Một'));
    const index = open();
    given(await index.refresh());
    await index.close();
    const path = await indexFile(userData, root);
    writeFileSync(path, content());
    for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
    const later = open();
    given(await later.refresh());
    expect(await found(later, 'mot')).toEqual(['Một']);
    expect(later.state().plain).toBe(false);
  });

  it('in the middle of the index is found and mended by itself, while it is being used', async () => {
    const { root, userData, open } = temporaryIndex();
    writeBigLibrary({ root, stories: 200 });
    const index = open();
    given(await index.refresh());
    const expected = await found(index, 'thanh pho');
    await index.close();
    const path = await indexFile(userData, root);
    const bytes = readFileSync(path);
    // Every page but the first few is overwritten, as a failing disk may do.
    bytes.fill(0x5a, 4096 * 12, bytes.length);
    writeFileSync(path, bytes);
    const later = open({ onUnexpected: () => undefined });
    given(await later.list(EVERYTHING));
    given(await later.refresh());
    expect(await found(later, 'thanh pho')).toEqual(expected);
    expect((await listed(later)).total).toBe(200);
  });

  it.skipIf(process.getuid?.() === 0)('with the place for the index leaves a plain scan', async () => {
    const { userData, write, open } = temporaryIndex();
    mkdirSync(userData);
    chmodSync(userData, 0o500);
    write(story('Một'));
    const index = open();
    given(await index.refresh());
    expect(index.state().plain).toBe(true);
    expect(await found(index, 'mot')).toEqual(['Một']);
  });

  it('with user data that is no folder leaves a plain scan', async () => {
    const { userData, write, open } = temporaryIndex();
    writeFileSync(userData, '');
    write(story('Một'));
    const index = open();
    given(await index.refresh());
    expect(index.state().plain).toBe(true);
    expect(await found(index, 'mot')).toEqual(['Một']);
  });
});

it('writes nothing into the library', async () => {
  const { root, userData, open } = temporaryIndex();
  writeBigLibrary({ root, stories: 3 });
  const before = readdirSync(root, { recursive: true });
  const index = open();
  given(await index.refresh());
  given(await index.rebuild());
  expect(readdirSync(root, { recursive: true })).toEqual(before);
  expect(existsSync(join(userData, 'search'))).toBe(true);
});

it('two programs on one index do not disturb each other, and each sees what the other has done', async () => {
  const { write, open } = temporaryIndex();
  const { article } = makeStory(1, 3);
  write(article);
  const [one, other] = [open(), open()];
  given(await one.refresh());
  given(await other.refresh());
  expect((await listed(one)).total).toBe(1);
  const added = story('Từ chương trình kia');
  write(added);
  given(await other.noteChanged([added.id]));
  expect(await found(one, 'chuong trinh kia')).toEqual(['Từ chương trình kia']);
  expect((await listed(one)).total).toBe(2);
});

async function indexFile(userData: string, root: string): Promise<string> {
  const place = await indexPlace(userData, root);
  return join(place.folder, (await indexFiles(place))[0] ?? '');
}
