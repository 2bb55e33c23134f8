import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsChange } from '#shared/api/settings.ts';
import type { CommandId } from '#shared/commands/registry.ts';
import { changeSettings } from '../app/desk-actions.ts';
import { useDesk } from '../app/desk-context.ts';
import { useCommandCenter } from '../commands/use-command.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { Tabs } from '../ui/tabs/tabs.tsx';
import { DisplaySection } from './display-section.tsx';
import { LibrarySection } from './library-section.tsx';
import { SETTINGS_SECTIONS, type SettingsSection } from './settings-sections.ts';
import { useSettings } from './settings-store.ts';
import { TypingSection } from './typing/typing-section.tsx';
import { useWriterTexts } from './use-writer-texts.ts';
import { WriterSection } from './writer-section.tsx';
import './settings-dialog.css';

export interface SettingsDialogProps {
  /** The part to open at. */
  readonly section?: SettingsSection;
  readonly onClose: () => void;
}

/** What the person can set. Every choice holds at once; the writer's texts when their field is left. */
export function SettingsDialog({ section = 'display', onClose }: SettingsDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const center = useCommandCenter();
  const settings = useSettings();
  const change = (what: SettingsChange): void => void changeSettings(desk, what);
  const texts = useWriterTexts({ settings, change });
  /** Runs once the dialog is closed, so that the next one knows where the focus had been. */
  const next = useRef<CommandId | null>(null);
  const close = (): void => {
    texts.keep();
    onClose();
  };
  const leaveFor = (command: CommandId): void => {
    next.current = command;
    close();
  };
  const contents: Readonly<Record<SettingsSection, ReactNode>> = {
    display: <DisplaySection settings={settings} change={change} />,
    writer: <WriterSection texts={texts} />,
    typing: <TypingSection settings={settings} change={change} onMacros={() => leaveFor('typing-macros')} />,
    library: <LibrarySection />,
  };
  return (
    <Dialog
      open
      onClose={close}
      onClosed={() => {
        if (next.current !== null) center.run(next.current);
        next.current = null;
      }}
      title={t('settings.title')}
      width="wide"
      testId="settings"
    >
      <div className="settings">
        <Tabs
          label={t('settings.sections')}
          first={section}
          tabs={SETTINGS_SECTIONS.map((id) => ({ id, label: t(`settings.${id}`), content: contents[id] }))}
        />
      </div>
    </Dialog>
  );
}
