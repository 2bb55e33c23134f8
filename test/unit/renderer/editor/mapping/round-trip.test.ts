import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { StoryExtension } from '../../../../../renderer/editor/extensions/story-extension.ts';
import { createArticleProjection } from '../../../../../renderer/editor/mapping/article-projection.ts';
import { $loadArticle } from '../../../../../renderer/editor/mapping/load-article.ts';
import { articleArbitrary } from '../../../../arbitraries/article.ts';

function throughTheEditor(article: Article): Article {
  using editor = buildEditorFromExtensions(StoryExtension);
  const projection = createArticleProjection(editor);
  editor.update(() => $loadArticle(article), { discrete: true });
  return projection.read();
}

it('gives back every story that was put into the editor', () => {
  fc.assert(
    fc.property(articleArbitrary, (article) => {
      expect(throughTheEditor(article)).toEqual(article);
    }),
    { numRuns: 300 },
  );
});
