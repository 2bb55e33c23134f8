import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { defineExtension } from 'lexical';
import { useMemo } from 'react';
import type { Article } from '#shared/article/article.ts';
import { useOpenStory } from '../story/use-session.ts';
import { StoryExtension } from './extensions/story-extension.ts';
import { $loadArticle } from './mapping/load-article.ts';
import { PageBody } from './page-body.tsx';
import './page.css';

/** The writing page of the open story; nothing where none is open. */
export function WritingPage() {
  const story = useOpenStory();
  return story === null ? null : <OpenPage key={story.openSerial} opened={story.opened} />;
}

function OpenPage({ opened }: { readonly opened: Article }) {
  // One editor for one opening: the text it starts from must not change under it.
  const extension = useMemo(
    () =>
      defineExtension({
        name: '[root]',
        dependencies: [StoryExtension],
        $initialEditorState: () => $loadArticle(opened),
      }),
    [opened],
  );
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <PageBody />
    </LexicalExtensionComposer>
  );
}
