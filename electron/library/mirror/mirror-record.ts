import { join } from 'node:path';
import { z } from 'zod';
import type { FileSystem } from '../file-system.ts';
import { decodeUtf8 } from '../read-story.ts';
import { isMissing } from '../storage-error.ts';
import { writeDurably } from '../write-durably.ts';

const RECORD_NAME = '.toasoan-mirror.json';

const recordSchema = z.object({
  format: z.literal(1),
  /** Of each story's folder: SHA-256 of the `article.json` that we put there last. */
  stories: z.record(z.string(), z.string()),
});

/** What a mirror holds as we left it; null in a folder that is no mirror. Throws the system's errors. */
export async function readRecord(
  fileSystem: FileSystem,
  target: string,
): Promise<Map<string, string> | null> {
  try {
    const text = decodeUtf8(await fileSystem.readFile(join(target, RECORD_NAME)));
    const record = recordSchema.safeParse(JSON.parse(text ?? 'null'));
    return record.success ? new Map(Object.entries(record.data.stories)) : new Map();
  } catch (error) {
    if (isMissing(error)) return null;
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

export async function writeRecord(
  fileSystem: FileSystem,
  target: string,
  stories: ReadonlyMap<string, string>,
): Promise<void> {
  const text = `${JSON.stringify({ format: 1, stories: Object.fromEntries([...stories].sort()) }, null, 1)}\n`;
  await writeDurably(fileSystem, join(target, RECORD_NAME), text);
}
