import { normaliseText } from '#shared/article/stored-text.ts';
import { repairLetters } from '../vietnamese/orthography/repair-letters.ts';

/**
 * Characters nobody sees and everybody trips over: byte order mark, zero-width space and joiners, soft hyphen, word
 * joiner, bidirectional marks and overrides. Vietnamese needs none of them; a search does not find through them and
 * an override shows a text in another order than it is stored.
 */
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** A zero-width joiner holds the parts of one emoji together; anywhere else it is as good as a zero-width space. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** Unicode's spaces of special widths. A plain space says the same to a reader of running text. */
const ODD_SPACES = /[\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * Text from outside without its invisible characters; NFC, "\n" line ends. What a reader can see stays, save for
 * letters that only look Vietnamese.
 */
export function withoutInvisible(text: string): string {
  const visible = text.replace(INVISIBLE, '').replace(STRAY_JOINER, '').replace(ODD_SPACES, ' ');
  return repairLetters(normaliseText(visible));
}

/**
 * A no-break space is kept where a number has its unit or its digits behind it ("80 tỷ", "1 300"), which is what
 * it is for; elsewhere it is a leftover of web editors and becomes a plain space.
 */
export function plainSpaces(text: string): string {
  return text.replace(/\u00A0/g, (space, at: number) => {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    return /\d/.test(before) && /[\p{L}\d%‰°]/u.test(after) ? space : ' ';
  });
}

/** One line of text from outside: {@link withoutInvisible}, single plain spaces, none at the ends. */
export function cleanLine(text: string): string {
  return plainSpaces(withoutInvisible(text))
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}
