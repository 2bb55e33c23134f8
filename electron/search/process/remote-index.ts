import { failure, type Result } from '#shared/api/result.ts';
import type { IndexState, StoryWindow } from '#shared/api/story-list.ts';
import type { IndexOptions, LibraryIndex } from '../library-index.ts';
import type { FromIndex, IndexCall, ToIndex } from './messages.ts';

/** A running process (or thread) that an index works in. */
export interface IndexProcess {
  post(message: ToIndex): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** Starts one. `ended` may be called more than once, and after `end()`. */
export type StartIndexProcess = (heard: (message: FromIndex) => void, ended: () => void) => IndexProcess;

/** A process that dies is started again, but not for ever: it may be the library that it dies of. */
const MOST_STARTS = 3;
/** How long it may take to put its papers away before it is ended, in milliseconds. */
const CLOSING_MS = 2000;

const BEFORE_ANYTHING: IndexState = {
  phase: 'opening',
  done: 0,
  total: 0,
  stories: 0,
  generation: 0,
  plain: false,
  failure: null,
};

/**
 * An index that works in a process of its own, so that neither its memory nor a long piece of work is the window's.
 * Where that process dies, calls under way answer `index-unavailable`, and the next one starts it again.
 */
export function remoteIndex(options: IndexOptions, start: StartIndexProcess): LibraryIndex {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let state = BEFORE_ANYTHING;
  let running: IndexProcess | null = null;
  let starts = 0;
  let calls = 0;
  let closed: (() => void) | null = null;
  let isClosing = false;

  const hear = (message: FromIndex): void => {
    switch (message.kind) {
      case 'answer':
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
        return;
      case 'state':
        // Numbers of a process that died may not come again for other lists.
        state = { ...message.state, generation: message.state.generation + starts * 2 ** 32 };
        options.onState?.(state);
        return;
      case 'unexpected':
        options.onUnexpected?.(new RemoteError(message.error));
        return;
      case 'closed':
        closed?.();
    }
  };

  const process = (): IndexProcess | null => {
    if (running !== null || isClosing || starts >= MOST_STARTS) return running;
    starts += 1;
    const started = start(hear, () => {
      if (running !== started) return;
      running = null;
      closed?.();
      for (const [id, answer] of waiting) {
        waiting.delete(id);
        answer(failure('index-unavailable'));
      }
      if (isClosing) return;
      state = { ...state, phase: 'stopped', failure: 'index-unavailable' };
      options.onState?.(state);
    });
    running = started;
    const { root, userData } = options;
    started.post({ kind: 'open', options: { root, userData } });
    // The one before may have died in the middle of something.
    if (starts > 1) void call('refresh');
    return running;
  };

  const call = <T>(name: IndexCall, argument: unknown = null): Promise<Result<T>> => {
    const own = process();
    if (own === null) return Promise.resolve(failure('index-unavailable'));
    calls += 1;
    const id = calls;
    return new Promise((resolve) => {
      waiting.set(id, (result) => resolve(result as Result<T>));
      own.post({ kind: 'call', id, call: name, argument });
    });
  };

  return {
    list: async (request) => {
      const result = await call<StoryWindow>('list', request);
      if (!result.ok) return result;
      return { ok: true, value: { ...result.value, generation: result.value.generation + starts * 2 ** 32 } };
    },
    search: (request) => call('search', request),
    state: () => state,
    noteChanged: (storyIds) => call('noteChanged', storyIds),
    refresh: () => call('refresh'),
    stop: () => call('stop'),
    rebuild: () => call('rebuild'),
    setPins: (storyIds) => call('setPins', storyIds),
    async close() {
      isClosing = true;
      const own = running;
      if (own === null) return;
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, CLOSING_MS);
        closed = () => {
          clearTimeout(late);
          resolve();
        };
        own.post({ kind: 'close' });
      });
      own.end();
    },
  };
}

/** An error of the other process; its stack is that of where it was thrown. */
class RemoteError extends Error {
  constructor(description: string) {
    super('In the process of the index');
    const [name = 'Error', ...frames] = description.split('\n');
    this.name = name;
    this.stack = [name, ...frames].join('\n');
  }
}
