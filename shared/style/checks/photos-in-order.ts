import type { Article } from '../../article/article.ts';
import type { PhotoBlock } from '../../article/block.ts';
import { everyBlock } from '../../article/walk.ts';

/** A photo with the number people know it by: 1 is the first of the story. */
export interface NumberedPhoto {
  readonly photo: PhotoBlock;
  readonly number: number;
}

/** Every photo of a story in reading order. */
export function photosInOrder(article: Article): NumberedPhoto[] {
  return [...everyBlock(article.body)]
    .filter((block) => block.type === 'photo')
    .map((photo, index) => ({ photo, number: index + 1 }));
}
