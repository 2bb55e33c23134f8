import type { LibraryApi } from '#shared/api/library-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Library } from '../library/library.ts';
import type { LibraryDesk } from './libraries/library-desk.ts';
import type { IndexShelf } from './search/index-shelf.ts';
import type { DeskMemory } from './settings/desk-memory.ts';

export interface LibraryServiceParts {
  readonly memory: DeskMemory;
  readonly index: IndexShelf;
  onLibrary<T>(work: (library: Library) => Promise<Result<T>>): Promise<Result<T>>;
  /** The story that this opens is the one to come back to, and the one others are told of. */
  opening<T extends { readonly storyId: string }>(opened: Promise<Result<T>>): Promise<Result<T>>;
}

/** The library's calls beside opening and saving, each bound to what does the work. */
export function createLibraryServices({
  memory,
  index,
  onLibrary,
  opening,
}: LibraryServiceParts): Omit<LibraryApi, keyof LibraryDesk> {
  /** The story's line in the list changes by this. */
  async function listing<T>(storyId: string, changed: Promise<Result<T>>): Promise<Result<T>> {
    const result = await changed;
    if (result.ok) index.noteChanged([storyId]);
    return result;
  }

  return {
    listVersions: (storyId) => onLibrary(({ history }) => history.list(storyId)),
    readVersion: (storyId, versionId) => onLibrary(({ history }) => history.read(storyId, versionId)),
    readSaved: (storyId) => onLibrary(({ history }) => history.readSaved(storyId)),
    keepMilestone: (storyId, note) => onLibrary(({ history }) => history.keep(storyId, 'milestone', note)),
    restoreVersion: (storyId, versionId) =>
      onLibrary(({ history }) => opening(history.restore(storyId, versionId))),

    conflictOf: (storyId) => onLibrary(({ conflicts }) => conflicts.of(storyId)),
    resolveConflict: (resolution) =>
      onLibrary(async ({ conflicts }) => {
        const article = parsed(resolution.article);
        return article.ok ? opening(conflicts.resolve({ ...resolution, article: article.value })) : article;
      }),

    lockStory: (storyId) => onLibrary(({ attention }) => attention.lock(storyId)),
    takeOverStory: (storyId) => onLibrary(({ attention }) => attention.takeOver(storyId)),

    duplicateStory: (storyId) => onLibrary(({ work }) => opening(work.duplicate(storyId))),
    archiveStory: (storyId, archived) =>
      onLibrary(({ work }) => listing(storyId, work.archive(storyId, archived))),
    listPins: async () => success(memory.pins.get() ?? []),
    async pinStory(storyId, pinned) {
      const others = (memory.pins.get() ?? []).filter((id) => id !== storyId);
      const pins = pinned ? [storyId, ...others] : others;
      memory.pins.set(pins);
      index.pinsChanged(pins);
      return success(pins);
    },

    listBin: () => onLibrary(({ bin }) => bin.list()),
    binStory: (storyId, evenIfOpen) => onLibrary(({ bin }) => listing(storyId, bin.put(storyId, evenIfOpen))),
    restoreFromBin: (binId) =>
      onLibrary(async ({ bin }) => {
        const restored = await bin.restore(binId);
        if (restored.ok && restored.value.storyId !== null) index.noteChanged([restored.value.storyId]);
        return restored;
      }),
    emptyBin: (binIds) => onLibrary(({ bin }) => bin.empty(binIds)),

    listTemplates: () => onLibrary(({ templates }) => templates.list()),
    createFromTemplate: (templateId) =>
      onLibrary(({ templates }) => {
        const { penName, role } = memory.settings();
        return opening(templates.begin(templateId, penName === '' ? [] : [{ penName, role }]));
      }),
    saveAsTemplate: (storyId, name) => onLibrary(({ templates }) => templates.keep(storyId, name)),
    examineLibrary: (examination) => onLibrary(({ upkeep }) => upkeep.examine(examination === 'thorough')),
    repairLibrary: (problemIds) => onLibrary(({ upkeep }) => upkeep.repair(problemIds)),
    removeTemplate: (templateId) => onLibrary(({ templates }) => templates.remove(templateId)),
  };
}

function parsed(json: string): Result<unknown> {
  try {
    return success(JSON.parse(json) as unknown);
  } catch {
    return failure('invalid-request');
  }
}
