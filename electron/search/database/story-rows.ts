import type { StoryFilter, StoryRow } from '#shared/api/story-list.ts';
import type { Connection, SqlValue } from './connection.ts';
import type { RestOfRow } from './index-content.ts';

/** A condition on `story` as SQL, with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const DATE_COLUMN = { saved: 'saved', created: 'created', published: 'published' } as const;

/** The stories a filter lets through. `without` leaves one part of it out, for the counts of that part. */
export function conditionOf(filter: StoryFilter, without?: 'statuses' | 'people' | 'sections'): Condition {
  const parts: Condition[] = [{ sql: 'story.shown = 1', values: [] }];
  const among = (sql: string, list: readonly string[]): void =>
    void parts.push({
      sql: sql.replace('?', 'SELECT value FROM json_each(?)'),
      values: [JSON.stringify(list)],
    });
  const { shelf, statuses, people, sections, date, from, before } = filter;
  if (shelf !== undefined) parts.push({ sql: 'story.shelf = ?', values: [shelf] });
  if (statuses !== undefined && without !== 'statuses') among('story.status IN (?)', statuses);
  if (sections !== undefined && without !== 'sections') among('story.section IN (?)', sections);
  if (people !== undefined && without !== 'people')
    among('story.key IN (SELECT key FROM person WHERE name IN (?))', people);
  const column = `story.${DATE_COLUMN[date ?? 'saved']}`;
  const utc = (instant: string): string => new Date(instant).toISOString();
  if (from !== undefined) parts.push({ sql: `${column} >= ?`, values: [utc(from)] });
  if (before !== undefined) parts.push({ sql: `${column} < ?`, values: [utc(before)] });
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    values: parts.flatMap(({ values }) => [...values]),
  };
}

interface SqlRow {
  readonly key: number;
  readonly id: string;
  readonly status: StoryRow['status'];
  readonly pinned: number;
  readonly shelf: StoryRow['shelf'];
  readonly saved: string;
  readonly created: string;
  readonly published: string | null;
  readonly words: number;
  readonly kicker: string;
  readonly headline: string;
  readonly pen_name: string;
  readonly section: string;
  readonly rest: string;
}

const COLUMNS = `story.key, story.id, status, pinned, shelf, saved, created, published, words, kicker, headline,
  pen_name, section, rest`;

/** The rows of these keys, in their order; a key that is gone has none. */
export function rowsOf(connection: Connection, keys: readonly number[]): Map<number, StoryRow> {
  const rows = connection.all<SqlRow>(
    `SELECT ${COLUMNS} FROM json_each(?) AS wanted CROSS JOIN story ON story.key = wanted.value ORDER BY wanted.key`,
    JSON.stringify(keys),
  );
  return new Map(rows.map((row) => [row.key, storyRow(row)]));
}

function storyRow(row: SqlRow): StoryRow {
  const [photos, tags, embargoUntil, firstPhoto] = JSON.parse(row.rest) as RestOfRow;
  return {
    storyId: row.id,
    kicker: row.kicker,
    headline: row.headline,
    penName: row.pen_name,
    section: row.section,
    status: row.status,
    savedAt: row.saved,
    words: row.words,
    photos,
    tags,
    createdAt: row.created,
    publishedAt: row.published,
    embargoUntil,
    firstPhoto,
    pinned: row.pinned === 1,
    shelf: row.shelf,
  };
}
