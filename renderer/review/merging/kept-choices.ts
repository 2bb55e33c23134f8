import type { Choice, Conflict } from '#shared/review/merge/conflict.ts';

/** What was chosen, by conflict. A choice holds for these two texts and for no others. */
export type Choices = ReadonlyMap<string, { readonly choice: Choice; readonly sides: string }>;

/** Choices of merges that are not finished yet, kept over closings. */
export interface KeptChoices {
  read(copyId: string): Choices;
  write(copyId: string, choices: Choices): void;
  forget(copyId: string): void;
}

const KEY = 'merge-choices ';

/** Kept in a store of texts, as the page's own. What can't be read or kept there is chosen again: no word hangs on it. */
export function createKeptChoices(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): KeptChoices {
  const inMemory = new Map<string, Choices>();
  return {
    read(copyId) {
      const known = inMemory.get(copyId);
      if (known !== undefined) return known;
      try {
        return choicesIn(JSON.parse(storage.getItem(KEY + copyId) ?? '[]'));
      } catch {
        return new Map();
      }
    },
    write(copyId, choices) {
      inMemory.set(copyId, choices);
      try {
        storage.setItem(KEY + copyId, JSON.stringify([...choices]));
      } catch {
        return;
      }
    },
    forget(copyId) {
      inMemory.delete(copyId);
      try {
        storage.removeItem(KEY + copyId);
      } catch {
        return;
      }
    },
  };
}

function choicesIn(kept: unknown): Choices {
  const entries = Array.isArray(kept) ? (kept as readonly unknown[]) : [];
  return new Map(
    entries.flatMap((entry) => {
      if (!Array.isArray(entry)) return [];
      const [id, value] = entry as unknown as readonly [
        unknown,
        { choice?: unknown; sides?: unknown } | undefined,
      ];
      const choice = (['mine', 'theirs', 'both'] as const).find((known) => known === value?.choice);
      const sides = value?.sides;
      if (typeof id !== 'string' || choice === undefined || typeof sides !== 'string') return [];
      return [[id, { choice, sides }] as const];
    }),
  );
}

/** Tells the two texts of a conflict from others: a short number made of them (FNV-1a, 32 bit, and the length). */
export function sidesOf({ mine, theirs }: Pick<Conflict, 'mine' | 'theirs'>): string {
  const text = JSON.stringify([mine, theirs]);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return `${hash.toString(16)}-${text.length}`;
}
