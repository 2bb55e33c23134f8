import { Flag } from 'lucide-react';
import { type KeyboardEvent, memo, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryVersion } from '#shared/api/story-version.ts';
import { clockTime, wholeNumber } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import { classNames } from '../../ui/class-names.ts';
import { type Chosen, movedTo, toggled } from './chosen-versions.ts';
import { dayTitle } from './day-title.ts';
import { groupByDay } from './group-by-day.ts';
import { writerName } from './writer-name.ts';

export interface VersionListProps {
  readonly versions: readonly StoryVersion[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** Enter, or a double click: on what is chosen, else on the version itself. */
  readonly onCompare: (chosen: Chosen) => void;
}

/** The versions by day, as one list for the keys: arrows move, Space chooses, Enter compares. */
export function VersionList({ versions, chosen, onChoose, onCompare }: VersionListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const days = useMemo(() => groupByDay(versions), [versions]);
  const active = Math.max(
    0,
    versions.findIndex(({ versionId }) => versionId === activeId),
  );
  const activeVersion = versions[active];
  const optionId = (version: StoryVersion): string => `${listId}-${version.versionId}`;

  const choose = (version: StoryVersion): void => {
    setActiveId(version.versionId);
    if (version.readable) onChoose(toggled(chosen, version.versionId));
  };
  const compare = (version: StoryVersion): void => {
    if (chosen.length === 0 && !version.readable) return;
    onCompare(chosen.length === 0 ? [version.versionId] : chosen);
  };
  const at = (target: EventTarget, work: (version: StoryVersion) => void): void => {
    const line = target instanceof Element ? target.closest('[data-version]') : null;
    const version = versions.find(({ versionId }) => versionId === line?.getAttribute('data-version'));
    if (version !== undefined) work(version);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || activeVersion === undefined) return;
    const next = movedTo(event.key, active, versions.length);
    if (next !== null) {
      const version = versions[next];
      if (version === undefined) return;
      setActiveId(version.versionId);
      document.getElementById(optionId(version))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === ' ') choose(activeVersion);
    else if (event.key === 'Enter') compare(activeVersion);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="versions"
      role="listbox"
      aria-multiselectable
      aria-label={t('history.list')}
      aria-activedescendant={activeVersion === undefined ? undefined : optionId(activeVersion)}
      tabIndex={0}
      data-testid="versions"
      onKeyDown={onKeyDown}
      onClick={(event) => at(event.target, choose)}
      onDoubleClick={(event) =>
        at(event.target, ({ versionId, readable }) => readable && onCompare([versionId]))
      }
    >
      {days.map(({ day, versions: ofDay }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form fields, this holds options of a list
        <div key={day} role="group" className="versions__day" aria-labelledby={`${listId}-${day}`}>
          <p className="versions__day-name" id={`${listId}-${day}`}>
            {dayTitle(day, new Date(), t, language)}
          </p>
          {ofDay.map((version) => (
            <VersionLine
              key={version.versionId}
              id={optionId(version)}
              version={version}
              isActive={version === activeVersion}
              isChosen={chosen.includes(version.versionId)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface VersionLineProps {
  readonly id: string;
  readonly version: StoryVersion;
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

/** Three hundred of these stand in a list: one is drawn again only where something of it is another. */
const VersionLine = memo(function VersionLine({ id, version, isActive, isChosen }: VersionLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isMilestone = version.reason === 'milestone';
  const title = version.note !== '' ? version.note : t(`history.reason.${version.reason}`);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which option is meant
    <div
      id={id}
      role="option"
      className={classNames(
        'version',
        isActive && 'version--active',
        isMilestone && 'version--milestone',
        !version.readable && 'version--thinned',
      )}
      aria-selected={isChosen}
      aria-disabled={!version.readable}
      data-version={version.versionId}
      data-reason={version.reason}
    >
      <time className="version__time" dateTime={version.keptAt}>
        {clockTime(version.keptAt, language)}
      </time>
      <span className="version__title">
        {isMilestone && <Flag aria-hidden className="version__flag" />}
        {title}
      </span>
      <span className="version__facts">
        {[
          ...(isMilestone && version.note !== '' ? [t('history.reason.milestone')] : []),
          writerName(version.savedBy),
          ...(version.words === null
            ? []
            : [t('desk.words', { count: version.words, number: wholeNumber(version.words, language) })]),
        ].join(' · ')}
      </span>
      {!version.readable && <span className="version__facts">{t('history.thinned')}</span>}
    </div>
  );
});
