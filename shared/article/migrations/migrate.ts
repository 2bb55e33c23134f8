import type { JsonObject } from '#shared/json.ts';
import { ARTICLE_FORMAT } from '../article.ts';

/** Turns a stored article of format n into one of format n + 1. Pure; knows nothing of the current schema. */
export type Migration = (stored: JsonObject) => JsonObject;

/**
 * `MIGRATIONS[n]` leads from format n to n + 1. To change the format: raise ARTICLE_FORMAT, add the step here in a
 * file of its own, and add a story of the old format to test/fixtures/formats.
 */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * A stored article brought to the current format.
 *
 * @param from the format it was written in, between 1 and the current one
 */
export function migrate(
  stored: JsonObject,
  from: number,
  steps: Readonly<Record<number, Migration>> = MIGRATIONS,
  to: number = ARTICLE_FORMAT,
): JsonObject {
  let current = stored;
  for (let format = from; format < to; format += 1) {
    const step = steps[format];
    if (step === undefined) throw new Error(`No migration leads from article format ${format}`);
    current = step(current);
  }
  return current;
}
