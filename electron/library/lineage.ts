import type { Revision } from '#shared/api/desk-api.ts';

/** Which of a story's states came from which by saves of our own, so that these are never taken for another's. */
export interface Lineage {
  /** A save of ours is about to turn one state into another. */
  record(from: Revision, to: Revision): void;
  /** Whether a state is another one or came from it by our own saves alone. */
  descends(state: Revision, from: Revision): boolean;
}

/** A state of a story as a key. */
export const revisionKey = ({ revision, contentSha256 }: Revision): string => `${revision}:${contentSha256}`;

export function sameRevision(left: Revision, right: Revision): boolean {
  return revisionKey(left) === revisionKey(right);
}

export function createLineage(): Lineage {
  const parents = new Map<string, string>();
  return {
    record(from, to) {
      parents.set(revisionKey(to), revisionKey(from));
    },
    descends(state, from) {
      const wanted = revisionKey(from);
      let key: string | undefined = revisionKey(state);
      // Revisions only grow from parent to child, so that this ends.
      while (key !== undefined && key !== wanted) key = parents.get(key);
      return key === wanted;
    },
  };
}
