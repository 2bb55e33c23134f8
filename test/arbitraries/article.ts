import fc from 'fast-check';
import { type Article, DOUBTS, SOURCE_KINDS, SOURCE_USES, STATUSES } from '#shared/article/article.ts';
import type { Block, BoxContent, ListItem, NestedList } from '#shared/article/block.ts';
import { type Inline, MARKS, normaliseRuns } from '#shared/article/inline.ts';
import { mergeNeighbourLists } from '#shared/article/neighbour-lists.ts';
import { PHOTO_FORMATS } from '#shared/article/photo.ts';
import { normaliseLine, normaliseText } from '#shared/article/stored-text.ts';
import { everyIdentifier } from '#shared/article/walk.ts';
import type { JsonObject } from '#shared/json.ts';

/** Stories in normal form, of every kind of block, with keys of a later version strewn in. */

const VIETNAMESE = [
  'Hội Nông dân',
  'LĐTB&XH',
  'đường',
  'hoà',
  'Ễ',
  'thuở',
  '1,41%',
  '–',
  '“',
  '”',
  '…',
  ' ',
  'Nghị quyết',
];
const words = fc.oneof(
  fc.array(fc.constantFrom(...VIETNAMESE), { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
export const lineArbitrary = words.map(normaliseLine);
export const textArbitrary = fc
  .array(words, { maxLength: 3 })
  .map((lines) => normaliseText(lines.join('\n')));

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const identifierArbitrary = fc
  .tuple(
    fc.constantFrom(...'01234567'),
    fc.array(fc.constantFrom(...CROCKFORD), { minLength: 25, maxLength: 25 }),
  )
  .map(([first, rest]) => first + rest.join(''));

const hexadecimal = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

const extraArbitrary: fc.Arbitrary<{ extra?: JsonObject }> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({ extra: fc.record({ laterKey: fc.constantFrom('x', 1, true, null) }) }),
  },
);

const linkArbitrary = fc.constantFrom('https://anhp.vn/tin?id=1&x=2', 'http://a.vn', 'mailto:bandoc@anhp.vn');

export const inlineArbitrary: fc.Arbitrary<Inline> = fc
  .array(
    fc
      .tuple(textArbitrary, fc.subarray([...MARKS]), fc.option(linkArbitrary, { nil: undefined, freq: 4 }))
      .map(([text, marks, link]) => ({
        text,
        ...(marks.length > 0 ? { marks } : {}),
        ...(link === undefined ? {} : { link }),
      })),
    { maxLength: 5 },
  )
  .map(normaliseRuns);

function withId<Shape extends object>(shape: fc.Arbitrary<Shape>) {
  return fc
    .tuple(identifierArbitrary, shape, extraArbitrary)
    .map(([id, rest, extra]) => ({ id, ...rest, ...extra }));
}

const content = inlineArbitrary.map((inline) => [...inline]);

function listItems(depth: number): fc.Arbitrary<ListItem[]> {
  const nested: fc.Arbitrary<NestedList | null> =
    depth === 0
      ? fc.constant(null)
      : fc.option(fc.record({ ordered: fc.boolean(), items: listItems(depth - 1) }), { freq: 3 });
  return fc.array(withId(fc.record({ content, nested })), { minLength: 1, maxLength: 3 });
}

const paragraph = withId(fc.record({ type: fc.constant('paragraph' as const), content }));
const subheading = withId(
  fc.record({
    type: fc.constant('subheading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    content,
  }),
);
const list = withId(
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: listItems(2) }),
);
const unknown = identifierArbitrary.chain((id) =>
  fc.record({ depth: fc.integer(), note: lineArbitrary }).map((raw) => ({
    type: 'unknown' as const,
    id,
    raw: { type: 'later-block', id, ...raw } satisfies JsonObject,
  })),
);
const photo = withId(
  fc.record({
    type: fc.constant('photo' as const),
    asset: fc.record({
      sha256: hexadecimal,
      format: fc.constantFrom(...PHOTO_FORMATS),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      bytes: fc.integer({ min: 1, max: 9_000_000 }),
      name: lineArbitrary,
    }),
    caption: lineArbitrary,
    credit: lineArbitrary,
    alt: lineArbitrary,
    source: lineArbitrary,
    rights: lineArbitrary,
  }),
);
const quote = withId(fc.record({ type: fc.constant('quote' as const), content, attribution: lineArbitrary }));
const divider = withId(fc.record({ type: fc.constant('divider' as const) }));
const table = withId(
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(
        fc.array(
          fc.record({ content, header: fc.boolean(), columnSpan: fc.constant(1), rowSpan: fc.constant(1) }),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    }),
  ),
);
const box = withId(
  fc.record({
    type: fc.constant('box' as const),
    title: lineArbitrary,
    blocks: fc.array(fc.oneof(paragraph, subheading, list, unknown) as fc.Arbitrary<BoxContent>, {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);

export const blockArbitrary: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  subheading,
  photo,
  quote,
  divider,
  table,
  list,
  box,
  unknown,
);

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const articleArbitrary: fc.Arbitrary<Article> = fc
  .tuple(
    fc.record({
      id: identifierArbitrary,
      language: fc.constant('vi' as const),
      kicker: lineArbitrary,
      headline: lineArbitrary,
      standfirst: lineArbitrary,
      byline: fc.array(fc.record({ penName: lineArbitrary, role: lineArbitrary }), { maxLength: 2 }),
      dateline: lineArbitrary,
      section: lineArbitrary,
      tags: fc.array(
        lineArbitrary.filter((tag) => tag !== ''),
        { maxLength: 3 },
      ),
      sources: fc.array(
        withId(
          fc.record({
            name: lineArbitrary,
            url: fc.constantFrom('', 'https://anhp.vn'),
            kind: fc.constantFrom(...SOURCE_KINDS),
            use: fc.constantFrom(...SOURCE_USES),
          }),
        ),
        { maxLength: 2 },
      ),
      related: fc.array(
        withId(
          fc.record({
            title: lineArbitrary,
            excerpt: lineArbitrary,
            date: fc.constantFrom('', '2026-02-23'),
            url: fc.constantFrom('', 'https://anhp.vn/1'),
          }),
        ),
        { maxLength: 2 },
      ),
      status: fc.constantFrom(...STATUSES),
      createdAt: instant,
      publishedAt: fc.option(instant),
      embargoUntil: fc.option(instant),
      toConfirm: fc.array(
        withId(
          fc.record({
            doubt: fc.constantFrom(...DOUBTS),
            place: fc.constant({ kind: 'field' as const, field: 'headline' as const }),
            text: lineArbitrary,
          }),
        ),
        { maxLength: 2 },
      ),
      body: fc.array(blockArbitrary, { minLength: 1, maxLength: 6 }).map(mergeNeighbourLists),
    }),
    extraArbitrary,
  )
  .map(([article, extra]) => ({ ...article, ...extra }))
  .filter((article) => {
    const ids = [...everyIdentifier(article)];
    return new Set(ids).size === ids.length;
  });
