import { assertNever } from '../../../assert-never.ts';
import type { TypingSettings } from '../typing-settings.ts';
import type { KeyTable } from './method.ts';
import { telex } from './telex.ts';
import { VIQR } from './viqr.ts';
import { VNI } from './vni.ts';

const SIMPLE_TELEX = telex(false, false);
const TELEX_VARIANTS = [
  telex(false, false),
  telex(true, false),
  telex(false, true),
  telex(true, true),
] as const;

/** The keys of the chosen method. */
export function keyTable(settings: TypingSettings): KeyTable {
  switch (settings.method) {
    case 'telex':
      if (settings.brackets) return settings.bareW ? TELEX_VARIANTS[3] : TELEX_VARIANTS[2];
      return settings.bareW ? TELEX_VARIANTS[1] : TELEX_VARIANTS[0];
    case 'simple-telex':
      return SIMPLE_TELEX;
    case 'vni':
      return VNI;
    case 'viqr':
      return VIQR;
    default:
      return assertNever(settings.method);
  }
}
