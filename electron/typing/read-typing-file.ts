import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import { decodeText } from '../importing/decode-text.ts';
import { asResult, isMissing } from '../library/storage-error.ts';

/** The largest list that is read, in bytes. */
export const TYPING_FILE_LIMIT = 16 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * The text of a file that a person keeps macros or words in.
 *
 * @returns file-not-found; file-not-text (neither UTF-8 nor marked UTF-16, or no plain file), file-too-large; storage
 *   codes
 */
export function readTypingFile(path: string): Promise<Result<string>> {
  const name = basename(path);
  return asResult(async () => {
    try {
      const facts = await stat(path);
      // A folder, a device, a pipe: nothing with an end to it.
      if (!facts.isFile()) return failure('file-not-text', { name });
      if (facts.size > TYPING_FILE_LIMIT) {
        return failure('file-too-large', { name, limit: TYPING_FILE_LIMIT / MEGABYTE });
      }
      const text = decodeText(await readFile(path));
      return text === null ? failure('file-not-text', { name }) : success(text);
    } catch (error) {
      if (isMissing(error)) return failure('file-not-found', { name });
      throw error;
    }
  });
}
