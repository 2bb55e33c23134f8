import { $getRoot, type EditorState, type LexicalEditor, type NodeKey } from 'lexical';
import type { Article } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import { $storyMeta } from '../nodes/story-state/story-state.ts';
import { $blockOf } from './nodes-to-blocks.ts';

export interface ArticleProjection {
  /** The story as it stands in the editor, in normal form; the same object while nothing changes. */
  read(): Article;
  dispose(): void;
}

/**
 * Reads the story out of the editor without walking all of it: a block is mapped again only after something inside
 * it became dirty. (An element's instance does not change when only a descendant does, so the cache goes by key and
 * is emptied by the dirty sets, which hold every ancestor.)
 */
export function createArticleProjection(editor: LexicalEditor): ArticleProjection {
  const blocks = new Map<NodeKey, Block | null>();
  let readState: EditorState | null = null;
  let article: Article | null = null;

  const dispose = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has('historic')) blocks.clear();
    for (const key of dirtyElements.keys()) blocks.delete(key);
    for (const key of dirtyLeaves) blocks.delete(key);
  });

  const $read = (): Article => {
    const body: Block[] = [];
    const live = new Set<NodeKey>();
    for (const node of $getRoot().getChildren()) {
      const key = node.getKey();
      live.add(key);
      let block = blocks.get(key);
      if (block === undefined) {
        block = $blockOf(node);
        blocks.set(key, block);
      }
      if (block !== null) body.push(block);
    }
    if (blocks.size > live.size) for (const key of blocks.keys()) if (!live.has(key)) blocks.delete(key);
    return { ...$storyMeta(), body };
  };

  return {
    read() {
      // editor.read first carries out what is still pending.
      const fresh = editor.read(() => editor.getEditorState());
      if (article === null || fresh !== readState) {
        article = fresh.read($read);
        readState = fresh;
      }
      return article;
    },
    dispose,
  };
}
