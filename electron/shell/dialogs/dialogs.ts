import type { ErrorCode } from '#shared/api/error-code.ts';
import type { UnsavedAnswer } from '../window/close-guard.ts';

/** A place to mirror into; a mirror, and an empty folder, to make a library from; a new place for a library. */
export type FolderPurpose = 'mirror' | 'restore-from' | 'restore-to' | 'move-to';

/** Every question the desk asks through the system. Paths are absolute; null or empty where the person let it be. */
export interface Dialogs {
  /** @param from the folder to start in */
  chooseLibrary(from: string): Promise<string | null>;
  /** A folder for something of a library. */
  chooseFolder(purpose: FolderPurpose, from: string): Promise<string | null>;
  choosePhotos(from: string): Promise<readonly string[]>;
  chooseExportFolder(from: string): Promise<string | null>;
  chooseMacroFile(from: string): Promise<string | null>;
  /** @param suggested the path offered; the person is asked before a file there is replaced */
  placeMacroFile(suggested: string): Promise<string | null>;
  /** The story could not be saved before closing. The signal takes the question back. */
  askUnsaved(failed: ErrorCode, signal: AbortSignal): Promise<UnsavedAnswer>;
  /** The page's process dies again and again. */
  tellPageDies(): Promise<void>;
}
