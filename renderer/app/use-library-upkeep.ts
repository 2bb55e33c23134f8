import { useEffect } from 'react';
import { storyLine } from '#shared/article/story-line.ts';
import { useDesk } from './desk-context.ts';

/** After the window was elsewhere the list is read again, but not more often than this. Milliseconds. */
const REFRESH_GAP = 3000;

/** Keeps the list in step: with every save, with a story the list does not know, and with what others did meanwhile. */
export function useLibraryUpkeep(): void {
  const { session, library } = useDesk();

  useEffect(() => {
    let savedAt: string | null = null;
    let storyId: string | null = null;
    const follow = (): void => {
      const { story, save } = session.snapshot();
      if (story === null || save.kind !== 'saved') return;
      const known = library.get().listing?.stories.find((line) => line.storyId === story.storyId);
      const opened = storyId !== story.storyId;
      if (!opened && savedAt === save.at) return;
      storyId = story.storyId;
      savedAt = save.at;
      const article = session.article();
      if (known === undefined) void library.refresh();
      else if (!opened && article !== null && article.id === story.storyId) {
        library.put(storyLine(article, save.at));
      }
    };
    follow();
    return session.subscribe(follow);
  }, [session, library]);

  useEffect(() => {
    let last = performance.now();
    const onFocus = (): void => {
      if (performance.now() - last < REFRESH_GAP) return;
      last = performance.now();
      void library.refresh();
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [library]);
}
