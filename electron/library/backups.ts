import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Revision } from '#shared/api/desk-api.ts';
import { type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { composeStory, contentSha256Of, withBeside } from './compose-story.ts';
import type { FileSystem } from './file-system.ts';
import { createLanes } from './lanes.ts';
import { createLatestQueue, type LatestQueue } from './latest-queue.ts';
import { decodeUtf8, readStoryText } from './read-story.ts';
import { setAside } from './set-aside.ts';
import { isMissing } from './storage-error.ts';
import { sweepTemporaries } from './sweep.ts';
import { writeDurably } from './write-durably.ts';

/** What had been typed and not yet saved. */
export interface Backup {
  readonly storyId: string;
  /** What the text was based on. */
  readonly base: Revision;
  /** ISO 8601, UTC. */
  readonly typedAt: string;
  readonly savedBy: string;
  readonly contentSha256: string;
  readonly article: Article;
  /** The article as a whole story file's text. */
  readonly text: string;
}

export interface BackupRequest {
  readonly storyId: string;
  readonly base: Revision;
  readonly article: Article;
  /** The place of this text among all texts handed in, by time. */
  readonly order: number;
}

export interface Backups {
  /** Answers when the text is on disk, or a later one in its place. Throws the system's errors. */
  keep(request: BackupRequest): Promise<Result<null>>;
  /** The backup of a story or null. One that can't be read is set aside and counts as none. */
  read(storyId: string): Promise<Backup | null>;
  /** A backup was given to the page as its text: a later save of that page takes it in. */
  adopt(backup: Backup, order: number): void;
  /**
   * A save was acknowledged: drops the backup where its text was handed in no later than the save's or is the same;
   * a later text stays, based on what the file now holds.
   */
  settle(storyId: string, saved: { readonly order: number; readonly contentSha256: string }): Promise<void>;
  drop(storyId: string): Promise<void>;
  /** Ids of the stories that have a backup. */
  storyIds(): Promise<string[]>;
}

export interface BackupOptions {
  readonly fileSystem: FileSystem;
  /** Absolute; made when first needed. */
  readonly folder: string;
  readonly now: () => Date;
  readonly savedBy: string;
  /** What a base has become by our own saves since. */
  readonly rebase: (storyId: string, base: Revision) => Revision;
}

const NAME = /^([0-7][0-9A-HJKMNP-TV-Z]{25})\.json$/;
const besideSchema = z.looseObject({ baseSha256: z.string() });

interface Handed {
  readonly order: number;
  readonly contentSha256: string;
  readonly base: Revision;
  readonly typedAt: string;
  readonly article: Article;
}

/** Crash backups, outside the library so that they stay when its disk goes: one file a story. */
export function createBackups(options: BackupOptions): Backups {
  const { fileSystem, folder, now, savedBy, rebase } = options;
  const lanes = createLanes();
  const queues = new Map<string, LatestQueue<Handed, Result<null>>>();
  const latest = new Map<string, Handed>();
  const settledOrder = new Map<string, number>();
  let folderReady: Promise<void> | null = null;
  const pathOf = (storyId: string): string => join(folder, `${storyId}.json`);

  const makeReady = (): Promise<void> => {
    folderReady ??= (async () => {
      await fileSystem.makeFolders(folder);
      await fileSystem.syncFolder(dirname(folder));
      await sweepTemporaries(fileSystem, folder, now());
    })();
    folderReady.catch(() => {
      folderReady = null;
    });
    return folderReady;
  };

  const write = async (storyId: string, handed: Handed): Promise<Result<null>> => {
    await makeReady();
    const { article, contentSha256, typedAt } = handed;
    const base = rebase(storyId, handed.base);
    const composed = composeStory(
      article,
      { revision: base.revision, savedAt: typedAt, savedBy },
      contentSha256,
    );
    if (!composed.ok) return composed;
    await writeDurably(
      fileSystem,
      pathOf(storyId),
      withBeside(composed.value.text, { baseSha256: base.contentSha256 }),
    );
    return success(null);
  };

  const remove = async (storyId: string): Promise<void> => {
    latest.delete(storyId);
    try {
      await fileSystem.removeFile(pathOf(storyId));
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
    await fileSystem.syncFolder(folder);
  };

  const queueOf = (storyId: string): LatestQueue<Handed, Result<null>> => {
    const queue =
      queues.get(storyId) ??
      createLatestQueue<Handed, Result<null>>((handed) =>
        lanes.run(storyId, async () => {
          const superseded = handed.order <= (settledOrder.get(storyId) ?? 0);
          return superseded ? success(null) : await write(storyId, handed);
        }),
      );
    queues.set(storyId, queue);
    return queue;
  };

  const readNow = async (storyId: string): Promise<Backup | null> => {
    const path = pathOf(storyId);
    let bytes: Uint8Array;
    try {
      bytes = await fileSystem.readFile(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    const backup = parseBackup(storyId, decodeUtf8(bytes));
    if (backup === null) await setAside(fileSystem, path, storyId, now());
    return backup;
  };

  return {
    keep({ storyId, base, article, order }) {
      const typedAt = now().toISOString();
      const handed = { order, contentSha256: contentSha256Of(article), base, typedAt, article };
      latest.set(storyId, handed);
      return queueOf(storyId).submit(handed);
    },
    read: (storyId) => lanes.run(storyId, () => readNow(storyId)),
    adopt(backup, order) {
      const { storyId, contentSha256, base, typedAt, article } = backup;
      latest.set(storyId, { order, contentSha256, base, typedAt, article });
    },
    settle: (storyId, saved) =>
      lanes.run(storyId, async () => {
        settledOrder.set(storyId, Math.max(saved.order, settledOrder.get(storyId) ?? 0));
        const handed = latest.get(storyId);
        const contentSha256 = handed?.contentSha256 ?? (await readNow(storyId))?.contentSha256;
        if (contentSha256 === undefined) return;
        const taken = handed !== undefined && handed.order <= saved.order;
        if (taken || contentSha256 === saved.contentSha256) await remove(storyId);
        else if (handed !== undefined) await write(storyId, handed);
      }),
    drop: (storyId) => lanes.run(storyId, () => remove(storyId)),
    async storyIds() {
      try {
        const entries = await fileSystem.readFolder(folder);
        return entries.flatMap(({ name }) => NAME.exec(name)?.[1] ?? []);
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  };
}

function parseBackup(storyId: string, text: string | null): Backup | null {
  const read = text === null ? null : readStoryText(text);
  if (text === null || read === null || !read.ok || read.value.article.id !== storyId) return null;
  const beside = besideSchema.safeParse(JSON.parse(text));
  if (!beside.success) return null;
  const { revision, savedAt, savedBy, contentSha256, article } = read.value;
  const base = { revision, contentSha256: beside.data.baseSha256 };
  return { storyId, base, typedAt: savedAt, savedBy, contentSha256, article, text };
}
