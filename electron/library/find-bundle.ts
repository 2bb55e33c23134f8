import { join } from 'node:path';
import { isIdentifier } from '#shared/article/identifier.ts';
import { articlePath } from './bundle-layout.ts';
import { isNamedFor } from './bundle-name.ts';
import type { FileSystem } from './file-system.ts';
import { inParallel } from './in-parallel.ts';
import { decodeUtf8 } from './read-story.ts';
import { isMissing } from './storage-error.ts';
import { versionHeads } from './versions.ts';

const AT_ONCE = 16;

export interface BundleFinder {
  /**
   * The folder of a story, absolute, or null where the library holds none. Throws the system's errors; a library
   * folder that is gone is one.
   */
  find(storyId: string): Promise<string | null>;
  /** Tells where a story lies, so that it need not be looked for. */
  remember(storyId: string, folder: string): void;
}

/**
 * Finds a story's folder by the short id in its name, and where a person has renamed it, by the id inside. What was
 * found is remembered as long as the folder stands.
 */
export function createBundleFinder(fileSystem: FileSystem, root: string): BundleFinder {
  const folders = new Map<string, string>();

  const look = async (storyId: string): Promise<string | null> => {
    const all = await storyFolders(fileSystem, root);
    const named = all.filter((name) => isNamedFor(name, storyId));
    for (const name of named) if ((await storyIdIn(fileSystem, join(root, name))) === storyId) return name;
    for (const name of named) if ((await storyIdIn(fileSystem, join(root, name))) === null) return name;
    const others = all.filter((name) => !named.includes(name));
    const ids = await inParallel(others, AT_ONCE, (name) => storyIdInArticle(fileSystem, join(root, name)));
    return others[ids.indexOf(storyId)] ?? null;
  };

  return {
    async find(storyId) {
      const known = folders.get(storyId);
      if (known !== undefined && (await isFolder(fileSystem, join(root, known)))) return join(root, known);
      folders.delete(storyId);
      const found = await look(storyId);
      if (found === null) return null;
      folders.set(storyId, found);
      return join(root, found);
    },
    remember(storyId, folder) {
      folders.set(storyId, folder);
    },
  };
}

/** Names of the folders in a library that may be stories: no links, nothing hidden. Sorted, so that order is settled. */
export async function storyFolders(fileSystem: FileSystem, root: string): Promise<string[]> {
  const entries = await fileSystem.readFolder(root);
  return entries
    .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

export async function isFolder(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fileSystem.facts(path)).kind === 'folder';
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** The id of the story in a folder, from its file or, where that can't be read, its versions; else null. */
async function storyIdIn(fileSystem: FileSystem, bundle: string): Promise<string | null> {
  const own = await storyIdInArticle(fileSystem, bundle);
  if (own !== null) return own;
  const [newest] = await versionHeads(fileSystem, bundle);
  return newest?.storyId ?? null;
}

async function storyIdInArticle(fileSystem: FileSystem, bundle: string): Promise<string | null> {
  try {
    const text = decodeUtf8(await fileSystem.readFile(articlePath(bundle)));
    const story = JSON.parse(text ?? 'null') as { readonly article?: { readonly id?: unknown } } | null;
    const id = story?.article?.id;
    return isIdentifier(id) ? id : null;
  } catch {
    // Whatever is wrong with another story's file is told when that story is listed or opened.
    return null;
  }
}
