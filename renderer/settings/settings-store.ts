import { createContext, useContext } from 'react';
import type { DeskApi } from '#shared/api/desk-api.ts';
import type { Failure } from '#shared/api/result.ts';
import { type Settings, type SettingsChange, settingsSchema } from '#shared/api/settings.ts';
import { createStore, useStore } from '../app/store.ts';

/** The settings as the page follows them. A change shows at once and is then kept; what could not be kept goes back. */
export interface SettingsStore {
  /** Reads what is kept. Where that fails the desk works with what it ships with. */
  load(): Promise<Failure | null>;
  change(change: SettingsChange): Promise<Failure | null>;
  get(): Settings;
  subscribe(listener: () => void): () => void;
}

export function createSettingsStore(bridge: Pick<DeskApi, 'readSettings' | 'changeSettings'>): SettingsStore {
  const store = createStore<Settings>(settingsSchema.parse({}));
  /** Changes not yet answered: an earlier answer must not undo a later change on the screen. */
  let waiting = 0;
  let kept = store.get();
  return {
    async load() {
      const read = await bridge.readSettings();
      if (!read.ok) return read.error;
      kept = read.value;
      store.set(kept);
      return null;
    },
    async change(change) {
      store.set({ ...store.get(), ...change });
      waiting += 1;
      const answer = await bridge.changeSettings(change);
      waiting -= 1;
      if (answer.ok) kept = answer.value;
      if (waiting === 0) store.set(kept);
      return answer.ok ? null : answer.error;
    },
    get: store.get,
    subscribe: store.subscribe,
  };
}

export const SettingsContext = createContext<SettingsStore | null>(null);

export function useSettingsStore(): SettingsStore {
  const store = useContext(SettingsContext);
  if (store === null) throw new Error('No settings around this component');
  return store;
}

export function useSettings(): Settings {
  return useStore(useSettingsStore());
}
