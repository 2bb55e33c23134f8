import { z } from 'zod';
import type { JsonObject } from '#shared/json.ts';
import { identifierSchema } from './identifier.ts';
import { type Inline, inlineSchema, type Run } from './inline.ts';
import { photoAssetSchema } from './photo.ts';
import { record, type WithExtra } from './record.ts';
import { lineSchema } from './stored-text.ts';

const paragraphSchema = record({ type: z.literal('paragraph'), id: identifierSchema, content: inlineSchema });

const subheadingSchema = record({
  type: z.literal('subheading'),
  id: identifierSchema,
  /** 2 and 3: the headline is the page's only level 1. */
  level: z.union([z.literal(2), z.literal(3)]),
  content: inlineSchema,
});

const photoSchema = record({
  type: z.literal('photo'),
  id: identifierSchema,
  asset: photoAssetSchema,
  caption: lineSchema,
  credit: lineSchema,
  alt: lineSchema,
  source: lineSchema,
  rights: lineSchema,
});

const quoteSchema = record({
  type: z.literal('quote'),
  id: identifierSchema,
  content: inlineSchema,
  /** Who said it, as printed. */
  attribution: lineSchema,
});

const dividerSchema = record({ type: z.literal('divider'), id: identifierSchema });

const tableCellSchema = record({
  content: inlineSchema,
  header: z.boolean().default(false),
  columnSpan: z.int().min(1).max(100).default(1),
  rowSpan: z.int().min(1).max(1000).default(1),
});
export type TableCell = z.output<typeof tableCellSchema>;

const tableSchema = record({
  type: z.literal('table'),
  id: identifierSchema,
  rows: z.array(z.array(tableCellSchema)).min(1),
});

/** One entry of a list; `nested` is the list under it. */
export interface ListItem extends WithExtra {
  readonly id: string;
  readonly content: Run[];
  readonly nested: NestedList | null;
}
export interface NestedList extends WithExtra {
  readonly ordered: boolean;
  readonly items: ListItem[];
}

const listItemSchema: z.ZodType<ListItem> = z.lazy(() =>
  record({ id: identifierSchema, content: inlineSchema, nested: nestedListSchema.nullable().default(null) }),
);
const nestedListSchema: z.ZodType<NestedList> = z.lazy(() =>
  record({ ordered: z.boolean(), items: z.array(listItemSchema).min(1) }),
);
const listSchema = record({
  type: z.literal('list'),
  id: identifierSchema,
  ordered: z.boolean(),
  items: z.array(listItemSchema).min(1),
});

export type ParagraphBlock = z.output<typeof paragraphSchema>;
export type SubheadingBlock = z.output<typeof subheadingSchema>;
export type PhotoBlock = z.output<typeof photoSchema>;
export type QuoteBlock = z.output<typeof quoteSchema>;
export type DividerBlock = z.output<typeof dividerSchema>;
export type TableBlock = z.output<typeof tableSchema>;
export type ListBlock = z.output<typeof listSchema>;

/** Hộp thông tin: a title and a few plain blocks set apart from the story. */
export interface BoxBlock extends WithExtra {
  readonly type: 'box';
  readonly id: string;
  readonly title: string;
  readonly blocks: BoxContent[];
}

/** A block of a kind this version does not know, kept word for word. */
export interface UnknownBlock {
  readonly type: 'unknown';
  readonly id: string;
  readonly raw: JsonObject;
}

/** What a box may hold. */
export type BoxContent = ParagraphBlock | SubheadingBlock | ListBlock | UnknownBlock;

export type Block =
  | ParagraphBlock
  | SubheadingBlock
  | PhotoBlock
  | QuoteBlock
  | DividerBlock
  | TableBlock
  | ListBlock
  | BoxBlock
  | UnknownBlock;

export type BlockType = Block['type'];

const schemaByType = {
  paragraph: paragraphSchema,
  subheading: subheadingSchema,
  photo: photoSchema,
  quote: quoteSchema,
  divider: dividerSchema,
  table: tableSchema,
  list: listSchema,
} as const;

const BOX_TYPES: ReadonlySet<string> = new Set(['paragraph', 'subheading', 'list']);
const KNOWN_TYPES: ReadonlySet<string> = new Set([...Object.keys(schemaByType), 'box']);

/** Only what is needed to keep a block we do not understand: its kind and its id. */
const foreignSchema = z
  .looseObject({ type: z.string(), id: identifierSchema })
  .refine(
    (raw) => !KNOWN_TYPES.has(raw.type) && raw.type !== 'unknown',
    'a known block in a place not meant for it',
  )
  .transform((raw): UnknownBlock => ({ type: 'unknown', id: raw.id, raw: raw as unknown as JsonObject }));

const boxContentSchema = choose<BoxContent>((type) =>
  BOX_TYPES.has(type) ? schemaByType[type as 'paragraph' | 'subheading' | 'list'] : foreignSchema,
);

const boxSchema: z.ZodType<BoxBlock> = record({
  type: z.literal('box'),
  id: identifierSchema,
  title: lineSchema,
  blocks: z.array(boxContentSchema).default([]),
});

/** A block of the stored format; kinds of a later version come back as {@link UnknownBlock}. */
export const blockSchema = choose<Block>((type) => {
  if (type === 'box') return boxSchema;
  return type in schemaByType ? schemaByType[type as keyof typeof schemaByType] : foreignSchema;
});

/** Picks the schema by `type` before parsing, so that an error names the field and not every kind of block. */
function choose<Output>(schemaFor: (type: string) => z.ZodType): z.ZodType<Output> {
  return z.unknown().transform((value, context): Output => {
    const type: unknown = typeof value === 'object' && value !== null && 'type' in value ? value.type : '';
    const parsed = schemaFor(typeof type === 'string' ? type : '').safeParse(value);
    if (parsed.success) return parsed.data as Output;
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
    }
    return z.NEVER;
  });
}

/** Whether a block's words are one inline text: a paragraph, a subheading, a quotation. */
export function isTextBlock(block: Block): block is Block & { readonly content: Inline } {
  return 'content' in block;
}
