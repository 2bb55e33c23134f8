import { z } from 'zod';
import { isIdentifier } from '#shared/article/identifier.ts';
import { articlePath } from '../bundle-layout.ts';
import type { FileSystem } from '../file-system.ts';
import { isMissing } from '../storage-error.ts';

/** More than stands before the article of any story file. */
const START_BYTES = 4096;
const ARTICLE_BEGINS = '\n  "article": {';
const STORY_ID = /^\s*"id": "([0-7][0-9A-HJKMNP-TV-Z]{25})"/;

const envelopeSchema = z.looseObject({
  revision: z.int().min(0),
  contentSha256: z.string(),
  archivedAt: z.string().nullish(),
});

/** What a story file says of its content, without its text. */
export interface StoryState {
  /** Null where it can't be told. */
  readonly storyId: string | null;
  readonly contentSha256: string;
  /** Another whenever the file holds something else. */
  readonly key: string;
}

/**
 * What is cheap to ask of a story's file: changes whenever it is replaced, and also when nothing in it did.
 *
 * @returns null where there is no file. Throws the system's other errors
 */
export async function stampOf(fileSystem: FileSystem, bundle: string): Promise<string | null> {
  try {
    const { inode, size, modifiedAt } = await fileSystem.facts(articlePath(bundle));
    return `${inode}:${size}:${modifiedAt}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The state of a story by the first bytes of its file, or by all of it where they don't tell. */
export async function stateOf(fileSystem: FileSystem, bundle: string): Promise<StoryState | null> {
  const path = articlePath(bundle);
  try {
    const { size } = await fileSystem.facts(path);
    const start = new TextDecoder().decode(await startOf(fileSystem, path));
    const begins = start.indexOf(ARTICLE_BEGINS);
    const storyId = STORY_ID.exec(start.slice(begins + ARTICLE_BEGINS.length))?.[1] ?? null;
    if (begins >= 0 && storyId !== null) {
      const envelope = parse(`${start.slice(0, begins).replace(/,\s*$/, '')}}`);
      if (envelope !== null) return stateFrom(envelope, storyId, size);
    }
    const text = new TextDecoder().decode(await fileSystem.readFile(path));
    const whole = parse(text);
    const article = whole?.['article'] as { readonly id?: unknown } | undefined;
    const id = isIdentifier(article?.id) ? article.id : null;
    if (whole === null) return { storyId: null, contentSha256: '', key: `unreadable ${size}` };
    return stateFrom(whole, id, size);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function stateFrom(
  { revision, contentSha256, archivedAt }: z.output<typeof envelopeSchema>,
  storyId: string | null,
  size: number,
): StoryState {
  return { storyId, contentSha256, key: `${revision} ${contentSha256} ${archivedAt ?? ''} ${size}` };
}

function parse(text: string): z.output<typeof envelopeSchema> | null {
  try {
    const envelope = envelopeSchema.safeParse(JSON.parse(text));
    return envelope.success ? envelope.data : null;
  } catch {
    return null;
  }
}

async function startOf(fileSystem: FileSystem, path: string): Promise<Uint8Array> {
  const file = await fileSystem.openForReading(path);
  try {
    const buffer = new Uint8Array(START_BYTES);
    return buffer.subarray(0, await file.read(buffer));
  } finally {
    await file.close();
  }
}
