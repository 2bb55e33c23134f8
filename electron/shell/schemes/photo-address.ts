import { PHOTO_ENDING } from '#shared/article/photo.ts';

/** What the file names of originals end in, and how each is served. No SVG: it is a program. */
const TYPES: Readonly<Record<string, string>> = {
  [PHOTO_ENDING.jpeg]: 'image/jpeg',
  [PHOTO_ENDING.png]: 'image/png',
  [PHOTO_ENDING.webp]: 'image/webp',
  [PHOTO_ENDING.gif]: 'image/gif',
  [PHOTO_ENDING.avif]: 'image/avif',
  [PHOTO_ENDING.tiff]: 'image/tiff',
};

/** A fixed host, since Chromium lower-cases hosts and takes numbers for IP addresses; then id and file name. */
const ADDRESS = /^photo:\/\/a\/([0-7][0-9A-HJKMNP-TV-Z]{25})\/([0-9a-f]{64}\.([a-z]{3,4}))$/;

export interface PhotoAddress {
  readonly storyId: string;
  /** `<sha256>.<ending>` */
  readonly fileName: string;
  readonly type: string;
}

/** Reads `photo://a/<story id>/<sha256>.<ending>`; null for every other address, query and fragment included. */
export function readPhotoAddress(address: string): PhotoAddress | null {
  const [, storyId, fileName, ending] = ADDRESS.exec(address) ?? [];
  const type = ending === undefined || !Object.hasOwn(TYPES, ending) ? undefined : TYPES[ending];
  return storyId === undefined || fileName === undefined || type === undefined
    ? null
    : { storyId, fileName, type };
}
