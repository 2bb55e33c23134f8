import { z } from 'zod';
import type { Json, JsonObject } from '#shared/json.ts';

/** Keys that a newer version wrote and this one does not know; written back unchanged. */
export interface WithExtra {
  readonly extra?: JsonObject;
}

/**
 * An object of the stored format. Keys it does not know are gathered in `extra`, so that a version which does not
 * understand them still gives them back (see {@link toStored}).
 */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape).transform((value): z.output<z.ZodObject<Shape>> & WithExtra => {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    const known = entries.filter(([key]) => Object.hasOwn(shape, key));
    const unknown = entries.filter(([key]) => !Object.hasOwn(shape, key)) as [string, Json][];
    return {
      ...(Object.fromEntries(known) as z.output<z.ZodObject<Shape>>),
      ...(unknown.length > 0 ? { extra: Object.fromEntries(unknown) } : {}),
    };
  });
}

/**
 * The stored form of anything read by {@link record}: every `extra`, at any depth, spread back into its object,
 * and every unknown block as it was read.
 */
export function toStored(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toStored);
  if (value === null || typeof value !== 'object') return value as Json;
  if ('type' in value && value.type === 'unknown' && 'raw' in value) return value.raw as Json;
  const entries: [string, Json][] = [];
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'extra') entries.push(...Object.entries(entry as JsonObject));
    else if (entry !== undefined) entries.push([key, toStored(entry)]);
  }
  return Object.fromEntries(entries);
}
