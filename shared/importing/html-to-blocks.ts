import type { NewId } from '#shared/article/identifier.ts';
import type { DraftBlock } from './draft.ts';
import { flowOf } from './html/flow.ts';
import type { FlowItem, LeftOut } from './html/flow-item.ts';
import { parseHtml, rootElement } from './html/parse-html.ts';

export interface HtmlBlocks {
  /** Blocks of the article; a photo is a {@link DraftPhoto} that says where its picture is. */
  readonly blocks: readonly DraftBlock[];
  /** What no block can hold: films, forms, hidden text. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * HTML from the clipboard (Word, Google Docs, a web page) as blocks. All of its text comes along, in order; of its
 * dress only what an article has; of its links only safe ones; nothing of its scripts and styles. Never throws.
 */
export function blocksFromHtml(html: string, { newId }: { readonly newId: NewId }): HtmlBlocks {
  const leftOut: LeftOut[] = [];
  const body = rootElement(parseHtml(html), 'body');
  const items = body === null ? [] : flowOf(body.childNodes, { newId, leftOut });
  return { blocks: items.filter(isBlock), leftOut };
}

function isBlock(item: FlowItem): item is DraftBlock {
  return item.type !== 'list-line' && item.type !== 'role';
}
