import { basename } from 'node:path';
import { type Result, success } from '#shared/api/result.ts';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { readKeptWords } from '#shared/vietnamese/typing/keeping/kept-words.ts';
import type { Lexicon } from '#shared/vietnamese/typing/keeping/lexicon.ts';
import { lexiconWith } from '#shared/vietnamese/typing/keeping/shipped-lexicon.ts';
import { type MacroTable, macroTable, NO_MACROS } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { loadMacros } from '../typing/macro-files.ts';
import { readTypingFile } from '../typing/read-typing-file.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { type ComposeOptions, composeSettings } from './compose-options.ts';
import { oneLine, reportFailure } from './failure-output.ts';
import { inputLines, NotText } from './input-lines.ts';

/**
 * `toasoan compose`: for each line of keys, the text it would leave in an empty field of the desk. "⌫" is Backspace,
 * "⎋" Esc, "␠" Space. Lines are answered as they come. Lines of a file of macros or words that hold none are told on
 * standard error, one each, and left out.
 *
 * @param input UTF-8
 * @returns the exit code: 1 where a file can't be read or the input is no UTF-8
 */
export async function composeCommand(
  options: ComposeOptions,
  io: CommandOutput,
  input: AsyncIterable<Uint8Array>,
): Promise<number> {
  const settings = composeSettings(options, io.translate);
  if (!settings.ok) return reportFailure(settings.error, io);
  const macros = options.macros === undefined ? success(NO_MACROS) : await macrosOf(options.macros, io);
  if (!macros.ok) return reportFailure(macros.error, io);
  const lexicon = options.keep === undefined ? success(lexiconWith([])) : await lexiconOf(options.keep, io);
  if (!lexicon.ok) return reportFailure(lexicon.error, io);
  const on = options.english !== true;
  try {
    for await (const lines of inputLines(input)) {
      const texts = lines.map((line) => compose(line, settings.value, lexicon.value, macros.value, on));
      io.out(texts.join('\n'));
    }
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    return reportFailure({ code: 'file-not-text', detail: { name: io.translate('cli.compose.input') } }, io);
  }
  return EXIT_CODE.done;
}

async function macrosOf(path: string, { error, translate }: CommandOutput): Promise<Result<MacroTable>> {
  const file = await loadMacros(path);
  if (!file.ok) return file;
  const name = basename(path);
  for (const { line, reason: fault, start } of file.value.refused) {
    const reason = translate(`macros.fault.${fault}`);
    error(oneLine(translate('cli.compose.refusedMacro', { name, line, reason, start })));
  }
  return success(macroTable(file.value.macros));
}

async function lexiconOf(path: string, { error, translate }: CommandOutput): Promise<Result<Lexicon>> {
  const content = await readTypingFile(path);
  if (!content.ok) return content;
  const { words, refused } = readKeptWords(content.value);
  const name = basename(path);
  for (const { line, reason: fault } of refused) {
    const reason = translate(`keptWords.fault.${fault}`);
    error(oneLine(translate('cli.compose.refusedWord', { name, line, reason })));
  }
  return success(lexiconWith(words));
}
