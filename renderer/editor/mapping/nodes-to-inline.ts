import { $isLinkNode } from '@lexical/link';
import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type TextNode } from 'lexical';
import { type Inline, MARKS, normaliseRuns, type Run } from '#shared/article/inline.ts';
import { $extra } from '../nodes/block-state/block-state.ts';
import { FORMAT_OF_MARK } from './inline-to-nodes.ts';

/** The text of a block's children, in normal form. Whatever inline element they stand in, no text is left out. */
export function $inlineOf(children: readonly LexicalNode[]): Run[] {
  return normaliseRuns($collect(children, undefined));
}

function $collect(children: readonly LexicalNode[], link: string | undefined): Inline {
  return children.flatMap((node): Inline => {
    if ($isTextNode(node)) return [$runOf(node, link)];
    if ($isLineBreakNode(node)) return [withLink({ text: '\n' }, link)];
    if ($isLinkNode(node)) return $collect(node.getChildren(), node.getURL());
    return $isElementNode(node) ? $collect(node.getChildren(), link) : [];
  });
}

function $runOf(node: TextNode, link: string | undefined): Run {
  const marks = MARKS.filter((mark) => node.hasFormat(FORMAT_OF_MARK[mark]));
  return withLink(
    { text: node.getTextContent(), ...(marks.length > 0 ? { marks } : {}), ...$extra(node) },
    link,
  );
}

function withLink(run: Run, link: string | undefined): Run {
  return link === undefined ? run : { ...run, link };
}
