import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import type { Block, ListBlock, ParagraphBlock, TableBlock } from '#shared/article/block.ts';
import { parseArticle, storedArticle } from '#shared/article/parse-article.ts';
import { blockParts } from '#shared/review/compare/blocks.ts';
import { compareArticles } from '#shared/review/compare/compare-articles.ts';
import { listEntries } from '#shared/review/compare/list-entries.ts';
import { afterEntries, beforeEntries } from '#shared/review/compare/row.ts';
import { sameApartFromIds, sameValue } from '#shared/review/same-value.ts';
import { articleArbitrary } from '../../../../arbitraries/article.ts';
import { twoArticlesArbitrary } from '../../../../arbitraries/edited-article.ts';
import { reviewRuns, reviewTimeout } from '../../../../arbitraries/number-of-runs.ts';
import { everyKindStory } from '../../../../fixtures/export/every-kind-story.ts';
import { haiPhongStory } from '../../../../fixtures/export/hai-phong-story.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';
import { asRuns, inShort, type Side, sideOfParts, sideOfRows } from './rebuilt.ts';

const paragraph = (number: number, text: string): ParagraphBlock => ({
  type: 'paragraph',
  id: fixtureId(number),
  content: text === '' ? [] : [{ text }],
});
const story = (...body: Block[]): Article => ({ ...haiPhongStory, body });
const outline = (before: Article, after: Article) =>
  compareArticles(before, after).body.map((row) => row.kind);

const one = paragraph(1, 'Sáng 23/4, Hội Nông dân thành phố họp báo.');
const two = paragraph(2, 'Cuộc thi nhận bài đến hết tháng Tám năm nay.');
const three = paragraph(3, 'Ban tổ chức trao giải vào dịp Quốc khánh.');

describe('compareArticles', () => {
  it('finds nothing between a story and itself, read anew', () => {
    for (const article of [haiPhongStory, everyKindStory]) {
      const again = parseArticle(JSON.parse(JSON.stringify(storedArticle(article))));
      if (!again.ok) throw new Error('unreadable');
      const comparison = compareArticles(article, again.value);
      expect(comparison.isSame).toBe(true);
      expect(comparison.summary).toEqual({
        wordsAdded: 0,
        wordsRemoved: 0,
        blocksAdded: 0,
        blocksRemoved: 0,
        blocksChanged: 0,
        blocksMoved: 0,
        fieldsChanged: [],
      });
    }
  });

  it('shows one syllable exchanged', () => {
    const after = { ...one, content: [{ text: 'Sáng 23/4, Hội Nông dân thành phố hợp báo.' }] };
    const { body, summary, isSame } = compareArticles(story(one, two), story(after, two));
    expect(isSame).toBe(false);
    const [row] = body;
    if (row?.kind !== 'changed') throw new Error('not changed');
    expect(inShort(row.parts[0])).toBe('Sáng 23/4, Hội Nông dân thành phố [-họp-]{+hợp+} báo.');
    expect(summary).toMatchObject({ wordsAdded: 1, wordsRemoved: 1, blocksChanged: 1 });
  });

  it('shows what moved in both its places and counts no word for it', () => {
    const comparison = compareArticles(story(one, two, three), story(three, one, two));
    expect(comparison.body.map((row) => row.kind)).toEqual(['moved-to', 'same', 'same', 'moved-from']);
    expect(comparison.body.map((row) => ('move' in row ? row.move : 0))).toEqual([1, 0, 0, 1]);
    expect(comparison.summary).toMatchObject({
      blocksMoved: 1,
      blocksChanged: 0,
      wordsAdded: 0,
      wordsRemoved: 0,
    });
  });

  it('shows what was changed on its way', () => {
    const edited = { ...three, content: [{ text: 'Ban tổ chức trao giải vào dịp Tết.' }] };
    const { body, summary } = compareArticles(story(one, two, three), story(edited, one, two));
    expect(body[0]).toMatchObject({ kind: 'moved-to', isEdited: true });
    expect(summary).toMatchObject({ blocksMoved: 1, blocksChanged: 1, wordsRemoved: 2, wordsAdded: 1 });
  });

  it('follows the words of a paragraph cut and pasted under a new id', () => {
    const pasted = { ...one, id: fixtureId(91) };
    expect(outline(story(one, two, three), story(two, three, pasted))).toEqual([
      'moved-from',
      'same',
      'same',
      'moved-to',
    ]);
  });

  it('follows the words after Enter at the start of a paragraph', () => {
    const emptied = paragraph(1, '');
    const carried = { ...one, id: fixtureId(91) };
    expect(outline(story(one, two), story(emptied, carried, two))).toEqual(['added', 'same', 'same']);
  });

  it('keeps a paragraph rewritten from its first word to its last in one row', () => {
    const rewritten = paragraph(1, 'Không một chữ nào còn lại như cũ');
    expect(outline(story(one, two), story(rewritten, two))).toEqual(['changed', 'same']);
    expect(outline(story(one, two), story(rewritten, two, three))).toEqual(['changed', 'same', 'added']);
  });

  it('pairs by likeness where every id is new', () => {
    const renewed = [one, two, three].map((block, index) => ({ ...block, id: fixtureId(90 + index) }));
    const [first, , last] = renewed;
    if (first === undefined || last === undefined) throw new Error('no blocks');
    const changed = { ...last, content: [{ text: 'Ban tổ chức sẽ trao giải vào dịp Quốc khánh 2/9.' }] };
    expect(compareArticles(story(one, two, three), story(...renewed)).isSame).toBe(true);
    expect(outline(story(one, two, three), story(first, changed))).toEqual(['same', 'removed', 'changed']);
  });

  it('tells a paragraph made a subheading by its kind, not by its words', () => {
    const heading: Block = { type: 'subheading', id: one.id, level: 2, content: one.content };
    const [row] = compareArticles(story(one), story(heading)).body;
    if (row?.kind !== 'changed') throw new Error('not changed');
    expect(row.parts.filter((part) => !part.isSame).map((part) => part.name)).toEqual(['type', 'level']);
  });

  it('tells a paragraph made a list by its kind, and its words apart', () => {
    const list: Block = {
      type: 'list',
      id: one.id,
      ordered: false,
      items: [{ id: fixtureId(92), content: one.content, nested: null }],
    };
    const [row] = compareArticles(story(one), story(list)).body;
    if (row?.kind !== 'changed') throw new Error('not changed');
    expect(row.parts.filter((part) => !part.isSame).map((part) => part.name)).toEqual(['type']);
  });

  it('compares every text of a photo, and which picture it is', () => {
    const before = haiPhongStory.body.find((block) => block.type === 'photo');
    if (before?.type !== 'photo') throw new Error('no photo');
    const sha256 = 'f'.repeat(64);
    const after: Block = {
      ...before,
      caption: `${before.caption} Mới`,
      credit: 'Lê Dũng',
      alt: 'Tả',
      source: 'TTXVN',
      rights: '©',
      asset: { ...before.asset, sha256 },
    };
    expect(blockParts(before, after).map((part) => [part.name, part.isSame])).toEqual(
      ['picture', 'caption', 'credit', 'alt', 'source', 'rights'].map((name) => [name, false]),
    );
  });

  it('compares lists entry by entry with their depth', () => {
    const item = (number: number, text: string, nested: ListBlock['items'] | null = null) => ({
      id: fixtureId(number),
      content: [{ text }],
      nested: nested === null ? null : { ordered: true, items: nested },
    });
    const list = (...items: ListBlock['items']): ListBlock => ({
      type: 'list',
      id: fixtureId(50),
      ordered: false,
      items,
    });
    const before = list(item(51, 'một'), item(52, 'hai'), item(53, 'ba'));
    const after = list(item(51, 'một', [item(52, 'hai')]), item(54, 'mới'), item(53, 'bốn'));
    const part = blockParts(before, after).find(({ name }) => name === 'items');
    if (part?.name !== 'items' || part.kind !== 'list') throw new Error('no items');
    expect(part.rows.map((row) => row.kind)).toEqual(['same', 'changed', 'added', 'changed']);
    expect(afterEntries(part.rows)).toEqual(listEntries(after));
    expect(beforeEntries(part.rows)).toEqual(listEntries(before));
  });

  it('compares tables cell by cell, and finds rows and columns put in', () => {
    const table = (rows: string[][]): TableBlock => ({
      type: 'table',
      id: fixtureId(60),
      rows: rows.map((row) =>
        row.map((text) => ({ content: [{ text }], header: false, columnSpan: 1, rowSpan: 1 })),
      ),
    });
    const shape = (before: TableBlock, after: TableBlock) =>
      blockParts(before, after).flatMap((part) =>
        part.name === 'rows' && part.kind === 'list'
          ? part.rows.map((row) =>
              row.kind === 'changed'
                ? row.parts.map((cells) =>
                    cells.kind === 'list' ? cells.rows.map((cell) => cell.kind).join(' ') : '',
                  )
                : row.kind,
            )
          : [],
      );
    const before = table([
      ['Quận', 'Số hộ', 'Năm'],
      ['Lê Chân', '120', '2018'],
    ]);
    expect(
      shape(
        before,
        table([
          ['Quận', 'Số hộ', 'Năm'],
          ['Lê Chân', '125', '2018'],
        ]),
      ),
    ).toEqual(['same', ['same changed same']]);
    expect(
      shape(
        before,
        table([
          ['Quận', 'Số hộ', 'Năm'],
          ['Kiến An', '9', '2017'],
          ['Lê Chân', '120', '2018'],
        ]),
      ),
    ).toEqual(['same', 'added', 'same']);
    expect(
      shape(
        before,
        table([
          ['Quận', 'Phường', 'Số hộ', 'Năm'],
          ['Lê Chân', 'An Biên', '120', '2018'],
        ]),
      ),
    ).toEqual([['same added same same'], ['same added same same']]);
  });

  it('compares every field', () => {
    const after: Article = {
      ...haiPhongStory,
      kicker: 'Mới',
      headline: `${haiPhongStory.headline} mới`,
      standfirst: '',
      dateline: 'Hà Nội',
      section: 'Kinh tế',
      byline: [{ penName: 'Người Khác', role: '' }],
      tags: ['thẻ mới'],
      sources: [],
      related: [],
      status: 'cancelled',
      createdAt: '2000-01-01T00:00:00Z',
      publishedAt: '2001-01-01T00:00:00Z',
      embargoUntil: '2002-01-01T00:00:00Z',
      toConfirm: [
        {
          id: fixtureId(70),
          doubt: 'date-guessed',
          place: { kind: 'field', field: 'tags' },
          text: 'x',
        },
      ],
      id: fixtureId(71),
      extra: { later: 1 },
    } as Article;
    const { summary, fields } = compareArticles(haiPhongStory, after);
    expect(fields.filter((field) => field.isSame).map((field) => field.name)).toEqual(['language']);
    expect(summary.fieldsChanged).toHaveLength(fields.length - 1);
  });

  it(
    'gives both sides back in full, whatever was done',
    () => {
      fc.assert(
        fc.property(twoArticlesArbitrary, ({ before, after }) => {
          const comparison = compareArticles(before, after);
          expect(beforeEntries(comparison.body)).toEqual(before.body);
          expect(afterEntries(comparison.body)).toEqual(after.body);
          for (const row of comparison.body) {
            if (row.kind !== 'changed' && row.kind !== 'moved-to') continue;
            expectSide(row.parts, 'before', row.before, row.after);
            expectSide(row.parts, 'after', row.after, row.before);
          }
          for (const [side, article] of [
            ['before', before],
            ['after', after],
          ] as const) {
            const rebuilt = sideOfParts(comparison.fields, side);
            for (const field of ['kicker', 'headline', 'standfirst', 'dateline', 'section'] as const) {
              expect(rebuilt[field]).toEqual(asRuns(article[field]));
            }
            for (const field of ['status', 'createdAt', 'publishedAt', 'embargoUntil', 'id'] as const) {
              expect(rebuilt[field]).toEqual(article[field]);
            }
            for (const field of ['byline', 'tags', 'sources', 'related', 'toConfirm'] as const) {
              expect((rebuilt[field] as { whole: unknown }[]).map(({ whole }) => whole)).toEqual(
                article[field],
              );
            }
          }
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'calls the same what is the same, and nothing else',
    () => {
      fc.assert(
        fc.property(twoArticlesArbitrary, articleArbitrary, ({ before, after }, other) => {
          expect(compareArticles(before, before).isSame).toBe(true);
          for (const article of [after, other]) {
            if (compareArticles(before, article).isSame) {
              expect(sameApartFromIds(before, article) && before.id === article.id).toBe(true);
            } else expect(sameValue(before, article)).toBe(false);
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
        fc.property(twoArticlesArbitrary, ({ before, after }) => {
          const kept = structuredClone({ before, after });
          const first = JSON.stringify(compareArticles(before, after));
          expect(JSON.stringify(compareArticles(structuredClone(before), structuredClone(after)))).toBe(
            first,
          );
          expect(sameValue({ before, after }, kept)).toBe(true);
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );
});

/** Holds what a block's parts say of one side against the block of that side. */
function expectSide(parts: Parameters<typeof sideOfParts>[0], side: Side, block: Block, other: Block): void {
  const rebuilt = sideOfParts(parts, side);
  if ('content' in block && 'content' in other) expect(rebuilt['content']).toEqual(asRuns(block.content));
  if (block.type !== other.type) return;
  switch (block.type) {
    case 'photo':
      expect(rebuilt['picture']).toEqual(block.asset);
      for (const name of ['caption', 'credit', 'alt', 'source', 'rights'] as const) {
        expect(rebuilt[name]).toEqual(asRuns(block[name]));
      }
      return;
    case 'quote':
      expect(rebuilt['attribution']).toEqual(asRuns(block.attribution));
      return;
    case 'list':
      expect(wholes(rebuilt['items'])).toEqual(listEntries(block));
      return;
    case 'table':
      expect(wholes(rebuilt['rows'])).toEqual(block.rows);
      return;
    case 'box':
      expect(rebuilt['title']).toEqual(asRuns(block.title));
      expect(wholes(rebuilt['blocks'])).toEqual(block.blocks);
      return;
    case 'unknown':
      expect(rebuilt['raw']).toEqual(block.raw);
      return;
    default:
      return;
  }
}

function wholes(entries: unknown): unknown[] {
  return (entries as { whole: unknown }[]).map(({ whole }) => whole);
}

describe('sideOfRows', () => {
  it('tells a row of both sides on both', () => {
    expect(sideOfRows([{ kind: 'same', before: 1, after: 2 }], 'before')).toEqual([{ whole: 1 }]);
  });
});
