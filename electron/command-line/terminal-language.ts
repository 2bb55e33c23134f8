import type { Language } from '#shared/api/settings.ts';

/** The variables of the environment that name a language, the strongest first. */
const VARIABLES = ['TOASOAN_LANGUAGE', 'LC_ALL', 'LANG'] as const;

/** The language a terminal is answered in: English where the environment asks for it, else Vietnamese. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const named = VARIABLES.map((variable) => environment[variable]).find(
    (value) => value !== undefined && value !== '',
  );
  return named?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
