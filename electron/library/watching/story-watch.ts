import type { StoryChange } from '#shared/api/library-event.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { articlePath } from '../bundle-layout.ts';
import type { FileSystem } from '../file-system.ts';
import type { BundleFinder } from '../find-bundle.ts';
import { revisionKey } from '../lineage.ts';
import type { Pulse } from '../pulse.ts';
import { readStory } from '../read-story.ts';
import { storageFailure } from '../storage-error.ts';
import type { StoryMemory } from '../story-context.ts';

/** Milliseconds between two looks at the story that is open. */
export const LOOK_EVERY = 2000;

export interface StoryWatchOptions {
  readonly fileSystem: FileSystem;
  readonly finder: Pick<BundleFinder, 'find'>;
  readonly pulse: Pulse;
  /** What we last read or wrote of a story. */
  readonly memoryOf: (storyId: string) => Pick<StoryMemory, 'known' | 'lineage'>;
  /** Runs work between the saves of a story, never during one. */
  readonly inLane: (storyId: string, work: () => Promise<void>) => Promise<void>;
  readonly onChange: (change: StoryChange) => void;
}

export interface StoryWatch {
  /** Watches this story instead of the one before; null watches none. */
  watch(storyId: string | null): void;
  /** Looks at once. Never throws. */
  look(): Promise<void>;
}

/**
 * Watches one story by its revision and hash. Events of the system don't come from a share, and times tell nothing:
 * so it looks, every two seconds. What we wrote ourselves is known by its hash.
 */
export function createStoryWatch(options: StoryWatchOptions): StoryWatch {
  const { fileSystem, finder, pulse, memoryOf, inLane, onChange } = options;
  let watched: string | null = null;
  let told = '';
  let stop: (() => void) | null = null;
  let looking: Promise<void> | null = null;

  const tell = (key: string, change: StoryChange): void => {
    if (told === key || watched !== change.storyId) return;
    told = key;
    onChange(change);
  };

  const lookAt = async (storyId: string): Promise<void> => {
    const { known, lineage } = memoryOf(storyId);
    if (known?.kind !== 'whole') return;
    const found = await findFile();
    if (found === 'gone') return tell('gone', { kind: 'gone', storyId });
    // What can't be read now may be half written by a program that knows no better.
    if (found === 'unreadable') return;
    const ours = found.contentSha256 === known.file.contentSha256 || lineage.descends(found, known.file);
    if (ours) {
      if (told === 'gone') onChange({ kind: 'back', storyId });
      told = '';
      return;
    }
    const { revision, contentSha256, savedAt, savedBy } = found;
    tell(revisionKey(found), { kind: 'changed', storyId, revision, contentSha256, savedAt, savedBy });

    async function findFile(): Promise<StoryFile | 'gone' | 'unreadable'> {
      try {
        const bundle = await finder.find(storyId);
        if (bundle === null) return 'gone';
        const story = await readStory(fileSystem, articlePath(bundle), known);
        if (story.kind === 'whole') return story.file;
        return story.kind === 'missing' ? 'gone' : 'unreadable';
      } catch (error) {
        return storageFailure(error).code === 'storage-gone' ? 'gone' : 'unreadable';
      }
    }
  };

  const look = (): Promise<void> => {
    const storyId = watched;
    if (storyId === null) return Promise.resolve();
    looking ??= inLane(storyId, () => lookAt(storyId)).finally(() => {
      looking = null;
    });
    return looking;
  };

  return {
    watch(storyId) {
      if (watched === storyId) return;
      watched = storyId;
      told = '';
      stop?.();
      stop = storyId === null ? null : pulse.every(LOOK_EVERY, () => void look());
    },
    look,
  };
}
