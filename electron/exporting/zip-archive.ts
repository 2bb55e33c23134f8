import { ZipFile } from 'yazl';
import { inOrder, type PackageFile } from './package-file.ts';

const MODE = 0o100644;
/** The years a zip can tell apart (APPNOTE.TXT 4.4.6). */
const YEARS = { from: 1980, to: 2107 } as const;

/**
 * Files as a zip, all under one folder. The same bytes on every machine: in order of path, with the same rights, stored
 * as they are (what deflate makes of a text depends on the zlib at hand, and pictures do not shrink), and with a time
 * that is read from the clock fields alone, so that no time zone gets in.
 *
 * @param day YYYY-MM-DD, the date every entry bears, moved into the years a zip knows
 */
export async function zipArchive(
  folder: string,
  files: readonly PackageFile[],
  day: string,
): Promise<Uint8Array> {
  const [year = YEARS.from, month = 1, date = 1] = day.split('-').map(Number);
  const known = Math.min(Math.max(year, YEARS.from), YEARS.to);
  // The format has no zone: what counts is what the clock on this machine's wall would show.
  const mtime = new Date(known, month - 1, date, 12);
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  for (const { path, bytes } of inOrder(files)) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(content, `${folder}/${path}`, {
      mtime,
      mode: MODE,
      compress: false,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return Promise.race([collect(zip.outputStream), failed]);
}

async function collect(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
