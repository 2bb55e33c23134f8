import { createHash } from 'node:crypto';
import { mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, connect, EngineMissing } from './connection.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION, SETTINGS } from './schema.ts';
import { isUnusableDatabase } from './sqlite-error.ts';

/**
 * Where a library's indexes are kept: in local user data, since a database on a share can be broken by two machines,
 * named by where the library lies.
 *
 * @param root the library's folder, absolute
 * @returns folder, absolute, and what the names of its files begin with
 */
export async function indexPlace(userData: string, root: string): Promise<IndexPlace> {
  const real = await realpath(root).catch(() => root);
  const stem = createHash('sha256').update(real.normalize('NFC')).digest('hex').slice(0, 32);
  return { folder: join(userData, 'search'), stem };
}

export interface IndexPlace {
  readonly folder: string;
  readonly stem: string;
}

/**
 * Opens a library's index; one that is missing, damaged or of another version is made anew, empty.
 *
 * @throws EngineMissing, and the errors of the disk
 */
export async function openDatabase(place: IndexPlace): Promise<Connection> {
  await mkdir(place.folder, { recursive: true });
  const newest = (await indexFiles(place))[0];
  if (newest !== undefined) {
    try {
      const connection = await usable(join(place.folder, newest));
      if (connection !== null) return connection;
    } catch (error) {
      if (error instanceof EngineMissing || !isUnusableDatabase(error)) throw error;
    }
  }
  return makeDatabase(place);
}

/** Makes an empty index, and takes earlier ones away as far as nobody holds them. */
export async function makeDatabase(place: IndexPlace): Promise<Connection> {
  const earlier = await indexFiles(place);
  // Never twice under one name: a connection given up is closed only when its statements are swept up, and would then
  // take away the log of the database that stands there by now.
  const number = Math.max(0, ...earlier.map(numberOf)) + 1;
  const path = join(place.folder, `${place.stem}-${number}.db`);
  const connection = await connect(path);
  try {
    connection.exec(SETTINGS);
    connection.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT; PRAGMA wal_checkpoint(TRUNCATE);`);
  } catch (error) {
    connection.close();
    throw error;
  }
  for (const name of earlier) {
    // Where another program has it open, it is taken away the next time.
    for (const ending of ['', '-wal', '-shm', '-journal'])
      await rm(join(place.folder, name + ending), { force: true }).catch(() => undefined);
  }
  return connection;
}

/** Names of a library's index files, the one made last first. */
export async function indexFiles({ folder, stem }: IndexPlace): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.startsWith(`${stem}-`) && NUMBERED.test(name))
    .sort((one, other) => numberOf(other) - numberOf(one));
}

const NUMBERED = /-(\d+)\.db$/;

function numberOf(name: string): number {
  return Number(NUMBERED.exec(name)?.[1] ?? 0);
}

/** The index in a file, or null where it is none of ours. Throws where it is damaged. */
async function usable(path: string): Promise<Connection | null> {
  if (!(await isIndexFile(path))) return null;
  const connection = await connect(path);
  try {
    connection.exec(SETTINGS);
    // One row of every table: a file cut short is found out here.
    connection.one('SELECT max(key), min(key) FROM story');
    connection.one('SELECT texts FROM story_text ORDER BY key DESC LIMIT 1');
    for (const table of ['title_words', 'story_folded', 'story_spelled']) {
      connection.one(`SELECT rowid FROM ${table} WHERE ${table} MATCH 'a' LIMIT 1`);
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const MAGIC = 'SQLite format 3\0';

/** By the head of the file (SQLite, "Database File Format", 1.3): opening it would already change it. */
async function isIndexFile(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(100);
    await file.read(head, 0, head.length, 0);
    return (
      head.toString('latin1', 0, MAGIC.length) === MAGIC &&
      head.readUInt32BE(60) === SCHEMA_VERSION &&
      head.readUInt32BE(68) === APPLICATION_ID
    );
  } finally {
    await file.close();
  }
}
