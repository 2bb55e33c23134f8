import type { Failure } from '#shared/api/result.ts';

/** What the person is told about the story's file. "saved" is said only after the main process acknowledged it. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved' /** ISO 8601, UTC. */; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: Failure };
