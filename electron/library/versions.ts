import { join } from 'node:path';
import type { StoryFile } from '#shared/article/story-file.ts';
import { VERSION_NAME, versionsPath } from './bundle-layout.ts';
import { ensureFolder } from './ensure-folder.ts';
import type { FileSystem } from './file-system.ts';
import { sha256Hex } from './sha256.ts';
import { isMissing } from './storage-error.ts';
import {
  readVersion,
  readVersionHead,
  type VersionHead,
  type VersionReason,
  versionText,
} from './version-file.ts';
import { writeDurably } from './write-durably.ts';

/** A whole story file's text and the hash of its words. */
export interface VersionedText {
  readonly text: string;
  readonly contentSha256: string;
}

/** The versions of a story, newest first. Files that are none are passed over. */
export async function versionHeads(fileSystem: FileSystem, bundle: string): Promise<VersionHead[]> {
  const folder = versionsPath(bundle);
  const heads: VersionHead[] = [];
  for (const { name, kind } of await entriesOf(fileSystem, folder)) {
    if (kind !== 'file' || !VERSION_NAME.test(name)) continue;
    const head = readVersionHead(name, await fileSystem.readFile(join(folder, name)));
    if (head !== null) heads.push(head);
  }
  return heads.sort((left, right) => Date.parse(right.keptAt) - Date.parse(left.keptAt));
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

/**
 * Keeps a story's text for good, unless the newest version holds the same words already. Throws the system's errors.
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
): Promise<VersionHead> {
  if (newest !== null && newest.contentSha256 === story.contentSha256) return newest;
  const keptAt = now.toISOString();
  const parents = newest === null ? [] : [newest.id];
  const text = versionText(story.text, { keptAt, reason, parents });
  const id = sha256Hex(text);
  const name = `${id}.json`;
  await ensureFolder(fileSystem, versionsPath(bundle));
  await writeDurably(fileSystem, join(versionsPath(bundle), name), text);
  const head = readVersionHead(name, new TextEncoder().encode(text));
  if (head === null) throw new Error('A version just written has no head');
  return head;
}

async function entriesOf(fileSystem: FileSystem, folder: string) {
  try {
    return await fileSystem.readFolder(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
