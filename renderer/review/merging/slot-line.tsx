import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from '#shared/review/compare/part.ts';
import type { Choice, Conflict } from '#shared/review/merge/conflict.ts';
import type { Slot } from '#shared/review/merge/slot.ts';
import { classNames } from '../../ui/class-names.ts';
import { Parts } from '../comparison/part-view.tsx';
import type { Side } from '../comparison/pictures.ts';

export interface SlotLineProps<Value> {
  readonly label: string;
  readonly slot: Slot<Value>;
  readonly words: (value: Value, side: Side) => ReactNode;
  /** What differs between two values, where that can be told in words. */
  readonly parts?: (mine: Value, theirs: Value) => readonly Part[];
  readonly onChoose: (conflict: Conflict, choice: Choice) => void;
}

/** A place of the merged story: settled and by whom, taken out, or to be chosen. */
export function SlotLine<Value>({ label, slot, words, parts, onChoose }: SlotLineProps<Value>) {
  const { t } = useTranslation();
  if (slot.kind === 'open' || slot.kind === 'decided') {
    return <ConflictLine label={label} slot={slot} words={words} parts={parts} onChoose={onChoose} />;
  }
  const tag =
    slot.kind === 'dropped'
      ? t(`merge.dropped.${slot.origin}`)
      : slot.origin === 'base'
        ? null
        : t(`merge.origin.${slot.origin}`);
  const side: Side = slot.origin === 'theirs' ? 'after' : 'before';
  return (
    <li className={classNames('merge-line', tag !== null && 'merge-line--settled')} data-slot={slot.kind}>
      <p className="compared-line-head">
        {label}
        {tag !== null && <span className="compared-tag">{tag}</span>}
      </p>
      {slot.kind === 'dropped' ? (
        <del className="compared-gone compared-whole">{words(slot.value, side)}</del>
      ) : (
        words(slot.value, side)
      )}
    </li>
  );
}

interface ConflictLineProps<Value> {
  readonly label: string;
  readonly slot: Extract<Slot<Value>, { readonly kind: 'open' | 'decided' }>;
  readonly words: (value: Value, side: Side) => ReactNode;
  readonly parts: ((mine: Value, theirs: Value) => readonly Part[]) | undefined;
  readonly onChoose: (conflict: Conflict, choice: Choice) => void;
}

function ConflictLine<Value>({ label, slot, words, parts, onChoose }: ConflictLineProps<Value>) {
  const { t } = useTranslation();
  const name = useId();
  const { conflict } = slot;
  const { mine, theirs } = conflict;
  const chosen = slot.kind === 'decided' ? slot.choice : null;
  const compared = mine !== null && theirs !== null ? parts?.(mine, theirs) : undefined;
  const cell = (value: Value | null, side: 'before' | 'after'): ReactNode => {
    if (value === null) return <p className="compared-nothing">{t('merge.removedHere')}</p>;
    return compared === undefined ? words(value, side) : <Parts parts={compared} side={side} />;
  };
  const taken = (side: 'mine' | 'theirs'): boolean => chosen === side || chosen === 'both';
  return (
    <li
      className={classNames('merge-line', 'merge-conflict', chosen !== null && 'merge-conflict--decided')}
      data-slot={slot.kind}
    >
      <fieldset className="merge-choices">
        <legend className="merge-choices__name">
          {label}: {t('merge.choose')}
        </legend>
        {conflict.choices.map((choice) => (
          <label key={choice} className="merge-choice">
            <input
              type="radio"
              name={name}
              value={choice}
              checked={chosen === choice}
              onChange={() => onChoose(conflict, choice)}
            />
            {t(`merge.${choice}`)}
          </label>
        ))}
      </fieldset>
      <div className="compared-sides merge-pair">
        <div className={classNames('compared-side', taken('mine') && 'merge-side--taken')}>
          {cell(mine, 'before')}
        </div>
        <div className={classNames('compared-side', taken('theirs') && 'merge-side--taken')}>
          {cell(theirs, 'after')}
        </div>
      </div>
    </li>
  );
}
