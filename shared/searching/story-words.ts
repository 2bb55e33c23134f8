import { foldedWords, spelledWords } from '../vietnamese/folding/words.ts';
import type { SearchQuery, SearchStage } from './search-query.ts';
import { isTitle, type SearchedText } from './searched-texts.ts';

/** Stands between two texts as a word that nobody can type, so that no phrase reaches over (private use). */
const BREAK = ' \uE000 ';

/** A story's words in the forms in which they are looked for. The whole story's begin with the title's. */
export interface StoryWords {
  readonly title: { readonly spelled: string; readonly folded: string };
  readonly story: { readonly spelled: string; readonly folded: string };
}

export function storyWords(texts: readonly SearchedText[]): StoryWords {
  const titles = texts.filter(isTitle);
  const joined = (some: readonly SearchedText[], words: (text: string) => string): string =>
    some.map(({ text }) => words(text)).join(BREAK);
  return {
    title: { spelled: joined(titles, spelledWords), folded: joined(titles, foldedWords) },
    story: { spelled: joined(texts, spelledWords), folded: joined(texts, foldedWords) },
  };
}

/** Whether a stage finds a story: the plain meaning of a search, that any index has to agree with. */
export function stageFinds(stage: SearchStage, query: SearchQuery, words: StoryWords): boolean {
  const text = ` ${words[stage.scope][stage.form]} `;
  const wanted = query[stage.form];
  const ending = stage.begun ? '' : ' ';
  if (stage.order === 'phrase') return text.includes(` ${wanted.join(' ')}${ending}`);
  return wanted.every((word, index) =>
    text.includes(` ${word}${index === wanted.length - 1 ? ending : ' '}`),
  );
}
