import { assertNever } from '#shared/assert-never.ts';
import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { inlineText } from './inline.ts';
import { everyListItem } from './walk.ts';

/** The words of one block as lines of plain text; captions and credits of photos included, each its own line. */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return [inlineText(block.content)];
    case 'quote':
      return [inlineText(block.content), block.attribution].filter((line) => line !== '');
    case 'photo':
      return [block.caption, block.credit].filter((line) => line !== '');
    case 'list':
      return [...everyListItem(block)].map(({ item }) => inlineText(item.content));
    case 'table':
      return block.rows.map((row) => row.map((cell) => inlineText(cell.content)).join('\t'));
    case 'box':
      return [block.title, ...block.blocks.flatMap(blockLines)].filter((line) => line !== '');
    case 'divider':
    case 'unknown':
      return [];
    default:
      return assertNever(block);
  }
}

/** Number of "chữ": words separated by white space, as Vietnamese newsrooms count them. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Words of the running text: sapo and body, without captions, credits and fields. */
export function countStoryWords(article: Article): number {
  let words = countWords(article.standfirst);
  for (const block of article.body) if (block.type !== 'photo') words += blockWords(block);
  return words;
}

/** Blocks never change, so each is counted once: the count is shown while the story is being typed. */
const counted = new WeakMap<Block, number>();

function blockWords(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = countWords(blockLines(block).join('\n'));
  counted.set(block, words);
  return words;
}
