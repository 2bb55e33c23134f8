import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Article } from '#shared/article/article.ts';
import type { OpenStory, SessionSnapshot, StorySession } from './story-session.ts';

export const SessionContext = createContext<StorySession | null>(null);

export function useSession(): StorySession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('No story session around this component');
  return session;
}

export function useSessionSnapshot(): SessionSnapshot {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** The story that is open. Unlike the whole snapshot it stays the same through every save: typing renders nothing. */
export function useOpenStory(): OpenStory | null {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.snapshot().story);
}

/** The text on the page, renewed a fifth of a second after it changes. */
export function useCurrentArticle(): Article | null {
  const session = useSession();
  return useSyncExternalStore(session.onArticle, session.shownArticle);
}
