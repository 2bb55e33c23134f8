import type { NewId } from '#shared/article/identifier.ts';
import type { FileSystem } from './file-system.ts';

/** What every part of the library works with. */
export interface LibraryContext {
  readonly fileSystem: FileSystem;
  /** The library's folder, absolute. */
  readonly root: string;
  readonly now: () => Date;
  /** Who writes: put into each file as `savedBy`. */
  readonly savedBy: string;
  readonly newId: NewId;
}
