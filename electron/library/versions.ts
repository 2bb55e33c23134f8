import { join } from 'node:path';
import type { VersionReason } from '#shared/api/story-version.ts';
import type { Article } from '#shared/article/article.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { countStoryWords } from '#shared/article/text.ts';
import { VERSION_NAME, versionsPath } from './bundle-layout.ts';
import { ensureFolder } from './ensure-folder.ts';
import type { FileSystem } from './file-system.ts';
import { inParallel } from './in-parallel.ts';
import { sha256Hex } from './sha256.ts';
import { isMissing } from './storage-error.ts';
import {
  readVersion,
  readVersionHead,
  readVersionStart,
  type VersionHead,
  versionText,
} from './version-file.ts';
import { writeDurably } from './write-durably.ts';

/** A whole story file's text, the hash of its words, and the article it holds. */
export interface VersionedText {
  readonly text: string;
  readonly contentSha256: string;
  readonly article: Article;
}

/** What is to be said of a version beside why it is kept. */
export interface VersionExtras {
  readonly note?: string;
  /** Follows the newest version where nothing else is given. */
  readonly parents?: readonly string[];
  readonly restoredFrom?: string;
}

const AT_ONCE = 16;
/** Milliseconds. */
const SAME_MOMENT = 1000;
/** More than stands before the article of any version. */
const START_BYTES = 4096;

/** The versions of a story, newest first. Files that are none are passed over, and those taken away meanwhile. */
export async function versionHeads(fileSystem: FileSystem, bundle: string): Promise<VersionHead[]> {
  const folder = versionsPath(bundle);
  const names = await versionNames(fileSystem, folder);
  const heads = await inParallel(names, AT_ONCE, (name) => headIn(fileSystem, folder, name));
  return heads.filter((head) => head !== null).sort(newestFirst);
}

export function newestFirst(left: VersionHead, right: VersionHead): number {
  return Date.parse(right.keptAt) - Date.parse(left.keptAt) || right.revision - left.revision;
}

/** Names of the files in a folder that are named as versions are; none where the folder is missing. */
export async function versionNames(fileSystem: FileSystem, folder: string): Promise<string[]> {
  const entries = await entriesOf(fileSystem, folder);
  return entries
    .filter(({ name, kind }) => kind === 'file' && VERSION_NAME.test(name))
    .map(({ name }) => name);
}

/** The newest version of this story that is whole, or null. */
export async function newestWholeVersion(
  fileSystem: FileSystem,
  bundle: string,
  storyId: string | null = null,
): Promise<StoryFile | null> {
  for (const head of await versionHeads(fileSystem, bundle)) {
    if (storyId !== null && head.storyId !== storyId) continue;
    const name = `${head.id}.json`;
    const version = readVersion(name, await fileSystem.readFile(join(versionsPath(bundle), name)));
    if (version.ok) return version.value;
  }
  return null;
}

/** Kept because something was about to be overwritten: needless where the newest version holds the words already. */
const ONLY_FOR_THE_WORDS: ReadonlySet<VersionReason> = new Set([
  'interval',
  'conflict',
  'conflict-base',
  'backup',
  'discarded',
]);

/**
 * Keeps a story's text, unless it is kept only for its words and the newest version holds the same. Throws the
 * system's errors.
 *
 * @param newest the newest version so far, or null
 * @returns what is then the newest
 */
export async function keepVersion(
  fileSystem: FileSystem,
  bundle: string,
  story: VersionedText,
  reason: VersionReason,
  newest: VersionHead | null,
  now: Date,
  extras: VersionExtras = {},
): Promise<VersionHead> {
  const same = newest !== null && newest.contentSha256 === story.contentSha256;
  if (same && ONLY_FOR_THE_WORDS.has(reason)) return newest;
  const text = versionText(story.text, {
    keptAt: keptAfter(newest, now).toISOString(),
    reason,
    note: extras.note ?? '',
    parents: extras.parents ?? (newest === null ? [] : [newest.id]),
    restoredFrom: extras.restoredFrom ?? null,
    words: countStoryWords(story.article),
  });
  const name = `${sha256Hex(text)}.json`;
  await ensureFolder(fileSystem, versionsPath(bundle));
  await writeDurably(fileSystem, join(versionsPath(bundle), name), text);
  const bytes = new TextEncoder().encode(text);
  const head = readVersionStart(name, bytes.subarray(0, START_BYTES)) ?? readVersionHead(name, bytes);
  if (head === null) throw new Error('A version just written has no head');
  return head;
}

/** Two kept in the same instant still stand in their order. */
function keptAfter(newest: VersionHead | null, now: Date): Date {
  const before = newest === null ? Number.NEGATIVE_INFINITY : Date.parse(newest.keptAt);
  const ahead = before - now.getTime();
  return ahead >= 0 && ahead < SAME_MOMENT ? new Date(before + 1) : now;
}

async function headIn(fileSystem: FileSystem, folder: string, name: string): Promise<VersionHead | null> {
  const path = join(folder, name);
  try {
    return (
      readVersionStart(name, await startOf(fileSystem, path)) ??
      readVersionHead(name, await fileSystem.readFile(path))
    );
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function startOf(fileSystem: FileSystem, path: string): Promise<Uint8Array> {
  const file = await fileSystem.openForReading(path);
  try {
    const buffer = new Uint8Array(START_BYTES);
    return buffer.subarray(0, await file.read(buffer));
  } finally {
    await file.close();
  }
}

async function entriesOf(fileSystem: FileSystem, folder: string) {
  try {
    return await fileSystem.readFolder(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
