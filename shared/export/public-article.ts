import { assertNever } from '#shared/assert-never.ts';
import type { Article } from '../article/article.ts';
import type { Block, BoxContent, ListItem, NestedList, PhotoBlock } from '../article/block.ts';
import type { Inline } from '../article/inline.ts';
import type { Json, JsonObject } from '../json.ts';

/** The file a package holds for an original, and its facts: width and height in pixels. */
export interface PackagePhoto {
  /** Path inside the package's payload: "images/slug-1.jpg". */
  readonly file: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/**
 * A story as the JSON of the stored format (`parseArticle` reads it back), with what may leave the house and nothing
 * else. This is a list of what goes out, not of what stays: private are the photos' own file names (they can betray
 * a source), what an import was unsure of, unknown blocks, and every key this version does not know. Each photo
 * says which file of the package is its picture (`picture`).
 *
 * @param photoOf the package's file for a photo
 */
export function publicArticle(
  article: Article,
  photoOf: (photo: PhotoBlock) => PackagePhoto | null,
): JsonObject {
  return {
    id: article.id,
    language: article.language,
    kicker: article.kicker,
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline.map(({ penName, role }) => ({ penName, role })),
    dateline: article.dateline,
    section: article.section,
    tags: article.tags,
    sources: article.sources.map(({ id, name, url, kind, use }) => ({ id, name, url, kind, use })),
    related: article.related.map(({ id, title, excerpt, date, url }) => ({ id, title, excerpt, date, url })),
    status: article.status,
    createdAt: article.createdAt,
    publishedAt: article.publishedAt,
    embargoUntil: article.embargoUntil,
    body: article.body.flatMap((block) => publicBlock(block, photoOf)),
  };
}

function publicBlock(
  block: Block | BoxContent,
  photoOf: (photo: PhotoBlock) => PackagePhoto | null,
): JsonObject[] {
  const { type, id } = block;
  switch (block.type) {
    case 'paragraph':
      return [{ type, id, content: publicInline(block.content) }];
    case 'subheading':
      return [{ type, id, level: block.level, content: publicInline(block.content) }];
    case 'quote':
      return [{ type, id, content: publicInline(block.content), attribution: block.attribution }];
    case 'photo':
      return [publicPhoto(block, photoOf(block))];
    case 'list':
      return [{ type, id, ...publicList(block) }];
    case 'table':
      return [
        {
          type,
          id,
          rows: block.rows.map((row) =>
            row.map(({ content, header, columnSpan, rowSpan }) => ({
              content: publicInline(content),
              header,
              columnSpan,
              rowSpan,
            })),
          ),
        },
      ];
    case 'box':
      return [
        {
          type,
          id,
          title: block.title,
          blocks: block.blocks.flatMap((inner) => publicBlock(inner, photoOf)),
        },
      ];
    case 'divider':
      return [{ type, id }];
    case 'unknown':
      return [];
    default:
      return assertNever(block);
  }
}

function publicPhoto(photo: PhotoBlock, picture: PackagePhoto | null): JsonObject {
  const { type, id, asset, caption, credit, alt, source, rights } = photo;
  const { sha256, format, width, height, bytes } = asset;
  return {
    type,
    id,
    asset: { sha256, format, width, height, bytes },
    caption,
    credit,
    alt,
    source,
    rights,
    ...(picture === null ? {} : { picture: { ...picture } }),
  };
}

function publicList({ ordered, items }: Pick<NestedList, 'ordered' | 'items'>): JsonObject {
  return {
    ordered,
    items: items.map(({ id, content, nested }: ListItem) => ({
      id,
      content: publicInline(content),
      nested: nested === null ? null : publicList(nested),
    })),
  };
}

function publicInline(runs: Inline): Json {
  return runs.map(({ text, marks, link }) => ({
    text,
    ...(marks === undefined ? {} : { marks }),
    ...(link === undefined ? {} : { link }),
  }));
}
