import type { CommanderError } from 'commander';
import type { Failure } from '#shared/api/result.ts';
import type { Translate } from '#shared/locales/translator.ts';

/** A command line that cannot be read, as a failure whose reason is in the person's language. */
export function wrongUse(error: CommanderError, translate: Translate): Failure {
  return { code: 'wrong-use', detail: { reason: reasonOf(error, translate) } };
}

function reasonOf({ code, message }: CommanderError, translate: Translate): string {
  const name = /'(.*)'/s.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.missingArgument':
      return translate('cli.wrongUse.missingArgument', { name });
    case 'commander.missingMandatoryOptionValue':
      return translate('cli.wrongUse.missingOption', { name });
    case 'commander.optionMissingArgument':
      return translate('cli.wrongUse.optionWithoutValue', { name });
    case 'commander.unknownOption':
      return translate('cli.wrongUse.unknownOption', { name });
    case 'commander.unknownCommand':
      return translate('cli.wrongUse.unknownCommand', { name });
    case 'commander.excessArguments':
      return translate('cli.wrongUse.tooManyArguments', { name });
    case 'commander.help':
      return translate('cli.wrongUse.noCommand');
    default:
      return message.replace(/^error: /, '');
  }
}
