import { basename, dirname, join } from 'node:path';
import type { MirrorState } from '#shared/api/library-mirror.ts';
import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import { moveFolder } from '../bin/bin-folder.ts';
import {
  ARTICLE_NAME,
  articlePath,
  BIN_NAME,
  PHOTOS_NAME,
  TEMPLATES_NAME,
  VERSIONS_NAME,
} from '../bundle-layout.ts';
import { copyBundle } from '../copying/copy-bundle.ts';
import { isInside } from '../copying/copy-library.ts';
import { hashOfFile } from '../copying/hash-of-file.ts';
import { ensureFolder } from '../ensure-folder.ts';
import type { FileSystem } from '../file-system.ts';
import { isFolder, storyFolders } from '../find-bundle.ts';
import type { Pulse } from '../pulse.ts';
import { readStory } from '../read-story.ts';
import { sha256Hex } from '../sha256.ts';
import { isMissing, storageFailure } from '../storage-error.ts';
import { keepVersion, versionHeads } from '../versions.ts';
import { stampOf } from '../watching/story-stamp.ts';
import { readRecord, writeRecord } from './mirror-record.ts';

/** Milliseconds between two rounds. A round that finds nothing changed only looks at names and sizes. */
export const ROUND_EVERY = 60_000;

/** Milliseconds before the first, so that a start is not slowed down. */
const FIRST_AFTER = 5000;

export interface MirrorOptions {
  readonly fileSystem: FileSystem;
  /** The library, and the folder it is mirrored to: absolute. */
  readonly root: string;
  readonly target: string;
  readonly pulse: Pulse;
  readonly now: () => Date;
  readonly onState: (state: MirrorState) => void;
}

/** A second place for a library, kept up to date in the background. No call throws. */
export interface Mirror {
  /** Whether the folder can be its mirror: `library-inside`, `target-not-empty`, storage codes. */
  check(): Promise<Result<null>>;
  state(): MirrorState;
  /** Begins, and goes on until it is stopped. */
  start(): void;
  /** Answers when the round under way has come to a place where it can stop. */
  stop(): Promise<void>;
  /** One round now, or the end of the one under way. */
  run(): Promise<MirrorState>;
}

export function createMirror(options: MirrorOptions): Mirror {
  const { fileSystem, root, target, pulse, now, onState } = options;
  let state: MirrorState = {
    name: basename(target),
    parent: basename(dirname(target)),
    running: false,
    pending: 0,
    completeAt: null,
    error: null,
  };
  /** Stories found to be the same there, as they looked here. */
  const looked = new Map<string, string>();
  let round: Promise<MirrorState> | null = null;
  let ended = false;
  let end: (() => void) | null = null;

  const show = (change: Partial<MirrorState>): void => {
    const next = { ...state, ...change };
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    onState(state);
  };

  const mirrorAll = async (): Promise<void> => {
    if (!(await isFolder(fileSystem, root))) throw missing(root);
    // A stick that is out: its folder must not be made anew on the disk beneath.
    if (!(await isFolder(fileSystem, target))) throw missing(target);
    const record = (await readRecord(fileSystem, target)) ?? new Map<string, string>();
    const folders = await foldersOf(fileSystem, root);
    const waiting: { readonly folder: string; readonly looks: string }[] = [];
    for (const folder of folders) {
      const looks = await looksOf(fileSystem, join(root, folder));
      if (looked.get(folder) !== looks) waiting.push({ folder, looks });
    }
    show({ pending: waiting.length });
    let changed = false;
    try {
      for (const [index, { folder, looks }] of waiting.entries()) {
        if (ended) return;
        changed = (await mirrorOne(folder, record)) || changed;
        looked.set(folder, looks);
        show({ pending: waiting.length - index - 1 });
      }
      changed = (await putAway(folders, record)) || changed;
    } finally {
      if (changed) await writeRecord(fileSystem, target, record);
    }
    show({ completeAt: now().toISOString() });
  };

  const mirrorOne = async (folder: string, record: Map<string, string>): Promise<boolean> => {
    const [from, to] = [join(root, folder), join(target, folder)];
    await ensureFolder(fileSystem, dirname(to));
    try {
      const { written } = await copyBundle(fileSystem, from, to, {
        beforeReplacing: (path) => keepStrange(path, to, record.get(folder)),
      });
      const sha256 = await hashOfFile(fileSystem, articlePath(to));
      const known = record.get(folder) === sha256;
      record.set(folder, sha256);
      return written > 0 || !known;
    } catch (error) {
      // Thrown away or renamed while it was copied; or no story at all.
      if (isMissing(error) && (await isFolder(fileSystem, root)) && (await isFolder(fileSystem, target)))
        return false;
      throw error;
    }
  };

  /** Words that somebody wrote into the mirror itself are kept there as a version. */
  const keepStrange = async (path: string, bundle: string, ours: string | undefined): Promise<void> => {
    const story = await readStory(fileSystem, path);
    if (story.kind !== 'whole' || story.fingerprint === ours) return;
    const heads = await versionHeads(fileSystem, bundle);
    const { contentSha256, article } = story.file;
    if (heads.some((head) => head.contentSha256 === contentSha256)) return;
    const text = { text: story.text, contentSha256, article };
    await keepVersion(fileSystem, bundle, text, 'conflict', heads[0] ?? null, now());
  };

  /** What is in the library no more goes into the mirror's bin. A library without any story is taken for one that is away. */
  const putAway = async (folders: readonly string[], record: Map<string, string>): Promise<boolean> => {
    const present = new Set(folders);
    const gone = (await foldersOf(fileSystem, target)).filter(
      (folder) => record.has(folder) && !present.has(folder),
    );
    if (folders.length === 0 || gone.length === 0) return false;
    const bin = join(target, BIN_NAME);
    await ensureFolder(fileSystem, bin);
    for (const folder of gone) {
      await moveFolder(fileSystem, join(target, folder), bin, basename(folder));
      record.delete(folder);
      looked.delete(folder);
    }
    return true;
  };

  const run = (): Promise<MirrorState> => {
    round ??= (async () => {
      show({ running: true });
      let error: Failure | null = null;
      try {
        await mirrorAll();
      } catch (thrown) {
        error = storageFailure(thrown);
      }
      round = null;
      show({ running: false, error });
      return state;
    })();
    return round;
  };

  return {
    async check() {
      if (isInside(root, target) || isInside(target, root)) return failure('library-inside');
      try {
        const entries = await fileSystem.readFolder(target);
        const known = (await readRecord(fileSystem, target)) !== null;
        if (!known && entries.length > 0) return failure('target-not-empty', { name: basename(target) });
        if (!known) await writeRecord(fileSystem, target, new Map());
        return success(null);
      } catch (error) {
        return { ok: false, error: storageFailure(error) };
      }
    },
    state: () => state,
    start() {
      if (end !== null) return;
      const first = setTimeout(() => void run(), FIRST_AFTER);
      first.unref();
      const stopRounds = pulse.every(ROUND_EVERY, () => void run());
      end = () => {
        clearTimeout(first);
        stopRounds();
      };
    },
    async stop() {
      ended = true;
      end?.();
      await round;
    },
    run,
  };
}

/** Stories and templates, by their paths inside the library. */
async function foldersOf(fileSystem: FileSystem, root: string): Promise<string[]> {
  const templates = join(root, TEMPLATES_NAME);
  const own = (await isFolder(fileSystem, templates)) ? await storyFolders(fileSystem, templates) : [];
  return [...(await storyFolders(fileSystem, root)), ...own.map((name) => join(TEMPLATES_NAME, name))];
}

/** Changes whenever something in a story's folder does: its file, and the names of what never changes. */
async function looksOf(fileSystem: FileSystem, bundle: string): Promise<string> {
  const parts = [(await stampOf(fileSystem, bundle)) ?? ''];
  for (const folder of [bundle, join(bundle, PHOTOS_NAME), join(bundle, VERSIONS_NAME)]) {
    const entries = await fileSystem.readFolder(folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const names = entries
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.') && name !== ARTICLE_NAME);
    parts.push(sha256Hex(names.sort().join('/')));
  }
  return parts.join('|');
}

function missing(path: string): Error {
  return Object.assign(new Error(`${path} is not there`), { code: 'ENOENT' });
}
