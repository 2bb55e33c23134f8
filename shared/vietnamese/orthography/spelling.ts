import { baseOf, isShaped } from './letters.ts';
import { ONSET_CLASSES } from './onsets.ts';
import { endsInStop } from './rimes.ts';
import { type ToneStyle, tonePlace } from './tone-place.ts';

/** What the rules say of a spelling without its tone. */
export interface Spelling {
  /** A whole syllable. */
  readonly whole: boolean;
  /** Ends in a stop, so that only sắc and nặng may stand on it, and one of them must. */
  readonly stop: boolean;
  /** Only names of other tongues are written so. */
  readonly name: boolean;
  /** Index of the letter that carries a tone, by style; -1 where there is no vowel yet. */
  readonly toneAt: Readonly<Record<ToneStyle, number>>;
}

interface RimeStart {
  readonly whole: boolean;
  readonly toneAt: Readonly<Record<ToneStyle, number>>;
}

interface OnsetRimes {
  readonly starts: ReadonlyMap<string, RimeStart>;
  readonly name: boolean;
}

const LONGEST_ONSET = 3;
/** Words of a story repeat themselves; a few thousand spellings are met in a working day. */
const REMEMBERED = 20_000;

let onsets: ReadonlyMap<string, readonly OnsetRimes[]> | null = null;
let onsetStarts: ReadonlyMap<string, boolean> | null = null;
let remembered = new Map<string, Spelling | null>();

/**
 * Reads the beginning of a syllable: lower case, NFC, without a tone. A letter without its shape counts for those it
 * may still become (a for ă and â, d for đ …), for marks may come in any order; a shaped letter stands for itself.
 *
 * @returns null where no Vietnamese syllable begins so
 */
export function readSpelling(letters: string): Spelling | null {
  const known = remembered.get(letters);
  if (known !== undefined) return known;
  const read = look(letters);
  if (remembered.size >= REMEMBERED) remembered = new Map();
  remembered.set(letters, read);
  return read;
}

function look(letters: string): Spelling | null {
  onsets ??= rimesByOnset();
  onsetStarts ??= startsOfOnsets(onsets);
  let name: Spelling | null = null;
  for (let length = Math.min(LONGEST_ONSET, letters.length); length >= 0; length -= 1) {
    const rime = letters.slice(length);
    for (const taken of onsets.get(letters.slice(0, length)) ?? []) {
      const start = taken.starts.get(rime);
      if (start === undefined) continue;
      const spelling = { ...placed(start, length), stop: endsInStop(rime), name: taken.name };
      if (!taken.name) return spelling;
      name ??= spelling;
    }
  }
  const nameOnly = onsetStarts.get(letters);
  if (nameOnly === false || (nameOnly === true && name === null))
    return { whole: false, stop: false, name: nameOnly, toneAt: { old: -1, new: -1 } };
  return name;
}

function placed(start: RimeStart, onset: number): Pick<Spelling, 'whole' | 'toneAt'> {
  return { whole: start.whole, toneAt: { old: onset + start.toneAt.old, new: onset + start.toneAt.new } };
}

function rimesByOnset(): Map<string, OnsetRimes[]> {
  const found = new Map<string, OnsetRimes[]>();
  for (const { onsets: members, rimes, name } of ONSET_CLASSES) {
    const taken = { starts: startsOfRimes(rimes), name };
    for (const onset of members) found.set(onset, [...(found.get(onset) ?? []), taken]);
  }
  return found;
}

/** Whether every onset that begins so is one of names only. */
function startsOfOnsets(byOnset: ReadonlyMap<string, readonly OnsetRimes[]>): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [onset, classes] of byOnset) {
    const name = classes.every((each) => each.name);
    for (let length = 1; length <= onset.length; length += 1) {
      const start = onset.slice(0, length);
      found.set(start, (found.get(start) ?? true) && name);
    }
  }
  return found;
}

function startsOfRimes(rimes: readonly string[]): Map<string, RimeStart> {
  const starts = new Map<string, RimeStart>();
  for (const rime of rimes) {
    for (let length = 1; length <= rime.length; length += 1) {
      // The tone goes where the finished rime will carry it: the e of "vie" is on its way to "viê".
      const toneAt = {
        old: tonePlace(rime.slice(0, length), 'old'),
        new: tonePlace(rime.slice(0, length), 'new'),
      };
      for (const start of withoutSomeShapes(rime.slice(0, length)))
        if (!starts.has(start)) starts.set(start, { whole: false, toneAt });
    }
  }
  for (const rime of rimes)
    starts.set(rime, { whole: true, toneAt: { old: tonePlace(rime, 'old'), new: tonePlace(rime, 'new') } });
  return starts;
}

function withoutSomeShapes(letters: string): string[] {
  let found = [''];
  for (const letter of letters) {
    const forms = isShaped(letter) ? [letter, baseOf(letter)] : [letter];
    found = found.flatMap((start) => forms.map((form) => start + form));
  }
  return found;
}
