import { defineExtension, TEXT_TYPE_TO_FORMAT, TextNode } from 'lexical';
import { MARKS } from '#shared/article/inline.ts';

const KEPT = MARKS.reduce((mask, mark) => mask | (TEXT_TYPE_TO_FORMAT[mark] ?? 0), 0);

/**
 * The text keeps the marks that a story has and nothing else: no other format, no style. What could not be saved
 * is not shown either.
 */
export const PlainFormatsExtension = defineExtension({
  name: 'toasoan/plain-formats',
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getFormat() & ~KEPT) node.setFormat(node.getFormat() & KEPT);
      if (node.getStyle() !== '') node.setStyle('');
    }),
});
