import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { bundleNames } from '../../../../electron/library/bundle-name.ts';
import { composeStory } from '../../../../electron/library/compose-story.ts';
import { faultyFileSystem } from '../../../faults/faulty-file-system.ts';
import { given, photoOf, story, temporaryDesk, typed, withPhoto, writeText } from './temporary-library.ts';

describe('the list', () => {
  it('says of each story what the desk shows, newest first', async () => {
    const { library, clock } = temporaryDesk();
    expect(given(await library.list())).toEqual({ name: 'Kho bài', stories: [], unreadable: [] });
    const first = withPhoto(story('Bão số 3', 'Năm từ của một câu.'), photoOf('a').asset);
    const byline = [
      { penName: 'Đỗ Tú', role: 'Phóng viên' },
      { penName: '', role: '' },
      { penName: 'Minh', role: '' },
    ];
    const full = { ...first, kicker: 'Thời tiết', section: 'Xã hội', byline, status: 'submitted' as const };
    given(await library.create(full));
    clock.pass(1000);
    const second = given(await library.create(story('Sau')));
    const { stories } = given(await library.list());
    expect(stories.map(({ headline }) => headline)).toEqual(['Sau', 'Bão số 3']);
    expect(stories[1]).toEqual({
      storyId: first.id,
      kicker: 'Thời tiết',
      headline: 'Bão số 3',
      penName: 'Đỗ Tú, Minh',
      section: 'Xã hội',
      status: 'submitted',
      savedAt: '2026-01-05T08:00:00.000Z',
      words: 5,
      photos: 1,
    });
    clock.pass(1000);
    given(
      await library.save({
        ...typed(second, 'x'),
        article: { ...(second.article as object), headline: 'Sửa' },
      }),
    );
    expect(given(await library.list()).stories[0]?.headline).toBe('Sửa');
  });

  it('reads only what has changed', async () => {
    let reads = 0;
    const fileSystem = faultyFileSystem((operation, path) => {
      if (operation === 'readFile' && path.endsWith('article.json')) reads += 1;
    });
    const { library } = temporaryDesk({ fileSystem });
    const opened = given(await library.create(story('Một')));
    given(await library.create(story('Hai')));
    given(await library.list());
    reads = 0;
    given(await library.list());
    expect(reads).toBe(0);
    given(await library.save(typed(opened, 'mới')));
    reads = 0;
    given(await library.list());
    expect(reads).toBe(1);
  });

  it('of 2,000 stories is there in a few seconds, and at once the second time', async () => {
    const { root, again } = temporaryDesk();
    const text = 'Ủy ban nhân dân thành phố cho biết. '.repeat(250);
    for (let count = 0; count < 2000; count += 1) {
      const article = story(`Bài ${count}`, text, newIdentifier());
      const facts = { revision: 1, savedAt: '2026-01-05T08:00:00.000Z', savedBy: 'Lan' };
      const folder = join(root, bundleNames(article.headline, article.id).next().value ?? '');
      mkdirSync(folder);
      writeText(join(folder, 'article.json'), given(composeStory(article, facts)).text);
      if (count === 0) expect(statSync(join(folder, 'article.json')).size).toBeGreaterThan(10_000);
    }
    const library = again();
    const started = performance.now();
    expect(given(await library.list()).stories).toHaveLength(2000);
    const first = performance.now() - started;
    expect(given(await library.list()).stories).toHaveLength(2000);
    const second = performance.now() - started - first;
    console.info(`2,000 stories listed in ${first.toFixed(0)} ms, again in ${second.toFixed(0)} ms`);
    expect(first).toBeLessThan(15_000);
    expect(second).toBeLessThan(first);
  }, 60_000);
});
