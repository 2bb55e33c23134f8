import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confirmation, Place } from '#shared/article/article.ts';
import { checkArticle, type Finding } from '#shared/style/checks/check-article.ts';
import { changeStoryMeta, useStoryMeta } from '../editor/fields/use-story-meta.ts';
import { useCurrentArticle, useSession } from '../story/use-session.ts';
import { Button } from '../ui/button/button.tsx';
import type { TabProps } from './tab-props.ts';

/** What still stands between the story and its export, and what an import was not sure of. */
export function ChecksTab({ handle, story, readOnly }: TabProps) {
  const { t } = useTranslation();
  const meta = useStoryMeta(handle);
  const article = useCurrentArticle();
  const findings = useMemo(
    () =>
      article === null
        ? []
        : checkArticle(article, { missingPhotos: story.missingPhotos, now: new Date().toISOString() }),
    [article, story.missingPhotos],
  );
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  // What an import guessed stands in a list of its own, with the words and a button.
  const warning = findings.filter(
    ({ severity, rule }) => severity === 'warns' && rule !== 'unconfirmed-import',
  );
  const confirm = ({ id }: Confirmation): void =>
    changeStoryMeta(handle, (now) => ({
      ...now,
      toConfirm: now.toConfirm.filter((entry) => entry.id !== id),
    }));
  return (
    <>
      <Findings title={t('inspector.blocks')} findings={blocking} />
      {meta.toConfirm.length === 0 ? null : (
        <section>
          <h3 className="inspector-heading">{t('inspector.toConfirm')}</h3>
          <ul className="inspector-findings">
            {meta.toConfirm.map((entry) => (
              <li key={entry.id} className="inspector-finding">
                <p>{t(`doubt.${entry.doubt}`)}</p>
                {entry.text === '' ? null : <q>{entry.text}</q>}
                <span className="inspector-finding-buttons">
                  <GoTo place={entry.place} />
                  {readOnly ? null : (
                    <Button size="small" onClick={() => confirm(entry)}>
                      {t('inspector.confirm')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Findings title={t('inspector.warns')} findings={warning} />
      {findings.length + meta.toConfirm.length === 0 ? (
        <p className="inspector-empty">{t('inspector.allGood')}</p>
      ) : null}
    </>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className="inspector-heading">{title}</h3>
      <ul className="inspector-findings">
        {findings.map((finding) => (
          <li
            key={JSON.stringify(finding)}
            className={
              finding.severity === 'blocks'
                ? 'inspector-finding inspector-finding-blocks'
                : 'inspector-finding'
            }
          >
            <p>{t(`check.${finding.rule}`, { ...finding.detail })}</p>
            <span className="inspector-finding-buttons">
              <GoTo place={finding.place} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GoTo({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Button size="small" look="quiet" onClick={() => session.reveal(place)}>
      {t('inspector.goTo')}
    </Button>
  );
}
