import { createHash } from 'node:crypto';
import { type Result, success } from '#shared/api/result.ts';
import { BAG } from '../bag.ts';
import { damaged } from './package-fault.ts';
import type { PackageLimits } from './package-limits.ts';

/** A file of a package as it was read. */
export interface ListedFile {
  readonly sha256: string;
  readonly bytes: number;
  /** The file's text, of files outside the payload only; null where it is not UTF-8. */
  readonly text: string | null;
}

/** Every file of a package by its path inside, "/" between names. */
export type PackageListing = ReadonlyMap<string, ListedFile>;

/** Gathers a listing file by file, and refuses what no honest package holds. */
export interface ListingBuilder {
  /**
   * Reads one file to its end.
   *
   * @param packedBytes its size as packed, or null where it is not
   */
  add(path: string, chunks: AsyncIterable<Uint8Array>, packedBytes: number | null): Promise<Result<null>>;
  listing(): PackageListing;
}

/** Names Windows keeps for devices, and endings it drops (Win32 "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const UNSAFE = /[\u0000-\u001F\u007F<>:"|?*\\]|[. ]$/;

export function listingBuilder(limits: PackageLimits): ListingBuilder {
  const files = new Map<string, ListedFile>();
  const folded = new Set<string>();
  let total = 0;
  return {
    async add(path, chunks, packedBytes) {
      if (!isSafePath(path)) return damaged(path, 'unsafe-name');
      const name = path.normalize('NFC').toLowerCase();
      if (folded.has(name)) return damaged(path, 'name-collision');
      folded.add(name);
      if (folded.size > limits.files) return damaged(path, 'too-many-files');
      const isTag = !path.startsWith(BAG.payload);
      const most = mostBytes(limits, isTag, packedBytes, total);
      const hash = createHash('sha256');
      const kept: Uint8Array[] = [];
      let bytes = 0;
      for await (const chunk of chunks) {
        bytes += chunk.byteLength;
        if (bytes > most) return damaged(path, 'too-large');
        hash.update(chunk);
        if (isTag) kept.push(Uint8Array.from(chunk));
      }
      total += bytes;
      files.set(path, { sha256: hash.digest('hex'), bytes, text: isTag ? utf8(Buffer.concat(kept)) : null });
      return success(null);
    },
    listing: () => files,
  };
}

function mostBytes(limits: PackageLimits, isTag: boolean, packedBytes: number | null, total: number): number {
  const unpacked =
    packedBytes === null
      ? Number.POSITIVE_INFINITY
      : Math.max(limits.ratioAllowance, packedBytes * limits.ratio);
  const own = isTag ? limits.tagFileBytes : limits.fileBytes;
  return Math.min(own, unpacked, limits.totalBytes - total);
}

/** Whether every system would write this path, inside the package's folder. */
function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every(
      (name) => name !== '' && name !== '.' && name !== '..' && !RESERVED.test(name) && !UNSAFE.test(name),
    );
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
