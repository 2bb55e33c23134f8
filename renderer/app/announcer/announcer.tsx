import { createContext, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '#shared/locales/translator.ts';
import { clockTime } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useSession } from '../../story/use-session.ts';
import { type Store, useStore } from '../store.ts';
import { type AnnouncerMemory, announcementFor } from './announcement.ts';

/** The sentence in the live region; a number with it, so that the same sentence can be read out twice. */
export interface Spoken {
  readonly text: string;
  readonly serial: number;
}

export const AnnouncerContext = createContext<Store<Spoken> | null>(null);

/** Has a sentence read out by a screen reader. */
export function useAnnounce(): (text: string) => void {
  const store = useContext(AnnouncerContext);
  if (store === null) throw new Error('No announcer around this component');
  return (text) => store.set({ text, serial: store.get().serial + 1 });
}

/** The page's one live region, and what it says of itself about saving. */
export function Announcer({ store }: { readonly store: Store<Spoken> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const spoken = useStore(store);
  const memory = useRef<AnnouncerMemory>({ failed: null });

  useEffect(
    () =>
      session.subscribe(() => {
        const next = announcementFor(memory.current, session.snapshot().save);
        memory.current = next.memory;
        if (next.say === null) return;
        const text =
          next.say.kind === 'saved'
            ? t('save.saved', { time: clockTime(next.say.at, language) })
            : t('save.failed', { reason: failureSentence(t, next.say.error) });
        store.set({ text, serial: store.get().serial + 1 });
      }),
    [session, store, t, language],
  );

  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcer">
      <span key={spoken.serial}>{spoken.text}</span>
    </div>
  );
}
