import { join } from 'node:path';
import { z } from 'zod';
import { identifierSchema } from '#shared/article/identifier.ts';
import { CONFLICT_NAME, CONFLICTS_NAME } from '../bundle-layout.ts';
import { ensureFolder } from '../ensure-folder.ts';
import type { FileSystem } from '../file-system.ts';
import { decodeUtf8 } from '../read-story.ts';
import { isMissing } from '../storage-error.ts';
import { writeDurably } from '../write-durably.ts';

const markSchema = z.object({
  /** The story that two had written. */
  storyId: identifierSchema,
  /** The story that the second text was kept as. */
  copyId: identifierSchema,
  /** The version both began from, null where it is not to be had. */
  base: z.string().nullable(),
  /** The version that holds what the first had saved by then. */
  theirs: z.string(),
  /** ISO 8601, UTC. */
  keptAt: z.iso.datetime({ offset: true }),
});

/** What is remembered of a conflict, in both stories: `conflicts/<copy>.json` in the one, `conflict.json` in the copy. */
export type ConflictMark = z.output<typeof markSchema>;

const MARK_NAME = /^[0-7][0-9A-HJKMNP-TV-Z]{25}\.json$/;

export function markText(mark: ConflictMark): string {
  return `${JSON.stringify(mark, null, 2)}\n`;
}

/** Puts a mark into the story that was in the way. Throws the system's errors. */
export async function putMark(fileSystem: FileSystem, bundle: string, mark: ConflictMark): Promise<void> {
  const folder = join(bundle, CONFLICTS_NAME);
  await ensureFolder(fileSystem, folder);
  await writeDurably(fileSystem, join(folder, `${mark.copyId}.json`), markText(mark));
}

export async function removeMark(fileSystem: FileSystem, bundle: string, copyId: string): Promise<void> {
  try {
    await fileSystem.removeFile(join(bundle, CONFLICTS_NAME, `${copyId}.json`));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** The marks in a story, the newest first; none where it was never in a conflict. */
export async function marksIn(fileSystem: FileSystem, bundle: string): Promise<ConflictMark[]> {
  const folder = join(bundle, CONFLICTS_NAME);
  const marks: ConflictMark[] = [];
  try {
    for (const { name, kind } of await fileSystem.readFolder(folder)) {
      const mark =
        kind === 'file' && MARK_NAME.test(name) ? await markAt(fileSystem, join(folder, name)) : null;
      if (mark !== null) marks.push(mark);
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return marks.sort((left, right) => Date.parse(right.keptAt) - Date.parse(left.keptAt));
}

/** The mark in a text that was kept as its own story; null in any other story. */
export function markOfCopy(fileSystem: FileSystem, bundle: string): Promise<ConflictMark | null> {
  return markAt(fileSystem, join(bundle, CONFLICT_NAME));
}

/** Ids of the versions that conflicts not yet settled are to be merged with. */
export async function heldByConflicts(fileSystem: FileSystem, bundle: string): Promise<ReadonlySet<string>> {
  const marks = await marksIn(fileSystem, bundle);
  return new Set(marks.flatMap(({ base, theirs }) => (base === null ? [theirs] : [base, theirs])));
}

async function markAt(fileSystem: FileSystem, path: string): Promise<ConflictMark | null> {
  try {
    const text = decodeUtf8(await fileSystem.readFile(path));
    const mark = markSchema.safeParse(JSON.parse(text ?? 'null'));
    return mark.success ? mark.data : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}
