import type { Result } from '#shared/api/result.ts';
import type { IndexOptions, LibraryIndex } from '../library-index.ts';
import type { FromIndex, ToIndex } from './messages.ts';

/**
 * The index's side of the crossing: takes messages, answers each call once it is done.
 *
 * @param open makes the index; called once
 * @returns takes one message
 */
export function serveIndex(
  open: (options: IndexOptions) => LibraryIndex,
  post: (message: FromIndex) => void,
): (message: ToIndex) => void {
  let index: LibraryIndex | null = null;

  const run = async (opened: LibraryIndex, message: Extract<ToIndex, { kind: 'call' }>): Promise<void> => {
    const work = opened[message.call] as (argument: unknown) => Promise<Result<unknown>>;
    try {
      post({ kind: 'answer', id: message.id, result: await work(message.argument) });
    } catch (error) {
      post({ kind: 'unexpected', error: describeError(error) });
      post({ kind: 'answer', id: message.id, result: { ok: false, error: { code: 'unexpected' } } });
    }
  };

  return (message) => {
    if (message.kind === 'open') {
      index ??= open({
        ...message.options,
        onState: (state) => post({ kind: 'state', state }),
        onUnexpected: (error) => post({ kind: 'unexpected', error: describeError(error) }),
      });
      return;
    }
    if (index === null) return;
    if (message.kind === 'call') void run(index, message);
    else void index.close().then(() => post({ kind: 'closed' }));
  };
}

/** The kind of an error, its code and where it came from; never its message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}
