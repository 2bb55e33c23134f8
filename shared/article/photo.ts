import { z } from 'zod';
import { sha256Schema } from './identifier.ts';
import { record } from './record.ts';
import { lineSchema } from './stored-text.ts';

/** The picture formats a story may hold as originals. */
export const PHOTO_FORMATS = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const;
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

/** The ending of an original's file name, `photos/<sha256>.<ending>`. */
export const PHOTO_ENDING: Readonly<Record<PhotoFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
  tiff: 'tif',
};

/** What is known of an original from its bytes alone. Width and height in pixels, upright. */
export const photoAssetSchema = record({
  sha256: sha256Schema,
  format: z.enum(PHOTO_FORMATS),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  /** The file's own name, shown to the desk and never exported: it can betray a source. */
  name: lineSchema,
});
export type PhotoAsset = z.output<typeof photoAssetSchema>;

/** The words that travel with a photo (IPTC Photo Metadata: Description, Credit Line, Alt Text, Source, Rights). */
export const PHOTO_TEXT_FIELDS = ['caption', 'credit', 'alt', 'source', 'rights'] as const;
export type PhotoTextField = (typeof PHOTO_TEXT_FIELDS)[number];

/** Name of an original inside its story's folder. */
export function photoFileName(asset: Pick<PhotoAsset, 'sha256' | 'format'>): string {
  return `${asset.sha256}.${PHOTO_ENDING[asset.format]}`;
}
