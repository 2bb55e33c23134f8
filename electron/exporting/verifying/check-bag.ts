import { type Refusal, type Result, success } from '#shared/api/result.ts';
import { BAG, manifestText } from '../bag.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { damaged } from './package-fault.ts';
import type { ListedFile, PackageListing } from './package-listing.ts';

/** What a whole package says of itself. */
export interface BagFacts {
  /** The story's id; empty where the package does not say. */
  readonly identifier: string;
  /** Files of the payload, and their bytes together. */
  readonly files: number;
  readonly bytes: number;
}

const DECLARATION = /^BagIt-Version: (?:1\.0|0\.97)\r?\nTag-File-Character-Encoding: UTF-8(?:\r?\n)?$/;

/**
 * Whether a package is whole: every file has the bytes its manifest says, every file listed is there, and every file
 * there is listed (RFC 8493, section 3). Stricter than that: tag files must be listed too, and the hash is SHA-256.
 *
 * @returns its facts, or `package-damaged` naming the first file that is wrong and why
 */
export function checkBag(listing: PackageListing): Result<BagFacts> {
  const declaration = listing.get(BAG.declaration);
  if (declaration === undefined) return damaged(BAG.declaration, 'not-a-package');
  if (!DECLARATION.test(declaration.text ?? '')) return damaged(BAG.declaration, 'malformed');

  const tagManifest = manifestIn(listing, BAG.tagManifest);
  if (!tagManifest.ok) return tagManifest;
  // No other file has the hash of this one, so not a letter of it may be other than its maker wrote it.
  const inOrder = [...tagManifest.value].sort(([left], [right]) => (left < right ? -1 : 1));
  if (listing.get(BAG.tagManifest)?.text !== manifestText(inOrder)) {
    return damaged(BAG.tagManifest, 'malformed');
  }
  const manifest = manifestIn(listing, BAG.manifest);
  if (!manifest.ok) return manifest;
  const all = [...listing.keys()];
  const tags = all.filter((path) => !path.startsWith(BAG.payload) && path !== BAG.tagManifest);
  const payload = all.filter((path) => path.startsWith(BAG.payload));
  const wrong = firstWrong(tagManifest.value, tags, listing) ?? firstWrong(manifest.value, payload, listing);
  return wrong ?? checkInfo(listing.get(BAG.info), payload, listing);
}

function manifestIn(listing: PackageListing, name: string): Result<Manifest> {
  const file = listing.get(name);
  if (file === undefined) return damaged(name, 'missing');
  return file.text === null ? damaged(name, 'malformed') : readManifest(name, file.text);
}

/** Compares a manifest with the files it is for, both ways. */
function firstWrong(manifest: Manifest, paths: readonly string[], listing: PackageListing): Refusal | null {
  const expected = new Set(paths);
  for (const [path, sha256] of manifest) {
    const file = expected.has(path) ? listing.get(path) : undefined;
    if (file === undefined) return damaged(path, 'missing');
    if (file.sha256 !== sha256) return damaged(path, 'changed');
  }
  const stray = paths.find((path) => !manifest.has(path));
  return stray === undefined ? null : damaged(stray, 'not-listed');
}

function checkInfo(
  info: ListedFile | undefined,
  payload: readonly string[],
  listing: PackageListing,
): Result<BagFacts> {
  if (info === undefined) return damaged(BAG.info, 'missing');
  const fields = new Map(
    (info.text ?? '').split(/\r\n|\n|\r/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const bytes = payload.reduce((sum, path) => sum + (listing.get(path)?.bytes ?? 0), 0);
  const files = payload.length;
  if (fields.get('payload-oxum') !== `${bytes}.${files}`) return damaged(BAG.info, 'wrong-sum');
  return success({ identifier: fields.get('external-identifier') ?? '', files, bytes });
}
