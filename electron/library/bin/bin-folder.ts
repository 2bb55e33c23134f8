import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { BIN_NAME, BINNED_NAME, LOCK_NAME } from '../bundle-layout.ts';
import { ensureFolder } from '../ensure-folder.ts';
import type { FileSystem } from '../file-system.ts';
import type { LibraryContext } from '../library-context.ts';
import { decodeUtf8 } from '../read-story.ts';
import { renameWithPatience } from '../rename-with-patience.ts';
import { sha256Hex } from '../sha256.ts';
import { isMissing, systemCode } from '../storage-error.ts';
import { isTemporaryName } from '../temporary-name.ts';
import { writeDurably } from '../write-durably.ts';

const binnedSchema = z.object({
  kind: z.enum(['story', 'template', 'photos']).catch('story'),
  /** The folder's name where it came from. */
  folder: z.string().catch(''),
  /** Of photos: the story they lay in. */
  storyId: z.string().nullable().catch(null),
  binnedAt: z.string().catch(''),
  binnedBy: z.string().catch(''),
});

/** What lies beside a thing in the bin, `binned.json`. */
export type Binned = z.output<typeof binnedSchema>;

export interface BinFolder extends Binned {
  readonly binId: string;
  /** Absolute. */
  readonly path: string;
}

export const binPath = (root: string): string => join(root, BIN_NAME);

/**
 * Moves a folder into the library's bin, whole and at once; who has it open loses his lock. Throws the system's
 * errors; what is written first into it says where it came from, and is of no matter where the move then fails.
 */
export async function moveToBin(
  context: LibraryContext,
  path: string,
  kind: Binned['kind'],
  storyId: string | null = null,
): Promise<void> {
  const { fileSystem, root } = context;
  const folder = basename(path);
  const binnedAt = context.now().toISOString();
  const binned: Binned = { kind, folder, storyId, binnedAt, binnedBy: context.savedBy };
  await writeDurably(fileSystem, join(path, BINNED_NAME), `${JSON.stringify(binned, null, 2)}\n`);
  await fileSystem.removeFile(join(path, LOCK_NAME)).catch(ignoreMissing);
  await ensureFolder(fileSystem, binPath(root));
  await moveFolder(fileSystem, path, binPath(root), folder);
}

/** Moves a folder into another under the first free of `<name>`, `<name>.2`, `<name>.3`…; the name it has then. */
export async function moveFolder(
  fileSystem: FileSystem,
  from: string,
  into: string,
  name: string,
): Promise<string> {
  const taken = new Set((await fileSystem.readFolder(into)).map((entry) => entry.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}.${number}`;
    if (taken.has(free.toLowerCase())) continue;
    try {
      await renameWithPatience(fileSystem, from, join(into, free));
    } catch (error) {
      if (!['EEXIST', 'ENOTEMPTY'].includes(systemCode(error) ?? '')) throw error;
      continue;
    }
    await fileSystem.syncFolder(into);
    await fileSystem.syncFolder(dirname(from));
    return free;
  }
}

/** All that lies in the bin; nothing where there is none. Throws the system's errors. */
export async function binFolders(fileSystem: FileSystem, root: string): Promise<BinFolder[]> {
  const folder = binPath(root);
  const entries = await fileSystem.readFolder(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found: BinFolder[] = [];
  for (const { name, kind } of entries) {
    if (kind !== 'folder' || isTemporaryName(name)) continue;
    const path = join(folder, name);
    const binned = await readBinned(fileSystem, path);
    found.push({ ...binned, folder: binned.folder || name, binId: sha256Hex(name), path });
  }
  return found;
}

async function readBinned(fileSystem: FileSystem, path: string): Promise<Binned> {
  let json: unknown = {};
  try {
    json = JSON.parse(decodeUtf8(await fileSystem.readFile(join(path, BINNED_NAME))) ?? '{}');
  } catch (error) {
    if (!isMissing(error) && !(error instanceof SyntaxError)) throw error;
  }
  const binned = binnedSchema.safeParse(json);
  return binned.success ? binned.data : binnedSchema.parse({});
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
