import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../../renderer/settings/settings-store.ts';
import { shownTheme } from '../../../../renderer/settings/theme.ts';
import { createFakeBridge } from '../fake-bridge.ts';

describe('createSettingsStore', () => {
  it('has what the desk ships with until it has read', async () => {
    const store = createSettingsStore(createFakeBridge([], { language: 'en' }));
    expect(store.get()).toMatchObject({ language: 'vi', theme: 'system', penName: '' });
    expect(await store.load()).toBeNull();
    expect(store.get().language).toBe('en');
  });

  it('works with what it ships with where nothing can be read', async () => {
    const bridge = createFakeBridge();
    bridge.failing.set('readSettings', { code: 'unexpected' });
    const store = createSettingsStore(bridge);
    expect(await store.load()).toEqual({ code: 'unexpected' });
    expect(store.get().language).toBe('vi');
  });

  it('shows a change at once and keeps it', async () => {
    const bridge = createFakeBridge();
    const store = createSettingsStore(bridge);
    await store.load();
    const kept = store.change({ theme: 'dark' });
    expect(store.get().theme).toBe('dark');
    expect(await kept).toBeNull();
    expect(bridge.settings.theme).toBe('dark');
  });

  it('goes back to what is kept where a change could not be kept', async () => {
    const bridge = createFakeBridge([], { theme: 'light' });
    const store = createSettingsStore(bridge);
    await store.load();
    bridge.failing.set('changeSettings', { code: 'disk-full' });
    expect(await store.change({ theme: 'dark' })).toEqual({ code: 'disk-full' });
    expect(store.get().theme).toBe('light');
  });

  it('does not let an early answer undo a later change', async () => {
    const store = createSettingsStore(createFakeBridge());
    await store.load();
    const seen: string[] = [];
    store.subscribe(() => seen.push(`${store.get().theme} ${store.get().language}`));
    await Promise.all([store.change({ theme: 'dark' }), store.change({ language: 'en' })]);
    expect(seen).toEqual(['dark vi', 'dark en', 'dark en']);
  });
});

describe('shownTheme', () => {
  it('follows the person first, then the system', () => {
    expect([shownTheme('light', true), shownTheme('dark', false)]).toEqual(['light', 'dark']);
    expect([shownTheme('system', true), shownTheme('system', false)]).toEqual(['dark', 'light']);
  });
});
