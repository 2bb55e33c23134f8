import type { StoryStore } from '../story-store.ts';
import { ORDER_VERSION } from '../vietnamese-order.ts';
import type { Connection } from './connection.ts';
import { createIndexContent } from './index-content.ts';
import { createIndexLister } from './list-index.ts';
import { type IndexPlace, makeDatabase, openDatabase } from './open-database.ts';
import { searchIndex } from './search-index.ts';
import { forgetPlaces, settlePlaces } from './spelling-places.ts';

/**
 * A library's index on disk.
 *
 * @throws EngineMissing where this machine has no engine, and the errors of the disk
 */
export async function openIndexStore(place: IndexPlace): Promise<StoryStore> {
  return indexStore(await openDatabase(place));
}

/** As {@link openIndexStore}, empty, in place of whatever there is. */
export async function makeIndexStore(place: IndexPlace): Promise<StoryStore> {
  return indexStore(await makeDatabase(place));
}

function indexStore(connection: Connection): StoryStore {
  const content = createIndexContent(connection);
  const lister = createIndexLister(connection);
  let writing = false;
  let version = versionOf(connection);

  const begin = (): void => {
    if (!writing) connection.exec('BEGIN IMMEDIATE');
    writing = true;
  };
  const commit = (): void => {
    if (writing) connection.exec('COMMIT');
    writing = false;
  };
  const about = (name: string): string | undefined =>
    connection.one<{ value: string }>('SELECT value FROM about WHERE name = ?', name)?.value;
  const note = (name: string, value: string): void =>
    connection.run('INSERT OR REPLACE INTO about VALUES (?, ?)', name, value);

  return {
    plain: false,
    ...content,
    put(entry, key) {
      begin();
      return content.put(entry, key);
    },
    remove(folder) {
      begin();
      return content.remove(folder);
    },
    setPins(storyIds) {
      begin();
      return content.setPins(storyIds);
    },
    isBuilt: () => about('built') === 'yes',
    setBuilt() {
      begin();
      note('built', 'yes');
    },
    commit,
    rollBack() {
      if (writing) connection.exec('ROLLBACK');
      writing = false;
    },
    async settleOrder(pause) {
      const write = (work: () => void): void => {
        begin();
        work();
        commit();
      };
      if (about('order') !== ORDER_VERSION) {
        write(() => {
          forgetPlaces(connection);
          note('order', ORDER_VERSION);
        });
      }
      return settlePlaces(connection, write, pause);
    },
    changedByOthers() {
      const now = versionOf(connection);
      const changed = now !== version;
      version = now;
      return changed;
    },
    list: lister.list,
    search: (request) => searchIndex(connection, request),
    forgetLists: lister.forget,
    close() {
      try {
        commit();
      } finally {
        connection.close();
      }
    },
  };
}

/** Changes when another connection has written to the file. */
function versionOf(connection: Connection): number {
  return connection.one<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
}
