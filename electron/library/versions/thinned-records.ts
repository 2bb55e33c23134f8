import { join } from 'node:path';
import { z } from 'zod';
import { versionsPath } from '../bundle-layout.ts';
import type { FileSystem } from '../file-system.ts';
import { decodeUtf8 } from '../read-story.ts';
import { sha256Hex } from '../sha256.ts';
import { isMissing } from '../storage-error.ts';
import { storedHeadSchema, type VersionHead } from '../version-file.ts';
import { writeDurably } from '../write-durably.ts';

/** `thinned.<sha256 of its bytes>.json`: the records of versions whose texts are gone. Never rewritten. */
const RECORDS_NAME = /^thinned\.([0-9a-f]{64})\.json$/;
/** So many files of records are gathered into one. */
const GATHER_AT = 24;

const recordsSchema = z.object({ format: z.literal(1), versions: z.array(z.unknown()) });

interface RecordsFile {
  readonly name: string;
  readonly heads: readonly VersionHead[];
}

/** The records of all versions of a story whose texts were thinned away. Throws the system's errors. */
export async function thinnedHeads(fileSystem: FileSystem, bundle: string): Promise<VersionHead[]> {
  const files = await readRecords(fileSystem, bundle);
  return [...unionOf(files.flatMap(({ heads }) => heads)).values()];
}

/**
 * Puts down what is to stay of versions, before their texts go. Two machines can do so at once: a file is only ever
 * added, and taken away only once another holds all of it.
 */
export async function recordThinned(
  fileSystem: FileSystem,
  bundle: string,
  heads: readonly VersionHead[],
): Promise<void> {
  const folder = versionsPath(bundle);
  const before = await readRecords(fileSystem, bundle);
  const gathered = before.length + 1 >= GATHER_AT ? before : [];
  const all = unionOf([...gathered.flatMap((file) => file.heads), ...heads]);
  const versions = [...all.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const text = `${JSON.stringify({ format: 1, versions }, null, 1)}\n`;
  const name = `thinned.${sha256Hex(text)}.json`;
  await writeDurably(fileSystem, join(folder, name), text);
  for (const file of gathered)
    if (file.name !== name) await removeGathered(fileSystem, join(folder, file.name));
}

async function readRecords(fileSystem: FileSystem, bundle: string): Promise<RecordsFile[]> {
  const folder = versionsPath(bundle);
  const files: RecordsFile[] = [];
  for (const { name, kind } of await fileSystem.readFolder(folder).catch(noneWhereMissing)) {
    const sha256 = RECORDS_NAME.exec(name)?.[1];
    if (kind !== 'file' || sha256 === undefined) continue;
    const bytes = await fileSystem.readFile(join(folder, name)).catch(noneWhereMissing);
    if (bytes instanceof Uint8Array && sha256Hex(bytes) === sha256)
      files.push({ name, heads: headsIn(bytes) });
  }
  return files;
}

function headsIn(bytes: Uint8Array): VersionHead[] {
  const text = decodeUtf8(bytes);
  const records = recordsSchema.safeParse(text === null ? null : JSON.parse(text));
  if (!records.success) return [];
  return records.data.versions.flatMap((one) => {
    const head = storedHeadSchema.safeParse(one);
    return head.success ? [head.data] : [];
  });
}

function unionOf(heads: readonly VersionHead[]): Map<string, VersionHead> {
  return new Map(heads.map((head) => [head.id, head]));
}

async function removeGathered(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.removeFile(path).catch(noneWhereMissing);
}

function noneWhereMissing(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}
