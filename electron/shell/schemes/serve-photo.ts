import { type FileHandle, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { isReading, notFound, PLAIN_HEADERS } from './answer.ts';
import { readPhotoAddress } from './photo-address.ts';

/** Absolute path of a story's original, or null where the library knows no such story or photo. */
export type PhotoPath = (storyId: string, fileName: string) => Promise<string | null>;

/** Serves the originals of stories in the open library on `photo://a/`; 404 for all else. */
export function servePhoto(photoPath: PhotoPath): (request: Request) => Promise<Response> {
  return async (request) => {
    const address = isReading(request.method) ? readPhotoAddress(request.url) : null;
    if (address === null) return notFound();
    const file = await photoPath(address.storyId, address.fileName);
    const opened = file === null ? null : await openInside(file, address.fileName);
    if (opened === null) return notFound();
    const { size } = await opened.stat();
    const headers = { ...PLAIN_HEADERS, 'Content-Type': address.type, 'Content-Length': String(size) };
    if (request.method === 'HEAD') {
      await opened.close();
      return new Response(null, { headers });
    }
    return new Response(Readable.toWeb(opened.createReadStream()) as ReadableStream, { headers });
  };
}

/** Opens a file only where its name leads to itself: no link out of the story's photo folder. */
async function openInside(file: string, fileName: string): Promise<FileHandle | null> {
  try {
    const folder = await realpath(path.dirname(file));
    if ((await realpath(file)) !== path.join(folder, fileName)) return null;
    const handle = await open(file, 'r');
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch {
    // Gone, or not ours to read: the page shows the place where it was.
  }
  return null;
}
