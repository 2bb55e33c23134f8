import type { Confirmation, Contributor, RelatedStory, Source } from '#shared/article/article.ts';
import type { Block, TableCell } from '#shared/article/block.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import type { Json } from '#shared/json.ts';
import type { ListEntry } from './list-entries.ts';
import type { Row } from './row.ts';
import type { TextChange } from './text-change.ts';

/** Fields of a story whose words are compared by syllable. */
export const TEXT_FIELDS = ['kicker', 'headline', 'standfirst', 'dateline', 'section'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields that are one of a few values, or a moment. */
export const VALUE_FIELDS = ['status', 'publishedAt', 'embargoUntil', 'createdAt', 'language', 'id'] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

/** Fields that are lists. */
export const LIST_FIELDS = ['byline', 'tags', 'sources', 'related', 'toConfirm'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** A field of the story; `extra` is what a later version wrote there and this one does not know. */
export type FieldName = TextField | ValueField | ListField | 'extra';

/** What blocks and the entries of lists are made of. */
export const PART_NAMES = [
  'type',
  'level',
  'content',
  'attribution',
  'picture',
  'caption',
  'credit',
  'alt',
  'source',
  'rights',
  'title',
  'blocks',
  'items',
  'ordered',
  'depth',
  'rows',
  'cells',
  'header',
  'columnSpan',
  'rowSpan',
  'raw',
  'penName',
  'role',
  'name',
  'url',
  'kind',
  'use',
  'excerpt',
  'date',
  'tag',
  'doubt',
  'place',
  'text',
  'nestedExtra',
] as const;
export type PartName = FieldName | (typeof PART_NAMES)[number];

/** Words, compared by syllable. Empty `changes` where there are none on either side. */
export interface TextPart<Name extends PartName = PartName> {
  readonly kind: 'text';
  readonly name: Name;
  readonly isSame: boolean;
  readonly changes: readonly TextChange[];
}

/** Something that is one thing or another; null where it is not there. */
export interface ValuePart<Name extends PartName = PartName> {
  readonly kind: 'value';
  readonly name: Name;
  readonly isSame: boolean;
  readonly before: Json;
  readonly after: Json;
}

/** Which picture a photo shows, by its hash. */
export interface PicturePart {
  readonly kind: 'picture';
  readonly name: 'picture';
  readonly isSame: boolean;
  readonly before: PhotoAsset;
  readonly after: PhotoAsset;
}

/** A list, row by row. */
export interface ListPart<Name extends PartName, Entry> {
  readonly kind: 'list';
  readonly name: Name;
  readonly isSame: boolean;
  readonly rows: readonly Row<Entry>[];
}

/** One part of a thing on both sides, in the order a reader meets it. */
export type Part =
  | TextPart
  | ValuePart
  | PicturePart
  | ListPart<'blocks', Block>
  | ListPart<'items', ListEntry>
  | ListPart<'rows', readonly TableCell[]>
  | ListPart<'cells', TableCell>
  | FieldListPart;

type FieldListPart =
  | ListPart<'byline', Contributor>
  | ListPart<'tags', string>
  | ListPart<'sources', Source>
  | ListPart<'related', RelatedStory>
  | ListPart<'toConfirm', Confirmation>;

/** A field of the story on both sides. */
export type FieldPart = TextPart<TextField> | ValuePart<ValueField | 'extra'> | FieldListPart;
