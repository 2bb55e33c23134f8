import type { LibraryListing, OpenedStory } from './desk-api.ts';
import type { KnownLibrary, PlaceLeft } from './known-library.ts';
import type { LibraryChange, StoryChange } from './library-event.ts';
import type { MirrorState } from './library-mirror.ts';
import type { LibraryReport, RepairReceipt } from './library-report.ts';
import type { Result } from './result.ts';
import type { BinEntry } from './story-bin.ts';
import type { ConflictResolution, StoryConflict } from './story-conflict.ts';
import type { StoryLock, StoryLockChange } from './story-lock.ts';
import type { StoryTemplate } from './story-template.ts';
import type { SavedStory, StoryHistory, StoryVersion, VersionContent } from './story-version.ts';

/** What becomes of the old place when a library is moved. */
export const OLD_PLACES = ['leave', 'remove'] as const;
export type OldPlace = (typeof OLD_PLACES)[number];

/** `thorough` reads every photo too. */
export const EXAMINATIONS = ['quick', 'thorough'] as const;
export type Examination = (typeof EXAMINATIONS)[number];

/**
 * What the page can ask of the library beside opening and saving. Calls that work on what the file of a story holds
 * are made once what is on the page has been saved.
 */
export interface LibraryApi {
  /** The history of a story. `story-not-found`. */
  listVersions(storyId: string): Promise<Result<StoryHistory>>;
  /** `version-not-found` (also where its text was thinned away), `version-damaged`. */
  readVersion(storyId: string, versionId: string): Promise<Result<VersionContent>>;
  /** What the file holds now, whatever stands on the page; nothing is opened. `story-damaged` and the like. */
  readSaved(storyId: string): Promise<Result<SavedStory>>;
  /** Keeps the story as it is saved for ever. */
  keepMilestone(storyId: string, note: string): Promise<Result<StoryVersion>>;
  /** Puts an earlier text back, as a new revision; what was there is kept before. As `readVersion`. */
  restoreVersion(storyId: string, versionId: string): Promise<Result<OpenedStory>>;

  /** By the story's own id or that of the copy a text was kept as; null where there is nothing to merge. */
  conflictOf(storyId: string): Promise<Result<StoryConflict | null>>;
  /** `conflict-not-found`; `story-changed` where a side is no longer what was merged: ask again. Opens the story. */
  resolveConflict(resolution: ConflictResolution): Promise<Result<OpenedStory>>;

  /** Who has the story that is open. Opening asks for the lock by itself; asked again, it is taken where it is free. */
  lockStory(storyId: string): Promise<Result<StoryLock>>;
  /** Takes the lock whoever has it. */
  takeOverStory(storyId: string): Promise<Result<StoryLock>>;

  /** A new draft with the same words and photos; it is open then. */
  duplicateStory(storyId: string): Promise<Result<OpenedStory>>;
  /** Out of the way, or back. `archivedAt` is ISO 8601, or null. */
  archiveStory(storyId: string, archived: boolean): Promise<Result<{ readonly archivedAt: string | null }>>;
  /** The stories this person has pinned, the last pinned first. */
  listPins(): Promise<Result<readonly string[]>>;
  /** Pins belong to the person, not to the story. Gives all of them. */
  pinStory(storyId: string, pinned: boolean): Promise<Result<readonly string[]>>;

  /** The last thrown away first. */
  listBin(): Promise<Result<readonly BinEntry[]>>;
  /** `story-in-use` where another has it open, unless `evenIfOpen`. */
  binStory(storyId: string, evenIfOpen: boolean): Promise<Result<null>>;
  /** `bin-entry-not-found`, `bin-story-present`. The id of the story taken back; null of a template. */
  restoreFromBin(binId: string): Promise<Result<{ readonly storyId: string | null }>>;
  /** Takes entries away for good. */
  emptyBin(binIds: readonly string[] | 'all'): Promise<Result<{ readonly removed: number }>>;

  listTemplates(): Promise<Result<readonly StoryTemplate[]>>;
  /** A new story with the byline of the settings; it is open then. `template-not-found`. */
  createFromTemplate(templateId: string): Promise<Result<OpenedStory>>;
  saveAsTemplate(storyId: string, name: string): Promise<Result<StoryTemplate>>;
  /** Puts a person's own template into the bin. `template-not-found`. */
  removeTemplate(templateId: string): Promise<Result<null>>;

  /** The libraries this person has opened, the last opened first. */
  listLibraries(): Promise<Result<readonly KnownLibrary[]>>;
  /** Opens another one in place of this. `library-not-known`; `library-missing` where its folder is not there: this one stays open. */
  openLibrary(libraryId: string): Promise<Result<LibraryListing>>;
  /** Its folder stays as it is. `library-open` for the one that is open. */
  forgetLibrary(libraryId: string): Promise<Result<readonly KnownLibrary[]>>;
  /** Where the person left off in the library that is open; null on a first visit. */
  readPlace(): Promise<Result<PlaceLeft | null>>;
  leavePlace(place: PlaceLeft): Promise<Result<null>>;

  /** The second place of the library that is open; null where it has none. */
  readMirror(): Promise<Result<MirrorState | null>>;
  /**
   * Asks the person for a folder, and begins to mirror into it; null where they changed their mind. `library-inside`,
   * `target-not-empty`.
   */
  chooseMirror(): Promise<Result<MirrorState | null>>;
  /** Mirrors no longer; what is there stays. */
  endMirror(): Promise<Result<null>>;
  /** Answers at the end of a round. `mirror-missing`. */
  mirrorNow(): Promise<Result<MirrorState>>;
  /**
   * Asks the person for a mirror and for an empty folder, makes a library of the one in the other and opens it; null
   * where they changed their mind. `library-inside`, `target-not-empty`, `library-missing`.
   */
  restoreFromMirror(): Promise<Result<LibraryListing | null>>;
  /**
   * Asks the person for an empty folder, brings the library there, looks at every byte and opens it there; null where
   * they changed their mind. Where anything fails this one stays open as it is. `remove` takes the old folder's
   * stories away once all is well. `library-inside`, `target-not-empty`, `copy-unfinished`.
   */
  moveLibrary(oldPlace: OldPlace): Promise<Result<LibraryListing | null>>;

  /** Looks for what is wrong and changes nothing. */
  examineLibrary(examination: Examination): Promise<Result<LibraryReport>>;
  repairLibrary(problemIds: readonly string[]): Promise<Result<RepairReceipt>>;
}

/** What the library tells by itself. */
export interface LibraryEvents {
  /** The story that is open was saved by somebody else, or can't be reached any more, or can again. */
  onStoryChanged(listener: (change: StoryChange) => void): () => void;
  /** Stories were made, changed or taken away by somebody else. */
  onLibraryChanged(listener: (change: LibraryChange) => void): () => void;
  /** The lock of the story that is open is another's, stale, free, or ours. */
  onStoryLock(listener: (change: StoryLockChange) => void): () => void;
  /** The mirror of the library that is open is getting on, or is not. */
  onMirror(listener: (state: MirrorState) => void): () => void;
}
