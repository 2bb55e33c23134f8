import { assertNever } from '../../../assert-never.ts';
import type { Rule } from '../methods/method.ts';
import { typeCircumflex } from './circumflex-key.ts';
import { typeHook } from './hook-key.ts';
import { typeLetter } from './letter-key.ts';
import { typeStroke } from './stroke-key.ts';
import type { Marking, Target } from './target.ts';
import { clearTone, typeTone } from './tone-key.ts';

/** What a rule makes of the word; null where it does not apply. */
export function mark(rule: Rule, capital: boolean, target: Target): Marking | null {
  switch (rule.kind) {
    case 'tone':
      return typeTone(rule.tone, target);
    case 'clear':
      return clearTone(target);
    case 'circumflex':
      return typeCircumflex(rule.letters, target);
    case 'hook':
      return typeHook(rule.letters, target);
    case 'stroke':
      return typeStroke(target);
    case 'letter':
      return typeLetter(rule.letter, rule.capital ?? capital, target);
    default:
      return assertNever(rule);
  }
}
