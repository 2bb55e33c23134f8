import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $setState } from 'lexical';
import type { ListItem, NestedList } from '#shared/article/block.ts';
import { $blockId, $extra, $setBlockState, extraState } from '../nodes/block-state/block-state.ts';
import { $inlineNodes } from './inline-to-nodes.ts';
import { $inlineOf } from './nodes-to-inline.ts';

type Items = Pick<NestedList, 'ordered' | 'items'>;

/** A list's node. Lexical holds a nested list in an entry of its own, after the entry it belongs to. */
export function $listNode(list: Items): ListNode {
  const node = $createListNode(list.ordered ? 'number' : 'bullet');
  for (const item of list.items) {
    const entry = $setBlockState($createListItemNode(), item);
    entry.append(...$inlineNodes(item.content));
    node.append(entry);
    if (item.nested !== null) {
      const nested = $listNode(item.nested);
      if (item.nested.extra !== undefined) $setState(nested, extraState, item.nested.extra);
      node.append($createListItemNode().append(nested));
    }
  }
  return node;
}

/** A list's entries; each nested list under the entry before it. */
export function $listOf(list: ListNode): Items {
  const items: ListItem[] = [];
  for (const entry of list.getChildren()) {
    if (!$isListItemNode(entry)) continue;
    const lists = entry.getChildren().filter($isListNode);
    const words = entry.getChildren().filter((child) => !$isListNode(child));
    if (lists.length === 0 || words.length > 0 || items.length === 0) items.push($itemOf(entry, words));
    for (const nested of lists) hang(items, $nestedOf(nested));
  }
  return { ordered: list.getListType() === 'number', items };
}

function $itemOf(entry: ListItemNode, words: ReturnType<ListItemNode['getChildren']>): ListItem {
  return { id: $blockId(entry), content: $inlineOf(words), nested: null, ...$extra(entry) };
}

function $nestedOf(list: ListNode): NestedList {
  return { ...$listOf(list), ...$extra(list) };
}

/** Hangs a nested list under the last entry; a second one there continues the first. */
function hang(items: ListItem[], nested: NestedList): void {
  const last = items.at(-1);
  if (last === undefined || nested.items.length === 0) return;
  const whole =
    last.nested === null ? nested : { ...last.nested, items: [...last.nested.items, ...nested.items] };
  items[items.length - 1] = { ...last, nested: whole };
}
