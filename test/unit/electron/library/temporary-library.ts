import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import type { Result } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { parseArticle, storedArticle } from '#shared/article/parse-article.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import type { JsonObject } from '#shared/json.ts';
import {
  type Library,
  type LibraryOptions,
  openLibrary,
  type StoryToKeep,
} from '../../../../electron/library/library.ts';
import { readStoryText } from '../../../../electron/library/read-story.ts';
import { sha256Hex } from '../../../../electron/library/sha256.ts';

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Clock {
  readonly now: () => Date;
  /** Moves it on by so many milliseconds. */
  pass(milliseconds: number): void;
}

export function testClock(start = '2026-01-05T08:00:00.000Z'): Clock {
  let moment = Date.parse(start);
  return {
    now: () => new Date(moment),
    pass(milliseconds) {
      moment += milliseconds;
    },
  };
}

export interface Desk {
  readonly root: string;
  readonly userData: string;
  readonly library: Library;
  readonly clock: Clock;
  /** The same folders opened once more, as after a restart, or by somebody else with `userData` of their own. */
  again(options?: Partial<LibraryOptions>): Library;
}

/** A library in a temporary folder, with a clock that stands still. */
export function temporaryDesk(options: Partial<LibraryOptions> = {}): Desk {
  const base = temporaryFolder();
  const root = options.root ?? join(base, 'Kho bài');
  const userData = join(base, 'user-data');
  mkdirSync(root, { recursive: true });
  mkdirSync(userData);
  const clock = testClock();
  const again = (more: Partial<LibraryOptions> = {}): Library =>
    openLibrary({ root, userData, now: clock.now, savedBy: 'Lan', ...options, ...more });
  return { root, userData, library: again(), clock, again };
}

/** The value of an answer that has to be good. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of an answer that has to be a failure. */
export function codeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error(`Unexpected success: ${JSON.stringify(result.value)}`);
  return result.error.code;
}

/** A story with a headline, and a body of one paragraph. */
export function story(headline: string, text = 'Chữ của bài.', id = newIdentifier()): Article {
  const article = newArticle('2026-01-05T07:00:00.000Z');
  return {
    ...article,
    id,
    headline,
    body: [{ type: 'paragraph', id: newIdentifier(), content: [{ text }] }],
  };
}

/** The story as the page has it, typed on: another body, the same base. */
export function typed(
  opened: Pick<OpenedStory, 'storyId' | 'revision' | 'contentSha256' | 'article'>,
  text: string,
): StoryToKeep {
  const article = given(parseArticle(opened.article));
  const [first] = article.body;
  const body: Article['body'] = [
    { type: 'paragraph', id: first?.id ?? newIdentifier(), content: [{ text }] },
    ...article.body.slice(1),
  ];
  const { storyId, revision, contentSha256 } = opened;
  return { storyId, revision, contentSha256, article: storedArticle({ ...article, body }) };
}

/** All words of a stored article's body, in one string. */
export function wordsOf(article: unknown): string {
  const parsed = given(parseArticle(article));
  return parsed.body
    .flatMap((block) => (block.type === 'paragraph' ? block.content.map((run) => run.text) : []))
    .join('\n');
}

/** The story in a folder, read by itself. */
export function fileIn(bundle: string, name = 'article.json'): StoryFile {
  return given(readStoryText(readFileSync(join(bundle, name), 'utf8')));
}

/** Names in a folder, sorted; none where it is missing. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The only story folder of a library. */
export function onlyBundle(root: string): string {
  const names = namesIn(root).filter((name) => !name.startsWith('.'));
  if (names.length !== 1 || names[0] === undefined) throw new Error(`Not one story: ${names.join(', ')}`);
  return join(root, names[0]);
}

/** Every text that a library and its user data hold in any readable or set-aside form. */
export function everyTextUnder(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** Bytes that stand for a photo, and what is known of them. The library looks at nothing but the hash. */
export function photoOf(
  seed: string,
  bytes = 2000,
): { readonly asset: PhotoAsset; readonly bytes: Uint8Array } {
  const content = Buffer.alloc(bytes, seed);
  const asset: PhotoAsset = {
    sha256: sha256Hex(content),
    format: 'jpeg',
    width: 4,
    height: 3,
    bytes: content.length,
    name: `${seed}.jpg`,
  };
  return { asset, bytes: content };
}

/** A story with a photo in it. */
export function withPhoto(article: Article, asset: PhotoAsset): Article {
  const photo = {
    type: 'photo',
    id: newIdentifier(),
    asset,
    caption: 'Chú thích',
    credit: 'Ảnh: Đỗ Tú',
    alt: '',
    source: '',
    rights: '',
  } as const;
  return { ...article, body: [...article.body, photo] };
}

/** An article as the contract carries it. */
export function asStored(article: Article): JsonObject {
  return storedArticle(article) as JsonObject;
}

export function writeText(path: string, text: string | Uint8Array): void {
  writeFileSync(path, text);
}
