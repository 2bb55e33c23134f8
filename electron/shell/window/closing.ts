import type { ErrorCode } from '#shared/api/error-code.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { assertNever } from '#shared/assert-never.ts';
import {
  type ClosingEffect,
  type ClosingEvent,
  type ClosingState,
  closesNow,
  closingStep,
  OPEN,
  type UnsavedAnswer,
} from './close-guard.ts';

/** What closing a window can do to the world. */
export interface ClosingPorts {
  /** Asks the page to save; it answers with the same id. */
  readonly sendFlush: (flushId: string) => void;
  /** Asks the person; the signal takes the question back. */
  readonly askUnsaved: (failed: ErrorCode, signal: AbortSignal) => Promise<UnsavedAnswer>;
  readonly closeWindow: () => void;
  readonly quit: () => void;
}

/** The end of one window: feeds the close guard and does what it says. */
export interface Closing {
  /** For the window's `close`: prevents it unless the window is free to go. */
  onClose(event: { preventDefault(): void }): void;
  onQuit(): void;
  onShutDown(): void;
  onPageGone(): void;
  onPageLost(): void;
  /** The page's answer to a flush; unknown ids are those of earlier rounds. */
  onFlushed(flushId: string, failed: ErrorCode | null): void;
  /** Whether the window is on its way out, or gone. */
  isUnderway(): boolean;
}

export function createClosing(ports: ClosingPorts): Closing {
  let state: ClosingState = OPEN;
  let current: { readonly flushId: string; readonly round: number } | undefined;
  let overdue: NodeJS.Timeout | undefined;
  let question: AbortController | undefined;

  function feed(event: ClosingEvent): void {
    const step = closingStep(state, event);
    state = step.state;
    for (const effect of step.effects) perform(effect);
  }

  function perform(effect: ClosingEffect): void {
    switch (effect.kind) {
      case 'flush':
        flush(effect.round, effect.limitMs);
        break;
      case 'ask':
        ask(effect.round, effect.failed);
        break;
      case 'stop-asking':
        question?.abort();
        break;
      case 'close-window':
        settle(ports.closeWindow);
        break;
      case 'quit':
        settle(ports.quit);
        break;
      default:
        assertNever(effect);
    }
  }

  function flush(round: number, limitMs: number): void {
    clearTimeout(overdue);
    overdue = setTimeout(() => feed({ kind: 'overdue', round }), limitMs);
    current = { flushId: newIdentifier(), round };
    ports.sendFlush(current.flushId);
  }

  function ask(round: number, failed: ErrorCode): void {
    clearTimeout(overdue);
    question = new AbortController();
    void ports
      .askUnsaved(failed, question.signal)
      .then((answer) => feed({ kind: 'answered', round, answer }));
  }

  function settle(go: () => void): void {
    clearTimeout(overdue);
    // Not inside the event that led here: Electron ignores a quit or close asked for while it handles another.
    setImmediate(go);
  }

  return {
    onClose(event) {
      if (closesNow(state)) return;
      event.preventDefault();
      feed({ kind: 'close' });
    },
    onQuit: () => feed({ kind: 'quit' }),
    onShutDown: () => feed({ kind: 'shut-down' }),
    onPageGone: () => feed({ kind: 'page-gone' }),
    onPageLost: () => feed({ kind: 'page-lost' }),
    onFlushed(flushId, failed) {
      if (current?.flushId === flushId) feed({ kind: 'flushed', round: current.round, failed });
    },
    isUnderway: () => state.phase !== 'open',
  };
}
