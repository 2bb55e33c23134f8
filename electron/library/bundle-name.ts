import { slug } from '#shared/vietnamese/slug.ts';

const UNTITLED = 'tin-moi';
const SHORTEST = 8;
const WHOLE = 26;
/** Lower-case Crockford base 32, 8 to 26 of it. */
const NAME = /--([0-9a-hjkmnp-tv-z]{8,26})$/;

/**
 * Names for a story's folder, `<slug>--<short id>`, each with more of the id than the last. The end of a ULID is its
 * random part.
 */
export function* bundleNames(headline: string, storyId: string): Generator<string> {
  const stem = slug(headline) || UNTITLED;
  for (let length = SHORTEST; length <= WHOLE; length += 2) {
    yield `${stem}--${storyId.slice(-length).toLowerCase()}`;
  }
}

/** The short id at the end of a story folder's name, lower case; null where the name is not of that form. */
export function shortIdOf(folderName: string): string | null {
  return NAME.exec(folderName.toLowerCase())?.[1] ?? null;
}

/** Whether a folder's name says that it is this story's. */
export function isNamedFor(folderName: string, storyId: string): boolean {
  const short = shortIdOf(folderName);
  return short !== null && storyId.toLowerCase().endsWith(short);
}
