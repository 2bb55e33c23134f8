import type { Failure } from '#shared/api/result.ts';
import { STATUSES } from '#shared/article/article.ts';
import type { SearchedText } from '#shared/searching/searched-texts.ts';
import { storyWords } from '#shared/searching/story-words.ts';
import { isNamedFor } from '../../library/bundle-name.ts';
import type { FolderEntry, IndexedStory } from '../reading/story-entry.ts';
import type { StoryStore } from '../story-store.ts';
import type { Connection } from './connection.ts';

/** The part of a {@link StoryStore} that puts in and takes out. */
export type IndexContent = Pick<
  StoryStore,
  'folders' | 'folderOf' | 'count' | 'lowestKey' | 'highestKey' | 'put' | 'remove' | 'setPins'
>;

type StoryEntry = Extract<FolderEntry, { kind: 'story' }>;

/** What stands in the index in the way of a folder's story, found at one go: most stories are in nobody's way. */
interface Place {
  readonly key: number | null;
  readonly id: string | null;
  readonly stamp: string | null;
  readonly hash: string | null;
  readonly error: string | null;
  /** Stories of that id in other folders. */
  readonly others: number;
  readonly pinned: number;
}

const PLACE = `SELECT story.key, story.id, story.stamp, story.hash, unreadable.error,
    (SELECT count(*) FROM story INDEXED BY story_id WHERE id = wanted.id AND folder <> wanted.folder) AS others,
    EXISTS (SELECT 1 FROM pin WHERE id = wanted.id) AS pinned
  FROM (SELECT ? AS folder, ? AS id) AS wanted
  LEFT JOIN story ON story.folder = wanted.folder
  LEFT JOIN unreadable ON unreadable.folder = wanted.folder`;

const INSERT_STORY = `INSERT INTO story
  (key, id, folder, stamp, hash, shown, revision, status, status_place, pinned, shelf, saved, created, published,
   words, kicker, headline, pen_name, section, kicker_place, headline_place, pen_name_place, section_place, rest)
  VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
   (SELECT place FROM spelling WHERE text = ?), (SELECT place FROM spelling WHERE text = ?),
   (SELECT place FROM spelling WHERE text = ?), (SELECT place FROM spelling WHERE text = ?), ?)`;

/** What is put into an index and taken out of it, a story at a time. Throws what the database says. */
export function createIndexContent(connection: Connection): IndexContent {
  const placeOf = (folder: string, storyId = ''): Place => {
    const place = connection.one<Place>(PLACE, folder, storyId);
    if (place === undefined) throw new Error('The question for one row had no answer');
    return place;
  };

  const insert = (entry: StoryEntry, key: number, { pinned }: Place): void => {
    const { row, people, revision, texts } = entry.story;
    connection.run(
      INSERT_STORY,
      ...[key, row.storyId, entry.folder, entry.stamp, entry.hash, revision],
      ...[row.status, STATUSES.indexOf(row.status), pinned, row.shelf],
      ...[row.savedAt, row.createdAt, row.publishedAt, row.words],
      ...[row.kicker, row.headline, row.penName, row.section],
      ...[row.kicker, row.headline, row.penName, row.section],
      restOf(entry.story),
    );
    for (const name of people) connection.run('INSERT INTO person VALUES (?, ?)', name, key);
    insertTexts(texts, key);
  };

  const insertTexts = (texts: readonly SearchedText[], key: number): void => {
    connection.run('INSERT INTO story_text VALUES (?, ?)', key, packTexts(texts));
    const { title, story } = storyWords(texts);
    connection.run(
      'INSERT INTO title_words (rowid, spelled, folded) VALUES (?, ?, ?)',
      key,
      title.spelled,
      title.folded,
    );
    connection.run('INSERT INTO story_folded (rowid, folded) VALUES (?, ?)', key, story.folded);
    connection.run('INSERT INTO story_spelled (rowid, spelled) VALUES (?, ?)', key, story.spelled);
  };

  const removeKey = (key: number): void => {
    for (const table of ['story', 'person', 'story_text'])
      connection.run(`DELETE FROM ${table} WHERE key = ?`, key);
    for (const table of ['title_words', 'story_folded', 'story_spelled'])
      connection.run(`DELETE FROM ${table} WHERE rowid = ?`, key);
  };

  /** Of folders that hold the same story the one named for it is the story; of several the first by name. */
  const choose = (storyId: string): void => {
    const all = connection.all<{ key: number; folder: string }>(
      'SELECT key, folder FROM story INDEXED BY story_id WHERE id = ? ORDER BY folder',
      storyId,
    );
    if (all.length === 0) return;
    const shown = all.find(({ folder }) => isNamedFor(folder, storyId)) ?? all[0];
    connection.run('UPDATE story SET shown = (key = ?) WHERE id = ?', shown?.key ?? 0, storyId);
  };

  /** Takes out what stands in a place. True where something did. */
  const clear = (folder: string, { key, id, error }: Place): boolean => {
    if (error !== null) connection.run('DELETE FROM unreadable WHERE folder = ?', folder);
    if (key === null || id === null) return error !== null;
    removeKey(key);
    choose(id);
    return true;
  };
  const remove = (folder: string): boolean => clear(folder, placeOf(folder));

  return {
    folders() {
      const rows = connection.all<{ folder: string; stamp: string; hash: string }>(
        "SELECT folder, stamp, hash FROM story UNION ALL SELECT folder, stamp, '' FROM unreadable",
      );
      return new Map(rows.map(({ folder, stamp, hash }) => [folder, { stamp, hash }]));
    },
    folderOf: (storyId) =>
      connection.one<{ folder: string }>(
        'SELECT folder FROM story INDEXED BY story_id WHERE id = ? ORDER BY shown DESC',
        storyId,
      )?.folder ?? null,
    count: () =>
      connection.one<{ count: number }>(
        'SELECT (SELECT count(*) FROM story) - (SELECT count(*) FROM story WHERE shown = 0) AS count',
      )?.count ?? 0,
    lowestKey: () => connection.one<{ key: number | null }>('SELECT min(key) AS key FROM story')?.key ?? null,
    highestKey: () =>
      connection.one<{ key: number | null }>('SELECT max(key) AS key FROM story')?.key ?? null,

    put(entry, key) {
      if (entry.kind === 'no-story') return remove(entry.folder);
      if (entry.kind === 'unreadable') return putUnreadable(entry.folder, entry.stamp, entry.error);
      const place = placeOf(entry.folder, entry.story.row.storyId);
      if (place.key !== null && place.hash === entry.hash) {
        if (place.stamp !== entry.stamp)
          connection.run('UPDATE story SET stamp = ? WHERE key = ?', entry.stamp, place.key);
        return false;
      }
      clear(entry.folder, place);
      insert(entry, key, place);
      if (place.others > 0) choose(entry.story.row.storyId);
      return true;
    },
    remove,

    setPins(storyIds) {
      const wanted = [...new Set(storyIds)].sort();
      const pinned = connection.all<{ id: string }>('SELECT id FROM pin ORDER BY id').map(({ id }) => id);
      if (JSON.stringify(pinned) === JSON.stringify(wanted)) return false;
      connection.run('DELETE FROM pin');
      for (const id of wanted) connection.run('INSERT INTO pin VALUES (?)', id);
      const changed = JSON.stringify([...pinned, ...wanted]);
      connection.run(
        `UPDATE story SET pinned = id IN (SELECT id FROM pin)
          WHERE key IN (SELECT key FROM story INDEXED BY story_id WHERE id IN (SELECT value FROM json_each(?)))`,
        changed,
      );
      return true;
    },
  };

  function putUnreadable(folder: string, stamp: string, error: Failure): boolean {
    const text = JSON.stringify(error);
    const place = placeOf(folder);
    const changes = place.key !== null || place.error !== text;
    if (place.key !== null) clear(folder, place);
    connection.run('INSERT OR REPLACE INTO unreadable VALUES (?, ?, ?)', folder, stamp, text);
    return changes;
  }
}

/** What a row shows and nothing sorts or filters by. */
function restOf({ row }: IndexedStory): string {
  const { photos, tags, embargoUntil, firstPhoto } = row;
  return JSON.stringify([photos, tags, embargoUntil, firstPhoto]);
}

export type RestOfRow = readonly [
  photos: number,
  tags: readonly string[],
  embargoUntil: string | null,
  firstPhoto: string | null,
];

export function packTexts(texts: readonly SearchedText[]): string {
  return JSON.stringify(texts.map(({ field, block, text }) => [field, block, text]));
}

export function unpackTexts(packed: string): SearchedText[] {
  const texts = JSON.parse(packed) as [SearchedText['field'], string | null, string][];
  return texts.map(([field, block, text]) => ({ field, block, text }));
}
