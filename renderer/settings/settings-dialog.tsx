import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type SettingsChange, THEMES } from '#shared/api/settings.ts';
import { changeSettings } from '../app/desk-actions.ts';
import { useDesk } from '../app/desk-context.ts';
import { useCommandCenter } from '../commands/use-command.ts';
import { useLibrary } from '../desk/library-store.ts';
import { Button } from '../ui/button/button.tsx';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { TextField } from '../ui/field/field.tsx';
import { Segmented } from '../ui/segmented/segmented.tsx';
import { useSettings } from './settings-store.ts';
import './settings-dialog.css';

export interface SettingsDialogProps {
  readonly onClose: () => void;
}

/** What the person can set. Every choice holds at once; the two texts when their field is left. */
export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const center = useCommandCenter();
  const settings = useSettings();
  const { listing } = useLibrary();
  const [penName, setPenName] = useState(settings.penName);
  const [role, setRole] = useState(settings.role);
  const change = (what: SettingsChange): void => void changeSettings(desk, what);

  const keepTexts = (): void => {
    const texts = { penName: penName.trim().normalize('NFC'), role: role.trim().normalize('NFC') };
    if (texts.penName !== settings.penName || texts.role !== settings.role) change(texts);
  };
  return (
    <Dialog
      open
      onClose={() => {
        keepTexts();
        onClose();
      }}
      title={t('settings.title')}
      testId="settings"
    >
      <div className="settings">
        <section className="settings__group">
          <h3 className="settings__heading">{t('settings.display')}</h3>
          <div className="settings__row">
            <span className="settings__label">{t('settings.language')}</span>
            <Segmented
              label={t('settings.language')}
              value={settings.language}
              segments={LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
              onChoose={(language) => change({ language })}
            />
          </div>
          <div className="settings__row">
            <span className="settings__label">{t('settings.theme')}</span>
            <Segmented
              label={t('settings.theme')}
              value={settings.theme}
              segments={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
              onChoose={(theme) => change({ theme })}
            />
          </div>
        </section>
        <section className="settings__group">
          <h3 className="settings__heading">{t('settings.writer')}</h3>
          <div className="settings__fields">
            <TextField
              label={t('settings.penName')}
              value={penName}
              maxLength={200}
              onChange={(event) => setPenName(event.target.value)}
              onBlur={keepTexts}
            />
            <TextField
              label={t('settings.role')}
              value={role}
              maxLength={200}
              onChange={(event) => setRole(event.target.value)}
              onBlur={keepTexts}
            />
          </div>
          <p className="settings__hint">{t('settings.writerHint')}</p>
        </section>
        <section className="settings__group">
          <h3 className="settings__heading">{t('settings.library')}</h3>
          <div className="settings__row">
            <span className="settings__library">{listing?.name ?? t('app.noLibrary')}</span>
            <Button
              size="small"
              icon={<FolderOpen aria-hidden />}
              onClick={() => center.run('library-choose')}
            >
              {t('settings.changeLibrary')}
            </Button>
          </div>
          <p className="settings__hint">{t('settings.libraryHint')}</p>
        </section>
      </div>
    </Dialog>
  );
}
