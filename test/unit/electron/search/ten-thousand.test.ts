import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fold } from '#shared/vietnamese/folding/fold.ts';
import { openLibraryIndex } from '../../../../electron/search/open-library-index.ts';
import { makeStory } from '../../../big-library/article.ts';
import { writeBigLibrary } from '../../../big-library/write-library.ts';
import { given, temporaryFolder } from '../library/temporary-library.ts';
import { hits, listed } from './temporary-index.ts';

const STORIES = 10_000;

it('a library of 10,000 is read, listed in order and searched; what is saved later is found at once', async () => {
  const base = temporaryFolder();
  const [root, userData] = [join(base, 'library'), join(base, 'user-data')];
  mkdirSync(userData);
  const at = (): number => performance.now();
  const started = at();
  const ids = writeBigLibrary({ root, stories: STORIES });
  const written = at();
  let index = openLibraryIndex({ root, userData });
  given(await index.refresh());
  const read = at();
  await index.close();

  // Opened again: there before anything is looked through.
  index = openLibraryIndex({ root, userData });
  const first = await listed(index, { limit: 60 });
  const shown = at();
  expect(first.total).toBe(STORIES);
  const { facets } = await listed(index, { limit: 0, facets: true });
  const sum = facets?.sections.reduce((total, { count }) => total + count, 0);
  expect(sum).toBe(STORIES);

  const { compare } = new Intl.Collator('vi');
  let last = '';
  for (let offset = 0; offset < STORIES; offset += 500) {
    const { rows } = await listed(index, { sort: 'headline', descending: false, offset });
    expect(rows).toHaveLength(500);
    for (const { headline } of rows) {
      expect(compare(last, headline)).toBeLessThanOrEqual(0);
      last = headline;
    }
  }

  const searching = at();
  for (let count = 0; count < 40; count += 1) {
    const { article } = makeStory((count * 251) % STORIES, 1);
    // A sentence of its own: the words of the tail make it one of a kind.
    const words = article.standfirst.match(/[\p{L}\p{N}]+/gu) ?? [];
    const phrase = words.slice(0, 12).join(' ');
    const found = await hits(index, count % 2 === 0 ? phrase : fold(phrase));
    expect(found.map(({ story }) => story.storyId)).toContain(article.id);
    expect(found[0]?.ranges.length).toBeGreaterThan(0);
  }
  const searched = at();

  const [added] = writeBigLibrary({ root, stories: 1, from: STORIES });
  given(await index.noteChanged([added ?? '']));
  expect((await listed(index, { limit: 0 })).total).toBe(STORIES + 1);
  expect(new Set(ids).size).toBe(STORIES);
  await index.close();
  const figures = [
    `written in ${((written - started) / 1000).toFixed(1)} s`,
    `read at ${Math.round((STORIES * 1000) / (read - written))} a second in one thread`,
    `list ${(shown - read).toFixed(0)} ms after opening`,
    `${((searched - searching) / 40).toFixed(1)} ms a search`,
  ];
  console.info(`10,000 stories: ${figures.join(', ')}`);
}, 240_000);
