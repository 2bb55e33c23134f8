import type { SearchHit, SearchRequest } from '#shared/api/search.ts';
import type { StoryRow } from '#shared/api/story-list.ts';
import { findPassage } from '#shared/searching/find-passage.ts';
import {
  looksAnywhere,
  type SearchQuery,
  type SearchStage,
  searchQuery,
  searchStages,
  withoutLastLetter,
} from '#shared/searching/search-query.ts';
import type { SearchedText } from '#shared/searching/searched-texts.ts';
import { stageFinds, storyWords } from '#shared/searching/story-words.ts';
import { compareNewest } from '../newest-first.ts';
import type { Connection } from './connection.ts';
import { unpackTexts } from './index-content.ts';
import { type Condition, conditionOf, rowsOf } from './story-rows.ts';

export interface Hits {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

/**
 * Searches an index by the stages of `searchStages`, the newest first in each, until there are enough. Throws what the
 * database says.
 */
export function searchIndex(connection: Connection, { query, filter, limit }: SearchRequest): Hits {
  const typed = searchQuery(query);
  const condition = conditionOf(filter);
  const found = findStories(connection, typed, condition, limit);
  if (found.size > 0) return hitsOf(connection, typed, found, limit);
  const begun = withoutLastLetter(typed);
  if (begun === null) return { hits: [], more: false };
  return hitsOf(connection, begun, findStories(connection, begun, condition, limit), limit);
}

/** The keys found, each with the first stage that finds it; one more than asked for, to tell whether there are more. */
function findStories(
  connection: Connection,
  query: SearchQuery,
  condition: Condition,
  limit: number,
): Map<number, SearchStage> {
  const found = new Map<number, SearchStage>();
  const stages = searchStages(query);
  const group = (scope: SearchStage['scope'], order: SearchStage['order']): void => {
    const some = stages.filter((stage) => stage.scope === scope && stage.order === order);
    if (found.size <= limit) findGroup(connection, some, query, condition, limit, found);
  };
  // Titles by themselves: they are few words, and often enough.
  group('title', 'phrase');
  group('story', 'phrase');
  if (looksAnywhere(query, found.size)) group('story', 'anywhere');
  return found;
}

/**
 * The last stage of a group is the widest: it finds whatever the ones before it find. Where it finds only a few
 * stories, their own words say which of the stages each belongs to, and no other stage needs to be asked. That is most
 * searches, and a phrase that stands nowhere is the one that takes longest to be looked for.
 */
function findGroup(
  connection: Connection,
  stages: readonly SearchStage[],
  query: SearchQuery,
  condition: Condition,
  limit: number,
  found: Map<number, SearchStage>,
): void {
  const widest = stages.at(-1);
  if (widest === undefined) return;
  // Those found before may come again.
  const most = limit + 1 + found.size;
  const all = keysOf(connection, widest, query, condition, most);
  if (all.length < most) {
    for (const key of all)
      if (!found.has(key)) found.set(key, stageOf(connection, key, stages, query) ?? widest);
    return;
  }
  for (const stage of stages) {
    const keys = stage === widest ? all : keysOf(connection, stage, query, condition, most);
    for (const key of keys) if (found.size <= limit && !found.has(key)) found.set(key, stage);
    if (found.size > limit) return;
  }
}

/** The first stage that finds a story, by its words. */
function stageOf(
  connection: Connection,
  key: number,
  stages: readonly SearchStage[],
  query: SearchQuery,
): SearchStage | undefined {
  const [only, more] = stages;
  if (more === undefined) return only;
  const words = storyWords(textsOf(connection, key));
  return stages.find((stage) => stageFinds(stage, query, words));
}

function textsOf(connection: Connection, key: number): SearchedText[] {
  const row = connection.one<{ texts: string }>('SELECT texts FROM story_text WHERE key = ?', key);
  return row === undefined ? [] : unpackTexts(row.texts);
}

function keysOf(
  connection: Connection,
  stage: SearchStage,
  query: SearchQuery,
  { sql, values }: Condition,
  most: number,
): number[] {
  const table = stage.scope === 'title' ? 'title_words' : `story_${stage.form}`;
  const rows = connection.all<{ key: number }>(
    // The words first: the other way round every story would be asked whether it has them.
    `SELECT found.rowid AS key FROM ${table} AS found CROSS JOIN story ON story.key = found.rowid
      WHERE found.${table} MATCH ? AND ${sql} ORDER BY found.rowid DESC LIMIT ?`,
    matchOf(stage, query),
    ...values,
    most,
  );
  return rows.map(({ key }) => key);
}

/** A stage in the language of FTS5. Every word in quotation marks: nobody types commands. */
function matchOf({ form, order, begun }: SearchStage, query: SearchQuery): string {
  const words = query[form];
  const quoted = order === 'phrase' ? [`"${words.join(' ')}"`] : words.map((word) => `"${word}"`);
  return `${form} : (${quoted.join(' AND ')}${begun ? ' *' : ''})`;
}

function hitsOf(
  connection: Connection,
  query: SearchQuery,
  found: ReadonlyMap<number, SearchStage>,
  limit: number,
): Hits {
  const keys = [...found.keys()];
  const rows = rowsOf(connection, keys);
  const places = new Map(searchStages(query).map((stage, place) => [JSON.stringify(stage), place]));
  const ordered = keys
    .flatMap((key) => {
      const [story, stage] = [rows.get(key), found.get(key)];
      if (story === undefined || stage === undefined) return [];
      return [{ key, story, stage, place: places.get(JSON.stringify(stage)) ?? 0 }];
    })
    .sort((one, other) => one.place - other.place || compareNewest(one.story, other.story));
  const hits = ordered
    .slice(0, limit)
    .flatMap(({ key, story, stage }) => hitOf(story, stage, query, textsOf(connection, key)) ?? []);
  return { hits, more: found.size > limit };
}

/** A story's hit, with the passage to show. */
export function hitOf(
  story: StoryRow,
  stage: SearchStage,
  query: SearchQuery,
  texts: Parameters<typeof findPassage>[0],
): SearchHit | null {
  const passage = findPassage(texts, query, stage);
  if (passage === null) return null;
  const kind = stage.order === 'anywhere' ? 'words' : stage.scope === 'title' ? 'title' : 'phrase';
  return { ...passage, story, kind, exact: stage.form === 'spelled' };
}
