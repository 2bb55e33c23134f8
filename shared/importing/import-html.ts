import type { DraftStory, ImportOptions } from './draft.ts';
import { readOwnPage } from './html/own-page.ts';
import { parseHtml } from './html/parse-html.ts';
import { readWebPage } from './read-web-page.ts';

/**
 * Reads a story from HTML: a page or fragment that this program exported comes back as it was; any other page is
 * read by what it says of itself, and what had to be guessed is listed in `toConfirm`. The article's own form is the
 * filter: text, marks and safe links are all that can come out, whatever the page holds. Never throws.
 *
 * @returns the story before its photos have files: find them by `photosNeeded`, then `settlePhotos`
 */
export function readHtmlStory(html: string, options: ImportOptions): DraftStory {
  const document = parseHtml(html);
  return readOwnPage(document, options) ?? readWebPage(document, options);
}
