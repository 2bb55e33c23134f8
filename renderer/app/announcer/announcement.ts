import type { Failure } from '#shared/api/result.ts';
import type { SaveState } from '../../story/save-state.ts';

/** What is read out about saving. */
export type Announcement =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: Failure };

/** A failure that has been read out and not yet been followed by a save. */
export interface AnnouncerMemory {
  readonly failed: Failure | null;
}

/**
 * What to read out when the save state changes. The desk saves every few seconds; only a failure, another failure
 * and the save that ends it are news. A save the person asked for is read out by the command itself.
 */
export function announcementFor(
  memory: AnnouncerMemory,
  state: SaveState,
): { readonly say: Announcement | null; readonly memory: AnnouncerMemory } {
  if (state.kind === 'failed') {
    const known = memory.failed?.code === state.error.code;
    return { say: known ? null : { kind: 'failed', error: state.error }, memory: { failed: state.error } };
  }
  if (state.kind === 'saved' && memory.failed !== null) {
    return { say: { kind: 'saved', at: state.at }, memory: { failed: null } };
  }
  return { say: null, memory };
}
