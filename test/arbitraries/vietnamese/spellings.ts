import { RIMES, type Rime } from './rimes.ts';

/** Which onset can be written before which rime: /k/, /ɣ/, /ŋ/ change their letters before front vowels. */

export interface Spelling {
  readonly onset: string;
  readonly rime: Rime;
  /** The syllable without its tone, lower case, NFC. */
  readonly text: string;
}

const FREE_ONSETS = [
  'b',
  'ch',
  'd',
  'đ',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'nh',
  'p',
  'ph',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const BEFORE_BACK = ['c', 'g', 'ng'];
const BEFORE_FRONT = ['k', 'gh', 'ngh'];
/** Rimes whose first letter the spelling shares with the i of `gi`: gì, gìn, gỉm, gịt … */
const GI_SHARED = ['i', 'im', 'in', 'inh', 'ip', 'it', 'ich'];
/** After `qu` the glide is already written, so `uy…` loses its u; the spelling with i is the older one. */
const QU_WITH_Y = ['y', 'yn', 'ynh', 'yp', 'yt', 'ych', 'yên', 'yêt', 'yêu'];
const QU_WITH_I = ['i', 'inh', 'it', 'ich'];

function isFront(rime: Rime): boolean {
  return /^[eêiy]/u.test(rime.text);
}

function spelled(onset: string, rime: Rime): Spelling {
  return { onset, rime, text: onset + rime.text };
}

function plainOnsets(rime: Rime): readonly Spelling[] {
  if (rime.nucleus === 'yê' && rime.glide === '') return [spelled('', rime)];
  if (rime.text === 'ynh' || rime.text === 'yt') return [spelled('', rime)];
  const onsets = [...FREE_ONSETS, ...(isFront(rime) ? BEFORE_FRONT : BEFORE_BACK)];
  const alone = rime.nucleus === 'iê' ? [] : [spelled('', rime)];
  return [...alone, ...onsets.map((onset) => spelled(onset, rime))];
}

/** The onset /z/ written gi: its i merges with a rime that begins with i. */
function withGi(rime: Rime): readonly Spelling[] {
  if (rime.nucleus === 'iê' || GI_SHARED.includes(rime.text)) return [spelled('g', rime)];
  // giê… is the merged writing of gi + iê…, so gi + ê… would be the same word twice.
  if (/^[iyê]/u.test(rime.text)) return [];
  return [spelled('gi', rime)];
}

/** gi + ê… where no iê… of the same ending exists. */
function withGiBeforeE(rime: Rime): readonly Spelling[] {
  const merged = RIMES.some((other) => other.nucleus === 'iê' && other.ending === rime.ending);
  return rime.text.startsWith('ê') && !merged ? [spelled('gi', rime)] : [];
}

function withQu(rime: Rime): readonly Spelling[] {
  if (!/^[aăâeêoôơ]/u.test(rime.text)) return [];
  return [spelled('qu', rime)];
}

function afterQu(text: string): Spelling {
  const ending = /(?:nh|ch|n|p|t|u)$/u.exec(text)?.[0] ?? '';
  const nucleus = text.slice(0, text.length - ending.length);
  return spelled('qu', { glide: '', nucleus, ending, text });
}

/** Every legal spelling without tone, once each: 3,937. */
export const SPELLINGS: readonly Spelling[] = [
  ...RIMES.flatMap((rime) => [
    ...plainOnsets(rime),
    ...withGi(rime),
    ...withGiBeforeE(rime),
    ...withQu(rime),
  ]),
  ...[...QU_WITH_Y, ...QU_WITH_I].map(afterQu),
];
