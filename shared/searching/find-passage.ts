import { foldedWords, spelledWords, type WordSpan, wordSpans } from '../vietnamese/folding/words.ts';
import { isQueryWord, type SearchQuery, type SearchStage } from './search-query.ts';
import { isTitle, type SearchedText } from './searched-texts.ts';
import { type Stretch, sentenceAround } from './sentence.ts';

/** Where a story answers a query, to be shown and to be gone to. */
export interface Passage extends Pick<SearchedText, 'field' | 'block'> {
  /** The sentence, or the part of it around the hit. */
  readonly sentence: string;
  /** Where the sentence begins in its text, in UTF-16 code units. */
  readonly offset: number;
  /** Whether more of the sentence's text stands before and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** What to mark, within the sentence; in order, apart from each other. */
  readonly ranges: readonly Stretch[];
}

/**
 * The first place in a story that makes a stage find it. Of words that stand apart, the text with the most of them.
 *
 * @param texts of a story that the stage finds
 */
export function findPassage(
  texts: readonly SearchedText[],
  query: SearchQuery,
  stage: SearchStage,
): Passage | null {
  const searched = stage.scope === 'title' ? texts.filter(isTitle) : texts;
  return stage.order === 'phrase' ? findPhrase(searched, query, stage) : findMost(searched, query);
}

function findPhrase(texts: readonly SearchedText[], query: SearchQuery, stage: SearchStage): Passage | null {
  const form = stage.form === 'spelled' ? spelledWords : foldedWords;
  const wanted = query[stage.form];
  const phrase = ` ${wanted.join(' ')}${stage.begun ? '' : ' '}`;
  for (const searched of texts) {
    const joined = form(searched.text);
    if (!` ${joined} `.includes(phrase)) continue;
    // As many words as the text has, so that the same number counts in both.
    const words = joined.split(' ');
    const spans = wordSpans(searched.text);
    const ranges: Stretch[] = [];
    for (let at = 0; at + wanted.length <= words.length; at += 1) {
      if (!standsAt(words, at, wanted, stage.begun)) continue;
      ranges.push(over(spans, at, at + wanted.length - 1));
      at += wanted.length - 1;
    }
    const [first] = ranges;
    if (first !== undefined) return passage(searched, first, ranges);
  }
  return null;
}

function standsAt(words: readonly string[], at: number, wanted: readonly string[], begun: boolean): boolean {
  return wanted.every((word, index) => {
    const own = words[at + index] ?? '';
    return begun && index === wanted.length - 1 ? own.startsWith(word) : own === word;
  });
}

function findMost(texts: readonly SearchedText[], query: SearchQuery): Passage | null {
  let most = 0;
  let best: SearchedText | null = null;
  for (const searched of texts) {
    const words = foldedWords(searched.text).split(' ');
    const different = new Set(words.filter((word) => isQueryWord(word, query))).size;
    if (different > most) {
      most = different;
      best = searched;
    }
  }
  if (best === null) return null;
  const words = foldedWords(best.text).split(' ');
  const ranges = wordSpans(best.text).filter((_, index) => isQueryWord(words[index] ?? '', query));
  const [first] = ranges;
  return first === undefined ? null : passage(best, first, ranges);
}

function over(spans: readonly WordSpan[], first: number, last: number): Stretch {
  return { start: spans[first]?.start ?? 0, end: spans[last]?.end ?? 0 };
}

function passage({ field, block, text }: SearchedText, around: Stretch, ranges: readonly Stretch[]): Passage {
  const shown = sentenceAround(text, around);
  return {
    field,
    block,
    sentence: text.slice(shown.start, shown.end),
    offset: shown.start,
    cutBefore: text.slice(0, shown.start).trim() !== '',
    cutAfter: text.slice(shown.end).trim() !== '',
    ranges: ranges
      .filter(({ start, end }) => start >= shown.start && end <= shown.end)
      .map(({ start, end }) => ({ start: start - shown.start, end: end - shown.start })),
  };
}
