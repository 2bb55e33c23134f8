import { ChevronDown, Eye, PanelLeft, PanelRight, Settings, Upload } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMS } from '#shared/api/desk-api.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { keyPlatform } from '../../commands/key-platform.ts';
import { shortcutLabel } from '../../commands/shortcut-label.ts';
import { useCommandCenter, useCommandState } from '../../commands/use-command.ts';
import { useCurrentArticle } from '../../story/use-session.ts';
import { TypingIndicator } from '../../typing/typing-indicator.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Menu } from '../../ui/menu/menu.tsx';
import { useShownStory } from '../shown-story.ts';
import { Mark } from './mark.tsx';
import { SaveStateLine } from './save-state-line.tsx';
import './top-bar.css';

/** The line along the top: which story, whether it is saved, and what is done with it as a whole. */
export function TopBar() {
  const story = useShownStory();
  return (
    <div className="top-bar">
      <div className="top-bar__side">
        <CommandButton command="view-desk" icon={<PanelLeft aria-hidden />} toggles />
        <Mark />
      </div>
      <div className="top-bar__story">{story !== null && <StoryLine />}</div>
      <div className="top-bar__side top-bar__side--end">
        <TypingIndicator />
        <CommandButton command="view-preview" icon={<Eye aria-hidden />} toggles />
        <CommandButton command="view-inspector" icon={<PanelRight aria-hidden />} toggles />
        <CommandButton command="view-settings" icon={<Settings aria-hidden />} />
        <ExportMenu />
      </div>
    </div>
  );
}

function StoryLine() {
  const { t } = useTranslation();
  const headline = useCurrentArticle()?.headline.trim() ?? '';
  const title = headline === '' ? t('desk.untitled') : headline;
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
    return () => {
      document.title = t('app.name');
    };
  }, [title, t]);
  return (
    <>
      <h1 className="top-bar__headline" lang={headline === '' ? undefined : 'vi'} title={title}>
        {title}
      </h1>
      <SaveStateLine />
    </>
  );
}

function ExportMenu() {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const { enabled } = useCommandState('export-page');
  const platform = keyPlatform();
  return (
    <Menu
      trigger={
        <Button
          look="plain"
          size="small"
          className="top-bar__export"
          icon={<Upload aria-hidden />}
          disabled={!enabled}
          data-testid="export-menu"
        >
          {t('exporting.export')}
          <ChevronDown aria-hidden />
        </Button>
      }
      entries={EXPORT_FORMS.map((form) => ({
        id: form,
        label: t(`exporting.form.${form}`),
        hint: t(`exporting.formHint.${form}`),
        keys: shortcutLabel(`export-${form}`, platform),
        onChoose: () => center.run(`export-${form}`),
      }))}
    />
  );
}
