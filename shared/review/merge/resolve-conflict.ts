import { failure, type Result, success } from '#shared/api/result.ts';
import type { NewId } from '#shared/article/identifier.ts';
import type { Choice } from './conflict.ts';
import { everyConflict } from './conflicts.ts';
import { eachSlot, type SlotChange } from './each-slot.ts';
import type { Merge } from './merge.ts';
import { chosenValues } from './slot.ts';

/**
 * A person's decision on one conflict. It can be taken again, with another choice, as long as the merge is there.
 *
 * @param newId gives the copies their ids where both are kept
 * @returns the merge with it; `invalid-request` where there is no such conflict, or this is none of its choices
 */
export function resolveConflict(
  merge: Merge,
  conflictId: string,
  choice: Choice,
  newId: NewId,
): Result<Merge> {
  const conflict = everyConflict(merge).find(({ id }) => id === conflictId);
  if (conflict === undefined || !conflict.choices.includes(choice)) return failure('invalid-request');
  const decide: SlotChange = (slot, keepBoth) =>
    (slot.kind === 'open' || slot.kind === 'decided') && slot.conflict.id === conflictId
      ? {
          kind: 'decided',
          conflict: slot.conflict,
          choice,
          values: chosenValues(slot.conflict, choice, keepBoth),
        }
      : slot;
  return success(eachSlot(merge, decide, newId));
}
