import { join } from 'node:path';
import { ARTICLE_NAME, LOCK_NAME, PHOTOS_NAME, VERSIONS_NAME } from '../bundle-layout.ts';
import { ensureFolder } from '../ensure-folder.ts';
import type { FileSystem } from '../file-system.ts';
import { isMissing } from '../storage-error.ts';
import { isTemporaryName } from '../temporary-name.ts';
import { readChunks } from '../verified-content.ts';
import { writeDurably } from '../write-durably.ts';
import { hashOfFile } from './hash-of-file.ts';

export interface CopyOptions {
  /**
   * Look into every file, also into those whose name says what they hold. Without it a photo or version that is there
   * in its full size is taken for whole.
   */
  readonly thorough?: boolean;
  /** Called before another content takes the place of an `article.json`, with the path of what is about to go. */
  readonly beforeReplacing?: (path: string) => Promise<void>;
}

/** How many files there were, and how many of them had to be written. */
export interface Copied {
  readonly files: number;
  readonly written: number;
}

/** Folders whose files are named by what they hold and never change. */
const CONTENT_NAMED: ReadonlySet<string> = new Set([PHOTOS_NAME, VERSIONS_NAME]);

/**
 * Brings a story's folder to another place, or up to date there: photos and versions first, `article.json` last, each
 * file durably. Nothing there is taken away; locks and temporary files are not copied. Throws the system's errors, and
 * then what was there before still stands.
 */
export async function copyBundle(
  fileSystem: FileSystem,
  from: string,
  to: string,
  options: CopyOptions = {},
): Promise<Copied> {
  await ensureFolder(fileSystem, to);
  return copyFolder(fileSystem, from, to, false, options);
}

async function copyFolder(
  fileSystem: FileSystem,
  from: string,
  to: string,
  contentNamed: boolean,
  options: CopyOptions,
): Promise<Copied> {
  let files = 0;
  let written = 0;
  const entries = [...(await fileSystem.readFolder(from))];
  // The article is the commit: all it needs is there before it.
  entries.sort((left, right) => Number(left.name === ARTICLE_NAME) - Number(right.name === ARTICLE_NAME));
  for (const { name, kind } of entries) {
    if (name === LOCK_NAME || isTemporaryName(name)) continue;
    const [source, target] = [join(from, name), join(to, name)];
    if (kind === 'folder') {
      await ensureFolder(fileSystem, target);
      const inner = await copyFolder(fileSystem, source, target, CONTENT_NAMED.has(name), options);
      files += inner.files;
      written += inner.written;
    } else if (kind === 'file') {
      files += 1;
      if (await isThere(fileSystem, source, target, contentNamed && options.thorough !== true)) continue;
      if (name === ARTICLE_NAME) await options.beforeReplacing?.(target);
      await writeDurably(fileSystem, target, readChunks(fileSystem, source));
      written += 1;
    }
  }
  return { files, written };
}

async function isThere(
  fileSystem: FileSystem,
  source: string,
  target: string,
  bySize: boolean,
): Promise<boolean> {
  try {
    const there = await fileSystem.facts(target);
    if (there.kind !== 'file' || there.size !== (await fileSystem.facts(source)).size) return false;
    return bySize || (await hashOfFile(fileSystem, target)) === (await hashOfFile(fileSystem, source));
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
