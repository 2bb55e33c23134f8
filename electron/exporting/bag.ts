import { sha256Hex } from '../library/sha256.ts';
import { inOrder, type PackageFile, textFile } from './package-file.ts';

/** The names a bag is made of (RFC 8493, section 2). */
export const BAG = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  payload: 'data/',
} as const;

export interface BagInfo {
  /** Known to sender and receiver: the story's id. */
  readonly identifier: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/**
 * Files as a bag of BagIt 1.0: under `data/`, with their SHA-256 hashes, their number and size, and the hashes of the
 * files that say so. In order of path; the same files and facts give the same bag.
 */
export function bag(payload: readonly PackageFile[], info: BagInfo): PackageFile[] {
  const data = inOrder(payload.map(({ path, bytes }) => ({ path: BAG.payload + path, bytes })));
  const octets = data.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const tags = inOrder([
    textFile(BAG.declaration, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    textFile(
      BAG.info,
      `External-Identifier: ${info.identifier}\nBagging-Date: ${info.date}\nPayload-Oxum: ${octets}.${data.length}\n`,
    ),
    textFile(BAG.manifest, manifest(data)),
  ]);
  return inOrder([...data, ...tags, textFile(BAG.tagManifest, manifest(tags))]);
}

function manifest(files: readonly PackageFile[]): string {
  return manifestText(files.map(({ path, bytes }) => [path, sha256Hex(bytes)]));
}

/** A line for each path and its SHA-256, as `sha256sum` writes it. Our paths hold nothing to be encoded. */
export function manifestText(entries: Iterable<readonly [path: string, sha256: string]>): string {
  return Array.from(entries, ([path, sha256]) => `${sha256}  ${path}\n`).join('');
}
