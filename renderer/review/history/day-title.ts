import type { Language } from '#shared/api/settings.ts';
import type { Translate } from '#shared/locales/translator.ts';
import { shortMoment } from '../../language/formats.ts';
import { localDay } from './group-by-day.ts';

/** "Hôm nay", "Hôm qua", else the date. `day` is YYYY-MM-DD in this machine's zone. */
export function dayTitle(day: string, now: Date, t: Translate, language: Language): string {
  if (day === localDay(now)) return t('history.today');
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day === localDay(yesterday)) return t('history.yesterday');
  return shortMoment(`${day}T12:00:00`, now, language);
}
