/** Unpacks a zip archive; yauzl is handed in, because it comes from the recipe's own node_modules. */
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * @param {typeof import('yauzl')} yauzl
 * @param {string} file the archive
 * @param {string} folder where its files go
 * @param {(name: string) => string | undefined} place an entry's new name; undefined leaves it out
 * @throws {Error} on a damaged archive, or an entry that would land outside the folder
 */
export async function unpack(yauzl, file, folder, place) {
  const zip = await open(yauzl, file);
  const ended = new Promise((resolve, reject) => zip.once('end', resolve).once('error', reject));
  zip.on('entry', (entry) => {
    write(entry).then(
      () => zip.readEntry(),
      (error) => zip.emit('error', error),
    );
  });
  zip.readEntry();
  try {
    await ended;
  } finally {
    zip.close();
  }

  /** @param {import('yauzl').Entry} entry */
  async function write(entry) {
    if (entry.fileName.endsWith('/')) return;
    const name = place(entry.fileName);
    if (name === undefined) return;
    const target = path.join(folder, name);
    if (!target.startsWith(folder + path.sep))
      throw new Error(`unsafe name in the archive: ${entry.fileName}`);
    mkdirSync(path.dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await contentOf(zip, entry), createWriteStream(target, { mode }));
  }
}

/**
 * @param {typeof import('yauzl')} yauzl
 * @param {string} file
 * @returns {Promise<import('yauzl').ZipFile>}
 */
function open(yauzl, file) {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @returns {Promise<import('node:stream').Readable>}
 */
function contentOf(zip, entry) {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
