import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import {
  type MacroFile,
  readMacroFile,
  writeMacroFile,
} from '#shared/vietnamese/typing/macros/macro-file.ts';
import type { Macro } from '#shared/vietnamese/typing/macros/macro-table.ts';
import type { FileSystem } from '../library/file-system.ts';
import { nodeFileSystem } from '../library/node-file-system.ts';
import { asResult } from '../library/storage-error.ts';
import { writeDurably } from '../library/write-durably.ts';
import { readTypingFile } from './read-typing-file.ts';

/**
 * Reads a table of macros. Bad lines are part of the answer, never its end.
 *
 * @returns what `readTypingFile` answers; file-empty where there is not one line to read
 */
export async function loadMacros(path: string): Promise<Result<MacroFile>> {
  const text = await readTypingFile(path);
  if (!text.ok) return text;
  const file = readMacroFile(text.value);
  const empty = file.macros.length === 0 && file.refused.length === 0;
  return empty ? failure('file-empty', { name: basename(path) }) : success(file);
}

/**
 * Writes a table of macros, as UniKey reads it: all of it, or nothing. A file of that name is replaced: the person was
 * asked by the dialog.
 *
 * @returns storage codes, short-write
 */
export function storeMacros(
  path: string,
  macros: readonly Macro[],
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Result<null>> {
  return asResult(async () => {
    await writeDurably(fileSystem, path, writeMacroFile(macros));
    return success(null);
  });
}
