import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import { asResult, isMissing } from '../../library/storage-error.ts';
import { type BagFacts, checkBag } from './check-bag.ts';
import { damaged } from './package-fault.ts';
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits.ts';
import { readFolderPackage } from './read-folder.ts';
import { readZipPackage } from './read-zip.ts';

/** A package in which every file is what its sender packed. */
export interface VerifiedPackage extends BagFacts {
  /** Absolute. */
  readonly path: string;
}

/**
 * Checks a package, a folder or a zip, against its own hashes. Writes nothing.
 *
 * @returns what it is; `package-not-found`; `package-damaged` with the file and a `PackageFault`; storage codes
 */
export function verifyPackage(
  packagePath: string,
  limits: PackageLimits = PACKAGE_LIMITS,
): Promise<Result<VerifiedPackage>> {
  const path = resolve(packagePath);
  return asResult(async () => {
    const kind = await kindOf(path);
    if (kind === 'missing') return failure('package-not-found', { name: basename(path) });
    if (kind === 'other') return damaged(basename(path), 'not-a-package');
    const listing =
      kind === 'folder' ? await readFolderPackage(path, limits) : await readZipPackage(path, limits);
    if (!listing.ok) return listing;
    const facts = checkBag(listing.value);
    return facts.ok ? success({ path, ...facts.value }) : facts;
  });
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'missing' | 'other'> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return 'folder';
    return facts.isFile() ? 'file' : 'other';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
}
