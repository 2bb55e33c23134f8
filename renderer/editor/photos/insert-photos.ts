import {
  $getNodeByKey,
  $getRoot,
  $getState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { PhotoAsset, PhotoTextField } from '#shared/article/photo.ts';
import { $blockAtCaret, $ensureLineAfter, $insertAfterBlock } from '../commands/insert-block.ts';
import type { DropPlace } from '../moving/block-drag.ts';
import { blockIdState } from '../nodes/block-state/block-state.ts';
import { $createPhotoNode } from '../nodes/photo/photo-node.tsx';

export type PhotoWords = Readonly<Record<PhotoTextField, string>>;
export const NO_WORDS: PhotoWords = { caption: '', credit: '', alt: '', source: '', rights: '' };

/**
 * Where photos will go, remembered while their files are read: typing meanwhile must not move them. After a node,
 * after a block of the article, or beside a node.
 */
export type PhotoPlace =
  | { readonly after: NodeKey | null }
  | { readonly afterBlock: string; readonly otherwise: NodeKey | null }
  | DropPlace;

export function placeAtCaret(editor: LexicalEditor): { readonly after: NodeKey | null } {
  return { after: editor.read('latest', () => $blockAtCaret()?.getKey() ?? null) };
}

/** Puts photos into the story one after the other, as one step of the undo history. */
export function insertPhotos(
  editor: LexicalEditor,
  assets: readonly PhotoAsset[],
  place: PhotoPlace,
  words: PhotoWords = NO_WORDS,
): void {
  if (assets.length === 0) return;
  insertBlocks(editor, place, () => assets.map((asset) => $createPhotoNode({ asset, ...words })));
}

/** Puts blocks at a remembered place, as one step of the undo history. */
export function insertBlocks(
  editor: LexicalEditor,
  place: PhotoPlace,
  $blocks: () => readonly LexicalNode[],
): void {
  editor.update(
    () => {
      let last: LexicalNode | null = null;
      for (const block of $blocks()) {
        if (last === null) $putFirst(block, place);
        else last.insertAfter(block);
        last = block;
      }
      if (last !== null) $ensureLineAfter(last);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

function $putFirst(block: LexicalNode, place: PhotoPlace): void {
  if ('side' in place) {
    const target = $getNodeByKey(place.key);
    if (target !== null && place.side === 'before') target.insertBefore(block);
    else $insertAfterBlock(target, block);
    return;
  }
  if ('afterBlock' in place) {
    const target = $getRoot()
      .getChildren()
      .find((node) => $getState(node, blockIdState) === place.afterBlock);
    if (target !== undefined) target.insertAfter(block);
    else $putFirst(block, { after: place.otherwise });
    return;
  }
  $insertAfterBlock(place.after === null ? null : $getNodeByKey(place.after), block);
}
