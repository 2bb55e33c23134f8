import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/api/settings.ts';

/** The language of the interface; stories are in Vietnamese whatever it is. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}
