import { describe, expect, it, vi } from 'vitest';
import type { IndexState } from '#shared/api/story-list.ts';
import { openLibraryIndex } from '../../../../electron/search/open-library-index.ts';
import type { FromIndex, ToIndex } from '../../../../electron/search/process/messages.ts';
import { remoteIndex, type StartIndexProcess } from '../../../../electron/search/process/remote-index.ts';
import { serveIndex } from '../../../../electron/search/process/serve-index.ts';
import { codeOf, given, story } from '../library/temporary-library.ts';
import { found, headlines, listed, temporaryIndex } from './temporary-index.ts';

/** Processes in this one: messages cross over as copies, as they do between two. */
function processes() {
  const running: { die(): void }[] = [];
  const start: StartIndexProcess = (heard, ended) => {
    let alive = true;
    const take = serveIndex(openLibraryIndex, (message: FromIndex) => {
      const copy = structuredClone(message);
      queueMicrotask(() => alive && heard(copy));
    });
    running.push({
      die() {
        take({ kind: 'close' });
        alive = false;
        ended();
      },
    });
    return {
      post: (message: ToIndex) => alive && take(structuredClone(message)),
      end() {
        alive = false;
        ended();
      },
    };
  };
  return { running, start };
}

describe('an index in a process of its own', () => {
  it('answers as one in this process does, and tells of its state', async () => {
    const { root, userData, write } = temporaryIndex();
    write(story('Hội Nông dân'));
    const states: IndexState[] = [];
    const index = remoteIndex(
      { root, userData, onState: (state) => void states.push(state) },
      processes().start,
    );
    given(await index.refresh());
    expect(await found(index, 'hoi nong dan')).toEqual(['Hội Nông dân']);
    expect((await listed(index)).generation).toBe(index.state().generation);
    expect(index.state()).toMatchObject({ phase: 'ready', stories: 1 });
    expect(states.at(-1)).toEqual(index.state());
    await index.close();
    expect(codeOf(await index.refresh())).toBe('index-unavailable');
  });

  it('is started again when it dies, a few times, and what was asked meanwhile is answered', async () => {
    const { root, userData, write } = temporaryIndex();
    write(story('Một'));
    const { running, start } = processes();
    const index = remoteIndex({ root, userData }, start);
    given(await index.refresh());
    const before = index.state().generation;
    const asked = index.refresh();
    running[0]?.die();
    expect(codeOf(await asked)).toBe('index-unavailable');
    expect(index.state()).toMatchObject({ phase: 'stopped', failure: 'index-unavailable' });
    expect(await headlines(index)).toEqual(['Một']);
    await vi.waitFor(() => expect(index.state().phase).toBe('ready'));
    expect((await listed(index)).generation).toBeGreaterThan(before);
    running[1]?.die();
    expect(await headlines(index)).toEqual(['Một']);
    running[2]?.die();
    expect(codeOf(await index.search({ query: 'mot', limit: 1, filter: {} }))).toBe('index-unavailable');
    expect(running).toHaveLength(3);
    await index.close();
  });
});
