import type { Result } from '#shared/api/result.ts';
import type { StorySession } from '../story/story-session.ts';

/** Opens stories one after another: of those asked for while one is being opened only the last is opened. */
export interface StoryOpener {
  /** Null where another story was asked for meanwhile. */
  open(storyId: string): Promise<Result<null> | null>;
}

export function createStoryOpener(session: Pick<StorySession, 'open'>): StoryOpener {
  let running: Promise<unknown> = Promise.resolve();
  let wanted: string | null = null;
  return {
    async open(storyId) {
      wanted = storyId;
      const before = running;
      let finish = (): void => undefined;
      running = new Promise<void>((resolve) => {
        finish = resolve;
      });
      try {
        await before;
        if (wanted !== storyId) return null;
        return await session.open(storyId);
      } finally {
        finish();
      }
    },
  };
}
