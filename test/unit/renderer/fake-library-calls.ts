import type { LibraryApi, LibraryEvents } from '#shared/api/library-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';

type Answer = <T>(
  name: keyof LibraryApi,
  args: readonly unknown[],
  work: () => Result<T>,
) => Promise<Result<T>>;

/** The library's calls beside opening and saving, of a library where there is nothing of the kind. */
export function fakeLibraryCalls(answer: Answer): LibraryApi & LibraryEvents {
  const nothing = failure('story-not-found');
  const silent = () => () => undefined;
  return {
    listVersions: (...args) => answer('listVersions', args, () => success({ versions: [], damaged: 0 })),
    readVersion: (...args) => answer('readVersion', args, () => failure('version-not-found')),
    readSaved: (...args) => answer('readSaved', args, () => nothing),
    keepMilestone: (...args) => answer('keepMilestone', args, () => nothing),
    restoreVersion: (...args) => answer('restoreVersion', args, () => failure('version-not-found')),
    conflictOf: (...args) => answer('conflictOf', args, () => success(null)),
    resolveConflict: (...args) => answer('resolveConflict', args, () => failure('conflict-not-found')),
    lockStory: (...args) => answer('lockStory', args, () => success({ kind: 'mine' })),
    takeOverStory: (...args) => answer('takeOverStory', args, () => success({ kind: 'mine' })),
    duplicateStory: (...args) => answer('duplicateStory', args, () => nothing),
    archiveStory: (...args) => answer('archiveStory', args, () => success({ archivedAt: null })),
    listPins: () => answer('listPins', [], () => success([])),
    pinStory: (...args) => answer('pinStory', args, () => success(args[1] ? [args[0]] : [])),
    listBin: () => answer('listBin', [], () => success([])),
    binStory: (...args) => answer('binStory', args, () => nothing),
    restoreFromBin: (...args) => answer('restoreFromBin', args, () => failure('bin-entry-not-found')),
    emptyBin: (...args) => answer('emptyBin', args, () => success({ removed: 0 })),
    listTemplates: () => answer('listTemplates', [], () => success([])),
    createFromTemplate: (...args) => answer('createFromTemplate', args, () => failure('template-not-found')),
    saveAsTemplate: (...args) => answer('saveAsTemplate', args, () => nothing),
    removeTemplate: (...args) => answer('removeTemplate', args, () => failure('template-not-found')),
    listLibraries: () => answer('listLibraries', [], () => success([])),
    openLibrary: (...args) => answer('openLibrary', args, () => failure('library-not-known')),
    forgetLibrary: (...args) => answer('forgetLibrary', args, () => success([])),
    readPlace: () => answer('readPlace', [], () => success(null)),
    leavePlace: (...args) => answer('leavePlace', args, () => success(null)),
    readMirror: () => answer('readMirror', [], () => success(null)),
    chooseMirror: () => answer('chooseMirror', [], () => success(null)),
    endMirror: () => answer('endMirror', [], () => success(null)),
    mirrorNow: () => answer('mirrorNow', [], () => failure('mirror-missing')),
    restoreFromMirror: () => answer('restoreFromMirror', [], () => success(null)),
    moveLibrary: (...args) => answer('moveLibrary', args, () => success(null)),
    examineLibrary: (...args) => answer('examineLibrary', args, () => success({ stories: 0, problems: [] })),
    repairLibrary: (...args) => answer('repairLibrary', args, () => success({ repaired: [], failed: [] })),
    onStoryChanged: silent,
    onLibraryChanged: silent,
    onStoryLock: silent,
    onMirror: silent,
  };
}
