import type { Revision, SaveReceipt } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import { ARTICLE_FORMAT, type Article } from '#shared/article/article.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { articlePath } from './bundle-layout.ts';
import { composeStory, contentSha256Of } from './compose-story.ts';
import { keepBoth } from './conflicts/keep-both.ts';
import { keepAsOwnStory, type OwnStory } from './keep-as-own.ts';
import { revisionKey, sameRevision } from './lineage.ts';
import { fingerprintAt, isDamage, readStory, type StoryOnDisk, type WholeStory } from './read-story.ts';
import { setAside } from './set-aside.ts';
import { sha256Hex } from './sha256.ts';
import { newestVersionOf, type StoryContext } from './story-context.ts';
import { keepStory } from './versions/keep-story.ts';
import { writeDurably } from './write-durably.ts';

/** How old the newest version has to be before an overwritten text is kept, in milliseconds. */
const VERSION_INTERVAL = 5 * 60 * 1000;
/** How often somebody else may write between our comparison and our rename before we give up. */
const ATTEMPTS = 5;

export interface SaveOrder {
  readonly storyId: string;
  readonly base: Revision;
  readonly article: Article;
  /** When the text was handed in. */
  readonly handedAt: Date;
}

/** The text is in the file of this id; another than asked for where it had to be kept as its own story. */
export type Saved = SaveReceipt & { readonly savedIn: string };

/**
 * Saves a story. Answers well only when the text is on disk: in its file, or, where the file is no longer what the
 * text was based on, as a story of its own with the other's left as it is.
 *
 * @param behind the text was handed in while a save of this story was still running
 * @returns `story-not-found`, `storage-gone` (the folder was there before), `story-newer-format`, `story-read-only`,
 *   `story-too-large`. Throws the system's errors.
 */
export async function saveStory(
  context: StoryContext,
  save: SaveOrder,
  behind: boolean,
): Promise<Result<Saved>> {
  const memory = context.memoryOf(save.storyId);
  const bundle = await context.finder.find(save.storyId);
  if (bundle === null) return failure(memory.known === null ? 'story-not-found' : 'storage-gone');
  const contentSha256 = contentSha256Of(save.article);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await readStory(context.fileSystem, articlePath(bundle), memory.known);
    const answer = await saveOver(context, bundle, save, contentSha256, found, behind);
    if (answer !== 'changed-meanwhile') return answer;
  }
  return failure('unexpected');
}

export type Attempt = Result<Saved> | 'changed-meanwhile';

async function saveOver(
  context: StoryContext,
  bundle: string,
  save: SaveOrder,
  contentSha256: string,
  found: StoryOnDisk,
  behind: boolean,
): Promise<Attempt> {
  if (found.kind === 'whole') return saveOverWhole(context, bundle, save, contentSha256, found, behind);
  if (found.kind === 'missing') return replaceFile(context, bundle, save, contentSha256, found, save.base);
  if (found.linked) return failure('story-read-only');
  if (isDamage(found.error)) {
    await setAside(context.fileSystem, articlePath(bundle), 'article', context.now());
    const base = { ...save.base, revision: Math.max(save.base.revision, found.claimedRevision) };
    return replaceFile(context, bundle, save, contentSha256, { fingerprint: null }, base);
  }
  if (found.error.code === 'story-newer-format') return keepOwn(context, bundle, save);
  return { ok: false, error: found.error };
}

async function saveOverWhole(
  context: StoryContext,
  bundle: string,
  save: SaveOrder,
  contentSha256: string,
  found: WholeStory,
  behind: boolean,
): Promise<Attempt> {
  const memory = context.memoryOf(save.storyId);
  const { file } = found;
  if (file.contentSha256 === contentSha256 && file.article.id === save.storyId) {
    // Whoever wrote it may not have come to this last step, and what is acknowledged has to stay.
    await context.fileSystem.syncFolder(bundle);
    memory.known = found;
    return success({ ...receiptOf(file), keptAs: null, savedIn: save.storyId });
  }
  const current = sameRevision(file, save.base);
  if (!current && !memory.lineage.descends(file, save.base)) return conflict(context, bundle, save, found);
  if (file.format > ARTICLE_FORMAT) return failure('story-newer-format', { format: file.format });
  if (found.linked) return failure('story-read-only');
  const due = await isVersionDue(context, save.storyId, bundle);
  if (due || !(current || behind)) await keep(context, bundle, save.storyId, found);
  return replaceFile(context, bundle, save, contentSha256, found, file);
}

/** Writes the file where it is still what was found; `from` is what the new revision follows. Throws the system's errors. */
export async function replaceFile(
  context: StoryContext,
  bundle: string,
  save: Pick<SaveOrder, 'storyId' | 'article' | 'handedAt'>,
  contentSha256: string,
  found: Pick<StoryOnDisk, 'fingerprint'>,
  from: Revision & { readonly archivedAt?: string },
): Promise<Attempt> {
  const { fileSystem } = context;
  const memory = context.memoryOf(save.storyId);
  const path = articlePath(bundle);
  const facts = {
    revision: from.revision + 1,
    savedAt: save.handedAt.toISOString(),
    savedBy: context.savedBy,
    ...(from.archivedAt !== undefined && { archivedAt: from.archivedAt }),
  };
  const composed = composeStory(save.article, facts, contentSha256);
  if (!composed.ok) return composed;
  const { envelope, text } = composed.value;
  // Recorded before the rename: should only the step after it fail, the file is still known as ours.
  memory.lineage.record(from, envelope);
  const isAsFound = async (): Promise<boolean> =>
    (await fingerprintAt(fileSystem, path)) === found.fingerprint;
  if (!(await writeDurably(fileSystem, path, text, { mayCommit: isAsFound }))) return 'changed-meanwhile';
  const file: StoryFile = { format: ARTICLE_FORMAT, ...envelope, article: save.article };
  memory.known = { kind: 'whole', file, text, fingerprint: sha256Hex(text), linked: false };
  return success({ ...receiptOf(envelope), keptAs: null, savedIn: save.storyId });
}

async function conflict(
  context: StoryContext,
  bundle: string,
  save: SaveOrder,
  theirs: WholeStory,
): Promise<Result<Saved>> {
  const memory = context.memoryOf(save.storyId);
  const before = memory.known;
  const isBase =
    before?.kind === 'whole' &&
    (sameRevision(before.file, save.base) || memory.lineage.descends(before.file, save.base));
  memory.known = theirs;
  return theirs.file.format > ARTICLE_FORMAT
    ? keepOwn(context, bundle, save)
    : keepOwn(context, bundle, save, { theirs, known: isBase ? before : null });
}

/** @param race what stands in the file, and what both began from where that is in memory */
async function keepOwn(
  context: StoryContext,
  bundle: string,
  save: SaveOrder,
  race: { readonly theirs: WholeStory; readonly known: WholeStory | null } | null = null,
): Promise<Result<Saved>> {
  const { keptAs } = context.memoryOf(save.storyId);
  const already = keptAs.get(revisionKey(save.base));
  if (already !== undefined) return saveIntoKept(context, save, already);
  const own =
    race === null
      ? await keepAsOwnStory(context, bundle, save.article)
      : await keepBoth(context, bundle, { ...save, known: race.known }, race.theirs);
  if (!own.ok) return own;
  keptAs.set(revisionKey(save.base), own.value);
  return success({ ...receiptOf(own.value), keptAs: own.value.storyId, savedIn: own.value.storyId });
}

function receiptOf(saved: Revision & { readonly savedAt: string }): Omit<SaveReceipt, 'keptAs'> {
  return { revision: saved.revision, contentSha256: saved.contentSha256, savedAt: saved.savedAt };
}

async function isVersionDue(context: StoryContext, storyId: string, bundle: string): Promise<boolean> {
  const newest = await newestVersionOf(context, storyId, bundle);
  if (newest === null) return true;
  const age = context.now().getTime() - Date.parse(newest.keptAt);
  // One kept by a clock that ran ahead must not keep the others out until then.
  return age > VERSION_INTERVAL || age < -VERSION_INTERVAL;
}

async function keep(
  context: StoryContext,
  bundle: string,
  storyId: string,
  story: WholeStory,
): Promise<void> {
  await keepStory(context, bundle, storyId, story, 'interval');
  context.memoryOf(storyId).thinningDue = true;
}

/** A later text of the page whose earlier one was kept as its own story, handed in before the page knew of that. */
async function saveIntoKept(context: StoryContext, save: SaveOrder, own: OwnStory): Promise<Result<Saved>> {
  const article = { ...save.article, id: own.storyId };
  const saved = await saveStory(context, { ...save, storyId: own.storyId, base: own, article }, true);
  return saved.ok ? success({ ...saved.value, keptAs: saved.value.savedIn }) : saved;
}
