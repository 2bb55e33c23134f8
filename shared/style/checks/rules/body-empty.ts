import type { Article, Place } from '../../../article/article.ts';
import { blockLines, countWords } from '../../../article/text.ts';
import { everyBlock } from '../../../article/walk.ts';
import type { Rule } from '../rule.ts';

/**
 * Under the sapo there is something: a word or a photo. A block this version cannot read may hold the whole story,
 * so a body with one is not called empty; `unknown-block` speaks of it.
 */
export const bodyEmpty: Rule = {
  severity: 'blocks',
  find: (article) => (hasContent(article) ? [] : [{ place: startOfBody(article) }]),
};

function hasContent({ body }: Article): boolean {
  return [...everyBlock(body)].some(
    (block) =>
      block.type === 'photo' ||
      block.type === 'unknown' ||
      blockLines(block).some((line) => countWords(line) > 0),
  );
}

/** The first block; without any, the sapo, which stands just above. */
function startOfBody({ body: [first] }: Article): Place {
  return first === undefined ? { kind: 'field', field: 'standfirst' } : { kind: 'block', block: first.id };
}
