import { join } from 'node:path';

/** Where the parts of a story lie inside its folder. */
export const ARTICLE_NAME = 'article.json';
export const PHOTOS_NAME = 'photos';
export const VERSIONS_NAME = 'versions';

export const articlePath = (bundle: string): string => join(bundle, ARTICLE_NAME);
export const photosPath = (bundle: string): string => join(bundle, PHOTOS_NAME);
export const versionsPath = (bundle: string): string => join(bundle, VERSIONS_NAME);

/** An original's name: its SHA-256 and the ending of its format, nothing else. */
export const PHOTO_NAME = /^[0-9a-f]{64}\.(?:jpg|png|webp|gif|avif|tif)$/;

/** A version's name: the SHA-256 of its bytes. */
export const VERSION_NAME = /^([0-9a-f]{64})\.json$/;

/** A damaged file put aside by {@link setAsideName}. */
const SET_ASIDE = /^article\.corrupt-[0-9TZ]+(?:-\d+)?\.json$/;

/** Name for a damaged file, with the moment in UTC and no character Windows forbids: `<stem>.corrupt-<utc>.json`. */
export function setAsideName(stem: string, moment: Date, attempt = 0): string {
  const utc = moment.toISOString().replace(/[-:.]/g, '');
  return `${stem}.corrupt-${utc}${attempt === 0 ? '' : `-${attempt}`}.json`;
}

export function isSetAside(name: string): boolean {
  return SET_ASIDE.test(name);
}
