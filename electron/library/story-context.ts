import type { Backups } from './backups.ts';
import type { BundleFinder } from './find-bundle.ts';
import type { OwnStory } from './keep-as-own.ts';
import type { LibraryContext } from './library-context.ts';
import { createLineage, type Lineage } from './lineage.ts';
import type { StoryOnDisk } from './read-story.ts';
import type { VersionHead } from './version-file.ts';
import { versionHeads } from './versions.ts';

/** What is remembered of a story while the program runs. Losing it costs time, never text. */
export interface StoryMemory {
  /** What was last found or written on disk. */
  known: StoryOnDisk | null;
  /** `undefined` until the versions were looked through. */
  newestVersion: VersionHead | null | undefined;
  /** A version was kept by itself since the versions were last thinned. */
  thinningDue: boolean;
  readonly lineage: Lineage;
  /** By the base of a save that met a conflict (see `revisionKey`): the story its text was kept as. */
  readonly keptAs: Map<string, OwnStory>;
}

export interface StoryContext extends LibraryContext {
  readonly finder: BundleFinder;
  readonly backups: Backups;
  memoryOf(storyId: string): StoryMemory;
}

export interface Memories {
  /** Of a story met for the first time, an empty one. */
  of(storyId: string): StoryMemory;
  /** Null for a story not met yet. */
  peek(storyId: string): StoryMemory | null;
}

export function createMemories(): Memories {
  const memories = new Map<string, StoryMemory>();
  return {
    of(storyId) {
      const memory = memories.get(storyId) ?? {
        known: null,
        newestVersion: undefined,
        thinningDue: false,
        lineage: createLineage(),
        keptAs: new Map<string, OwnStory>(),
      };
      memories.set(storyId, memory);
      return memory;
    },
    peek: (storyId) => memories.get(storyId) ?? null,
  };
}

/** The newest version of a story, looked up once. */
export async function newestVersionOf(
  context: StoryContext,
  storyId: string,
  bundle: string,
): Promise<VersionHead | null> {
  const memory = context.memoryOf(storyId);
  if (memory.newestVersion === undefined) {
    const [newest] = await versionHeads(context.fileSystem, bundle);
    // A version kept while these were read is newer than all of them.
    memory.newestVersion ??= newest ?? null;
  }
  return memory.newestVersion;
}
