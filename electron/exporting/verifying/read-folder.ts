import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, success } from '#shared/api/result.ts';
import { damaged } from './package-fault.ts';
import type { PackageLimits } from './package-limits.ts';
import { listingBuilder, type PackageListing } from './package-listing.ts';

/** Every file of a package that is a folder. Links are never followed. Throws the system's errors. */
export async function readFolderPackage(
  path: string,
  limits: PackageLimits,
): Promise<Result<PackageListing>> {
  const builder = listingBuilder(limits);
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(path, folder), { withFileTypes: true })) {
      const inner = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(inner);
        continue;
      }
      if (!entry.isFile()) return damaged(inner, 'not-a-file');
      const added = await builder.add(inner, createReadStream(join(path, inner)), null);
      if (!added.ok) return added;
    }
  }
  return success(builder.listing());
}
