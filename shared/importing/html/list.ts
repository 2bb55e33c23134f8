import type { ListItem, NestedList } from '#shared/article/block.ts';
import type { NewId } from '#shared/article/identifier.ts';
import { inlineText, type Run } from '#shared/article/inline.ts';
import { flatRuns } from './flat-runs.ts';
import { type FlowSettings, looseFlowOf } from './flow.ts';
import type { FlowItem, ListLine } from './flow-item.ts';
import { type HtmlElement, type HtmlNode, isElement } from './tree.ts';

/** Lists under lists deeper than this stand on the deepest level: no reader tells more apart. */
const DEEPEST = 8;

/**
 * A list, and after it what its entries held that is no text. Lists that stand in lists without an entry around
 * them, as editors on the web write them, hang under the entry before.
 */
export function listItems(element: HtmlElement, settings: FlowSettings): FlowItem[] {
  const after: FlowItem[] = [];
  const lines = listLines(element, 1, settings, after);
  return [...lines, ...after];
}

/** An entry without a list. */
export function orphanLine(element: HtmlElement, settings: FlowSettings): FlowItem[] {
  return lineOf(element.childNodes, { level: 1, ordered: false }, settings);
}

/** Nodes as the text of one entry, and after it what in them is no text. */
export function lineOf(nodes: readonly HtmlNode[], rank: Rank, settings: FlowSettings): FlowItem[] {
  const after: FlowItem[] = [];
  return [...linesFrom(nodes, rank, false, settings, after), ...after];
}

type Rank = Pick<ListLine, 'level' | 'ordered'>;

function listLines(list: HtmlElement, level: number, settings: FlowSettings, after: FlowItem[]): ListLine[] {
  const rank = { level, ordered: list.tagName === 'ol' };
  return list.childNodes.flatMap((child): ListLine[] => {
    const isNested = isElement(child) && (child.tagName === 'ul' || child.tagName === 'ol');
    return isNested ? listLines(child, level + 1, settings, after) : entryLines(child, rank, settings, after);
  });
}

/** An entry, or whatever else stands among entries: the text of its own, then the lists under it. */
function entryLines(node: HtmlNode, rank: Rank, settings: FlowSettings, after: FlowItem[]): ListLine[] {
  const entry = isElement(node) && node.tagName === 'li' ? node : null;
  // An entry of our own page stands for itself even where nothing is in it.
  const stands = settings.exact === true && entry !== null;
  return linesFrom(entry === null ? [node] : entry.childNodes, rank, stands, settings, after);
}

function linesFrom(
  nodes: readonly HtmlNode[],
  rank: Rank,
  stands: boolean,
  settings: FlowSettings,
  after: FlowItem[],
): ListLine[] {
  const lines: ListLine[] = [];
  let own: FlowItem[] = [];
  let kept = stands;
  const finish = (): void => {
    const content = flatRuns(own);
    if (inlineText(content) !== '' || kept) lines.push({ type: 'list-line', ...rank, content });
    own = [];
    kept = false;
  };
  for (const item of looseFlowOf(nodes, settings)) {
    switch (item.type) {
      case 'list-line':
        finish();
        lines.push({ ...item, level: rank.level + item.level });
        break;
      case 'draft-photo':
      case 'table':
      case 'box':
      case 'role':
        after.push(item);
        break;
      default:
        own.push(item);
    }
  }
  finish();
  return lines;
}

/** Joins lines of lists that follow each other into lists, by their levels. */
export function gatherListLines(items: readonly FlowItem[], newId: NewId): FlowItem[] {
  const gathered: FlowItem[] = [];
  let lines: ListLine[] = [];
  const finish = (): void => {
    gathered.push(...listsFrom(lines, newId));
    lines = [];
  };
  for (const item of items) {
    if (item.type === 'list-line') {
      const first = lines[0];
      // Numbers after bullets on the outermost level are another list.
      if (first !== undefined && item.level <= first.level && item.ordered !== first.ordered) finish();
      lines.push(item);
    } else {
      finish();
      gathered.push(item);
    }
  }
  finish();
  return gathered;
}

interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly items: OpenItem[];
}
interface OpenItem {
  readonly content: Run[];
  nested: OpenList | null;
}

function listsFrom(lines: readonly ListLine[], newId: NewId): FlowItem[] {
  const [first] = lines;
  if (first === undefined) return [];
  const root: OpenList = { level: first.level, ordered: first.ordered, items: [] };
  const open = [root];
  for (const line of lines) {
    while (open.length > 1 && line.level < (open.at(-1)?.level ?? 0)) open.pop();
    const current = open.at(-1) ?? root;
    const parent = current.items.at(-1);
    if (line.level > current.level && parent !== undefined && open.length < DEEPEST) {
      parent.nested ??= { level: line.level, ordered: line.ordered, items: [] };
      open.push(parent.nested);
      parent.nested.items.push({ content: line.content, nested: null });
    } else current.items.push({ content: line.content, nested: null });
  }
  const closed = (list: OpenList): NestedList => ({
    ordered: list.ordered,
    items: list.items.map(
      ({ content, nested }): ListItem => ({
        id: newId(),
        content,
        nested: nested === null ? null : closed(nested),
      }),
    ),
  });
  return [{ type: 'list', id: newId(), ...closed(root) }];
}
