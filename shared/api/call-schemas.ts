import { z } from 'zod';
import { identifierSchema, sha256Schema } from '../article/identifier.ts';
import { ARTICLE_LIMITS } from '../article/limits.ts';
import { MOST_MACROS, macroSchema } from '../vietnamese/typing/macros/macro-table.ts';
import type { CallName } from './call-names.ts';
import { EXPORT_FORMS } from './desk-api.ts';
import { ERROR_CODES } from './error-code.ts';
import { LIBRARY_SCHEMAS } from './library-schemas.ts';
import { searchRequestSchema } from './search.ts';
import { settingsChangeSchema } from './settings.ts';
import { listRequestSchema } from './story-list.ts';

/** The largest file taken in as a photo, in bytes. */
export const PHOTO_BYTES_LIMIT = 128 * 1024 * 1024;

const fileName = z.string().max(1000);

const saveRequest = z.strictObject({
  storyId: identifierSchema,
  revision: z.int().min(0),
  contentSha256: sha256Schema,
  /** Read and checked in full by the library. */
  article: z.string().max(ARTICLE_LIMITS.bytes),
});

/** The arguments of each call, checked in the main process before anything runs. */
export const CALL_SCHEMAS = {
  listStories: z.tuple([]),
  chooseLibrary: z.tuple([]),
  browseStories: z.tuple([listRequestSchema]),
  searchStories: z.tuple([searchRequestSchema]),
  indexState: z.tuple([]),
  rebuildIndex: z.tuple([]),
  stopIndexing: z.tuple([]),
  createStory: z.tuple([]),
  openStory: z.tuple([identifierSchema]),
  saveStory: z.tuple([saveRequest]),
  backUpStory: z.tuple([saveRequest]),
  discardRecovered: z.tuple([identifierSchema]),
  choosePhotos: z.tuple([identifierSchema]),
  addPhoto: z.tuple([identifierSchema, fileName, z.instanceof(Uint8Array)]),
  adoptPhoto: z.tuple([identifierSchema, sha256Schema]),
  exportStory: z.tuple([identifierSchema, z.enum(EXPORT_FORMS)]),
  revealExport: z.tuple([identifierSchema]),
  importMacros: z.tuple([]),
  exportMacros: z.tuple([z.array(macroSchema).min(1).max(MOST_MACROS)]),
  readSettings: z.tuple([]),
  changeSettings: z.tuple([settingsChangeSchema]),
  openLink: z.tuple([z.string().max(4000)]),
  finishFlush: z.tuple([identifierSchema, z.enum(ERROR_CODES).nullable()]),
  ...LIBRARY_SCHEMAS,
} as const satisfies Record<CallName, z.ZodType>;
