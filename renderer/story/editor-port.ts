import type { Article, Place } from '#shared/article/article.ts';

/** What the session asks of whatever holds the text on the page. */
export interface EditorPort {
  /** The text as it stands now, in normal form. Never called while an input method is composing. */
  read(): Article;
  /** Whether an input method holds unfinished text: wait rather than read. */
  isComposing(): boolean;
  /** The story goes on under another id (its text was kept beside somebody else's). */
  adoptIdentity(storyId: string): void;
  /** Puts the caret in a place and scrolls it into view. */
  reveal(place: Place): void;
}
