import { describe, expect, it, vi } from 'vitest';
import { storyLine } from '#shared/article/story-line.ts';
import { createLibraryStore } from '../../../../renderer/desk/library-store.ts';
import { createFakeBridge, fakeStory } from '../fake-bridge.ts';

const older = fakeStory({ headline: 'Cũ' }, { savedAt: '2026-01-01T00:00:00.000Z' });
const newer = fakeStory({ headline: 'Mới' }, { savedAt: '2026-02-01T00:00:00.000Z' });

function headlines(store: ReturnType<typeof createLibraryStore>): readonly string[] {
  return store.get().listing?.stories.map(({ headline }) => headline) ?? [];
}

describe('createLibraryStore', () => {
  it('lists the newest first', async () => {
    const store = createLibraryStore(createFakeBridge([older, newer]));
    expect(store.get()).toEqual({ listing: null, failed: null });
    await store.refresh();
    expect(headlines(store)).toEqual(['Mới', 'Cũ']);
  });

  it('keeps the last list where it can not be read again, and says why', async () => {
    const bridge = createFakeBridge([older]);
    const store = createLibraryStore(bridge);
    await store.refresh();
    bridge.failing.set('listStories', { code: 'storage-gone' });
    await store.refresh();
    expect(store.get().failed).toEqual({ code: 'storage-gone' });
    expect(headlines(store)).toEqual(['Cũ']);
    bridge.failing.clear();
    await store.refresh();
    expect(store.get().failed).toBeNull();
  });

  it('puts a saved story at the top without reading the library', async () => {
    const bridge = createFakeBridge([older, newer]);
    const store = createLibraryStore(bridge);
    await store.refresh();
    store.put(storyLine({ ...older.article, headline: 'Vừa lưu' }, '2026-03-01T00:00:00.000Z'));
    expect(headlines(store)).toEqual(['Vừa lưu', 'Mới']);
    expect(bridge.times('listStories')).toBe(1);
  });

  it('does not let a list read before a save hide the save', async () => {
    const bridge = createFakeBridge([older]);
    const store = createLibraryStore(bridge);
    await store.refresh();
    const reading = store.refresh();
    store.put(storyLine({ ...older.article, headline: 'Vừa lưu' }, '2026-03-01T00:00:00.000Z'));
    await reading;
    expect(headlines(store)).toEqual(['Vừa lưu']);
  });

  it('takes the answer to the newest question only', async () => {
    vi.useFakeTimers();
    const bridge = createFakeBridge([older]);
    const store = createLibraryStore(bridge);
    bridge.delay = 100;
    const slow = store.refresh();
    bridge.delay = 10;
    bridge.libraryName = 'khác';
    const quick = store.refresh();
    await vi.advanceTimersByTimeAsync(20);
    bridge.libraryName = 'muộn';
    await vi.advanceTimersByTimeAsync(200);
    await Promise.all([slow, quick]);
    expect(store.get().listing?.name).toBe('khác');
    vi.useRealTimers();
  });

  it('turns to another library only when one was chosen', async () => {
    const bridge = createFakeBridge([older]);
    const store = createLibraryStore(bridge);
    await store.refresh();
    expect(await store.choose()).toEqual({ ok: true, value: null });
    expect(headlines(store)).toEqual(['Cũ']);
    bridge.nextLibrary = { name: 'Kho hai', stories: [newer] };
    await store.choose();
    expect(store.get().listing?.name).toBe('Kho hai');
    expect(headlines(store)).toEqual(['Mới']);
  });
});
