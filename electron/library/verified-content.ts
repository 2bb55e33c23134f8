import { createHash } from 'node:crypto';
import type { FileSystem } from './file-system.ts';

/** A photo's bytes, or the absolute path of a file that holds them. */
export type PhotoSource = Uint8Array | string;

const CHUNK = 1024 * 1024;

export interface VerifiedContent {
  /** The bytes, a piece at a time: a large photo is never in memory as a whole. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Once all was read: whether it was what its hash says. */
  matches(): boolean;
}

/** Reads a photo and reckons its hash on the way. */
export function verifiedContent(
  fileSystem: FileSystem,
  source: PhotoSource,
  sha256: string,
): VerifiedContent {
  const hash = createHash('sha256');
  let found = '';
  return {
    async *chunks() {
      for await (const chunk of typeof source === 'string' ? readChunks(fileSystem, source) : [source]) {
        hash.update(chunk);
        yield chunk;
      }
      found = hash.digest('hex');
    },
    matches: () => found === sha256,
  };
}

/** A file piece by piece; each piece is only good until the next. */
export async function* readChunks(fileSystem: FileSystem, path: string): AsyncGenerator<Uint8Array> {
  const file = await fileSystem.openForReading(path);
  try {
    const buffer = new Uint8Array(CHUNK);
    for (let read = await file.read(buffer); read > 0; read = await file.read(buffer)) {
      yield buffer.subarray(0, read);
    }
  } finally {
    await file.close();
  }
}

/** Whether a file holds exactly the bytes of a hash. Throws the system's errors. */
export async function holds(fileSystem: FileSystem, path: string, sha256: string): Promise<boolean> {
  const content = verifiedContent(fileSystem, path, sha256);
  for await (const _chunk of content.chunks());
  return content.matches();
}
