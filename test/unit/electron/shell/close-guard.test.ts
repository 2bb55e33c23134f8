import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClosingEffect,
  type ClosingEvent,
  type ClosingState,
  closesNow,
  closingStep,
  OPEN,
} from '../../../../electron/shell/window/close-guard.ts';

/** Feeds events in turn; what came of each. */
function run(...events: ClosingEvent[]): { state: ClosingState; effects: ClosingEffect['kind'][][] } {
  let state = OPEN;
  const effects = events.map((event) => {
    const step = closingStep(state, event);
    state = step.state;
    return step.effects.map((effect) => effect.kind);
  });
  return { state, effects };
}

const close: ClosingEvent = { kind: 'close' };
const quit: ClosingEvent = { kind: 'quit' };
const shutDown: ClosingEvent = { kind: 'shut-down' };
const saved = (round: number): ClosingEvent => ({ kind: 'flushed', round, failed: null });
const failed = (round: number): ClosingEvent => ({ kind: 'flushed', round, failed: 'disk-full' });
const overdue = (round: number): ClosingEvent => ({ kind: 'overdue', round });
const answered = (round: number, answer: 'retry' | 'keep-open' | 'close'): ClosingEvent => ({
  kind: 'answered',
  round,
  answer,
});

describe('closing the window', () => {
  test('saves first, then closes', () => {
    const { state, effects } = run(close, saved(1), close);
    expect(effects).toEqual([['flush'], ['close-window'], []]);
    expect(closesNow(state)).toBe(true);
  });

  test('does not close at once, however often it is asked', () => {
    const { state, effects } = run(close, close, close);
    expect(effects).toEqual([['flush'], [], []]);
    expect(closesNow(state)).toBe(false);
  });

  test('asks where saving failed; trying again saves again', () => {
    expect(run(close, failed(1), answered(1, 'retry'), saved(2)).effects).toEqual([
      ['flush'],
      ['ask'],
      ['flush'],
      ['close-window'],
    ]);
  });

  test('stays open where the person wants that, and can be closed later', () => {
    const { state, effects } = run(close, failed(1), answered(1, 'keep-open'), close, saved(2));
    expect(effects).toEqual([['flush'], ['ask'], [], ['flush'], ['close-window']]);
    expect(state.quitting).toBe(false);
  });

  test('closes without saving where the person wants that', () => {
    expect(run(close, failed(1), answered(1, 'close')).effects).toEqual([
      ['flush'],
      ['ask'],
      ['close-window'],
    ]);
  });

  test('says why: what failed, or that nothing came back', () => {
    const asking = closingStep(closingStep(OPEN, close).state, failed(1));
    expect(asking.effects).toEqual([{ kind: 'ask', round: 1, failed: 'disk-full' }]);
    const late = closingStep(closingStep(OPEN, close).state, overdue(1));
    expect(late.effects).toEqual([{ kind: 'ask', round: 1, failed: 'unexpected' }]);
  });

  test('takes the question back when a slow save does succeed', () => {
    expect(run(close, overdue(1), saved(1)).effects).toEqual([
      ['flush'],
      ['ask'],
      ['stop-asking', 'close-window'],
    ]);
  });

  test('does not take the answers of an earlier round for this one', () => {
    const { effects } = run(
      close,
      failed(1),
      answered(1, 'retry'),
      saved(1),
      overdue(1),
      answered(1, 'close'),
    );
    expect(effects.slice(3)).toEqual([[], [], []]);
  });
});

describe('quitting', () => {
  test('saves, and quits again: preventing a close has cancelled the first', () => {
    // Electron tells of the quit, asks the window, and does both once more after the second quit.
    const { state, effects } = run(quit, close, saved(1), quit, close);
    expect(effects).toEqual([['flush'], [], ['quit'], [], []]);
    expect(closesNow(state)).toBe(true);
  });

  test('asked for while a closing window saves, ends in a quit', () => {
    expect(run(close, quit, close, saved(1)).effects).toEqual([['flush'], [], [], ['quit']]);
  });

  test('told of twice, saves once', () => {
    expect(run(quit, close, quit, close, saved(1)).effects).toEqual([['flush'], [], [], [], ['quit']]);
  });

  test('given up by keeping the window open, is forgotten', () => {
    const { effects } = run(quit, close, failed(1), answered(1, 'keep-open'), close, saved(2));
    expect(effects.at(-1)).toEqual(['close-window']);
  });

  test('asked for while the question stands, quits after it', () => {
    expect(run(close, failed(1), quit, close, answered(1, 'close')).effects.at(-1)).toEqual(['quit']);
  });
});

describe('shutting down', () => {
  test('saves with less time and asks nobody', () => {
    const step = closingStep(OPEN, shutDown);
    expect(step.effects).toEqual([{ kind: 'flush', round: 1, limitMs: 4000 }]);
    expect(run(shutDown, failed(1)).effects).toEqual([['flush'], ['quit']]);
    expect(run(shutDown, overdue(1)).effects).toEqual([['flush'], ['quit']]);
  });

  test('while a save is under way, hurries it', () => {
    expect(run(close, shutDown, saved(2)).effects).toEqual([['flush'], ['flush'], ['quit']]);
  });

  test('while the question stands, goes on without the answer', () => {
    expect(run(close, failed(1), shutDown).effects.at(-1)).toEqual(['stop-asking', 'quit']);
  });
});

describe('the page dies', () => {
  test('while it should save: the window goes, the backup holds the text', () => {
    expect(run(close, { kind: 'page-gone' }).effects.at(-1)).toEqual(['close-window']);
    expect(run(quit, failed(1), { kind: 'page-gone' }).effects.at(-1)).toEqual(['stop-asking', 'quit']);
  });

  test('at any other time: nothing is closed', () => {
    expect(run({ kind: 'page-gone' })).toEqual({ state: OPEN, effects: [[]] });
  });

  test('for good: the window may close unasked', () => {
    expect(closesNow(run({ kind: 'page-lost' }).state)).toBe(true);
  });
});

test('whatever happens in whatever order, a window that goes has saved, or somebody or something decided it', () => {
  const round = fc.integer({ min: 1, max: 4 });
  const event: fc.Arbitrary<ClosingEvent> = fc.oneof(
    fc.constantFrom(close, quit, shutDown),
    round.map(saved),
    round.map(failed),
    round.map(overdue),
    fc
      .tuple(round, fc.constantFrom('retry' as const, 'keep-open' as const, 'close' as const))
      .map(([n, answer]) => answered(n, answer)),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state = OPEN;
      let ends = 0;
      for (const next of events) {
        const before = state;
        const step = closingStep(state, next);
        state = step.state;
        ends += step.effects.filter(({ kind }) => kind === 'close-window' || kind === 'quit').length;
        if (closesNow(before) || !closesNow(state)) continue;
        const savedNow = next.kind === 'flushed' && next.failed === null && next.round === before.round;
        const decided = next.kind === 'answered' && next.answer === 'close' && next.round === before.round;
        expect(savedNow || decided || !before.attended || next.kind === 'shut-down').toBe(true);
      }
      expect(ends).toBe(closesNow(state) ? 1 : 0);
    }),
  );
});
