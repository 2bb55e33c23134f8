import type {
  DeskBridge,
  DeskEvents,
  ExportForm,
  LibraryListing,
  MacrosRead,
  OpenedStory,
  StorySummary,
  UnreadableStory,
} from '#shared/api/desk-api.ts';
import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import { type Settings, settingsSchema } from '#shared/api/settings.ts';
import type { IndexState } from '#shared/api/story-list.ts';
import type { Article } from '#shared/article/article.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { parseArticle, storedArticle } from '#shared/article/parse-article.ts';
import { countStoryWords } from '#shared/article/text.ts';
import { everyBlock } from '#shared/article/walk.ts';
import type { Json } from '#shared/json.ts';
import { createPlainStore } from '../../../electron/search/plain-store.ts';
import { indexedStory } from '../../../electron/search/reading/story-entry.ts';
import type { StoryStore } from '../../../electron/search/story-store.ts';
import { fakeLibraryCalls } from './fake-library-calls.ts';

/** A story of the library in memory. */
export interface FakeStory {
  article: Article;
  savedAt: string;
  revision: number;
  readOnly?: OpenedStory['readOnly'];
  recovered?: { typedAt: string; article: Article };
  notice?: Failure;
  missingPhotos?: readonly string[];
}

export type CallName = Exclude<keyof DeskBridge, keyof DeskEvents>;

export interface FakeBridge extends DeskBridge {
  readonly stories: Map<string, FakeStory>;
  /** Failures to answer with, call by call, until taken out. */
  readonly failing: Map<CallName, Failure>;
  /** Every call, in order: its name and arguments. */
  readonly calls: { readonly name: CallName; readonly args: readonly unknown[] }[];
  settings: Settings;
  libraryName: string;
  unreadable: readonly UnreadableStory[];
  /** What `chooseLibrary` turns to; null as long as the person changes their mind. */
  nextLibrary: { readonly name: string; readonly stories: readonly FakeStory[] } | null;
  /** What the next exports answer; null where the person changes their mind. */
  exportName: string | null;
  /** The file of macros the person chooses; null where they change their mind. */
  macrosToRead: MacrosRead | null;
  /** Name of the file that macros are put into; null where the person changes their mind. */
  macrosOut: string | null;
  /** Milliseconds every call takes. */
  delay: number;
  /** Chooses a menu entry. */
  chooseMenu(command: string): void;
  /** Asks for everything to be saved, as closing does. */
  askForFlush(flushId: string): void;
  /** Tells of how far the index is. */
  tellIndexState(state: IndexState): void;
  times(name: CallName): number;
}

/** The other side of the bridge, in memory: a library that obeys, or fails as told. */
export function createFakeBridge(
  stories: readonly FakeStory[] = [],
  settings: Partial<Settings> = {},
): FakeBridge {
  const commandListeners = new Set<(command: string) => void>();
  const flushListeners = new Set<(flushId: string) => void>();
  const indexListeners = new Set<(state: IndexState) => void>();

  const answer = async <T>(
    name: CallName,
    args: readonly unknown[],
    work: () => Result<T>,
  ): Promise<Result<T>> => {
    bridge.calls.push({ name, args });
    if (bridge.delay > 0) await new Promise((resolve) => setTimeout(resolve, bridge.delay));
    else await Promise.resolve();
    const error = bridge.failing.get(name);
    return error === undefined ? work() : { ok: false, error };
  };

  const open = (storyId: string): Result<OpenedStory> => {
    const story = bridge.stories.get(storyId);
    if (story === undefined) return failure('story-not-found');
    const { article, savedAt, revision, readOnly, recovered, notice, missingPhotos } = story;
    return success({
      storyId,
      revision,
      contentSha256: hashOf(revision),
      article: storedArticle(recovered?.article ?? article) as Json,
      savedAt,
      readOnly: readOnly ?? null,
      recovered: recovered === undefined ? null : { typedAt: recovered.typedAt },
      notice: notice ?? null,
      missingPhotos: missingPhotos ?? [],
    });
  };

  const bridge: FakeBridge = {
    ...fakeLibraryCalls((name, args, work) => answer(name, args, work)),
    stories: new Map(stories.map((story) => [story.article.id, { ...story }])),
    failing: new Map(),
    calls: [],
    settings: settingsSchema.parse(settings),
    libraryName: 'Tòa soạn mẫu',
    unreadable: [],
    nextLibrary: null,
    exportName: 'bai-viet-2026-11-22',
    macrosToRead: null,
    macrosOut: 'go-tat.txt',
    delay: 0,
    chooseMenu: (command) => {
      for (const listener of commandListeners) listener(command);
    },
    askForFlush: (flushId) => {
      for (const listener of flushListeners) listener(flushId);
    },
    tellIndexState: (state) => {
      for (const listener of indexListeners) listener(state);
    },
    times: (name) => bridge.calls.filter((call) => call.name === name).length,

    listStories: () => answer('listStories', [], () => success(listing(bridge))),
    chooseLibrary: () =>
      answer('chooseLibrary', [], () => {
        if (bridge.nextLibrary === null) return success(null);
        bridge.libraryName = bridge.nextLibrary.name;
        bridge.stories.clear();
        for (const story of bridge.nextLibrary.stories) bridge.stories.set(story.article.id, { ...story });
        return success(listing(bridge));
      }),
    browseStories: (request) =>
      answer('browseStories', [request], () => {
        const { libraryName: name } = bridge;
        return success({ ...catalogue(bridge).list(request), name, offset: request.offset, generation: 1 });
      }),
    searchStories: (request) =>
      answer('searchStories', [request], () =>
        success({ ...catalogue(bridge).search(request), complete: true }),
      ),
    indexState: () => answer('indexState', [], () => success(readyState(bridge))),
    rebuildIndex: () => answer('rebuildIndex', [], () => success(null)),
    stopIndexing: () => answer('stopIndexing', [], () => success(null)),
    createStory: () =>
      answer('createStory', [], () => {
        const now = new Date().toISOString();
        const article = newArticle(now);
        bridge.stories.set(article.id, { article, savedAt: now, revision: 1 });
        return open(article.id);
      }),
    openStory: (storyId) => answer('openStory', [storyId], () => open(storyId)),
    saveStory: (request) =>
      answer('saveStory', [request], () => {
        const story = bridge.stories.get(request.storyId);
        const parsed = parseArticle(JSON.parse(request.article));
        if (story === undefined) return failure('story-not-found');
        if (!parsed.ok) return parsed;
        story.article = parsed.value;
        story.revision += 1;
        story.savedAt = new Date().toISOString();
        delete story.recovered;
        return success({
          revision: story.revision,
          contentSha256: hashOf(story.revision),
          savedAt: story.savedAt,
          keptAs: null,
        });
      }),
    backUpStory: (request) => answer('backUpStory', [request], () => success(null)),
    discardRecovered: (storyId) =>
      answer('discardRecovered', [storyId], () => {
        delete bridge.stories.get(storyId)?.recovered;
        return open(storyId);
      }),
    choosePhotos: (storyId) => answer('choosePhotos', [storyId], () => success({ added: [], refused: [] })),
    addPhoto: (...args) => answer('addPhoto', args, () => success({ added: [], refused: [] })),
    adoptPhoto: (...args) => answer('adoptPhoto', args, () => failure('photo-missing', { name: '' })),
    addDroppedPhotos: (...args) =>
      answer('addDroppedPhotos', args, () => success({ added: [], refused: [] })),
    exportStory: (storyId: string, form: ExportForm) =>
      answer('exportStory', [storyId, form], () =>
        success(bridge.exportName === null ? null : { exportId: storyId, name: bridge.exportName }),
      ),
    revealExport: (exportId) => answer('revealExport', [exportId], () => success(null)),
    importMacros: () => answer('importMacros', [], () => success(bridge.macrosToRead)),
    exportMacros: (macros) =>
      answer('exportMacros', [macros], () =>
        success(bridge.macrosOut === null ? null : { name: bridge.macrosOut }),
      ),
    readSettings: () => answer('readSettings', [], () => success(bridge.settings)),
    changeSettings: (change) =>
      answer('changeSettings', [change], () => {
        bridge.settings = { ...bridge.settings, ...change };
        return success(bridge.settings);
      }),
    openLink: (link) => answer('openLink', [link], () => success(null)),
    finishFlush: (...args) => answer('finishFlush', args, () => success(null)),

    onCommand: (listener) => {
      commandListeners.add(listener);
      return () => commandListeners.delete(listener);
    },
    onIndexProgress: (listener) => {
      indexListeners.add(listener);
      return () => indexListeners.delete(listener);
    },
    onFlush: (listener) => {
      flushListeners.add(listener);
      return () => flushListeners.delete(listener);
    },
  };
  return bridge;
}

/** The library as its index lists and searches it. */
function catalogue(bridge: FakeBridge): StoryStore {
  const store = createPlainStore();
  for (const [storyId, { article, savedAt, revision }] of bridge.stories) {
    const story = indexedStory({ article, savedAt, revision });
    store.put({ kind: 'story', folder: storyId, stamp: '', hash: '', story }, 0);
  }
  return store;
}

function readyState(bridge: FakeBridge): IndexState {
  const stories = bridge.stories.size;
  return { phase: 'ready', done: 0, total: 0, stories, generation: 1, plain: false, failure: null };
}

/** Stands for a content hash: 64 hexadecimal digits, another for every revision. */
function hashOf(revision: number): string {
  return revision.toString(16).padStart(64, '0');
}

function listing(bridge: FakeBridge): LibraryListing {
  return {
    name: bridge.libraryName,
    stories: [...bridge.stories.values()].map(summary),
    unreadable: bridge.unreadable,
  };
}

function summary({ article, savedAt }: FakeStory): StorySummary {
  return {
    storyId: article.id,
    kicker: article.kicker,
    headline: article.headline,
    penName: article.byline.map(({ penName }) => penName).join(', '),
    section: article.section,
    status: article.status,
    savedAt,
    words: countStoryWords(article),
    photos: [...everyBlock(article.body)].filter(({ type }) => type === 'photo').length,
  };
}

/** A story for tests, with what is given put over an empty one. */
export function fakeStory(
  article: Partial<Article> = {},
  rest: Partial<Omit<FakeStory, 'article'>> = {},
): FakeStory {
  const savedAt = rest.savedAt ?? '2026-04-23T07:05:00.000Z';
  return { article: { ...newArticle(savedAt), ...article }, revision: 1, ...rest, savedAt };
}
