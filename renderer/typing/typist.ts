import type { FieldKind, Settings } from '#shared/api/settings.ts';
import { isSyllable } from '#shared/vietnamese/orthography/syllable.ts';
import type { Lexicon } from '#shared/vietnamese/typing/keeping/lexicon.ts';
import { lexiconWith } from '#shared/vietnamese/typing/keeping/shipped-lexicon.ts';
import { type MacroTable, macroTable } from '#shared/vietnamese/typing/macros/macro-table.ts';
import type { Key, Press, Typing } from '#shared/vietnamese/typing/press.ts';
import type { Session } from '#shared/vietnamese/typing/session.ts';
import { spell } from '#shared/vietnamese/typing/word.ts';
import { createStore, type Store } from '../app/store.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** How Vietnamese typing stands in the field that has the caret. */
export interface TypingState {
  readonly kind: FieldKind;
  readonly on: boolean;
  /** The system's own input method is writing Vietnamese: ours keeps out of its way until it is switched on again. */
  readonly stoodDown: boolean;
}

/** The one typist of the window: what keys mean in a field, and what the person says about it. */
export interface Typist {
  readonly state: Store<TypingState>;
  /** What keys mean in a kind of field now. */
  typing(kind: FieldKind): Typing;
  /** The caret came into a field of this kind. */
  enter(kind: FieldKind): void;
  /** Switches Vietnamese on or off for the kind of field that has the caret; brings ours back where it stood down. */
  toggle(): void;
  standDown(): void;
  /** Hears of every key, so that it knows the word at the caret and learns which words are to be kept. */
  heard(key: Key, done: Press, before: string): void;
  /** The last step was taken back: a word restored just now stays as it was shown, this time and from now on. */
  undone(): void;
  /** Something else was changed since: taking a step back is no answer to a restored word any more. */
  forget(): void;
  /** The word typed last stays as it stands there, from now on; says whether there was one. */
  keepWord(): boolean;
}

/** @param kept is told of each word that was learned */
export function createTypist(settings: SettingsStore, kept: (word: string) => void): Typist {
  const state = createStore<TypingState>({
    kind: 'text',
    on: settings.get().typingOn.text,
    stoodDown: false,
  });
  let word = '';
  /** What the word restored by the last key had been shown as. */
  let restored: string | null = null;
  let known: { readonly of: Settings; readonly lexicon: Lexicon; readonly macros: MacroTable } | null = null;
  let typings = new Map<FieldKind, Typing>();

  const refresh = (): Settings => {
    const now = settings.get();
    if (known?.of === now) return now;
    const lexicon = known?.of.keptWords === now.keptWords ? known.lexicon : lexiconWith(now.keptWords);
    const macros = known?.of.macros === now.macros ? known.macros : macroTable(now.macros);
    known = { of: now, lexicon, macros };
    typings = new Map();
    return now;
  };
  const follow = (kind = state.get().kind, stoodDown = state.get().stoodDown): void => {
    const on = settings.get().typingOn[kind];
    const before = state.get();
    if (before.kind === kind && before.on === on && before.stoodDown === stoodDown) return;
    typings = new Map();
    state.set({ kind, on, stoodDown });
  };
  settings.subscribe(() => follow());

  const keep = (added: string): void => {
    const { keptWords } = settings.get();
    const composed = added.normalize('NFC');
    if (composed === '' || keptWords.includes(composed)) return;
    void settings.change({ keptWords: [...keptWords, composed] });
    kept(composed);
  };

  /** What the person wants as typed is learned, unless it would cost a Vietnamese syllable. */
  const learnKeys = (shown: string, raw: string): void => {
    if (shown !== raw && !isSyllable(shown, true)) keep(raw);
  };

  return {
    state,
    typing(kind) {
      const now = refresh();
      const found = typings.get(kind);
      if (found !== undefined) return found;
      const on = now.typingOn[kind] && !state.get().stoodDown;
      const typing: Typing = {
        settings: now.typing,
        lexicon: known?.lexicon ?? lexiconWith([]),
        macros: known?.macros ?? macroTable([]),
        on,
      };
      typings.set(kind, typing);
      return typing;
    },
    enter: (kind) => follow(kind),
    toggle() {
      const { kind, on, stoodDown } = state.get();
      if (stoodDown) follow(kind, false);
      if (!stoodDown || !on) void settings.change({ typingOn: { ...settings.get().typingOn, [kind]: !on } });
    },
    standDown() {
      if (state.get().on) follow(state.get().kind, true);
    },
    heard(key, done, before) {
      // What is typed into the palette to find "keep this word" is not the word that is meant.
      if (state.get().kind === 'text') word = wordOf(done.session);
      restored = done.kind === 'ended' && done.cause === 'restored' ? before.slice(-done.edit.before) : null;
      const ended = key.kind === 'character' ? done.session?.start.finished?.session : undefined;
      if (ended?.keys === 'escaped') learnKeys(spell(ended.word), ended.raw);
    },
    undone() {
      if (restored !== null) keep(restored);
      restored = null;
    },
    forget() {
      restored = null;
    },
    keepWord() {
      if (word === '') return false;
      keep(word);
      return true;
    },
  };
}

/** The word being typed, else the one finished last. */
function wordOf(session: Session | null): string {
  return session === null ? '' : session.text || (session.start.finished?.session.text ?? '');
}
