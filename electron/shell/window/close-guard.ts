import type { ErrorCode } from '#shared/api/error-code.ts';
import { assertNever } from '#shared/assert-never.ts';

/** What a person answers when the story could not be saved. */
export type UnsavedAnswer = 'retry' | 'keep-open' | 'close';

/** How far a window is on its way out. */
export interface ClosingState {
  /** Open; saving before it closes; asking because that failed; free to close. */
  readonly phase: 'open' | 'flushing' | 'asking' | 'closed';
  /** Counts the attempts: answers to an earlier one are not taken for this one's. */
  readonly round: number;
  /** Whether the whole program is to end with the window. */
  readonly quitting: boolean;
  /** Whether somebody is there to answer: not when the system shuts down or a signal came. */
  readonly attended: boolean;
}

export type ClosingEvent =
  /** The window was asked to close; it must not unless {@link closesNow}. */
  | { readonly kind: 'close' }
  /** The program was asked to end; its windows are asked next. */
  | { readonly kind: 'quit' }
  | { readonly kind: 'shut-down' }
  /** The page has saved everything (`failed` is null), or could not. */
  | { readonly kind: 'flushed'; readonly round: number; readonly failed: ErrorCode | null }
  /** The page did not answer in time. */
  | { readonly kind: 'overdue'; readonly round: number }
  | { readonly kind: 'answered'; readonly round: number; readonly answer: UnsavedAnswer }
  /** The page's process has died and can't save any more. */
  | { readonly kind: 'page-gone' }
  /** It will not be brought back either: the window need not ask it. */
  | { readonly kind: 'page-lost' };

export type ClosingEffect =
  /** Ask the page to save, and give it this long. */
  | { readonly kind: 'flush'; readonly round: number; readonly limitMs: number }
  | { readonly kind: 'ask'; readonly round: number; readonly failed: ErrorCode }
  /** Take the question back: what it asked about is settled. */
  | { readonly kind: 'stop-asking' }
  | { readonly kind: 'close-window' }
  | { readonly kind: 'quit' };

export interface ClosingStep {
  readonly state: ClosingState;
  readonly effects: readonly ClosingEffect[];
}

export const OPEN: ClosingState = { phase: 'open', round: 0, quitting: false, attended: true };

/** A slow share may take its time; a system that shuts down gives about five seconds in all. */
const FLUSH_LIMIT_MS = { attended: 15_000, unattended: 4_000 } as const;

/** Whether a window that is asked to close may do so at once; else the event has to be prevented. */
export function closesNow(state: ClosingState): boolean {
  return state.phase === 'closed';
}

/**
 * A window closes when its story is on disk, or when the person has decided otherwise; the crash backup holds the
 * text either way. Electron gives up a quit when a window's closing is prevented, so the quit is asked for again
 * at the end.
 */
export function closingStep(state: ClosingState, event: ClosingEvent): ClosingStep {
  switch (event.kind) {
    case 'close':
      return state.phase === 'open' ? flush(state) : stay(state);
    case 'quit':
      return beginQuit({ ...state, quitting: true });
    case 'shut-down':
      return shutDown({ ...state, quitting: true, attended: false });
    case 'page-gone':
      return underway(state) ? end(state) : stay(state);
    case 'page-lost':
      return stay({ ...state, phase: 'closed' });
    case 'flushed':
      return flushed(state, event.round, event.failed);
    case 'overdue':
      return state.phase === 'flushing' && state.round === event.round
        ? couldNotSave(state, 'unexpected')
        : stay(state);
    case 'answered':
      return state.phase === 'asking' && state.round === event.round
        ? decide(state, event.answer)
        : stay(state);
    default:
      return assertNever(event);
  }
}

function beginQuit(state: ClosingState): ClosingStep {
  return state.phase === 'open' ? flush(state) : stay(state);
}

function shutDown(state: ClosingState): ClosingStep {
  if (state.phase === 'asking') return end(state);
  return state.phase === 'closed' ? stay(state) : flush(state);
}

/** A late success is a success; a late failure changes nothing about the question already asked. */
function flushed(state: ClosingState, round: number, failed: ErrorCode | null): ClosingStep {
  if (!underway(state) || state.round !== round) return stay(state);
  if (failed === null) return end(state);
  return state.phase === 'flushing' ? couldNotSave(state, failed) : stay(state);
}

function couldNotSave(state: ClosingState, failed: ErrorCode): ClosingStep {
  if (!state.attended) return end(state);
  return { state: { ...state, phase: 'asking' }, effects: [{ kind: 'ask', round: state.round, failed }] };
}

function decide(state: ClosingState, answer: UnsavedAnswer): ClosingStep {
  switch (answer) {
    case 'retry':
      return flush(state);
    case 'close':
      return end({ ...state, phase: 'flushing' });
    case 'keep-open':
      return stay({ ...OPEN, round: state.round });
    default:
      return assertNever(answer);
  }
}

function flush(state: ClosingState): ClosingStep {
  const round = state.round + 1;
  const limitMs = state.attended ? FLUSH_LIMIT_MS.attended : FLUSH_LIMIT_MS.unattended;
  return { state: { ...state, phase: 'flushing', round }, effects: [{ kind: 'flush', round, limitMs }] };
}

function end(state: ClosingState): ClosingStep {
  const asking: ClosingEffect[] = state.phase === 'asking' ? [{ kind: 'stop-asking' }] : [];
  return {
    state: { ...state, phase: 'closed' },
    effects: [...asking, { kind: state.quitting ? 'quit' : 'close-window' }],
  };
}

function stay(state: ClosingState): ClosingStep {
  return { state, effects: [] };
}

function underway(state: ClosingState): boolean {
  return state.phase === 'flushing' || state.phase === 'asking';
}
