import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '#shared/article/block.ts';
import { blockParts } from '#shared/review/compare/blocks.ts';
import { linePart } from '#shared/review/compare/make-part.ts';
import type { Choice, Conflict } from '#shared/review/merge/conflict.ts';
import type { Merge, Moment } from '#shared/review/merge/merge.ts';
import type { Slot } from '#shared/review/merge/slot.ts';
import { useLanguage } from '../../language/use-language.ts';
import {
  BlockWords,
  ConfirmationWords,
  ContributorWords,
  RelatedWords,
  SourceWords,
} from '../comparison/entry-words.tsx';
import { shownValue } from '../comparison/shown-value.ts';
import { SlotLine, type SlotLineProps } from './slot-line.tsx';

export interface MergeLinesProps {
  readonly merge: Merge;
  readonly onlyConflicts: boolean;
  readonly onChoose: (conflict: Conflict, choice: Choice) => void;
}

const isAsked = (slot: Slot<unknown>): boolean => slot.kind === 'open' || slot.kind === 'decided';
const isTouched = (slot: Slot<unknown>): boolean => slot.kind !== 'settled' || slot.origin !== 'base';
const isEmpty = (slot: Slot<unknown>): boolean =>
  slot.kind === 'settled' && (slot.value === '' || (Array.isArray(slot.value) && slot.value.length === 0));

/** The merged story from top to bottom: what a reader meets always, the rest where it was touched. */
export function MergeLines({ merge, onlyConflicts, onChoose }: MergeLinesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { fields } = merge;
  const line = <Value,>(
    key: string,
    label: string,
    slot: Slot<Value>,
    words: SlotLineProps<Value>['words'],
    parts?: SlotLineProps<Value>['parts'],
    always = false,
  ): ReactElement | null => {
    if (onlyConflicts ? !isAsked(slot) : isEmpty(slot) || !(always || isTouched(slot))) return null;
    return (
      <SlotLine
        key={key}
        label={label}
        slot={slot}
        words={words}
        onChoose={onChoose}
        {...(parts !== undefined && { parts })}
      />
    );
  };
  const text = (field: 'kicker' | 'headline' | 'standfirst' | 'dateline' | 'section', always = true) =>
    line(
      field,
      t(`review.part.${field}`),
      fields[field],
      (value) => <p className={`compared-text compared-field--${field}`}>{value || t('compare.empty')}</p>,
      (mine, theirs) => [linePart('content', mine, theirs)],
      always,
    );
  const moment = (field: 'publishedAt' | 'embargoUntil') =>
    line(field, t(`review.part.${field}`), fields[field], ({ at }: Moment) => (
      <p className="compared-text">{shownValue(field, at, t, language) || t('compare.empty')}</p>
    ));
  const many = <Value,>(
    list: 'tags' | 'sources' | 'related' | 'toConfirm' | 'extra',
    slots: readonly Slot<Value>[],
    words: SlotLineProps<Value>['words'],
  ) => slots.map((slot, index) => line(`${list} ${index}`, t(`review.part.${list}`), slot, words));

  return (
    <ol className="comparison__lines">
      {text('kicker')}
      {text('headline')}
      {text('standfirst')}
      {line(
        'byline',
        t('review.part.byline'),
        fields.byline,
        (names) =>
          names.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: contributors have nothing but their place
            <p key={index} className="compared-text">
              <ContributorWords entry={entry} />
            </p>
          )),
        undefined,
        true,
      )}
      {text('dateline')}
      {merge.body.map((slot, index) =>
        line(
          `body ${index}`,
          t(`review.block.${blockOf(slot).type}`),
          slot,
          (block, side) => <BlockWords block={block} side={side} />,
          blockParts,
          true,
        ),
      )}
      {many('sources', merge.sources, (entry) => (
        <SourceWords entry={entry} />
      ))}
      {many('related', merge.related, (entry) => (
        <RelatedWords entry={entry} />
      ))}
      {text('section', false)}
      {many('tags', merge.tags, (tag) => tag)}
      {line('status', t('review.part.status'), fields.status, (status) => (
        <p className="compared-text">{t(`desk.status.${status}`)}</p>
      ))}
      {moment('publishedAt')}
      {moment('embargoUntil')}
      {many('toConfirm', merge.toConfirm, (entry) => (
        <ConfirmationWords entry={entry} />
      ))}
      {many('extra', merge.extra, ({ name, extra }) => `${name}: ${JSON.stringify(extra)}`)}
    </ol>
  );
}

/** Any block of a place, to name it by. */
function blockOf(slot: Slot<Block>): Block {
  if (slot.kind === 'settled' || slot.kind === 'dropped') return slot.value;
  const block = slot.conflict.mine ?? slot.conflict.theirs ?? slot.conflict.base;
  if (block === null) throw new TypeError('A place without a block');
  return block;
}
