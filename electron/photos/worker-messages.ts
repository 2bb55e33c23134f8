import type { Inspection, Rendering } from './photo-engine.ts';

export type PhotoAsk =
  | { readonly kind: 'inspect'; readonly bytes: Uint8Array }
  | { readonly kind: 'render'; readonly bytes: Uint8Array; readonly maxWidth: number };

/** What is sent to the photo worker; `id` comes back with the answer. */
export interface PhotoJob {
  readonly id: number;
  readonly ask: PhotoAsk;
}

export interface PhotoAnswer {
  readonly id: number;
  readonly result: Inspection | Rendering;
}
