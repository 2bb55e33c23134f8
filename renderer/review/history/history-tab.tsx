import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryVersion } from '#shared/api/story-version.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { sayFailure } from '../../app/desk-actions.ts';
import { useDesk } from '../../app/desk-context.ts';
import { fullMoment } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { OpenStory } from '../../story/story-session.ts';
import { Button } from '../../ui/button/button.tsx';
import { Confirm } from '../../ui/dialog/confirm.tsx';
import type { Chosen } from './chosen-versions.ts';
import { MilestoneDialog } from './milestone-dialog.tsx';
import { useHistory } from './use-history.ts';
import { VersionList } from './version-list.tsx';
import './history.css';

export interface HistoryTabProps {
  readonly story: OpenStory;
  readonly readOnly: boolean;
}

/** The story's earlier texts: to keep one for ever, to compare any two, to put one back. */
export function HistoryTab({ story, readOnly }: HistoryTabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const desk = useDesk();
  const { history, failed, reread } = useHistory(story.storyId);
  const [choice, setChoice] = useState<Chosen>([]);
  const [asking, setAsking] = useState<'milestone' | StoryVersion | null>(null);

  const versions = history?.versions ?? [];
  const find = (id: string): StoryVersion | undefined => versions.find(({ versionId }) => versionId === id);
  const chosen = choice.filter((id) => find(id)?.readable === true);
  const only = chosen.length === 1 ? find(chosen[0] ?? '') : undefined;
  const time = (version: StoryVersion): string => fullMoment(version.keptAt, new Date(), language);
  const title = (version: StoryVersion): string =>
    `${t('compare.version', { time: time(version) })}${version.note === '' ? '' : ` – ${version.note}`}`;

  const compare = (ids: Chosen): void => {
    const [older, newer] = versions.filter(({ versionId }) => ids.includes(versionId)).reverse();
    if (older === undefined) return;
    desk.dialogs.set({
      kind: 'comparison',
      request: {
        storyId: story.storyId,
        before: { kind: 'version', version: older },
        after: newer === undefined ? { kind: 'now' } : { kind: 'version', version: newer },
        beforeTitle: title(older),
        afterTitle: newer === undefined ? t('compare.now') : title(newer),
        actions:
          newer === undefined && !readOnly
            ? [{ label: t('history.restore'), isMain: false, run: () => setAsking(older) }]
            : [],
      },
    });
  };

  const keep = async (note: string): Promise<void> => {
    setAsking(null);
    const saved = await desk.session.saveNow();
    const storyId = desk.session.snapshot().story?.storyId ?? story.storyId;
    const kept = saved.ok ? await desk.bridge.keepMilestone(storyId, note) : saved;
    if (!kept.ok) return sayFailure(desk, kept.error);
    desk.toasts.show('good', t('history.kept'));
    reread();
  };

  const restore = async (version: StoryVersion): Promise<void> => {
    setAsking(null);
    const done = await desk.session.turnTo(() =>
      desk.bridge.restoreVersion(desk.session.snapshot().story?.storyId ?? story.storyId, version.versionId),
    );
    if (!done.ok) return sayFailure(desk, done.error);
    setChoice([]);
    desk.toasts.show('good', t('history.restored', { time: time(version) }));
    reread();
  };

  return (
    <div className="history">
      <div className="history__actions">
        {!readOnly && (
          <Button size="small" icon={<Flag aria-hidden />} onClick={() => setAsking('milestone')}>
            {t('history.keep')}
          </Button>
        )}
        <Button size="small" disabled={chosen.length === 0} onClick={() => compare(chosen)}>
          {t(chosen.length === 2 ? 'history.compareTwo' : 'history.compareNow')}
        </Button>
        {!readOnly && (
          <Button size="small" disabled={only === undefined} onClick={() => setAsking(only ?? null)}>
            {t('history.restore')}
          </Button>
        )}
      </div>
      {failed !== null && <p className="history__words">{failureSentence(t, failed)}</p>}
      {history !== null && versions.length === 0 && <p className="inspector-empty">{t('history.empty')}</p>}
      {versions.length > 0 && (
        <>
          <p className="history__words">
            {t('history.hint')} {t('history.keys')}
          </p>
          <VersionList versions={versions} chosen={chosen} onChoose={setChoice} onCompare={compare} />
        </>
      )}
      {history !== null && history.damaged > 0 && (
        <p className="history__words">{t('history.damaged', { count: history.damaged })}</p>
      )}
      {asking === 'milestone' && (
        <MilestoneDialog onKeep={(note) => void keep(note)} onClose={() => setAsking(null)} />
      )}
      {asking !== null && asking !== 'milestone' && (
        <Confirm
          open
          title={t('history.restoreTitle', { time: time(asking) })}
          description={t('history.restoreDescription')}
          action={t('history.restore')}
          onCancel={() => setAsking(null)}
          onConfirm={() => void restore(asking)}
        />
      )}
    </div>
  );
}
