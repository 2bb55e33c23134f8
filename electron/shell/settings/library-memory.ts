import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { PlaceLeft } from '#shared/api/known-library.ts';
import { placeLeftSchema } from '#shared/api/library-schemas.ts';
import type { DeskMemory } from './desk-memory.ts';

export const librariesSchema = z.array(
  z.strictObject({ folder: z.string().min(1), openedAt: z.iso.datetime({ offset: true }) }),
);
export const placesSchema = z.record(z.string(), placeLeftSchema);
export const mirrorsSchema = z.record(z.string(), z.string().min(1));

/** A folder as it is remembered. */
export interface RememberedLibrary {
  /** Absolute. */
  readonly folder: string;
  readonly openedAt: string;
}

/** More than anybody has. */
const MOST = 50;

type Kept = Pick<DeskMemory, 'libraries' | 'places' | 'mirrors'>;

/** By which a library is known to the page, which never sees where it lies. */
export function libraryIdOf(folder: string): string {
  return createHash('sha256').update(path.resolve(folder)).digest('hex');
}

/** What is remembered of each library beside what it holds itself. */
export interface LibraryMemory {
  /** The last opened first. */
  all(): readonly RememberedLibrary[];
  /** Null for an id that no remembered library has. */
  folderOf(libraryId: string): string | null;
  /** It was opened now: it becomes the first. */
  opened(folder: string, now: Date): void;
  /** Forgets a library and all that was remembered of it; its folder stays as it is. */
  forget(libraryId: string): void;
  placeIn(folder: string): PlaceLeft | null;
  leave(folder: string, place: PlaceLeft): void;
  /** The folder a library is mirrored to, absolute, or null. */
  mirrorOf(folder: string): string | null;
  mirror(folder: string, target: string | null): void;
}

export function createLibraryMemory(memory: Kept): LibraryMemory {
  const all = (): readonly RememberedLibrary[] => memory.libraries.get() ?? [];
  const without = <Value>(
    values: Readonly<Record<string, Value>> | null,
    id: string,
  ): Record<string, Value> => Object.fromEntries(Object.entries(values ?? {}).filter(([key]) => key !== id));
  return {
    all,
    folderOf: (libraryId) => all().find(({ folder }) => libraryIdOf(folder) === libraryId)?.folder ?? null,
    opened(folder, now) {
      const others = all().filter((other) => libraryIdOf(other.folder) !== libraryIdOf(folder));
      memory.libraries.set([{ folder, openedAt: now.toISOString() }, ...others].slice(0, MOST));
    },
    forget(libraryId) {
      memory.libraries.set(all().filter(({ folder }) => libraryIdOf(folder) !== libraryId));
      memory.places.set(without(memory.places.get(), libraryId));
      memory.mirrors.set(without(memory.mirrors.get(), libraryId));
    },
    placeIn: (folder) => memory.places.get()?.[libraryIdOf(folder)] ?? null,
    leave(folder, place) {
      memory.places.set({ ...memory.places.get(), [libraryIdOf(folder)]: place });
    },
    mirrorOf: (folder) => memory.mirrors.get()?.[libraryIdOf(folder)] ?? null,
    mirror(folder, target) {
      const id = libraryIdOf(folder);
      const others = without(memory.mirrors.get(), id);
      memory.mirrors.set(target === null ? others : { ...others, [id]: target });
    },
  };
}
