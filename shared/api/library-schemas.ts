import { z } from 'zod';
import { identifierSchema, sha256Schema } from '../article/identifier.ts';
import { ARTICLE_LIMITS } from '../article/limits.ts';
import { BUILT_IN_TEMPLATES } from '../templates/built-in.ts';
import type { LibraryApi } from './library-api.ts';

const story = identifierSchema;
const revision = z.strictObject({ revision: z.int().min(0), contentSha256: sha256Schema });
/** One line that a person typed. */
const name = z.string().trim().min(1).max(200);

/** The arguments of the library's calls. */
export const LIBRARY_SCHEMAS = {
  listVersions: z.tuple([story]),
  readVersion: z.tuple([story, sha256Schema]),
  keepMilestone: z.tuple([story, z.string().trim().max(500)]),
  restoreVersion: z.tuple([story, sha256Schema]),
  conflictOf: z.tuple([story]),
  resolveConflict: z.tuple([
    z.strictObject({
      copyId: story,
      mine: revision,
      theirs: revision,
      /** Read and checked in full by the library. */
      article: z.string().max(ARTICLE_LIMITS.bytes),
    }),
  ]),
  lockStory: z.tuple([story]),
  takeOverStory: z.tuple([story]),
  duplicateStory: z.tuple([story]),
  archiveStory: z.tuple([story, z.boolean()]),
  listPins: z.tuple([]),
  pinStory: z.tuple([story, z.boolean()]),
  listBin: z.tuple([]),
  binStory: z.tuple([story, z.boolean()]),
  restoreFromBin: z.tuple([sha256Schema]),
  emptyBin: z.tuple([z.union([z.literal('all'), z.array(sha256Schema).min(1).max(100_000)])]),
  listTemplates: z.tuple([]),
  createFromTemplate: z.tuple([z.union([z.enum(BUILT_IN_TEMPLATES), identifierSchema])]),
  saveAsTemplate: z.tuple([story, name]),
  removeTemplate: z.tuple([identifierSchema]),
} as const satisfies Record<keyof LibraryApi, z.ZodType>;
