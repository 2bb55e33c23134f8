import { HorizontalRuleNode } from '@lexical/extension';
import { $isListItemNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getState,
  $isRootOrShadowRoot,
  $setState,
  defineExtension,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
} from 'lexical';
import { newIdentifier } from '#shared/article/identifier.ts';
import { blockIdState } from '../nodes/block-state/block-state.ts';
import { BoxNode } from '../nodes/box/box-node.ts';
import { PhotoNode } from '../nodes/photo/photo-node.tsx';
import { QuotationNode } from '../nodes/quotation/quotation-node.ts';
import { UnknownNode } from '../nodes/unknown/unknown-node.tsx';

const BLOCK_CLASSES: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  ListNode,
  ListItemNode,
  QuotationNode,
  TableNode,
  BoxNode,
  PhotoNode,
  HorizontalRuleNode,
  UnknownNode,
];

/**
 * Every block has an id and no two have the same. A block without one gets one; of two alike, the one that held it
 * first keeps it, as long as it still stands in the story (so cut and paste keeps an id, copy and paste does not).
 * Works in the same update as the change, so it is part of the same undo step.
 */
export const UniqueIdsExtension = defineExtension({
  name: 'toasoan/unique-ids',
  register: (editor) => registerUniqueIds(editor),
});

function registerUniqueIds(editor: LexicalEditor): () => void {
  const owners = new Map<string, NodeKey>();
  const $claim = (node: LexicalNode): void => {
    if (!$isBlock(node)) return;
    const id = $getState(node, blockIdState);
    if (id === '' || $heldByAnother(id, node)) {
      const fresh = newIdentifier();
      $setState(node, blockIdState, fresh);
      owners.set(fresh, node.getKey());
    } else owners.set(id, node.getKey());
  };
  const $heldByAnother = (id: string, node: LexicalNode): boolean => {
    const key = owners.get(id);
    if (key === undefined || key === node.getKey()) return false;
    const owner = $getNodeByKey(key);
    return owner?.isAttached() === true && $getState(owner, blockIdState) === id;
  };
  return mergeRegister(...BLOCK_CLASSES.map((klass) => editor.registerNodeTransform(klass, $claim)));
}

/** Blocks of the article: what stands at the top or in a box, and list entries; not the paragraphs of a cell. */
function $isBlock(node: LexicalNode): boolean {
  if ($isListItemNode(node)) return true;
  const parent = node.getParent();
  return parent !== null && $isRootOrShadowRoot(parent) && parent.getType() !== 'tablecell';
}
