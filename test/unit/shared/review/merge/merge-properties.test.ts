import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import { normaliseLine } from '#shared/article/stored-text.ts';
import { everyIdentifier } from '#shared/article/walk.ts';
import type { Conflict } from '#shared/review/merge/conflict.ts';
import { openConflicts } from '#shared/review/merge/conflicts.ts';
import { mergeArticles } from '#shared/review/merge/merge-articles.ts';
import { mergedArticle } from '#shared/review/merge/merged-article.ts';
import type { Slot } from '#shared/review/merge/slot.ts';
import { articleArbitrary, lineArbitrary } from '../../../../arbitraries/article.ts';
import { threeArticlesArbitrary } from '../../../../arbitraries/edited-article.ts';
import { reviewRuns, reviewTimeout } from '../../../../arbitraries/number-of-runs.ts';
import { allResolved, countingIds, merged } from './merge-support.ts';

describe('mergeArticles, whatever was done', () => {
  it(
    'changes nothing where only one side did something',
    () => {
      fc.assert(
        fc.property(threeArticlesArbitrary, ({ base, mine }) => {
          for (const input of [
            { base, mine, theirs: base },
            { base, mine: base, theirs: mine },
            { base, mine, theirs: mine },
            { base: null, mine, theirs: mine },
            { base: mine, mine, theirs: mine },
          ]) {
            expect(openConflicts(mergeArticles(input))).toEqual([]);
            const article = merged(input);
            // The story on this desk stays the same story; else it is the other's to the letter.
            expect(article).toEqual({ ...mine, id: input.mine.id });
          }
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'is the same every time and leaves its input alone',
    () => {
      fc.assert(
        fc.property(threeArticlesArbitrary, fc.boolean(), ({ base, mine, theirs }, hasBase) => {
          const input = { base: hasBase ? base : null, mine, theirs };
          const kept = JSON.stringify(input);
          const first = JSON.stringify(mergeArticles(input));
          expect(JSON.stringify(mergeArticles(structuredClone(input)))).toBe(first);
          expect(JSON.stringify(input)).toBe(kept);
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'loses no text: what a side wrote is in the story or in a conflict that is shown',
    () => {
      fc.assert(
        fc.property(threeArticlesArbitrary, fc.boolean(), ({ base, mine, theirs }, hasBase) => {
          const merge = mergeArticles({ base: hasBase ? base : null, mine, theirs });
          const known = hasBase ? textsIn(base) : new Set<string>();
          const shown = new Set([
            ...textsIn(openConflicts(merge)),
            ...textsIn(mergedArticle(merge, countingIds())),
          ]);
          for (const side of [mine, theirs]) {
            const { id: _id, createdAt: _createdAt, ...words } = side;
            for (const text of textsIn(words)) if (!known.has(text)) expect(shown).toContain(text);
          }
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'keeps the words of both sides in the story itself while a conflict is open',
    () => {
      fc.assert(
        fc.property(threeArticlesArbitrary, ({ base, mine, theirs }) => {
          const merge = mergeArticles({ base, mine, theirs });
          const inStory = JSON.stringify(mergedArticle(merge, countingIds()));
          for (const conflict of openConflicts(merge)) {
            for (const value of [conflict.mine, conflict.theirs]) {
              for (const text of proseOf(value)) expect(inStory).toContain(JSON.stringify(text).slice(1, -1));
            }
          }
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'gives every thing an id of its own, however it is decided',
    () => {
      fc.assert(
        fc.property(
          threeArticlesArbitrary,
          fc.boolean(),
          fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const),
          ({ base, mine, theirs }, hasBase, choice) => {
            const merge = mergeArticles({ base: hasBase ? base : null, mine, theirs });
            const resolved = allResolved(merge, choice);
            expect(openConflicts(resolved)).toEqual([]);
            for (const state of [merge, resolved]) {
              const ids = [...everyIdentifier(mergedArticle(state, countingIds()))];
              expect(new Set(ids).size).toBe(ids.length);
            }
            const conflicts = openConflicts(merge).map(({ id }) => id);
            expect(new Set(conflicts).size).toBe(conflicts.length);
          },
        ),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'says the same from the other side of the table',
    () => {
      fc.assert(
        fc.property(threeArticlesArbitrary, ({ base, mine, theirs }) => {
          const here = mergeArticles({ base, mine, theirs });
          const there = mergeArticles({ base, mine: theirs, theirs: mine });
          expect(sorted(openConflicts(there).map(told).map(swapped))).toEqual(
            sorted(openConflicts(here).map(told)),
          );
          expect(sorted(there.body.flatMap(settledBlock).map(swapped))).toEqual(
            sorted(here.body.flatMap(settledBlock)),
          );
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'comes to the same story whichever of two unrelated changes comes in first',
    () => {
      fc.assert(
        fc.property(
          articleArbitrary.filter((article) => article.body.length >= 2),
          lineArbitrary,
          lineArbitrary,
          lineArbitrary,
          fc.nat(5),
          fc.nat(5),
          (base, headline, caption, text, first, second) => {
            const [one, other] = [first % base.body.length, second % base.body.length];
            fc.pre(one !== other);
            const mine = { ...base, headline: `${headline} mới` };
            const their = withBlock(base, one, (block) => changed(block, caption));
            const third = { ...withBlock(base, other, (block) => changed(block, text)), dateline: text };
            const step = (onto: Article, incoming: Article) => merged({ base, mine: onto, theirs: incoming });
            expect(step(step(mine, their), third)).toEqual(step(step(mine, third), their));
          },
        ),
        reviewRuns,
      );
    },
    reviewTimeout,
  );
});

/** Every text in a value, of any length, but not the names of its keys. */
function textsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return value === '' ? new Set() : new Set([value]);
  if (value === null || typeof value !== 'object') return new Set();
  // An id says nothing to a reader.
  const entries = Object.entries(value).filter(([key]) => key !== 'id');
  return new Set(entries.flatMap(([, entry]) => [...textsIn(entry)]));
}

/** What of a conflict's side is words, as against one of a few values. */
function proseOf(value: unknown): string[] {
  if (typeof value === 'string') return [];
  if (value === null || typeof value !== 'object') return [];
  if ('content' in value && Array.isArray(value.content)) {
    return value.content.flatMap((run: { text: string }) => run.text);
  }
  return ['caption', 'credit', 'alt', 'title', 'penName', 'name', 'excerpt'].flatMap((key) => {
    const text = (value as Record<string, unknown>)[key];
    return typeof text === 'string' ? [text] : [];
  });
}

type Told = { readonly key: string; readonly mine: unknown; readonly theirs: unknown };

function told({ place, reason, mine, theirs }: Conflict): Told {
  return { key: JSON.stringify([place, reason]), mine, theirs };
}

function settledBlock(slot: Slot<Block>): Told[] {
  if (slot.kind !== 'settled' && slot.kind !== 'dropped') return [];
  return [
    {
      key: `${slot.kind} ${JSON.stringify(slot.value)}`,
      mine: slot.origin === 'mine',
      theirs: slot.origin === 'theirs',
    },
  ];
}

function swapped({ key, mine, theirs }: Told): Told {
  return { key, mine: theirs, theirs: mine };
}

function sorted(entries: readonly Told[]): string[] {
  return entries.map((entry) => JSON.stringify(entry)).sort();
}

function withBlock(article: Article, at: number, change: (block: Block) => Block): Article {
  return { ...article, body: article.body.map((block, index) => (index === at ? change(block) : block)) };
}

/** The block with other words or another mark of its own, still of the same kind. */
function changed(block: Block, text: string): Block {
  const line = normaliseLine(`${text} khác`);
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'quote':
      return { ...block, content: [{ text: line }] };
    case 'photo':
      return { ...block, caption: line };
    case 'box':
      return { ...block, title: line };
    case 'unknown':
      return { ...block, raw: { ...block.raw, note: line } };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, content: [{ text: line }] })) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, header: !cell.header }))),
      };
    case 'divider':
      return block;
  }
}
