import { z } from 'zod';
import { identifierSchema } from '#shared/article/identifier.ts';

/** A file dropped on the page: by its path where it is on disk, else (dragged out of another page) by its bytes. */
const droppedFileSchema = z.union([
  z.strictObject({
    path: z
      .string()
      .min(1)
      .max(4096)
      .regex(/^[^\0]+$/),
  }),
  z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
]);
export type DroppedFile = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** More at once than any story has photos. */
const MOST_FILES = 200;

/** The arguments of the drop channel: the story, then the files. Paths come from the preload alone. */
export const dropSchema = z.tuple([identifierSchema, z.array(droppedFileSchema).min(1).max(MOST_FILES)]);
