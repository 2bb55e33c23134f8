import { everyBlock } from '../../../article/walk.ts';
import type { Rule } from '../rule.ts';

/** Nothing is left out of an export unsaid: a block this version cannot read stops it, also in a box. Detail: {kind}. */
export const unknownBlock: Rule = {
  severity: 'blocks',
  find: ({ body }) =>
    [...everyBlock(body)]
      .filter((block) => block.type === 'unknown')
      .map(({ id, raw }) => ({
        place: { kind: 'block', block: id },
        detail: { kind: String(raw['type']) },
      })),
};
