import type { Json } from '#shared/json.ts';

/**
 * JSON with one spelling: keys sorted by UTF-16 code unit at every depth, no white space (after RFC 8785, whose
 * number rules JSON.stringify already follows). The SHA-256 of its UTF-8 bytes is a story's content hash.
 */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]));
}
