import { NAME_RIMES, RIMES } from './rimes.ts';

/**
 * The onsets of written Vietnamese and of place names in other tongues, in classes that take the same rimes.
 * Together with `rimes.ts` this gives 3,937 spellings without tones, 18,198 with them.
 */
export interface OnsetClass {
  readonly onsets: readonly string[];
  readonly rimes: readonly string[];
  /** Of names only (Krông, Đắk): legal where the word has a capital. */
  readonly name: boolean;
}

const FRONT = /^[eêiy]/;
/** "iê" follows an onset, "yê" stands alone; "ynh" and "yt" do so too, or follow qu. */
const AFTER_ONSET = RIMES.filter((rime) => !rime.startsWith('yê') && rime !== 'ynh' && rime !== 'yt');
const BACK_RIMES = AFTER_ONSET.filter((rime) => !FRONT.test(rime));
const FRONT_RIMES = AFTER_ONSET.filter((rime) => FRONT.test(rime));

const PLAIN_ONSETS = 'b ch d đ h kh l m n nh p ph r s t th tr v x'.split(' ');
const NAME_ONSETS = 'bl br dr đr gl gr kl kp kr mn pl pr'.split(' ');

/** The i of gi is the i of the rime as well: gi + iêng is written giêng, g + i stays gi. */
const AFTER_GI = [
  ...BACK_RIMES,
  ...FRONT_RIMES.filter((rime) => rime.startsWith('e') || rime.startsWith('ê')),
  ...['êc', 'êng'],
];
const AFTER_G_WITH_I = ['i', 'ich', 'im', 'in', 'inh', 'ip', 'it'];

/** The u of qu is spoken before the rime, so no rime begins with u or ư. */
const AFTER_QU = [
  ...BACK_RIMES.filter((rime) => !/^[uư]/.test(rime)),
  ...FRONT_RIMES.filter((rime) => /^[eê]/.test(rime)),
  ...['i', 'ich', 'inh', 'it'],
  ...['y', 'ych', 'yn', 'ynh', 'yp', 'yt', 'yên', 'yêt', 'yêu'],
];

export const ONSET_CLASSES: readonly OnsetClass[] = [
  { onsets: PLAIN_ONSETS, rimes: AFTER_ONSET, name: false },
  { onsets: ['c', 'ng'], rimes: BACK_RIMES, name: false },
  { onsets: ['g'], rimes: [...BACK_RIMES, ...AFTER_G_WITH_I], name: false },
  { onsets: ['k', 'gh', 'ngh'], rimes: FRONT_RIMES, name: false },
  { onsets: ['gi'], rimes: AFTER_GI, name: false },
  { onsets: ['qu'], rimes: AFTER_QU, name: false },
  { onsets: [''], rimes: RIMES.filter((rime) => !rime.startsWith('iê')), name: false },
  { onsets: PLAIN_ONSETS, rimes: [...NAME_RIMES, 'ăh', 'ơh'], name: true },
  { onsets: ['g', 'ng', ''], rimes: NAME_RIMES.filter((rime) => !FRONT.test(rime)), name: true },
  { onsets: ['k'], rimes: [...BACK_RIMES, ...NAME_RIMES], name: true },
  { onsets: NAME_ONSETS, rimes: [...AFTER_ONSET, ...NAME_RIMES, 'ăh', 'ơh'], name: true },
];
