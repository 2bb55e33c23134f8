import { fold } from './fold.ts';

/** Latin without combining marks, then Latin Extended Additional and the punctuation of print. */
const RANGES = [
  [0x0000, 0x02ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
] as const;
const LENGTH = 0x2070;

/** In a table: the character stands between words. */
export const BETWEEN_WORDS = 0;
/**
 * In a table: the character's neighbours have a say in what becomes of it, or it becomes more than one (combining
 * marks, other scripts, surrogates, İ). The whole text then takes the long way.
 */
export const LONG_WAY = 0xffff;

/** By code unit, the one code unit that it becomes; made at the first use. */
export interface CharacterTables {
  readonly folded: Uint16Array;
  readonly lower: Uint16Array;
}

let tables: CharacterTables | undefined;

export function characterTables(): CharacterTables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): CharacterTables {
  const folded = new Uint16Array(LENGTH).fill(LONG_WAY);
  const lower = new Uint16Array(LENGTH).fill(LONG_WAY);
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCharCode(code);
      if (!/[\p{L}\p{N}]/u.test(character)) {
        folded[code] = BETWEEN_WORDS;
        lower[code] = BETWEEN_WORDS;
        continue;
      }
      const [small, plain] = [character.toLowerCase(), fold(character)];
      // What falls apart in NFC, or grows, is not worth a rule of its own.
      if (small.normalize('NFC') !== small || character.normalize('NFC') !== character) continue;
      if (small.length !== 1 || plain.length !== 1) continue;
      folded[code] = plain.charCodeAt(0);
      lower[code] = small.charCodeAt(0);
    }
  }
  return { folded, lower };
}
