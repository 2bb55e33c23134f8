import { describe, expect, it, vi } from 'vitest';
import { type Settings, type SettingsChange, settingsSchema } from '#shared/api/settings.ts';
import { type Key, press } from '#shared/vietnamese/typing/press.ts';
import type { Session } from '#shared/vietnamese/typing/session.ts';
import { createStore } from '../../../../renderer/app/store.ts';
import { createTypist, type Typist } from '../../../../renderer/typing/typist.ts';

function typistOf(change: SettingsChange = {}) {
  const store = createStore<Settings>(settingsSchema.parse(change));
  const kept = vi.fn<(word: string) => void>();
  const settings = {
    ...store,
    load: async () => null,
    change: async (next: SettingsChange) => {
      store.set({ ...store.get(), ...next });
      return null;
    },
  };
  return { typist: createTypist(settings, kept), settings, kept };
}

/** Types into an empty field, as a page would, and gives its text. */
function typed(typist: Typist, keys: string): string {
  let text = '';
  let session: Session | null = null;
  for (const sign of keys) {
    const key: Key = sign === '⎋' ? { kind: 'escape' } : { kind: 'character', character: sign };
    const done = press(key, { before: text, after: '', session }, typist.typing('text'));
    typist.heard(key, done, text);
    session = done.session;
    if (done.kind !== 'itself') text = text.slice(0, text.length - done.edit.before) + done.edit.text;
    if (done.kind !== 'word' && key.kind === 'character') text += sign;
  }
  return text;
}

describe('the switch', () => {
  it('is one of each kind of field', () => {
    const { typist, settings } = typistOf();
    typist.enter('address');
    expect(typist.state.get()).toEqual({ kind: 'address', on: false, stoodDown: false });
    typist.toggle();
    expect(settings.get().typingOn).toEqual({ text: true, search: true, address: true });
    typist.enter('search');
    typist.toggle();
    expect(settings.get().typingOn).toEqual({ text: true, search: false, address: true });
    expect(typist.typing('text').on).toBe(true);
    expect(typist.typing('search').on).toBe(false);
  });

  it('brings ours back where it stood down, without changing the choice', () => {
    const { typist, settings } = typistOf();
    typist.standDown();
    expect(typist.state.get()).toMatchObject({ on: true, stoodDown: true });
    expect(typist.typing('text').on).toBe(false);
    typist.toggle();
    expect(typist.state.get()).toMatchObject({ on: true, stoodDown: false });
    expect(settings.get().typingOn.text).toBe(true);
    expect(typed(typist, 'vieetj')).toBe('việt');
  });

  it('does not stand down where it is off', () => {
    const { typist } = typistOf({ typingOn: { text: false, search: true, address: false } });
    typist.standDown();
    expect(typist.state.get()).toMatchObject({ on: false, stoodDown: false });
  });
});

describe('what is learned', () => {
  it('is a restored word that was taken back', () => {
    const { typist, settings, kept } = typistOf();
    expect(typed(typist, 'window ')).toBe('window ');
    typist.undone();
    expect(settings.get().keptWords).toEqual(['ưindow']);
    expect(kept).toHaveBeenCalledWith('ưindow');
    expect(typed(typist, 'window ')).toBe('ưindow ');
  });

  it('is nothing once something else happened', () => {
    const { typist, settings } = typistOf();
    typed(typist, 'window ');
    typist.forget();
    typist.undone();
    typed(typist, 'window a');
    typist.undone();
    expect(settings.get().keptWords).toEqual([]);
  });

  it('is a word shown as its keys by Esc, unless that would cost a syllable', () => {
    const { typist, settings } = typistOf();
    typed(typist, 'sysi⎋ ');
    typed(typist, 'tets⎋ ');
    expect(settings.get().keptWords).toEqual(['sysi']);
  });

  it('is the word that is to be kept, and not the one typed to find the command', () => {
    const { typist, settings } = typistOf();
    expect(typist.keepWord()).toBe(false);
    typed(typist, 'ddi NSUWT');
    typist.enter('search');
    typed(typist, 'giuwx');
    typist.enter('text');
    expect(typist.keepWord()).toBe(true);
    expect(settings.get().keptWords).toEqual(['NSƯT']);
    typist.keepWord();
    expect(settings.get().keptWords).toEqual(['NSƯT']);
  });
});
