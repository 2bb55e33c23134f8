import { buildEditorFromExtensions } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import type { Article } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { StoryExtension } from '../../../../renderer/editor/extensions/story-extension.ts';
import { createArticleProjection } from '../../../../renderer/editor/mapping/article-projection.ts';
import { $loadArticle } from '../../../../renderer/editor/mapping/load-article.ts';

/** The window's own editor without a window, holding a story. */
export interface HeadlessEditor {
  readonly editor: LexicalEditor;
  read(): Article;
  change($change: () => void): void;
}

export function headlessEditor(body: readonly Block[] = [], meta: Partial<Article> = {}): HeadlessEditor {
  const editor = buildEditorFromExtensions(StoryExtension);
  const projection = createArticleProjection(editor);
  const article: Article = { ...newArticle('2026-01-02T03:04:05Z'), ...meta, body };
  editor.update(() => $loadArticle(article), { discrete: true });
  return {
    editor,
    read: projection.read,
    change: ($change) => editor.update($change, { discrete: true }),
  };
}

export const ID = {
  a: '01J0000000000000000000000A',
  b: '01J0000000000000000000000B',
  c: '01J0000000000000000000000C',
  d: '01J0000000000000000000000D',
} as const;

export function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, content: text === '' ? [] : [{ text }] };
}

export const ASSET = {
  sha256: 'ab'.repeat(32),
  format: 'jpeg',
  width: 1600,
  height: 1067,
  bytes: 100_000,
  name: 'anh.jpg',
} as const;

export function photo(
  id: string,
  words: Partial<Record<'caption' | 'credit' | 'alt' | 'source', string>> = {},
): Block {
  return {
    type: 'photo',
    id,
    asset: ASSET,
    caption: '',
    credit: '',
    alt: '',
    source: '',
    rights: '',
    ...words,
  };
}
