import path from 'node:path';
import type { SaveRequest } from '#shared/api/desk-api.ts';
import type { ErrorCode } from '#shared/api/error-code.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Settings } from '#shared/api/settings.ts';
import { newArticle } from '#shared/article/new-article.ts';
import type { exportStory } from '../exporting/export-story.ts';
import type { Library, StoryToKeep } from '../library/library.ts';
import { renderWebPhoto } from '../photos/web-photo.ts';
import type { LibraryIndex } from '../search/library-index.ts';
import { loadMacros, storeMacros } from '../typing/macro-files.ts';
import type { DeskServices, OnUnexpected } from './calls/serve-calls.ts';
import type { Dialogs } from './dialogs/dialogs.ts';
import type { LibraryDesk } from './libraries/library-desk.ts';
import { createLibraryServices } from './library-services.ts';
import type { IndexShelf } from './search/index-shelf.ts';
import type { DeskMemory } from './settings/desk-memory.ts';
import type { ExportsMade } from './stories/exports-made.ts';
import type { LibraryShelf } from './stories/library-shelf.ts';
import { takePhotos } from './stories/photo-intake.ts';

/** What a table of macros is called unless the person says otherwise. */
const MACRO_FILE_NAME = 'go-tat.txt';

/** What the services work with. Everything of the system comes in from outside. */
export interface ServiceParts {
  readonly shelf: LibraryShelf;
  readonly index: IndexShelf;
  readonly memory: DeskMemory;
  readonly dialogs: Dialogs;
  /** Which library is open, and which are known. */
  readonly libraries: LibraryDesk;
  readonly exports: ExportsMade;
  readonly exportStory: typeof exportStory;
  /** Where file dialogs start the first time: absolute paths. */
  readonly pictures: string;
  readonly documents: string;
  readonly openLink: (link: string) => Promise<Result<null>>;
  /** Shows a file in the system's file manager; false where it is gone. */
  readonly reveal: (place: string) => boolean;
  readonly onSettings: (settings: Settings) => void;
  readonly onFlushed: (flushId: string, failed: ErrorCode | null) => void;
  readonly onUnexpected: OnUnexpected;
}

/** Each call of the contract, bound to what does the work. */
export function createServices(parts: ServiceParts): DeskServices {
  const { shelf, index, memory, dialogs, exports } = parts;

  async function onLibrary<T>(work: (library: Library) => Promise<Result<T>>): Promise<Result<T>> {
    const library = await shelf.atHand();
    return library.ok ? work(library.value) : library;
  }

  async function onIndex<T>(work: (opened: LibraryIndex) => Promise<Result<T>>): Promise<Result<T>> {
    const opened = index.current();
    return opened.ok ? work(opened.value) : opened;
  }

  /** The story that was opened or made becomes the one to come back to. */
  async function remembering<T extends { readonly storyId: string }>(
    opened: Promise<Result<T>>,
  ): Promise<Result<T>> {
    const result = await opened;
    if (result.ok) turnTo(result.value.storyId);
    return result;
  }

  /** Others are told of the story that is open; the page need not wait for that. */
  function turnTo(storyId: string): void {
    memory.lastStory.set(storyId);
    parts.libraries.turnedTo(storyId);
    // A damaged file may have been set aside and an earlier version restored.
    index.noteChanged([storyId]);
    const library = shelf.current();
    if (library.ok) void library.value.attention.attend(storyId);
  }

  async function intake(storyId: string, files: Parameters<typeof takePhotos>[1]) {
    return onLibrary(async (library) => {
      const bundle = await library.bundlePath(storyId);
      return bundle.ok ? takePhotos(storyId, files, library.storePhoto) : bundle;
    });
  }

  return {
    ...parts.libraries,
    ...createLibraryServices({
      index,
      memory,
      onLibrary,
      opening: remembering,
    }),

    listStories: () => onLibrary((library) => library.list()),

    browseStories: (request) => onIndex((opened) => opened.list(request)),
    searchStories: (request) => onIndex((opened) => opened.search(request)),
    indexState: () => onIndex(async (opened) => success(opened.state())),
    rebuildIndex: () =>
      onIndex(async (opened) => {
        // Long: how far it is comes by `onIndexProgress`, how it ended stands in the state.
        void opened.rebuild();
        return success(null);
      }),
    stopIndexing: () => onIndex((opened) => opened.stop()),

    createStory: () =>
      onLibrary((library) => {
        const { penName, role } = memory.settings();
        const article = newArticle(new Date().toISOString());
        return remembering(
          library.create(penName === '' ? article : { ...article, byline: [{ penName, role }] }),
        );
      }),

    openStory: (storyId) => onLibrary((library) => remembering(library.open(storyId))),
    saveStory: (request) =>
      onLibrary(async (library) => {
        const text = storyToKeep(request);
        if (!text.ok) return text;
        const saved = await library.save(text.value);
        if (saved.ok && saved.value.keptAs !== null) turnTo(saved.value.keptAs);
        // The window may close over this failure: what could not be saved has to be kept before it is told.
        if (!saved.ok) await library.backUp(text.value);
        else
          index.noteChanged([request.storyId, ...(saved.value.keptAs === null ? [] : [saved.value.keptAs])]);
        return saved;
      }),
    backUpStory: (request) =>
      onLibrary(async (library) => {
        const text = storyToKeep(request);
        return text.ok ? library.backUp(text.value) : text;
      }),
    discardRecovered: (storyId) => onLibrary((library) => library.discardRecovered(storyId)),

    async choosePhotos(storyId) {
      const files = await dialogs.choosePhotos(memory.photoFolder.get() ?? parts.pictures);
      const [first] = files;
      if (first === undefined) return success({ added: [], refused: [] });
      memory.photoFolder.set(path.dirname(first));
      return intake(
        storyId,
        files.map((file) => ({ path: file })),
      );
    },

    addPhoto: (storyId, name, bytes) => intake(storyId, [{ name, bytes }]),
    addDroppedPhotos: (storyId, files) => intake(storyId, files),
    adoptPhoto: (storyId, sha256) => onLibrary((library) => library.adoptPhoto(storyId, sha256)),

    exportStory: (storyId, form) =>
      onLibrary(async (library) => {
        const bundle = await library.bundlePath(storyId);
        if (!bundle.ok) return bundle;
        const outFolder = await dialogs.chooseExportFolder(memory.exportFolder.get() ?? parts.documents);
        if (outFolder === null) return success(null);
        memory.exportFolder.set(outFolder);
        const exported = await parts.exportStory(
          { bundlePath: bundle.value, form, outFolder },
          { renderWebPhoto, onUnexpected: (error) => parts.onUnexpected('exportStory', error) },
        );
        if (!exported.ok) return exported;
        const place = exported.value.path;
        return success({ exportId: exports.add(place), name: path.basename(place) });
      }),

    async revealExport(exportId) {
      const place = exports.placeOf(exportId);
      if (place === null) return failure('invalid-request');
      return parts.reveal(place) ? success(null) : failure('file-not-found', { name: path.basename(place) });
    },

    async importMacros() {
      const file = await dialogs.chooseMacroFile(memory.macroFolder.get() ?? parts.documents);
      if (file === null) return success(null);
      memory.macroFolder.set(path.dirname(file));
      const read = await loadMacros(file);
      return read.ok ? success({ ...read.value, name: path.basename(file) }) : read;
    },

    async exportMacros(macros) {
      const folder = memory.macroFolder.get() ?? parts.documents;
      const file = await dialogs.placeMacroFile(path.join(folder, MACRO_FILE_NAME));
      if (file === null) return success(null);
      memory.macroFolder.set(path.dirname(file));
      const stored = await storeMacros(file, macros);
      return stored.ok ? success({ name: path.basename(file) }) : stored;
    },

    readSettings: async () => success(memory.settings()),

    async changeSettings(change) {
      const settings = memory.changeSettings(change);
      parts.onSettings(settings);
      return success(settings);
    },

    openLink: parts.openLink,

    async finishFlush(flushId, failed) {
      parts.onFlushed(flushId, failed);
      return success(null);
    },
  };
}

/** The text of a request, out of its JSON; `invalid-request` where that is none. */
function storyToKeep(request: SaveRequest): Result<StoryToKeep> {
  try {
    return success({ ...request, article: JSON.parse(request.article) as unknown });
  } catch {
    return failure('invalid-request');
  }
}
