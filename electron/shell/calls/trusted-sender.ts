import type { IpcMainInvokeEvent } from 'electron';
import { DESK_ORIGIN } from '../schemes/addresses.ts';

/** What is known of the frame that sent a call; null once it is gone. */
export type SendingFrame = Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin' | 'parent'> | null;

/** Whether a call comes from the desk's own page: its origin, at the top, still there. */
export function isTrustedSender(frame: SendingFrame): boolean {
  return frame !== null && frame.origin === DESK_ORIGIN && frame.parent === null;
}
