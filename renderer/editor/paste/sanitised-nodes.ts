import { $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $isElementNode, type LexicalNode, type SerializedLexicalNode } from 'lexical';
import { z } from 'zod';
import { type Block, blockSchema } from '#shared/article/block.ts';
import { toStored } from '#shared/article/record.ts';
import { $nodeOf } from '../mapping/blocks-to-nodes.ts';
import { $inlineNodes } from '../mapping/inline-to-nodes.ts';
import { $blockOf } from '../mapping/nodes-to-blocks.ts';
import { $inlineOf } from '../mapping/nodes-to-inline.ts';

const clipboardSchema = z.object({
  namespace: z.literal('toasoan'),
  nodes: z.array(z.looseObject({ type: z.string() })),
});

/**
 * What this desk put on the clipboard, as nodes again. Any program can write that format, so it goes through the
 * article's own schema: what a story can't hold does not come out.
 *
 * @param text the clipboard's `application/x-lexical-editor`
 * @returns null where it is not ours or can't be read
 */
export function $nodesFromOwnClipboard(text: string): LexicalNode[] | null {
  const parsed = clipboardSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  let pasted: LexicalNode[];
  try {
    pasted = $generateNodesFromSerializedNodes(parsed.data.nodes as unknown as SerializedLexicalNode[]);
  } catch {
    return null;
  }
  return pasted.flatMap((node) => {
    const inline = !$isElementNode(node) ? $inlineOf([node]) : node.isInline() ? $inlineOf([node]) : null;
    if (inline !== null && inline.length > 0) return $inlineNodes(inline);
    const block = $blockOf(node);
    const checked = block === null ? null : $checked(block);
    return checked === null ? [] : [$nodeOf(checked)];
  });
}

function $checked(block: Block): Block | null {
  const checked = blockSchema.safeParse(toStored(block));
  return checked.success ? checked.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
