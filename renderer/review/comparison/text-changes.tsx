import { useTranslation } from 'react-i18next';
import type { Inline, Run } from '#shared/article/inline.ts';
import type { Translate } from '#shared/locales/translator.ts';
import type { TextChange } from '#shared/review/compare/text-change.ts';
import type { Side } from './pictures.ts';
import { Runs } from './runs.tsx';

/** A compared text, syllable by syllable: what is gone is struck through, what is new underlined. */
export function TextChanges({
  changes,
  side,
}: {
  readonly changes: readonly TextChange[];
  readonly side: Side;
}) {
  return changes.map((change, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text that never changes have nothing but their place
    <Stretch key={index} change={change} side={side} />
  ));
}

function Stretch({ change, side }: { readonly change: TextChange; readonly side: Side }) {
  const { t } = useTranslation();
  if (change.kind === 'same') return <Runs runs={change.runs} />;
  if (change.kind === 'reformatted') {
    const runs = side === 'before' ? change.before : change.after;
    return (
      <span className="compared-format">
        <Runs runs={runs} />
        {side !== 'before' && (
          <small className="compared-format-name">
            {t('compare.format', { before: looks(change.before, t), after: looks(change.after, t) })}
          </small>
        )}
      </span>
    );
  }
  return (
    <>
      {side !== 'after' && change.kind !== 'added' && (
        <del className="compared-gone">
          <Runs runs={change.before} />
        </del>
      )}
      {side !== 'before' && change.kind !== 'removed' && (
        <ins className="compared-new">
          <Runs runs={change.after} />
        </ins>
      )}
    </>
  );
}

/** The looks of the words, each once, by name. */
function looks(runs: Inline, t: Translate): string {
  const names = new Set(runs.flatMap((run) => looksOf(run, t)));
  return names.size === 0 ? t('compare.plain') : [...names].join(', ');
}

function looksOf(run: Run, t: Translate): string[] {
  return [
    ...(run.marks ?? []).map((mark) => t(`compare.mark.${mark}`)),
    ...(run.link === undefined ? [] : [run.link === '' ? t('compare.link') : run.link]),
  ];
}
