import fc from 'fast-check';
import type { Article } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import { type Inline, normaliseRuns } from '#shared/article/inline.ts';
import { mergeNeighbourLists } from '#shared/article/neighbour-lists.ts';
import { normaliseLine } from '#shared/article/stored-text.ts';
import { everyIdentifier } from '#shared/article/walk.ts';
import { articleArbitrary, blockArbitrary, identifierArbitrary, lineArbitrary } from './article.ts';

/** What somebody may do to a story, one thing at a time; places are taken modulo what there is. */

type Edit = (article: Article) => Article;

const place = fc.nat(20);

const editWords = fc.tuple(place, fc.nat(40), lineArbitrary).map(
  ([at, offset, text]): Edit =>
    (article) =>
      withBlock(article, at, (block) =>
        'content' in block ? { ...block, content: typedInto(block.content, offset, text) } : block,
      ),
);
const dress = place.map(
  (at): Edit =>
    (article) =>
      withBlock(article, at, (block) =>
        'content' in block
          ? {
              ...block,
              content: normaliseRuns(block.content.map((run) => ({ ...run, marks: ['bold', 'italic'] }))),
            }
          : block,
      ),
);
const editPhoto = fc.tuple(place, lineArbitrary, fc.constantFrom('caption', 'credit', 'alt')).map(
  ([at, text, field]): Edit =>
    (article) =>
      withBlock(article, at, (block) => (block.type === 'photo' ? { ...block, [field]: text } : block)),
);
const replaceBlock = fc.tuple(place, blockArbitrary).map(
  ([at, next]): Edit =>
    (article) =>
      withBlock(article, at, () => next),
);
const removeBlock = place.map(
  (at): Edit =>
    (article) => ({
      ...article,
      body: article.body.filter((_, index) => index !== at % Math.max(1, article.body.length)),
    }),
);
const insertBlock = fc.tuple(place, blockArbitrary).map(
  ([at, block]): Edit =>
    (article) => ({ ...article, body: article.body.toSpliced(at % (article.body.length + 1), 0, block) }),
);
const moveBlock = fc.tuple(place, place).map(
  ([from, to]): Edit =>
    (article) => {
      const [block] = article.body.slice(from % Math.max(1, article.body.length));
      if (block === undefined) return article;
      const rest = article.body.filter((other) => other !== block);
      return { ...article, body: rest.toSpliced(to % (rest.length + 1), 0, block) };
    },
);
/** Enter at the start of a paragraph: the words go on under a new id. */
const splitAtStart = fc.tuple(place, identifierArbitrary).map(
  ([at, id]): Edit =>
    (article) => {
      const block = article.body[at % Math.max(1, article.body.length)];
      if (block?.type !== 'paragraph') return article;
      const index = article.body.indexOf(block);
      return {
        ...article,
        body: article.body.toSpliced(index, 1, { ...block, content: [] }, { ...block, id }),
      };
    },
);
const editField = fc
  .tuple(fc.constantFrom('kicker', 'headline', 'standfirst', 'dateline', 'section'), lineArbitrary)
  .map(
    ([field, text]): Edit =>
      (article) => ({ ...article, [field]: text }),
  );
const takeLists = articleArbitrary.map(
  ({ byline, tags, status }): Edit =>
    (article) => ({ ...article, byline, tags, status }),
);
const editSources = fc.tuple(place, lineArbitrary, articleArbitrary).map(
  ([at, name, { sources, related }]): Edit =>
    (article) => ({
      ...article,
      sources:
        at % 3 === 0
          ? article.sources.map((source) => ({ ...source, name }))
          : [...article.sources.slice(at % 3), ...sources],
      related: at % 2 === 0 ? [...related, ...article.related] : article.related.slice(1),
    }),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: editWords },
  dress,
  { weight: 2, arbitrary: editPhoto },
  replaceBlock,
  { weight: 2, arbitrary: removeBlock },
  { weight: 2, arbitrary: insertBlock },
  { weight: 2, arbitrary: moveBlock },
  splitAtStart,
  { weight: 2, arbitrary: editField },
  takeLists,
  editSources,
);

/** A story after some edits, in normal form. */
export function editsArbitrary(most = 6): fc.Arbitrary<Edit> {
  return fc
    .array(edit, { maxLength: most })
    .map((edits) => (article) => inNormalForm(edits.reduce((story, change) => change(story), article)));
}

/** A story and what two people made of it, each without the other. */
export const threeArticlesArbitrary = fc
  .tuple(articleArbitrary, editsArbitrary(), editsArbitrary())
  .map(([base, mine, theirs]) => ({ base, mine: mine(base), theirs: theirs(base) }))
  .filter(({ mine, theirs }) => hasUniqueIds(mine) && hasUniqueIds(theirs));

/** Two states of one story. */
export const twoArticlesArbitrary = threeArticlesArbitrary.map(({ mine, theirs }) => ({
  before: mine,
  after: theirs,
}));

function inNormalForm(article: Article): Article {
  return { ...article, body: mergeNeighbourLists(article.body) };
}

function hasUniqueIds(article: Article): boolean {
  const ids = [...everyIdentifier(article)];
  return new Set(ids).size === ids.length;
}

function withBlock(article: Article, at: number, change: (block: Block) => Block): Article {
  const index = at % Math.max(1, article.body.length);
  return { ...article, body: article.body.map((block, own) => (own === index ? change(block) : block)) };
}

function typedInto(content: Inline, offset: number, text: string) {
  const [first, ...rest] = content;
  if (first === undefined) return normaliseRuns([{ text }]);
  const cut = offset % (first.text.length + 1);
  const typed = normaliseLine(first.text.slice(0, cut) + text + first.text.slice(cut + 2));
  return normaliseRuns([{ ...first, text: typed }, ...rest]);
}
