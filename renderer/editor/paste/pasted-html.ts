import type { Block } from '#shared/article/block.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { dataUriBytes, dataUriName } from '#shared/importing/html/picture-source.ts';
import { blocksFromHtml } from '#shared/importing/html-to-blocks.ts';
import { NO_WORDS, type PhotoWords } from '../photos/insert-photos.ts';
import { wordsAsBlocks } from './words-as-blocks.ts';

/** A picture that came inside pasted text. */
export interface PastedPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly words: PhotoWords;
  /** Id of the block it follows; null where it comes first. */
  readonly afterBlock: string | null;
}

export interface PastedHtml {
  readonly blocks: readonly Block[];
  readonly pictures: readonly PastedPicture[];
  /** How many pictures lie elsewhere and could not be taken; their words are among the blocks. */
  readonly left: number;
}

/** HTML from the clipboard as clean blocks, and the pictures whose bytes it holds. */
export function readPastedHtml(html: string): PastedHtml {
  const blocks: Block[] = [];
  const pictures: PastedPicture[] = [];
  let left = 0;
  for (const block of blocksFromHtml(html, { newId: newIdentifier }).blocks) {
    if (block.type !== 'draft-photo') {
      blocks.push(block);
      continue;
    }
    const { picture, caption, credit, alt, source } = block;
    const words = { ...NO_WORDS, caption, credit, alt, source };
    const bytes = picture?.kind === 'data' ? dataUriBytes(picture.uri) : null;
    if (bytes === null || picture?.kind !== 'data') {
      left += 1;
      blocks.push(...wordsAsBlocks(words));
    } else {
      const name = dataUriName(picture.uri, pictures.length);
      pictures.push({ name, bytes, words, afterBlock: blocks.at(-1)?.id ?? null });
    }
  }
  return { blocks, pictures, left };
}
