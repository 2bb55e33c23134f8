import { basename } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type Result, success } from '#shared/api/result.ts';
import { damaged } from './package-fault.ts';
import type { PackageLimits } from './package-limits.ts';
import { listingBuilder, type PackageListing } from './package-listing.ts';

/** Where an archive made on Unix keeps the kind of a file (APPNOTE.TXT 4.4.15; stat(2), S_IFMT). */
const KIND_MASK = 0o170000;
const REGULAR = 0o100000;
const MADE_ON_UNIX = 3;

/**
 * Every file of a package that is a zip, without the one folder all of them lie in. Nothing is written to disk; sizes
 * are counted while unpacking, whatever the archive claims. Throws the system's errors.
 */
export async function readZipPackage(path: string, limits: PackageLimits): Promise<Result<PackageListing>> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { strictFileNames: true, autoClose: false });
  } catch (error) {
    if (isSystemError(error)) throw error;
    return damaged(basename(path), 'not-a-package');
  }
  try {
    return await readEntries(zip, basename(path), limits);
  } finally {
    zip.close();
  }
}

async function readEntries(
  zip: ZipFile,
  archive: string,
  limits: PackageLimits,
): Promise<Result<PackageListing>> {
  const builder = listingBuilder(limits);
  let root: string | null = null;
  let current = archive;
  try {
    for await (const entry of zip.eachEntry()) {
      current = entry.fileName;
      const [folder = '', ...rest] = entry.fileName.split('/');
      root ??= folder;
      if (rest.length === 0 || folder !== root) return damaged(current, 'not-listed');
      if (!isRegular(entry)) return damaged(current, 'not-a-file');
      if (entry.fileName.endsWith('/')) continue;
      const header = await zip.readLocalFileHeaderPromise(entry);
      if (!header.fileName.equals(entry.fileNameRaw)) return damaged(current, 'unreadable');
      const chunks: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
      const added = await builder.add(rest.join('/'), chunks, entry.compressedSize);
      if (!added.ok) return added;
    }
  } catch (error) {
    if (isSystemError(error)) throw error;
    return damaged(current, 'unreadable');
  }
  return success(builder.listing());
}

/** A plain file or a folder; an archive made elsewhere than on Unix knows no other kinds. */
function isRegular({ versionMadeBy, externalFileAttributes, fileName }: Entry): boolean {
  if (versionMadeBy >> 8 !== MADE_ON_UNIX) return true;
  const kind = (externalFileAttributes >>> 16) & KIND_MASK;
  return kind === 0 || kind === REGULAR || fileName.endsWith('/');
}

/** An error of the disk, as against one about the archive's content. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
