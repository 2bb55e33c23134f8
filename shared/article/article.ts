import { z } from 'zod';
import { type Block, blockSchema } from './block.ts';
import { identifierSchema } from './identifier.ts';
import { record } from './record.ts';
import { lineSchema } from './stored-text.ts';

/** The number every stored story carries; a higher one is opened read-only. */
export const ARTICLE_FORMAT = 1;

export const STATUSES = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'approved',
  'exported',
  'on-hold',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

export const SOURCE_KINDS = [
  'news-agency',
  'newspaper',
  'organisation',
  'person',
  'document',
  'website',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How a source was used: its text taken over, its words quoted, its facts used. */
export const SOURCE_USES = ['republished', 'quoted', 'information'] as const;
export type SourceUse = (typeof SOURCE_USES)[number];

const instantSchema = z.iso.datetime({ offset: true });

const contributorSchema = record({ penName: lineSchema, role: lineSchema });
export type Contributor = z.output<typeof contributorSchema>;

const sourceSchema = record({
  id: identifierSchema,
  name: lineSchema,
  url: lineSchema,
  kind: z.enum(SOURCE_KINDS).default('news-agency'),
  use: z.enum(SOURCE_USES).default('information'),
});
export type Source = z.output<typeof sourceSchema>;

const relatedStorySchema = record({
  id: identifierSchema,
  title: lineSchema,
  excerpt: lineSchema,
  /** YYYY-MM-DD, or empty. */
  date: z.union([z.iso.date(), z.literal('')]).default(''),
  url: lineSchema,
});
export type RelatedStory = z.output<typeof relatedStorySchema>;

/** Fields of the story's head, each one line of plain text. */
export const HEAD_FIELDS = ['kicker', 'headline', 'standfirst', 'dateline', 'section'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Where in a story something stands: a field, or a thing with an id, and perhaps one of its texts. */
const placeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    field: z.enum([...HEAD_FIELDS, 'byline', 'tags', 'sources', 'related']),
  }),
  z.object({ kind: z.literal('block'), block: identifierSchema, part: z.string().optional() }),
  z.object({ kind: z.literal('source'), source: identifierSchema }),
  z.object({ kind: z.literal('related'), related: identifierSchema }),
]);
export type Place = z.output<typeof placeSchema>;

export const DOUBTS = [
  'kicker-from-headline',
  'headline-guessed',
  'standfirst-guessed',
  'caption-guessed',
  'photo-not-supplied',
  'pen-name-guessed',
  'source-guessed',
  'related-guessed',
  'field-guessed',
  'date-guessed',
  'content-left-out',
] as const;
/** Why an import was not sure of something. */
export type Doubt = (typeof DOUBTS)[number];

const confirmationSchema = record({
  id: identifierSchema,
  doubt: z.enum(DOUBTS),
  place: placeSchema,
  /** The words as they stood in the file. */
  text: lineSchema,
});
/** Something an import decided and the reporter has yet to confirm. */
export type Confirmation = z.output<typeof confirmationSchema>;

/** Everything of a story but its body: what the page holds outside the running text. */
export const articleMetaShape = {
  id: identifierSchema,
  language: z.literal('vi').default('vi'),
  kicker: lineSchema,
  headline: lineSchema,
  standfirst: lineSchema,
  byline: z.array(contributorSchema).default([]),
  dateline: lineSchema,
  section: lineSchema,
  tags: z.array(lineSchema.pipe(z.string().min(1))).default([]),
  sources: z.array(sourceSchema).default([]),
  related: z.array(relatedStorySchema).default([]),
  status: z.enum(STATUSES).default('draft'),
  createdAt: instantSchema,
  publishedAt: instantSchema.nullable().default(null),
  embargoUntil: instantSchema.nullable().default(null),
  toConfirm: z.array(confirmationSchema).default([]),
} as const;

export const articleMetaSchema = record(articleMetaShape);
export type ArticleMeta = z.output<typeof articleMetaSchema>;

export const articleSchema = record({ ...articleMetaShape, body: z.array(blockSchema).default([]) });

/** The one canonical document. Text is NFC; ids are unique (see parse-article.ts). */
export type Article = ArticleMeta & { readonly body: readonly Block[] };
