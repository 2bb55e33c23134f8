import { beforeEach, describe, expect, it } from 'vitest';
import type { StoryChange } from '#shared/api/library-event.ts';
import { success } from '#shared/api/result.ts';
import type { StoryLock, StoryLockChange } from '#shared/api/story-lock.ts';
import { createStorySession, type StorySession } from '../../../../renderer/story/story-session.ts';
import { createStorySurroundings } from '../../../../renderer/story/story-surroundings.ts';
import { createFakeBridge, type FakeBridge, fakeStory } from '../fake-bridge.ts';

const HELD: StoryLock = {
  kind: 'held',
  user: 'lan',
  host: 'may-1',
  since: '2026-04-23T07:05:00Z',
  stale: false,
};
const story = fakeStory({ headline: 'Cầu' });
const storyId = story.article.id;

let bridge: FakeBridge;
let session: StorySession;
let tellLock: (change: StoryLockChange) => void;
let tellChange: (change: StoryChange) => void;

function around(lock: StoryLock) {
  bridge = createFakeBridge([story]);
  bridge.lockStory = async () => success(lock);
  bridge.onStoryLock = (listener) => {
    tellLock = listener;
    return () => undefined;
  };
  bridge.onStoryChanged = (listener) => {
    tellChange = listener;
    return () => undefined;
  };
  session = createStorySession(bridge);
  return createStorySurroundings(bridge, session);
}

async function open(): Promise<void> {
  await session.open(storyId);
  await new Promise((resolve) => setTimeout(resolve));
}

const readOnly = () => session.snapshot().story?.readOnly;

describe('the surroundings of the open story', () => {
  beforeEach(() => {
    tellLock = () => undefined;
  });

  it('makes a story that another has one to read', async () => {
    const surroundings = around(HELD);
    await open();
    expect(surroundings.get()).toMatchObject({ lock: HELD, isLost: false });
    expect(readOnly()).toBe('story-in-use');
    tellLock({ storyId, lock: { kind: 'free' } });
    expect(readOnly()).toBe('story-in-use');
    tellLock({ storyId, lock: { kind: 'mine' } });
    expect(readOnly()).toBeNull();
  });

  it('lets a story go on being written that was taken over', async () => {
    const surroundings = around({ kind: 'mine' });
    await open();
    tellLock({ storyId, lock: HELD });
    expect(surroundings.get().isLost).toBe(true);
    expect(readOnly()).toBeNull();
    // Told again, as when it goes stale.
    tellLock({ storyId, lock: { ...HELD, stale: true } });
    expect(surroundings.get().isLost).toBe(true);
    tellLock({ storyId, lock: { kind: 'mine' } });
    expect(surroundings.get().isLost).toBe(false);
  });

  it('tells of no change that the page knows, nor of another story', async () => {
    const surroundings = around({ kind: 'mine' });
    await open();
    const changed = {
      kind: 'changed',
      storyId,
      revision: 2,
      savedAt: story.savedAt,
      savedBy: 'lan',
    } as const;
    tellChange({ ...changed, contentSha256: session.base().contentSha256 });
    expect(surroundings.get().changed).toBeNull();
    tellChange({ ...changed, storyId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', contentSha256: 'f'.repeat(64) });
    expect(surroundings.get().changed).toBeNull();
    tellChange({ ...changed, contentSha256: 'f'.repeat(64) });
    expect(surroundings.get().changed).not.toBeNull();
    await open();
    expect(surroundings.get().changed).toBeNull();
  });

  it('leaves a story alone that can not be written at all', async () => {
    const surroundings = around({ kind: 'mine' });
    const locked = fakeStory({}, { readOnly: 'no-permission' });
    bridge.stories.set(locked.article.id, locked);
    await session.open(locked.article.id);
    await new Promise((resolve) => setTimeout(resolve));
    expect(surroundings.get().lock).toEqual({ kind: 'mine' });
    expect(readOnly()).toBe('no-permission');
  });
});
