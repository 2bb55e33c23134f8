import type { Failure } from '#shared/api/result.ts';
import { failureSentence, type Translate } from '#shared/locales/translator.ts';
import { PACKAGE_FAULTS, type PackageFault } from '../exporting/verifying/package-fault.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';

/**
 * Says in one line on standard error what went wrong.
 *
 * @returns the exit code for it
 */
export function reportFailure(error: Failure, { error: say, translate }: CommandOutput): number {
  say(oneLine(failureSentence(translate, inWords(error, translate))));
  return error.code === 'wrong-use' ? EXIT_CODE.wrongUse : EXIT_CODE.failed;
}

/** With the reason of a damaged package as words of the language. */
function inWords(error: Failure, translate: Translate): Failure {
  const reason = error.detail?.['reason'];
  if (error.code !== 'package-damaged' || !isPackageFault(reason)) return error;
  return { ...error, detail: { ...error.detail, reason: translate(`cli.packageFault.${reason}`) } };
}

function isPackageFault(value: unknown): value is PackageFault {
  return (PACKAGE_FAULTS as readonly unknown[]).includes(value);
}

/** A file's name may hold a line break; the sentence may not. */
export function oneLine(sentence: string): string {
  return sentence.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ');
}
