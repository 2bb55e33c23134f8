import { join } from 'node:path';
import type { Failure } from '#shared/api/result.ts';
import { articlePath, isSetAside, PHOTOS_NAME, VERSIONS_NAME } from '../../library/bundle-layout.ts';
import { isNamedFor, shortIdOf } from '../../library/bundle-name.ts';
import type { FileSystem } from '../../library/file-system.ts';
import { decodeUtf8, isDamage, readStory, readStoryText } from '../../library/read-story.ts';
import { isMissing, storageFailure, systemCode } from '../../library/storage-error.ts';
import { newestWholeVersion } from '../../library/versions.ts';
import { type FolderEntry, indexedStory } from './story-entry.ts';

export interface EntryReader {
  readonly fileSystem: FileSystem;
  /** The library's folder, absolute. */
  readonly root: string;
  /** Folder of the crash backups, absolute; it need not be there. */
  readonly backups: string;
}

/** A file written so shortly before it was looked at may be written again without its time telling, in milliseconds. */
const UNSETTLED = 3000;

/**
 * Changes whenever a file is put in place of another, and hardly ever otherwise; '' where there is none, or where the
 * file is so new that only its content can tell. Throws the system's errors.
 */
export async function stampOf(
  { fileSystem, root }: EntryReader,
  folder: string,
  now: number,
): Promise<string> {
  try {
    const { inode, size, modifiedAt } = await fileSystem.facts(articlePath(join(root, folder)));
    return modifiedAt > now - UNSETTLED ? '' : `${inode}:${size}:${modifiedAt}`;
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/**
 * Reads what a folder holds: the story in its file; of a damaged one the version or backup it would be opened from.
 * A story that cannot be read is an answer; throws only where the disk itself fails or is gone.
 */
export async function readEntry(reader: EntryReader, folder: string, now: number): Promise<FolderEntry> {
  const { fileSystem, root } = reader;
  const bundle = join(root, folder);
  try {
    const stamp = await stampOf(reader, folder, now);
    const found = await readStory(fileSystem, articlePath(bundle));
    if (found.kind === 'whole') {
      const story = indexedStory(found.file);
      return { kind: 'story', folder, stamp, hash: found.fingerprint, story };
    }
    if (found.kind === 'missing' && !(await looksLikeStory(fileSystem, folder, bundle))) {
      return { kind: 'no-story', folder };
    }
    const error: Failure = found.kind === 'missing' ? { code: 'story-damaged' } : found.error;
    const source = isDamage(error) ? await sourceOf(reader, folder, bundle) : null;
    if (source === null) return { kind: 'unreadable', folder, stamp, error };
    const story = indexedStory(source);
    const hash = `${found.fingerprint}:${source.contentSha256}`;
    return { kind: 'story', folder, stamp: '', hash, story };
  } catch (error) {
    if (!belongsToFolder(error)) throw error;
    return { kind: 'unreadable', folder, stamp: '', error: storageFailure(error) };
  }
}

/** What a damaged story would be opened from. */
async function sourceOf({ fileSystem, backups }: EntryReader, folder: string, bundle: string) {
  const version = await newestWholeVersion(fileSystem, bundle);
  if (version !== null) return version;
  const names = (await namesIn(fileSystem, backups)) ?? [];
  const name = names.find((one) => one.endsWith('.json') && isNamedFor(folder, one.slice(0, -5)));
  if (name === undefined) return null;
  // A backup has the form of a story file. Here it is only looked at; what to do with it is decided at opening.
  const text = decodeUtf8(await fileSystem.readFile(join(backups, name)));
  const backup = text === null ? null : readStoryText(text);
  return backup?.ok === true ? backup.value : null;
}

/** Whether a folder without `article.json` is what is left of a story, and not just any folder. */
async function looksLikeStory(fileSystem: FileSystem, folder: string, bundle: string): Promise<boolean> {
  if (shortIdOf(folder) !== null) return (await namesIn(fileSystem, bundle)) !== null;
  const names = (await namesIn(fileSystem, bundle)) ?? [];
  return names.some(isSetAside) || (names.includes(VERSIONS_NAME) && names.includes(PHOTOS_NAME));
}

async function namesIn(fileSystem: FileSystem, bundle: string): Promise<string[] | null> {
  try {
    return (await fileSystem.readFolder(bundle)).map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Errors of one story's own files; others are the disk's, and it would be wrong to think every story gone. */
function belongsToFolder(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'].includes(systemCode(error) ?? '');
}

/** When a story says it was saved, from the head of its file; '' where that is not to be seen. */
export async function savedAtOf({ fileSystem, root }: EntryReader, folder: string): Promise<string> {
  try {
    const file = await fileSystem.openForReading(articlePath(join(root, folder)));
    try {
      const head = new Uint8Array(512);
      const read = await file.read(head);
      const text = new TextDecoder().decode(head.subarray(0, read));
      return /"savedAt":\s*"([^"]{1,40})"/.exec(text)?.[1] ?? '';
    } finally {
      await file.close();
    }
  } catch {
    // Whatever is wrong with it is told when it is read as a whole.
    return '';
  }
}
