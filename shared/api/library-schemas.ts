import { z } from 'zod';
import { identifierSchema, sha256Schema } from '../article/identifier.ts';
import { ARTICLE_LIMITS } from '../article/limits.ts';
import { BUILT_IN_TEMPLATES } from '../templates/built-in.ts';
import { EXAMINATIONS, type LibraryApi, OLD_PLACES } from './library-api.ts';

const story = identifierSchema;
const revision = z.strictObject({ revision: z.int().min(0), contentSha256: sha256Schema });
/** One line that a person typed. */
const name = z.string().trim().min(1).max(200);

/** Where a person left off: plain data of the page, small and of known form. */
export const placeLeftSchema = z.strictObject({
  storyId: identifierSchema.nullable(),
  caret: z.strictObject({ where: z.string().min(1).max(100), offset: z.int().min(0) }).nullable(),
  scroll: z.number().min(0).max(1e9),
});

/** The arguments of the library's calls. */
export const LIBRARY_SCHEMAS = {
  listVersions: z.tuple([story]),
  readVersion: z.tuple([story, sha256Schema]),
  readSaved: z.tuple([story]),
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
  listLibraries: z.tuple([]),
  openLibrary: z.tuple([sha256Schema]),
  forgetLibrary: z.tuple([sha256Schema]),
  readPlace: z.tuple([]),
  leavePlace: z.tuple([placeLeftSchema]),
  readMirror: z.tuple([]),
  chooseMirror: z.tuple([]),
  endMirror: z.tuple([]),
  mirrorNow: z.tuple([]),
  restoreFromMirror: z.tuple([]),
  moveLibrary: z.tuple([z.enum(OLD_PLACES)]),
  examineLibrary: z.tuple([z.enum(EXAMINATIONS)]),
  repairLibrary: z.tuple([z.array(sha256Schema).min(1).max(100_000)]),
} as const satisfies Record<keyof LibraryApi, z.ZodType>;
