import { join } from 'node:path';
import { z } from 'zod';
import { LOCK_NAME } from '../bundle-layout.ts';
import type { FileSystem } from '../file-system.ts';
import { decodeUtf8 } from '../read-story.ts';
import { renameWithPatience } from '../rename-with-patience.ts';
import { isMissing, systemCode } from '../storage-error.ts';
import { temporaryPath } from '../temporary-name.ts';

const lockSchema = z.object({
  /** Another for every opening of a library: two windows of one person are two. */
  token: z.string().min(1),
  user: z.string(),
  host: z.string(),
  pid: z.int().min(0),
  since: z.iso.datetime({ offset: true }),
  /** Grows while the holder lives; only that it changes says anything. */
  beat: z.int().min(0),
});

/** What stands in a story's `.lock`. */
export type LockContent = z.output<typeof lockSchema>;

export interface LockOnDisk {
  /** The file's text: as long as it stands still, nothing is heard of its holder. */
  readonly text: string;
  /** Null where it is no lock that we can read. */
  readonly content: LockContent | null;
}

/** The lock of a story, or null where there is none. Throws the system's errors. */
export async function readLock(fileSystem: FileSystem, bundle: string): Promise<LockOnDisk | null> {
  let text: string | null;
  try {
    text = decodeUtf8(await fileSystem.readFile(join(bundle, LOCK_NAME)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    const content = lockSchema.safeParse(JSON.parse(text ?? ''));
    return { text: text ?? '', content: content.success ? content.data : null };
  } catch {
    return { text: text ?? '', content: null };
  }
}

/** Puts a lock where there is none; false where there is one. Throws the system's other errors. */
export async function placeLock(
  fileSystem: FileSystem,
  bundle: string,
  content: LockContent,
): Promise<boolean> {
  try {
    await writeNew(fileSystem, join(bundle, LOCK_NAME), content);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Puts a lock in the place of whatever is there. Not durable: after a power cut nobody holds anything. */
export async function replaceLock(
  fileSystem: FileSystem,
  bundle: string,
  content: LockContent,
): Promise<void> {
  const path = join(bundle, LOCK_NAME);
  const temporary = temporaryPath(path);
  try {
    await writeNew(fileSystem, temporary, content);
    await renameWithPatience(fileSystem, temporary, path);
  } catch (error) {
    await fileSystem.removeFile(temporary).catch(() => undefined);
    throw error;
  }
}

export async function removeLock(fileSystem: FileSystem, bundle: string): Promise<void> {
  try {
    await fileSystem.removeFile(join(bundle, LOCK_NAME));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function writeNew(fileSystem: FileSystem, path: string, content: LockContent): Promise<void> {
  const file = await fileSystem.createFile(path);
  try {
    await file.write(new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`));
  } finally {
    await file.close();
  }
}
