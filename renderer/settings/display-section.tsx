import { useTranslation } from 'react-i18next';
import { LANGUAGES, THEMES } from '#shared/api/settings.ts';
import { Segmented } from '../ui/segmented/segmented.tsx';
import type { SectionProps } from './section-props.ts';

/** Language and light. */
export function DisplaySection({ settings, change }: SectionProps) {
  const { t } = useTranslation();
  return (
    <div className="settings__group">
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
    </div>
  );
}
