import { join } from 'node:path';

/** Where the parts of a story lie inside its folder. */
export const ARTICLE_NAME = 'article.json';
export const PHOTOS_NAME = 'photos';
export const VERSIONS_NAME = 'versions';
/** Who has the story open: a courtesy. */
export const LOCK_NAME = '.lock';
/** In a text kept as its own story: which story it could not be written to. */
export const CONFLICT_NAME = 'conflict.json';
/** In that story: a file for each text kept beside it. */
export const CONFLICTS_NAME = 'conflicts';
/** In a story in the bin: when, by whom, from where. */
export const BINNED_NAME = 'binned.json';
/** In a template: its name. */
export const TEMPLATE_NAME = 'template.json';

/** Folders of a library beside the stories. */
export const BIN_NAME = '.bin';
export const TEMPLATES_NAME = '.templates';

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
