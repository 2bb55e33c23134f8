import i18next, { type i18n, type TFunction } from 'i18next';
import type { Failure } from '../api/result.ts';
import type { Language } from '../api/settings.ts';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

/** Turns a key of vi.json and its values into a sentence. */
export type Translate = TFunction<'translation', undefined>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

/** A translator of its own, ready at once, with both languages in it; Vietnamese stands in for what is missing. */
export function createTranslator(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    initAsync: false,
    resources: { vi: { translation: vi }, en: { translation: en } },
    // React and the HTML renderers escape for themselves.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** The one clear sentence of a failure. */
export function failureSentence(translate: Translate, error: Failure): string {
  return translate(`error.${error.code}`, { ...error.detail });
}
