import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '#shared/article/article.ts';
import { compareArticles } from '#shared/review/compare/compare-articles.ts';
import { useLanguage } from '../../language/use-language.ts';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { Segmented } from '../../ui/segmented/segmented.tsx';
import { BodyRow, FieldRow, isFieldShown, type Layout } from './comparison-rows.tsx';
import { type PictureHomes, PictureHomesContext } from './pictures.ts';
import { summaryWords } from './summary-words.ts';
import { useDifferenceSteps } from './use-difference-steps.ts';
import './comparison.css';

export interface ComparisonViewProps {
  readonly before: Article;
  readonly after: Article;
  readonly beforeTitle: string;
  readonly afterTitle: string;
  readonly homes: PictureHomes;
}

/** Two states of a story, side by side or in one column: fields first, then the text, block by block. */
export function ComparisonView({ before, after, beforeTitle, afterTitle, homes }: ComparisonViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [layout, setLayout] = useState<Layout>('sides');
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const steps = useDifferenceSteps(scroller);
  // The texts come after the dialog, which had nothing to give the focus to.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  const { fields, body, summary, isSame } = useMemo(() => compareArticles(before, after), [before, after]);
  const differences =
    fields.filter((field) => !field.isSame).length +
    body.filter((row) => row.kind !== 'same' && row.kind !== 'moved-from').length;
  const shownFields = fields.filter((field) => isFieldShown(field, onlyDifferent));
  const shownBody = onlyDifferent ? body.filter((row) => row.kind !== 'same') : body;

  return (
    <PictureHomesContext value={homes}>
      <div className="comparison" data-testid="comparison">
        <div className="comparison__bar">
          <p className="comparison__summary" data-testid="comparison-summary">
            {isSame || differences === 0 ? t('compare.same') : summaryWords(summary, t, language)}
          </p>
          <span className="comparison__position" role="status">
            {steps.at === 0
              ? t('compare.count', { count: differences })
              : t('compare.position', { number: steps.at, count: differences })}
          </span>
          <IconButton
            label={t('compare.previous')}
            keys="Shift+F7"
            icon={<ArrowUp aria-hidden />}
            disabled={differences === 0}
            onClick={() => steps.go(-1)}
          />
          <IconButton
            label={t('compare.next')}
            keys="F7"
            icon={<ArrowDown aria-hidden />}
            disabled={differences === 0}
            onClick={() => steps.go(1)}
          />
          <label className="comparison__check">
            <input
              type="checkbox"
              checked={onlyDifferent}
              onChange={(event) => setOnlyDifferent(event.target.checked)}
            />
            {t('compare.onlyDifferent')}
          </label>
          <Segmented
            label={t('compare.layout')}
            size="small"
            value={layout}
            segments={[
              { value: 'sides', label: t('compare.sides') },
              { value: 'inline', label: t('compare.inline') },
            ]}
            onChoose={setLayout}
          />
        </div>
        {layout === 'sides' ? (
          <div className="comparison__titles">
            <p>{beforeTitle}</p>
            <p>{afterTitle}</p>
          </div>
        ) : (
          <div className="comparison__titles comparison__titles--one">
            <p>
              <del className="compared-gone">{beforeTitle}</del> →{' '}
              <ins className="compared-new">{afterTitle}</ins>
            </p>
          </div>
        )}
        <section
          ref={scroller}
          className="comparison__scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keys
          tabIndex={0}
          data-first-focus
          aria-label={t('compare.title')}
        >
          {shownFields.length > 0 && (
            <>
              <h3 className="comparison__heading">{t('compare.fields')}</h3>
              <ol className="comparison__lines">
                {shownFields.map((field) => (
                  <FieldRow key={field.name} field={field} layout={layout} />
                ))}
              </ol>
            </>
          )}
          {shownBody.length > 0 && (
            <>
              <h3 className="comparison__heading">{t('compare.body')}</h3>
              <ol className="comparison__lines">
                {shownBody.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison have nothing but their place
                  <BodyRow key={index} row={row} layout={layout} />
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
    </PictureHomesContext>
  );
}
