import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_SORTS, type ListRequest, SHELVES } from '#shared/api/story-list.ts';
import { type Article, STATUSES } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import type { LibraryIndex } from '../../../../electron/search/library-index.ts';
import { articleArbitrary } from '../../../arbitraries/article.ts';
import { makeStory } from '../../../big-library/article.ts';
import { given, story } from '../library/temporary-library.ts';
import { listed, temporaryIndex } from './temporary-index.ts';

/** Few words, so that phrases, spellings and beginnings meet; old and new style, NFC and NFD, foreign letters. */
const word = fc.constantFrom(
  ...[
    'hội',
    'hoi',
    'Hội',
    'nông',
    'nong',
    'dân',
    'dan',
    'dạn',
    'da',
    'Đan',
    'hòa',
    'hoà',
    'hoa',
    'quý',
    'qúy',
  ],
  ...['a', 'ă', 'd', 'đ', '7', '2026', 'LĐTB&XH', 'hòa'.normalize('NFD'), 'Straße', 'ΟΔΟΣ', '日本', 'thuở'],
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ', ', '. ', '-')), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));

const written = fc
  .record({
    headline: text,
    kicker: text,
    standfirst: text,
    body: text,
    pen: text,
    tag: text,
    caption: text,
    status: fc.constantFrom(...STATUSES),
    section: fc.constantFrom('', 'Xã hội', 'Ăn chơi', 'Đời sống', 'Áo'),
    savedAt: fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
    publishedAt: fc.option(fc.constantFrom('2026-01-02T00:00:00.000Z', '2026-02-02T09:00:00.000+07:00')),
  })
  .map(({ pen, tag, body, caption, savedAt, ...fields }) => {
    const base = story('', body);
    const photo = {
      type: 'photo',
      id: newIdentifier(),
      asset: { sha256: 'a'.repeat(64), format: 'jpeg', width: 1, height: 1, bytes: 1, name: '' },
      caption,
      credit: 'Ảnh: Đỗ Tú',
      alt: '',
      source: '',
      rights: '',
    } as const;
    const byline = [pen, 'Đỗ Tú'].map((penName) => ({ penName, role: '' }));
    const tags = tag.trim() === '' ? [] : [tag];
    const article: Article = { ...base, ...fields, byline, tags, body: [...base.body, photo] };
    return { article, savedAt };
  });

const query = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  fc.tuple(text, fc.nat({ max: 12 })).map(([whole, length]) => whole.slice(0, length)),
  fc.constantFrom('"', '*', 'hội*', 'hội OR dân', 'NEAR(hội dân)', 'title:hội', '-hội', '^hoi', '\\', '\0'),
);

const request: fc.Arbitrary<ListRequest> = fc.record({
  sort: fc.constantFrom(...LIST_SORTS),
  descending: fc.boolean(),
  pinnedFirst: fc.boolean(),
  filter: fc.record(
    {
      shelf: fc.constantFrom(...SHELVES),
      statuses: fc.subarray([...STATUSES]),
      people: fc.constantFrom(['Đỗ Tú'], ['hội'], []),
      sections: fc.subarray(['', 'Xã hội', 'Ăn chơi']),
      date: fc.constantFrom('saved', 'created', 'published'),
      from: fc.constantFrom('2026-01-10T00:00:00Z', '2026-01-02T07:00:00+07:00'),
      before: fc.constantFrom('2026-02-01T00:00:00Z'),
    },
    { requiredKeys: [] },
  ),
  offset: fc.nat({ max: 8 }),
  limit: fc.nat({ max: 8 }),
  facets: fc.boolean(),
}) as fc.Arbitrary<ListRequest>;

/** Both answer from the same folder: one by its index, one by going through everything. */
async function both(setUp: (test: ReturnType<typeof temporaryIndex>) => void) {
  const test = temporaryIndex();
  setUp(test);
  const index = test.open();
  const plain = test.open({ plain: true });
  for (const one of [index, plain]) given(await one.refresh());
  expect([index.state().plain, plain.state().plain]).toEqual([false, true]);
  return { ...test, index, plain };
}

async function sameAnswers(index: LibraryIndex, plain: LibraryIndex, queries: readonly string[], limit = 50) {
  for (const typed of queries) {
    const search = { query: typed, limit, filter: {} };
    const [mine, theirs] = [given(await index.search(search)), given(await plain.search(search))];
    expect({ typed, ...mine }).toEqual({ typed, ...theirs });
  }
}

describe('the index answers as a scan of everything does', () => {
  it('when searching libraries of few words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { minLength: 1, maxLength: 12 }),
        fc.array(query, { minLength: 10, maxLength: 30 }),
        async (stories, queries) => {
          const { index, plain } = await both(({ write }) => {
            for (const { article, savedAt } of stories) write(article, savedAt);
          });
          await sameAnswers(index, plain, queries);
          await index.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('when searching stories of every kind of block', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articleArbitrary, { minLength: 1, maxLength: 6 }),
        fc.array(query),
        async (stories, queries) => {
          const { index, plain } = await both(({ write }) => {
            for (const article of stories) write(article);
          });
          const words = stories
            .flatMap(({ headline, standfirst }) => [headline, standfirst])
            .map((line) => line.slice(0, 12));
          await sameAnswers(index, plain, [...queries, ...words]);
          await index.close();
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('when listing, sorting and filtering', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { minLength: 1, maxLength: 14 }),
        fc.array(request, { minLength: 10, maxLength: 25 }),
        async (stories, requests) => {
          const { index, plain } = await both(({ write }) => {
            for (const { article, savedAt } of stories) write(article, savedAt);
          });
          const pins = stories.filter((_, count) => count % 3 === 0).map(({ article }) => article.id);
          for (const one of [index, plain]) given(await one.setPins(pins));
          for (const wanted of requests) {
            const [mine, theirs] = [await listed(index, wanted), await listed(plain, wanted)];
            expect({ ...mine, wanted, generation: 0 }).toEqual({ ...theirs, wanted, generation: 0 });
          }
          await index.close();
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  it('in a library of 300, where not everything found is shown', async () => {
    const stories = Array.from({ length: 300 }, (_, number) => makeStory(number, 5));
    const { index, plain } = await both(({ write }) => {
      for (const { article, savedAt } of stories) write(article, savedAt);
    });
    const queries = stories.slice(0, 16).flatMap(({ article }, count) => {
      const words = `${article.headline} ${article.standfirst}`.split(/\s+/);
      const some = words.slice(count % 5, (count % 5) + 1 + (count % 3)).join(' ');
      return [some, some.normalize('NFD').replace(/[\u0300-\u036f]/g, ''), some.slice(0, -1)];
    });
    for (const limit of [5, 40]) await sameAnswers(index, plain, queries, limit);
  }, 60_000);

  it('after stories were changed, added, renamed and taken away', async () => {
    const { index, plain, write, erase } = await both(({ write: put }) => {
      for (let count = 0; count < 40; count += 1) {
        const { article, savedAt } = makeStory(count, 9);
        put(article, savedAt);
      }
    });
    const folders: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      const { article } = makeStory(count, 9);
      folders.push(
        write({ ...article, headline: `Sửa lần ${count}` }, `2027-03-01T00:00:${10 + count}.000Z`),
      );
      if (count % 4 === 0) write(makeStory(100 + count, 9).article, `2027-03-02T00:00:${10 + count}.000Z`);
    }
    for (const folder of folders.slice(0, 5)) erase(folder);
    for (const one of [index, plain]) given(await one.refresh());
    await sameAnswers(index, plain, ['sua', 'sửa lần 1', 'uy ban', 'ubnd', 'ha', 'theo giam doc'], 7);
    expect(await listed(index)).toEqual({
      ...(await listed(plain)),
      generation: (await listed(index)).generation,
    });
  }, 60_000);
});
