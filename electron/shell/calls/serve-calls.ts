import type { IpcMain } from 'electron';
import type { z } from 'zod';
import { CALL_NAMES, type CallName, callChannel, DROP_CHANNEL } from '#shared/api/call-names.ts';
import { CALL_SCHEMAS } from '#shared/api/call-schemas.ts';
import type { DeskApi } from '#shared/api/desk-api.ts';
import { failure, type Result } from '#shared/api/result.ts';
import { type DroppedFile, dropSchema } from './drop-schema.ts';
import { isTrustedSender, type SendingFrame } from './trusted-sender.ts';

/** What the main process answers to the page: the table of calls, and files dropped on it. */
export interface DeskServices extends DeskApi {
  addDroppedPhotos(storyId: string, files: readonly DroppedFile[]): ReturnType<DeskApi['addPhoto']>;
}

/** Told of an exception that no code stands for. `call` names the call; its arguments are never logged. */
export type OnUnexpected = (call: string, error: unknown) => void;

type Answer = Result<unknown>;
type Handler = (event: { readonly senderFrame: SendingFrame }, ...args: unknown[]) => Promise<Answer>;

/** Binds every call of the contract to its service. */
export function serveCalls(
  ipc: Pick<IpcMain, 'handle'>,
  services: DeskServices,
  onUnexpected: OnUnexpected,
): void {
  for (const name of CALL_NAMES) {
    const run = services[name] as (...args: unknown[]) => Promise<Answer>;
    ipc.handle(callChannel(name), guarded(name, CALL_SCHEMAS[name], run, onUnexpected));
  }
  const drop = services.addDroppedPhotos as (...args: unknown[]) => Promise<Answer>;
  ipc.handle(DROP_CHANNEL, guarded('addDroppedPhotos', dropSchema, drop, onUnexpected));
}

/**
 * Who sends, then what is sent, then the work. What fails on the way is answered as `invalid-request`, without a
 * word of why: only a page that is not ours would need it.
 */
export function guarded(
  name: CallName | 'addDroppedPhotos',
  schema: z.ZodType,
  run: (...args: unknown[]) => Promise<Answer>,
  onUnexpected: OnUnexpected,
): Handler {
  return async (event, ...args) => {
    if (!isTrustedSender(event.senderFrame)) return failure('invalid-request');
    const parsed = schema.safeParse(args);
    if (!parsed.success || !Array.isArray(parsed.data)) return failure('invalid-request');
    try {
      return await run(...(parsed.data as unknown[]));
    } catch (error) {
      onUnexpected(name, error);
      return failure('unexpected');
    }
  };
}
