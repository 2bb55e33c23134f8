import type { Confirmation, RelatedStory, Source } from '#shared/article/article.ts';
import type { Block, PhotoBlock } from '#shared/article/block.ts';
import { PHOTO_TEXT_FIELDS } from '#shared/article/photo.ts';
import { blockKind } from '../compare/blocks.ts';
import { confirmationKind, relatedKind, sourceKind, tagKind } from '../compare/fields.ts';
import { featuresOf } from '../compare/likeness.ts';
import type { Recognition } from '../compare/pair-entries.ts';
import { sameValue } from '../same-value.ts';
import { withIdentifier } from './fresh-identifiers.ts';
import type { ExtraField } from './merge.ts';
import type { MergeKind } from './merge-lists.ts';
import { mergedId } from './settle.ts';

export const bodyKind: MergeKind<Block> = {
  ...blockKind,
  list: 'body',
  nameOf: ({ id }) => id,
  holdsBoth: true,
  withMergedId: (value, base, mine, theirs) =>
    withIdentifier(value, mergedId(base?.id ?? null, mine.id, theirs.id)),
  combine: (base, mine, theirs) =>
    base.type === 'photo' && mine.type === 'photo' && theirs.type === 'photo'
      ? combinePhotos(base, mine, theirs)
      : null,
};

/**
 * One side wrote the caption, the other the credit. Only of one and the same picture: the words of one are never put
 * under another.
 */
function combinePhotos(base: PhotoBlock, mine: PhotoBlock, theirs: PhotoBlock): PhotoBlock | null {
  if (!sameValue(mine.asset, theirs.asset) || !sameValue(mine.asset, base.asset)) return null;
  if (!sameValue(mine.extra, theirs.extra)) return null;
  const combined = { ...mine };
  for (const field of PHOTO_TEXT_FIELDS) {
    if (mine[field] === theirs[field] || theirs[field] === base[field]) continue;
    if (mine[field] !== base[field]) return null;
    combined[field] = theirs[field];
  }
  return combined;
}

export const tagsKind: MergeKind<string> = {
  ...tagKind,
  list: 'tags',
  nameOf: (tag) => tag,
  holdsBoth: true,
};

export const sourcesKind: MergeKind<Source> = { ...sourceKind, ...withOwnId<Source>(), list: 'sources' };
export const relatedStoriesKind: MergeKind<RelatedStory> = {
  ...relatedKind,
  ...withOwnId<RelatedStory>(),
  list: 'related',
};
export const confirmationsKind: MergeKind<Confirmation> = {
  ...confirmationKind,
  ...withOwnId<Confirmation>(),
  list: 'toConfirm',
};

/** Names of later fields are not to be guessed at: only the same name is the same field. */
const extraRecognition: Recognition<ExtraField> = {
  id: ({ name }) => name,
  features: ({ name }) => featuresOf(`extra ${name}`, ''),
};
export const extraKind: MergeKind<ExtraField> = {
  ...extraRecognition,
  list: 'extra',
  nameOf: ({ name }) => name,
  holdsBoth: false,
};

function withOwnId<Entry extends { readonly id: string }>(): Pick<
  MergeKind<Entry>,
  'nameOf' | 'holdsBoth' | 'withMergedId'
> {
  return {
    nameOf: ({ id }) => id,
    holdsBoth: true,
    withMergedId: (value, base, mine, theirs) => ({
      ...value,
      id: mergedId(base?.id ?? null, mine.id, theirs.id),
    }),
  };
}
