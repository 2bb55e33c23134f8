import { open } from 'node:fs/promises';
import path from 'node:path';
import { PHOTO_BYTES_LIMIT } from '#shared/api/call-schemas.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import { shownName, tooManyBytes } from '../../photos/inspect-photo.ts';

/**
 * Reads a file that a person chose or dropped: an ordinary file, not larger than a photo may be.
 *
 * @param file absolute path
 * @returns its bytes, or file-not-found, no-permission, photo-not-a-picture (a folder, a device), photo-too-many-bytes
 */
export async function readChosenFile(file: string): Promise<Result<Uint8Array>> {
  const name = shownName(file);
  if (!path.isAbsolute(file)) return failure('file-not-found', { name });
  try {
    const handle = await open(file, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return failure('photo-not-a-picture', { name });
      return stat.size > PHOTO_BYTES_LIMIT ? tooManyBytes(name, stat.size) : success(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failure(isDenied(error) ? 'no-permission' : 'file-not-found', { name });
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
