import { type Failure, type Result, success } from '#shared/api/result.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import { ARTICLE_LIMITS } from '#shared/article/limits.ts';
import { readStoryFile, type StoryFile } from '#shared/article/story-file.ts';
import type { FileSystem } from './file-system.ts';
import { sha256Hex } from './sha256.ts';
import { isMissing } from './storage-error.ts';

/** A story's file as found: whole, not there, or there and not to be read (with what it holds left alone). */
export type StoryOnDisk = WholeStory | MissingStory | UnreadableStory;

export interface WholeStory {
  readonly kind: 'whole';
  readonly file: StoryFile;
  /** The file's text, as it is. */
  readonly text: string;
  /** SHA-256 of the file's bytes: the same only where nobody has written since. */
  readonly fingerprint: string;
  /** `article.json` is a link to a file elsewhere: it is shown and never written. */
  readonly linked: boolean;
}

export interface MissingStory {
  readonly kind: 'missing';
  readonly fingerprint: null;
}

export interface UnreadableStory {
  readonly kind: 'unreadable';
  readonly error: Failure;
  /** Null where the file is too large to be read at all. */
  readonly fingerprint: string | null;
  /** The revision it claims, 0 where not even that can be read. */
  readonly claimedRevision: number;
  readonly linked: boolean;
}

/**
 * Reads and checks `article.json`. Throws the system's errors other than a missing file.
 *
 * @param known what was found there before: not parsed again where the bytes are still the same
 */
export async function readStory(
  fileSystem: FileSystem,
  path: string,
  known: StoryOnDisk | null = null,
): Promise<StoryOnDisk> {
  let linked: boolean;
  let bytes: Uint8Array;
  try {
    const facts = await fileSystem.facts(path);
    linked = facts.kind === 'link';
    if (facts.size > ARTICLE_LIMITS.bytes) {
      const error: Failure = { code: 'story-too-large', detail: { limit: ARTICLE_LIMITS.bytes } };
      return { kind: 'unreadable', error, fingerprint: null, claimedRevision: 0, linked };
    }
    bytes = await fileSystem.readFile(path);
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing', fingerprint: null };
    throw error;
  }
  const fingerprint = sha256Hex(bytes);
  if (known?.fingerprint === fingerprint) return known;
  const text = decodeUtf8(bytes);
  const read = text === null ? damaged : readStoryText(text);
  if (read.ok && text !== null) return { kind: 'whole', file: read.value, text, fingerprint, linked };
  const error = read.ok ? damaged.error : read.error;
  const claimedRevision = claimedNumber(text, 'revision');
  return { kind: 'unreadable', error, fingerprint, claimedRevision, linked };
}

/** The fingerprint of what now stands at a path, null where nothing does. Throws the system's errors. */
export async function fingerprintAt(fileSystem: FileSystem, path: string): Promise<string | null> {
  try {
    return sha256Hex(await fileSystem.readFile(path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const damaged = { ok: false, error: { code: 'story-damaged' } } as const;

/**
 * A story file's text, checked as {@link readStoryFile} does; a text that claims a newer format is never called
 * damaged, whatever else is strange in it.
 */
export function readStoryText(text: string): Result<StoryFile> {
  const read = readStoryFile(text, sha256Hex);
  if (read.ok) return success(read.value);
  const format = claimedNumber(text, 'format');
  return format > ARTICLE_FORMAT
    ? { ok: false, error: { code: 'story-newer-format', detail: { format } } }
    : read;
}

/** Whether a file is broken, as against one that a later version can read or a bigger machine. */
export function isDamage(error: Failure): boolean {
  return error.code === 'story-damaged' || error.code === 'story-invalid';
}

/** Text of UTF-8 bytes, or null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function claimedNumber(text: string | null, key: 'format' | 'revision'): number {
  try {
    const json: unknown = JSON.parse(text ?? '');
    if (json === null || typeof json !== 'object' || !(key in json)) return 0;
    const claimed = (json as Readonly<Record<string, unknown>>)[key];
    return Number.isSafeInteger(claimed) && Number(claimed) > 0 ? Number(claimed) : 0;
  } catch {
    return 0;
  }
}
