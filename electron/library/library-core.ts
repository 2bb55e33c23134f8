import type { OpenedStory } from '#shared/api/desk-api.ts';
import type { Result } from '#shared/api/result.ts';
import type { StoryContext } from './story-context.ts';

/** What the parts of a library that stand in folders of their own are made from. */
export interface LibraryCore {
  readonly context: StoryContext;
  /** The border: what is thrown inside comes out as a value; waited for before the program ends. */
  answer<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  /** The same, where a library that is not there is told as `library-missing`. */
  answerFromLibrary<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Work on one story, after all that was asked for before; `story-not-found`. */
  onStory<T>(storyId: string, work: (bundle: string) => Promise<Result<T>>): Promise<Result<T>>;
  /** Opens a story from inside {@link onStory}. */
  open(storyId: string): Promise<Result<OpenedStory>>;
  /** The place of this moment among all saves and backups. */
  nextOrder(): number;
}
