import { createHash } from 'node:crypto';
import type { FileSystem } from '../file-system.ts';
import { readChunks } from '../verified-content.ts';

/** SHA-256 of a file's bytes, read piece by piece. Throws the system's errors. */
export async function hashOfFile(fileSystem: FileSystem, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(fileSystem, path)) hash.update(chunk);
  return hash.digest('hex');
}
