import type { Status } from '../article/article.ts';
import type { PhotoAsset } from '../article/photo.ts';
import type { Json } from '../json.ts';
import type { MacroFile } from '../vietnamese/typing/macros/macro-file.ts';
import type { Macro } from '../vietnamese/typing/macros/macro-table.ts';
import type { ErrorCode } from './error-code.ts';
import type { LibraryApi, LibraryEvents } from './library-api.ts';
import type { Failure, Result } from './result.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { IndexState, ListRequest, StoryWindow } from './story-list.ts';

/** A line of the desk's list. */
export interface StorySummary {
  readonly storyId: string;
  readonly kicker: string;
  readonly headline: string;
  readonly penName: string;
  readonly section: string;
  readonly status: Status;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly words: number;
  readonly photos: number;
}

/** A story's folder whose file could not be read; it stays where it is. */
export interface UnreadableStory {
  readonly folder: string;
  readonly error: Failure;
}

export interface LibraryListing {
  /** The library folder's own name, for the person to recognise. */
  readonly name: string;
  readonly stories: readonly StorySummary[];
  readonly unreadable: readonly UnreadableStory[];
}

/** What the text on the page is based on; given back with the next save. */
export interface Revision {
  readonly revision: number;
  readonly contentSha256: string;
}

export interface OpenedStory extends Revision {
  readonly storyId: string;
  /** The article in its stored form: read it with `parseArticle`. */
  readonly article: Json;
  readonly savedAt: string;
  /** Why it can't be written to (a newer format, a read-only disk), or null. */
  readonly readOnly: ErrorCode | null;
  /**
   * Set where `article` is not what the file holds but what had been typed after it when the program ended.
   * `typedAt` is ISO 8601, UTC.
   */
  readonly recovered: { readonly typedAt: string } | null;
  /** Something the person has to know: a damaged file was set aside and an earlier version opened. */
  readonly notice: Failure | null;
  /** Photos named in the story whose files are gone. */
  readonly missingPhotos: readonly string[];
}

export interface SaveRequest extends Revision {
  readonly storyId: string;
  /**
   * The article in its stored form, as JSON text (`storedArticleText`): a text crosses to the main process many
   * times faster than the tree it stands for, and the page is being typed into meanwhile.
   */
  readonly article: string;
}

export interface SaveReceipt extends Revision {
  readonly savedAt: string;
  /**
   * Set where the file had been changed by somebody else meanwhile: theirs was left as it is, and this text was
   * kept as a story of its own, which the page now goes on with.
   */
  readonly keptAs: string | null;
}

export interface PhotoIntake {
  readonly added: readonly PhotoAsset[];
  /** Files not taken; the detail of each failure holds the file's name. */
  readonly refused: readonly Failure[];
}

export const EXPORT_FORMS = ['page', 'folder', 'zip'] as const;
/** One self-contained page; a folder to upload; the same in a zip. */
export type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportReceipt {
  /** Names this export for `revealExport`. */
  readonly exportId: string;
  /** File or folder name, as shown to the person. */
  readonly name: string;
}

/** What a file of macros held, bad lines included. */
export interface MacrosRead extends MacroFile {
  /** The file's name, as shown to the person. */
  readonly name: string;
}

export interface MacrosWritten {
  readonly name: string;
}

/** Every call the page can make. All answer a {@link Result}; none takes or gives a path. */
export interface DeskApi extends LibraryApi {
  listStories(): Promise<Result<LibraryListing>>;
  /** Asks the person for a folder; null where they changed their mind. */
  chooseLibrary(): Promise<Result<LibraryListing | null>>;
  /** A part of the list of a library of any size, in any order. */
  browseStories(request: ListRequest): Promise<Result<StoryWindow>>;
  /** The stories that answer a query, the best first, each with the sentence to show. */
  searchStories(request: SearchRequest): Promise<Result<SearchAnswer>>;
  /** How far the index is that lists and searches answer from; later news come by `onIndexProgress`. */
  indexState(): Promise<Result<IndexState>>;
  /** Throws the index away and reads the library anew; answers once that has begun. */
  rebuildIndex(): Promise<Result<null>>;
  /** Stops reading the library; what was read stays. */
  stopIndexing(): Promise<Result<null>>;
  createStory(): Promise<Result<OpenedStory>>;
  openStory(storyId: string): Promise<Result<OpenedStory>>;
  /** Answers only when the file is on disk. */
  saveStory(request: SaveRequest): Promise<Result<SaveReceipt>>;
  /** Keeps what was typed outside the library, until a save of it is acknowledged. */
  backUpStory(request: SaveRequest): Promise<Result<null>>;
  /** Drops a recovered text and gives back what the file holds. */
  discardRecovered(storyId: string): Promise<Result<OpenedStory>>;
  /** Asks the person for files. */
  choosePhotos(storyId: string): Promise<Result<PhotoIntake>>;
  /** A photo pasted: its bytes and a name to show. */
  addPhoto(storyId: string, name: string, bytes: Uint8Array): Promise<Result<PhotoIntake>>;
  /** A photo pasted from another story of this library: its file is copied over. */
  adoptPhoto(storyId: string, sha256: string): Promise<Result<PhotoAsset>>;
  /** Exports what is saved; null where the person changed their mind about where to. */
  exportStory(storyId: string, form: ExportForm): Promise<Result<ExportReceipt | null>>;
  /** Shows an export of this session in the system's file manager. */
  revealExport(exportId: string): Promise<Result<null>>;
  /** Reads a table of macros from a file the person chooses; null where they changed their mind. Changes nothing. */
  importMacros(): Promise<Result<MacrosRead | null>>;
  /** Writes a table of macros where the person says; null where they changed their mind. */
  exportMacros(macros: readonly Macro[]): Promise<Result<MacrosWritten | null>>;
  readSettings(): Promise<Result<Settings>>;
  changeSettings(change: SettingsChange): Promise<Result<Settings>>;
  /** The one door out: http, https and mailto. */
  openLink(link: string): Promise<Result<null>>;
  /** The page is ready to be closed, or could not save and says why. */
  finishFlush(flushId: string, failed: ErrorCode | null): Promise<Result<null>>;
}

/** What the main process tells the page. Each gives a function that ends the subscription. */
export interface DeskEvents extends LibraryEvents {
  /** A menu entry or global shortcut: an id of the command registry. */
  onCommand(listener: (command: string) => void): () => void;
  /** Save everything now (closing, quitting, shutting down), then call `finishFlush`. */
  onFlush(listener: (flushId: string) => void): () => void;
  /** The index goes on, or what it answers has changed: at most some ten times a second. */
  onIndexProgress(listener: (state: IndexState) => void): () => void;
}

/** Files dropped on the page go from the preload straight to the main process: the page never sees their paths. */
export interface DeskDrop {
  addDroppedPhotos(storyId: string, files: readonly File[]): Promise<Result<PhotoIntake>>;
}

/** All that the page sees of the outside: `window.toasoan`. */
export type DeskBridge = DeskApi & DeskEvents & DeskDrop;
