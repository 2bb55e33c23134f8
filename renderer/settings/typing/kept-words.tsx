import { X } from 'lucide-react';
import { type FormEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_KEPT_WORDS } from '#shared/vietnamese/typing/keeping/kept-words.ts';
import { Button } from '../../ui/button/button.tsx';
import { type AddedWord, shownWords, withWord } from './kept-word-list.ts';
import './kept-words.css';

export interface KeptWordsProps {
  readonly words: readonly string[];
  readonly change: (words: readonly string[]) => void;
}

type Refusal = Extract<AddedWord, { kind: 'refused' }>;

/** The words that stay as they were typed: one is added or taken off at a time. */
export function KeptWords({ words, change }: KeptWordsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** Where the word stood that was taken off: the focus goes to the one after it. */
  const removedAt = useRef<number | null>(null);
  const shown = useMemo(() => shownWords(words, typed), [words, typed]);

  useLayoutEffect(() => {
    if (removedAt.current === null) return;
    const buttons = list.current?.querySelectorAll('button');
    const next = buttons?.[Math.min(removedAt.current, buttons.length - 1)] ?? field.current;
    next?.focus();
    removedAt.current = null;
  });

  const add = (event: FormEvent): void => {
    event.preventDefault();
    // What an input method finished with the very key that sends the form stands in the field, not yet in the state.
    const result = withWord(words, field.current?.value ?? typed);
    setRefused(result.kind === 'refused' ? result : null);
    field.current?.focus();
    if (result.kind === 'refused') return;
    setTyped('');
    change(result.words);
  };
  const remove = (word: string, at: number): void => {
    removedAt.current = at;
    setRefused(null);
    change(words.filter((other) => other !== word));
  };
  return (
    <section className="settings__group" aria-labelledby={`${id}-title`}>
      <h3 className="settings__heading" id={`${id}-title`}>
        {t('keptWords.title')}
      </h3>
      <p className="settings__hint">{t('keptWords.hint')}</p>
      <form className="kept-words__form" onSubmit={add}>
        <input
          ref={field}
          type="text"
          className="field__input"
          data-typing="address"
          aria-label={t('keptWords.word')}
          placeholder={t('keptWords.word')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={refused !== null}
          aria-describedby={refused === null ? undefined : `${id}-refused`}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(null);
          }}
        />
        <Button type="submit">{t('keptWords.add')}</Button>
      </form>
      {refused !== null && (
        <p className="kept-words__refused" id={`${id}-refused`} role="alert">
          {t('keptWords.failed', { reason: reasonOf(refused) })}
        </p>
      )}
      {words.length === 0 ? (
        <p className="settings__hint">{t('keptWords.empty')}</p>
      ) : (
        <ul className="kept-words__list" ref={list} aria-label={t('keptWords.title')}>
          {shown.words.map((word, at) => (
            <li key={word} className="kept-words__word">
              <span>{word}</span>
              <button
                type="button"
                className="kept-words__remove"
                aria-label={t('keptWords.remove', { word })}
                onClick={() => remove(word, at)}
              >
                <X aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown.more > 0 && <p className="settings__hint">{t('keptWords.more', { count: shown.more })}</p>}
    </section>
  );

  function reasonOf({ reason, word }: Refusal): string {
    if (reason === 'known') return t('keptWords.known', { word });
    if (reason === 'full') return t('keptWords.full', { limit: MOST_KEPT_WORDS });
    return t(`keptWords.fault.${reason}`);
  }
}
