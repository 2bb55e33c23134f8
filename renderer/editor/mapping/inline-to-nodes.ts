import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $setState,
  type LexicalNode,
  type TextFormatType,
} from 'lexical';
import type { Inline, Mark, Run } from '#shared/article/inline.ts';
import { extraState } from '../nodes/block-state/block-state.ts';

/** Lexical's name for each of our marks; they happen to agree. */
export const FORMAT_OF_MARK: Readonly<Record<Mark, TextFormatType>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
  subscript: 'subscript',
  superscript: 'superscript',
};

/** The nodes of a text: text and line breaks, those with one address under one link. */
export function $inlineNodes(content: Inline): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (const run of content) {
    const inner = $runNodes(run);
    const last = nodes.at(-1);
    if (run.link === undefined) nodes.push(...inner);
    else if ($isLinkNode(last) && last.getURL() === run.link) last.append(...inner);
    else nodes.push($createLinkNode(run.link).append(...inner));
  }
  return nodes;
}

function $runNodes(run: Run): LexicalNode[] {
  return run.text.split('\n').flatMap((text, index) => {
    const nodes: LexicalNode[] = index === 0 ? [] : [$createLineBreakNode()];
    if (text === '') return nodes;
    const node = $createTextNode(text);
    for (const mark of run.marks ?? []) node.toggleFormat(FORMAT_OF_MARK[mark]);
    if (run.extra !== undefined) $setState(node, extraState, run.extra);
    return [...nodes, node];
  });
}
