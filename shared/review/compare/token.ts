import type { Inline, Run } from '#shared/article/inline.ts';

/** What a token is: a syllable or foreign word, a number, a punctuation mark or sign, spaces, a line break. */
export type TokenKind = 'word' | 'number' | 'mark' | 'space' | 'break';

/** The smallest piece a comparison speaks of. A Vietnamese syllable is one: "Hai" and "Hải" are two whole tokens. */
export interface Token {
  readonly kind: TokenKind;
  /** NFC, also where a letter and its mark stood in two runs. */
  readonly text: string;
  /** The runs it was cut from: more than one where a part of it has other marks or another link. */
  readonly runs: Inline;
}

/** A sign with what belongs to it: combining marks, skin tones, emoji joined into one, flags of two letters. */
const SIGN = /(?:\p{RI}\p{RI}|[\s\S][\p{M}\p{Emoji_Modifier}]*(?:\u200D[\s\S][\p{M}\p{Emoji_Modifier}]*)*)/u
  .source;
const TOKEN = new RegExp(
  [
    '(?<break>\\n)',
    '(?<space>[^\\S\\n]+)',
    '(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}]*)',
    '(?<number>\\p{N}+(?:[.,]\\p{N}+)*\\p{M}*)',
    SIGN,
  ].join('|'),
  'gu',
);

/** The tokens of a text with its marks and links. Put together again they give the text, see {@link joinRuns}. */
export function tokensOf(runs: Inline): Token[] {
  const text = runs.map((run) => run.text).join('');
  const cut = cutter(runs);
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [piece] = match;
    tokens.push({ kind: kindOf(match.groups), text: piece.normalize('NFC'), runs: cut(piece.length) });
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): TokenKind {
  if (groups?.['word'] !== undefined) return 'word';
  if (groups?.['space'] !== undefined) return 'space';
  if (groups?.['number'] !== undefined) return 'number';
  return groups?.['break'] === undefined ? 'mark' : 'break';
}

/** Gives the runs piece after piece, each of so many UTF-16 units. */
function cutter(runs: Inline): (length: number) => Run[] {
  let index = 0;
  let offset = 0;
  return (length) => {
    const pieces: Run[] = [];
    let wanted = length;
    while (wanted > 0) {
      const run = runs[index];
      if (run === undefined) break;
      const text = run.text.slice(offset, offset + wanted);
      if (text !== '') pieces.push({ ...run, text });
      wanted -= text.length;
      offset += text.length;
      if (offset >= run.text.length) {
        index += 1;
        offset = 0;
      }
    }
    return pieces;
  };
}
