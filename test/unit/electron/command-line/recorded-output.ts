import type { Language } from '#shared/api/settings.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import type { CommandOutput } from '../../../../electron/command-line/command-output.ts';

/** A terminal that remembers what was said to it. */
export function recordedOutput(language: Language = 'vi'): CommandOutput & {
  readonly lines: readonly string[];
  readonly errors: readonly string[];
} {
  const lines: string[] = [];
  const errors: string[] = [];
  return {
    lines,
    errors,
    out: (line) => void lines.push(line),
    error: (line) => void errors.push(line),
    translate: createTranslator(language).t,
  };
}
