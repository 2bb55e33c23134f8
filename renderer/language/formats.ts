import type { Language } from '#shared/api/settings.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Formatters are slow to make and never change. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(
  language: Language,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const found = made.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  made.set(key, found);
  return found;
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** The time of day: "14:05". `instant` is ISO 8601; shown in this machine's zone. */
export function clockTime(instant: string, language: Language): string {
  return formatter(language, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** A moment as short as it can be told apart: the time today, day and month this year, else the whole date. */
export function shortMoment(instant: string, now: Date, language: Language): string {
  const moment = new Date(instant);
  if (sameDay(moment, now)) return clockTime(instant, language);
  if (moment.getFullYear() === now.getFullYear()) {
    return formatter(language, 'day', {
      day: 'numeric',
      month: language === 'vi' ? 'numeric' : 'short',
    }).format(moment);
  }
  return formatter(language, 'date', {
    day: 'numeric',
    month: language === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
  }).format(moment);
}

/** A moment in full: the time alone today, else with its date. */
export function fullMoment(instant: string, now: Date, language: Language): string {
  const clock = clockTime(instant, language);
  return sameDay(new Date(instant), now) ? clock : `${clock}, ${shortMoment(instant, now, language)}`;
}

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat(LOCALES.vi),
  en: new Intl.NumberFormat(LOCALES.en),
};

/** A whole number with its thousands set apart: "1.284", "1,284". */
export function wholeNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}
