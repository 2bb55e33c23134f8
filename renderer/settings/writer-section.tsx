import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/field/field.tsx';
import type { useWriterTexts } from './use-writer-texts.ts';

export interface WriterSectionProps {
  readonly texts: ReturnType<typeof useWriterTexts>;
}

/** Who writes on this machine. */
export function WriterSection({ texts }: WriterSectionProps) {
  const { t } = useTranslation();
  return (
    <div className="settings__group">
      <div className="settings__fields">
        <TextField
          label={t('settings.penName')}
          value={texts.penName}
          maxLength={200}
          onChange={(event) => texts.setPenName(event.target.value)}
          onBlur={texts.keep}
        />
        <TextField
          label={t('settings.role')}
          value={texts.role}
          maxLength={200}
          onChange={(event) => texts.setRole(event.target.value)}
          onBlur={texts.keep}
        />
      </div>
      <p className="settings__hint">{t('settings.writerHint')}</p>
    </div>
  );
}
