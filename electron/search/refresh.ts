import { storyFolders } from '../library/find-bundle.ts';
import { inParallel } from '../library/in-parallel.ts';
import type { EntryReaders } from './reading/entry-readers.ts';
import { type EntryReader, savedAtOf, stampOf } from './reading/read-entry.ts';
import type { FolderEntry } from './reading/story-entry.ts';
import type { Pause, StoryStore } from './story-store.ts';

export interface RefreshParts {
  readonly store: StoryStore;
  readonly reader: EntryReader;
  readonly readers: EntryReaders;
  readonly now: () => number;
  readonly pause: Pause;
  /** A folder that was looked at by itself since this run began: what the run has read of it may be older. */
  readonly isNewer: (folder: string) => boolean;
  readonly onPhase: (phase: 'scanning' | 'reading' | 'ordering', total: number) => void;
  /** So many stories more are done; `changed` where an answer changes by them. */
  readonly onDone: (count: number, changed: boolean) => void;
}

const STATS_AT_ONCE = 16;
const SCANNED_AT_ONCE = 1000;
/** Stories that go to a reader together. */
const BATCH = 32;
/** Stories after which what was put in is kept for good. */
const KEPT_AFTER = 2048;
/** At a first reading the newest so many are put in first, then the ones before them. */
const CHUNK = 8192;
/** Keys below are a first reading's, given out from the end, so that older stories can follow with lower ones. */
const FIRST_KEYS = 2 ** 32;

/** The key after all others, and after all that a first reading will give out. */
export function nextKey(store: Pick<StoryStore, 'highestKey'>): number {
  return Math.max(store.highestKey() ?? 0, FIRST_KEYS) + 1;
}

/**
 * Looks through a library and takes in what has changed. File times and sizes choose what is read; whether it has
 * changed its content says. Throws the system's errors and the database's.
 *
 * @returns false where it was stopped
 */
export async function refreshStore(parts: RefreshParts): Promise<boolean> {
  const { store, reader, onPhase, pause } = parts;
  onPhase('scanning', 0);
  const folders = await storyFolders(reader.fileSystem, reader.root);
  const known = store.folders();
  removeGone(parts, folders, known);
  const changed = await selectChanged(parts, folders, known);
  if (changed === null) return false;
  if (changed.length > 0) {
    onPhase('reading', changed.length);
    for (const part of await inOrder(parts, changed)) {
      if (!(await readInto(parts, part))) return false;
    }
  }
  if (!store.isBuilt()) store.setBuilt();
  store.commit();
  onPhase('ordering', changed.length);
  return store.settleOrder(pause);
}

function removeGone(
  { store, onDone, isNewer }: RefreshParts,
  folders: readonly string[],
  known: ReadonlyMap<string, unknown>,
): void {
  const there = new Set(folders);
  let removed = false;
  for (const folder of known.keys()) {
    if (!there.has(folder) && !isNewer(folder)) removed = store.remove(folder) || removed;
  }
  store.commit();
  if (removed) onDone(0, true);
}

async function selectChanged(
  { reader, now, pause }: RefreshParts,
  folders: readonly string[],
  known: ReadonlyMap<string, { readonly stamp: string }>,
): Promise<string[] | null> {
  const changed: string[] = [];
  for (let at = 0; at < folders.length; at += SCANNED_AT_ONCE) {
    const some = folders.slice(at, at + SCANNED_AT_ONCE);
    const old = some.filter((folder) => known.has(folder));
    const stamps = await inParallel(old, STATS_AT_ONCE, (folder) => stampOf(reader, folder, now()));
    const same = new Set(
      old.filter((folder, index) => stamps[index] !== '' && stamps[index] === known.get(folder)?.stamp),
    );
    changed.push(...some.filter((folder) => !same.has(folder)));
    if (!(await pause())) return null;
  }
  return changed;
}

interface Part {
  readonly folders: readonly string[];
  /** Keys for them, the first of so many that follow each other; null for the next after all others. */
  readonly firstKey: number | null;
}

/** In the order in which they are to be read; within a part from the oldest to the newest. */
async function inOrder({ store, reader, pause }: RefreshParts, changed: readonly string[]): Promise<Part[]> {
  if (changed.length < 2) return [{ folders: changed, firstKey: null }];
  const dated: { readonly folder: string; readonly savedAt: string }[] = [];
  for (let at = 0; at < changed.length; at += SCANNED_AT_ONCE) {
    const some = changed.slice(at, at + SCANNED_AT_ONCE);
    const times = await inParallel(some, STATS_AT_ONCE, (folder) => savedAtOf(reader, folder));
    dated.push(...some.map((folder, index) => ({ folder, savedAt: times[index] ?? '' })));
    // Being stopped is noticed at the first batch.
    await pause();
  }
  dated.sort((one, other) => (one.savedAt < other.savedAt ? -1 : one.savedAt > other.savedAt ? 1 : 0));
  const folders = dated.map(({ folder }) => folder);
  if (store.isBuilt()) return [{ folders, firstKey: null }];
  const lowest = (store.lowestKey() ?? FIRST_KEYS) - folders.length;
  const parts: Part[] = [];
  for (let end = folders.length; end > 0; end -= CHUNK) {
    const start = Math.max(0, end - CHUNK);
    parts.push({ folders: folders.slice(start, end), firstKey: lowest + start });
  }
  return parts;
}

/** Reads ahead by as many batches as the readers take, and puts them in as they come. */
async function readInto(parts: RefreshParts, { folders, firstKey }: Part): Promise<boolean> {
  const { store, readers, pause } = parts;
  const ahead: Promise<readonly FolderEntry[]>[] = [];
  let asked = 0;
  const ask = (): void => {
    if (asked >= folders.length) return;
    const batch = readers.read(folders.slice(asked, asked + BATCH));
    // An error is met when its turn comes, or not at all where the run ends before.
    batch.catch(() => undefined);
    ahead.push(batch);
    asked += BATCH;
  };
  for (let count = 0; count <= readers.atOnce; count += 1) ask();
  let key = firstKey ?? nextKey(store);
  let sinceKept = 0;
  for (let batch = ahead.shift(); batch !== undefined; batch = ahead.shift()) {
    const entries = await batch;
    ask();
    // A story saved meanwhile has taken the key after the last.
    if (firstKey === null) key = Math.max(key, nextKey(store));
    putAll(parts, entries, key);
    key += entries.length;
    sinceKept += entries.length;
    if (sinceKept >= KEPT_AFTER) {
      store.commit();
      sinceKept = 0;
    }
    if (!(await pause())) {
      store.commit();
      return false;
    }
  }
  store.commit();
  return true;
}

function putAll(
  { store, isNewer, onDone }: RefreshParts,
  entries: readonly FolderEntry[],
  firstKey: number,
): void {
  let changed = false;
  for (const [index, entry] of entries.entries()) {
    if (!isNewer(entry.folder)) changed = store.put(entry, firstKey + index) || changed;
  }
  onDone(entries.length, changed);
}
