import type { Pause } from '../story-store.ts';
import { vietnameseOrder } from '../vietnamese-order.ts';
import type { Connection } from './connection.ts';

/** Places start out so far apart that some thirty texts fit between any two before all are placed anew. */
const GAP = 2 ** 32;
/** From so many new texts on, placing all anew is faster than looking for each one's place. */
const MANY = 400;
/** Texts compared, or stories given their places, before others get a turn. */
const AT_ONCE = 2000;

const COLUMNS = ['kicker', 'headline', 'pen_name', 'section'] as const;
/** Word for word the condition of the index "story_waiting", which finds these stories among all at once. */
const WAITING =
  'kicker_place IS NULL OR headline_place IS NULL OR pen_name_place IS NULL OR section_place IS NULL';

/**
 * SQLite does not know Vietnamese order, and asking a collator for a hundred thousand headlines takes seconds. So every
 * text that lists are sorted by is given a number once, by the collator itself: in the order of the numbers the texts
 * stand in the collator's order, and equal texts share a number.
 *
 * Gives those that have none yet their place. Throws what the database says.
 *
 * @param write runs changes inside a transaction
 */
export async function settlePlaces(
  connection: Connection,
  write: (work: () => void) => void,
  pause: Pause,
): Promise<boolean> {
  const missing = textsWithoutPlace(connection);
  if (missing.length > 0) {
    const inserted = missing.length < MANY && insertAll(connection, write, missing);
    if (!inserted && !(await placeAll(connection, write, pause))) return false;
  }
  return fillIn(connection, write, pause);
}

/** Takes every place away, so that all are found anew. */
export function forgetPlaces(connection: Connection): void {
  connection.run('DELETE FROM spelling');
  connection.run(`UPDATE story SET ${COLUMNS.map((column) => `${column}_place = NULL`).join(', ')}`);
}

function textsWithoutPlace(connection: Connection): string[] {
  const all = COLUMNS.map((column) => `SELECT ${column} AS text FROM story WHERE ${WAITING}`).join(' UNION ');
  return connection
    .all<{ text: string }>(`SELECT text FROM (${all}) WHERE text NOT IN (SELECT text FROM spelling)`)
    .map(({ text }) => text);
}

/** Each text between its neighbours. False where there is no room left between two. */
function insertAll(
  connection: Connection,
  write: (work: () => void) => void,
  texts: readonly string[],
): boolean {
  let room = true;
  write(() => {
    for (const text of texts) {
      const place = placeBetween(connection, text);
      if (place === null) {
        room = false;
        return;
      }
      connection.run('INSERT OR IGNORE INTO spelling VALUES (?, ?)', text, place);
    }
  });
  return room;
}

interface Spelling {
  readonly text: string;
  readonly place: number;
}

/** Halves the range of places until a text's neighbours stand next to each other. */
function placeBetween(connection: Connection, text: string): number | null {
  let low = connection.one<Spelling>('SELECT text, place FROM spelling ORDER BY place LIMIT 1');
  let high = connection.one<Spelling>('SELECT text, place FROM spelling ORDER BY place DESC LIMIT 1');
  if (low === undefined || high === undefined) return 0;
  const beforeLow = vietnameseOrder(text, low.text);
  if (beforeLow <= 0) return beforeLow === 0 ? low.place : low.place - GAP;
  const afterHigh = vietnameseOrder(text, high.text);
  if (afterHigh >= 0) return afterHigh === 0 ? high.place : high.place + GAP;
  for (;;) {
    const middle = between(connection, low, high);
    if (middle === undefined) break;
    const order = vietnameseOrder(text, middle.text);
    if (order === 0) return middle.place;
    if (order < 0) high = middle;
    else low = middle;
  }
  const place = Math.floor((low.place + high.place) / 2);
  return place === low.place ? null : place;
}

/** A text whose place lies between two others, about half way; undefined where there is none. */
function between(connection: Connection, low: Spelling, high: Spelling): Spelling | undefined {
  const half = Math.floor((low.place + high.place) / 2);
  return (
    connection.one<Spelling>(
      'SELECT text, place FROM spelling WHERE place >= ? AND place < ? ORDER BY place LIMIT 1',
      half,
      high.place,
    ) ??
    connection.one<Spelling>(
      'SELECT text, place FROM spelling WHERE place < ? AND place > ? ORDER BY place DESC LIMIT 1',
      half,
      low.place,
    )
  );
}

/** Every text anew, also those that no story has any more. */
async function placeAll(
  connection: Connection,
  write: (work: () => void) => void,
  pause: Pause,
): Promise<boolean> {
  const all = COLUMNS.map((column) => `SELECT ${column} AS text FROM story`).join(' UNION ');
  const texts = connection.all<{ text: string }>(all).map(({ text }) => text);
  const sorted = await sortInTurns(texts, pause);
  if (sorted === null) return false;
  write(() => {
    forgetPlaces(connection);
    let place = 0;
    let before: string | undefined;
    for (const text of sorted) {
      if (before !== undefined && vietnameseOrder(before, text) !== 0) place += GAP;
      connection.run('INSERT INTO spelling VALUES (?, ?)', text, place);
      before = text;
    }
  });
  return true;
}

/** As `sort`, a piece at a time; null where it was given up. */
async function sortInTurns(texts: readonly string[], pause: Pause): Promise<string[] | null> {
  let runs: string[][] = [];
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    runs.push(texts.slice(at, at + AT_ONCE).sort(vietnameseOrder));
    if (!(await pause())) return null;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const one = await merge(runs[at] ?? [], runs[at + 1] ?? [], pause);
      if (one === null) return null;
      merged.push(one);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge(
  left: readonly string[],
  right: readonly string[],
  pause: Pause,
): Promise<string[] | null> {
  const merged: string[] = [];
  let [one, other] = [0, 0];
  while (one < left.length || other < right.length) {
    const [first, second] = [left[one], right[other]];
    if (second === undefined || (first !== undefined && vietnameseOrder(first, second) <= 0)) {
      merged.push(first ?? '');
      one += 1;
    } else {
      merged.push(second);
      other += 1;
    }
    if (merged.length % AT_ONCE === 0 && !(await pause())) return null;
  }
  return merged;
}

/** Copies the places into the stories, where lists are sorted by them. */
async function fillIn(
  connection: Connection,
  write: (work: () => void) => void,
  pause: Pause,
): Promise<boolean> {
  const set = COLUMNS.map(
    (column) => `${column}_place = (SELECT place FROM spelling WHERE text = ${column})`,
  ).join(', ');
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const keys = connection
      .all<{ key: number }>(
        `SELECT key FROM story WHERE (${WAITING}) AND key > ? ORDER BY key LIMIT ${AT_ONCE}`,
        after,
      )
      .map(({ key }) => key);
    const last = keys.at(-1);
    if (last === undefined) return true;
    after = last;
    write(() =>
      connection.run(
        `UPDATE story SET ${set} WHERE key IN (SELECT value FROM json_each(?))`,
        JSON.stringify(keys),
      ),
    );
    if (!(await pause())) return false;
  }
}
