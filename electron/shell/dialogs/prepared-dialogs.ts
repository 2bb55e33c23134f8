import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type DialogAnswer, dialogAnswerSchema } from './dialog-answer.ts';
import type { Dialogs } from './dialogs.ts';

const queueSchema = z.array(dialogAnswerSchema);

/**
 * System dialogs answered from a file, since a test can't reach them: a JSON array of {@link DialogAnswer}, taken
 * from the front. No answer left means that the person closed the dialog; for an unsaved story, that they close.
 *
 * @param file absolute path of the queue
 */
export function preparedDialogs(file: string): Dialogs {
  function take<Kind extends DialogAnswer['kind']>(kind: Kind): Extract<DialogAnswer, { kind: Kind }> | null {
    const [first, ...rest] = queueSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (first === undefined) return null;
    if (first.kind !== kind) throw new Error(`the next prepared answer is for ${first.kind}, not ${kind}`);
    writeFileSync(file, JSON.stringify(rest));
    return first as Extract<DialogAnswer, { kind: Kind }>;
  }

  return {
    chooseLibrary: async () => take('library')?.path ?? null,
    chooseFolder: async () => take('folder')?.path ?? null,
    choosePhotos: async () => take('photos')?.paths ?? [],
    chooseExportFolder: async () => take('export')?.path ?? null,
    chooseMacroFile: async () => take('macros-in')?.path ?? null,
    placeMacroFile: async () => take('macros-out')?.path ?? null,
    askUnsaved: async () => take('unsaved')?.answer ?? 'close',
    tellPageDies: async () => undefined,
  };
}
