import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import { isMissing } from '../library/storage-error.ts';
import { decodeText } from './decode-text.ts';

/** The largest file read as a story, in bytes: a page may carry its pictures in itself. */
export const IMPORT_BYTES_LIMIT = 32 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const KINDS: Readonly<Record<string, 'text' | 'html'>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
};

/** A file's text, and how it is to be read. */
export interface ImportText {
  readonly kind: 'text' | 'html';
  readonly text: string;
}

/**
 * Reads a file that is to become a story. Throws the system's errors other than a missing file.
 *
 * @returns its text, or file-not-found, file-unsupported (by its ending, or no plain file), file-too-large,
 *   file-not-text (neither UTF-8 nor marked UTF-16), file-empty
 */
export async function readImportFile(path: string): Promise<Result<ImportText>> {
  const name = basename(path);
  const kind = KINDS[extname(name).toLowerCase()];
  const bytes = await readBytes(path, name);
  if (!bytes.ok) return bytes;
  if (kind === undefined) return failure('file-unsupported', { name });
  const text = decodeText(bytes.value);
  if (text === null) return failure('file-not-text', { name });
  return isBlank(text) ? failure('file-empty', { name }) : success({ kind, text });
}

async function readBytes(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const facts = await stat(path);
    // A folder, a device, a pipe: nothing with an end to it.
    if (!facts.isFile()) return failure('file-unsupported', { name });
    if (facts.size > IMPORT_BYTES_LIMIT) {
      return failure('file-too-large', { name, limit: IMPORT_BYTES_LIMIT / MEGABYTE });
    }
    return success(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return failure('file-not-found', { name });
    throw error;
  }
}

function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}
