import { join } from 'node:path';
import { versionsPath } from '../bundle-layout.ts';
import { heldByConflicts } from '../conflicts/conflict-marks.ts';
import type { FileSystem } from '../file-system.ts';
import { isMissing } from '../storage-error.ts';
import { versionHeads } from '../versions.ts';
import { recordThinned, thinnedHeads } from './thinned-records.ts';
import { versionsToThin } from './thinning.ts';

/** A run takes no more texts away than this, so that it never keeps a disk busy. */
const MOST_AT_ONCE = 100;

/**
 * Thins the versions of a story: first the records of those that go, on disk, then their texts. An end at any point
 * leaves each version with its text, its record, or both. Throws the system's errors.
 *
 * @returns how many texts went
 */
export async function thinVersions(fileSystem: FileSystem, bundle: string, now: Date): Promise<number> {
  const heads = await versionHeads(fileSystem, bundle);
  const held = await heldByConflicts(fileSystem, bundle);
  const gone = await thinnedHeads(fileSystem, bundle);
  const going = versionsToThin(heads, now.getTime(), held, gone).slice(0, MOST_AT_ONCE);
  if (going.length === 0) return 0;
  await recordThinned(fileSystem, bundle, going);
  for (const { id } of going) {
    try {
      await fileSystem.removeFile(join(versionsPath(bundle), `${id}.json`));
    } catch (error) {
      // Another machine thinned at the same time.
      if (!isMissing(error)) throw error;
    }
  }
  await fileSystem.syncFolder(versionsPath(bundle));
  return going.length;
}
