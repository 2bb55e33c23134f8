import type { UnreadableStory } from '#shared/api/desk-api.ts';
import type { Failure } from '#shared/api/result.ts';
import type { Facet, Facets, ListRequest, ListSort, StoryFilter, StoryRow } from '#shared/api/story-list.ts';
import { STATUSES, type Status } from '#shared/article/article.ts';
import { vietnameseOrder } from '../vietnamese-order.ts';
import type { Connection } from './connection.ts';
import { conditionOf, rowsOf } from './story-rows.ts';

const MOST_UNREADABLE = 200;
/** How many lists are kept in their order: the one on the page and a few it comes back to. */
const KEPT = 4;

/**
 * Columns to sort by. What is missing comes last, whichever way the list goes. Texts by their place in Vietnamese
 * order (see spelling-places.ts).
 */
const SORT_COLUMN: Readonly<Record<ListSort, string>> = {
  saved: 'saved',
  created: 'created',
  published: 'published',
  headline: 'headline_place',
  kicker: 'kicker_place',
  penName: 'pen_name_place',
  section: 'section_place',
  status: 'status_place',
  words: 'words',
};
/** An empty text is nothing to sort by. */
const TEXT_COLUMN: Partial<Readonly<Record<ListSort, string>>> = {
  headline: 'headline',
  kicker: 'kicker',
  penName: 'pen_name',
  section: 'section',
};

export interface ListPart {
  readonly total: number;
  readonly rows: readonly StoryRow[];
  readonly facets: Facets | null;
  readonly unreadable: readonly UnreadableStory[];
  readonly unreadableTotal: number;
}

export interface IndexLister {
  /** Throws what the database says. */
  list(request: ListRequest): ListPart;
  /** Something has changed: lists are put in order anew when they are next asked for. */
  forget(): void;
}

/**
 * Lists an index by windows. A list's order is found once, as the keys of all its stories, and kept until something
 * changes: a window anywhere in it then costs its own rows only.
 */
export function createIndexLister(connection: Connection): IndexLister {
  const orders = new Map<string, readonly number[]>();
  const counts = new Map<string, Facets>();

  const kept = <Value>(map: Map<string, Value>, name: string, make: () => Value): Value => {
    const value = map.get(name) ?? make();
    map.delete(name);
    map.set(name, value);
    const [oldest] = map.keys();
    if (map.size > KEPT && oldest !== undefined) map.delete(oldest);
    return value;
  };

  return {
    list({ sort, descending, pinnedFirst, filter, offset, limit, facets }) {
      const name = JSON.stringify([sort, descending, pinnedFirst, filter]);
      const keys = kept(orders, name, () => orderOf(connection, { sort, descending, pinnedFirst, filter }));
      const wanted = keys.slice(offset, offset + limit);
      const rows = rowsOf(connection, wanted);
      return {
        total: keys.length,
        rows: wanted.flatMap((key) => rows.get(key) ?? []),
        facets: facets ? kept(counts, JSON.stringify(filter), () => facetsOf(connection, filter)) : null,
        ...unreadableOf(connection),
      };
    },
    forget() {
      orders.clear();
      counts.clear();
    },
  };
}

type Order = Pick<ListRequest, 'sort' | 'descending' | 'pinnedFirst' | 'filter'>;

function orderOf(connection: Connection, { sort, descending, pinnedFirst, filter }: Order): number[] {
  const { sql, values } = conditionOf(filter);
  const column = SORT_COLUMN[sort];
  const text = TEXT_COLUMN[sort];
  const order = [
    ...(pinnedFirst ? ['pinned DESC'] : []),
    ...(text === undefined ? [] : [`${text} = ''`]),
    `${column} IS NULL`,
    `${column} ${descending ? 'DESC' : 'ASC'}`,
    // Equals in one order, whatever the list: the one saved last first.
    ...(sort === 'saved' ? [] : ['saved DESC']),
    'id DESC',
  ].join(', ');
  // One text for all keys crosses over from the database many times faster than a row each.
  const row = connection.one<{ keys: string | null }>(
    `SELECT group_concat(key) AS keys FROM (SELECT key FROM story WHERE ${sql} ORDER BY ${order})`,
    ...values,
  );
  const keys = row?.keys ?? null;
  return keys === null ? [] : keys.split(',').map(Number);
}

function facetsOf(connection: Connection, filter: StoryFilter): Facets {
  const counted = (column: string, without: 'statuses' | 'sections'): Facet[] => {
    const { sql, values } = conditionOf(filter, without);
    return connection.all<Facet>(
      `SELECT ${column} AS value, count(*) AS count FROM story WHERE ${sql} GROUP BY ${column}`,
      ...values,
    );
  };
  const people = conditionOf(filter, 'people');
  const byPlace = (one: Facet, other: Facet): number =>
    STATUSES.indexOf(one.value as Status) - STATUSES.indexOf(other.value as Status);
  const byText = (one: Facet, other: Facet): number => vietnameseOrder(one.value, other.value);
  return {
    statuses: counted('status', 'statuses').sort(byPlace) as Facet<Status>[],
    sections: counted('section', 'sections').sort(byText),
    people: connection
      .all<Facet>(
        `SELECT person.name AS value, count(*) AS count FROM story CROSS JOIN person ON person.key = story.key
          WHERE ${people.sql} GROUP BY person.name`,
        ...people.values,
      )
      .sort(byText),
  };
}

/** Damaged files, and folders that hold a story which is listed from another. */
function unreadableOf(connection: Connection): Pick<ListPart, 'unreadable' | 'unreadableTotal'> {
  const damaged = connection.all<{ folder: string; error: string }>(
    `SELECT folder, error FROM unreadable ORDER BY folder LIMIT ${MOST_UNREADABLE}`,
  );
  const double = connection.all<{ folder: string; revision: number }>(
    `SELECT folder, revision FROM story WHERE shown = 0 ORDER BY folder LIMIT ${MOST_UNREADABLE}`,
  );
  const total = connection.one<{ total: number }>(
    'SELECT (SELECT count(*) FROM unreadable) + (SELECT count(*) FROM story WHERE shown = 0) AS total',
  );
  const unreadable = [
    ...damaged.map(({ folder, error }) => ({ folder, error: JSON.parse(error) as Failure })),
    ...double.map(({ folder, revision }) => ({
      folder,
      error: { code: 'story-conflict', detail: { revision } } as const,
    })),
  ];
  return { unreadable: unreadable.slice(0, MOST_UNREADABLE), unreadableTotal: total?.total ?? 0 };
}
