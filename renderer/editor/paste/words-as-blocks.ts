import type { Block } from '#shared/article/block.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { inlineFromText } from '#shared/article/inline.ts';
import type { PhotoWords } from '../photos/insert-photos.ts';

/** The words of a photo that has no file, as paragraphs: they were pasted, so they stay. */
export function wordsAsBlocks({ caption, credit }: PhotoWords): Block[] {
  return [caption, credit]
    .filter((words) => words !== '')
    .map((words) => ({ type: 'paragraph', id: newIdentifier(), content: inlineFromText(words) }));
}
