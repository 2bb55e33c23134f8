import { Check, CircleAlert, LoaderCircle, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/api/settings.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Translate } from '#shared/locales/translator.ts';
import { fullMoment } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { SaveState } from '../../story/save-state.ts';
import { useSessionSnapshot } from '../../story/use-session.ts';

/** The save state in words; why a save failed stands in the banner. "Saved" is said of the file on disk only. */
export function saveSentence(t: Translate, save: SaveState, now: Date, language: Language): string {
  switch (save.kind) {
    case 'none':
      return '';
    case 'saved':
      return t('save.saved', { time: fullMoment(save.at, now, language) });
    case 'unsaved':
      return t('save.unsaved');
    case 'saving':
      return t('save.saving');
    case 'failed':
      return t('save.failedShort');
    default:
      return assertNever(save);
  }
}

const ICONS = { saved: Check, unsaved: PencilLine, saving: LoaderCircle, failed: CircleAlert } as const;

export function SaveStateLine() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { save, story } = useSessionSnapshot();
  if (save.kind === 'none' || story?.readOnly !== null) return null;
  const Icon = ICONS[save.kind];
  const sentence = saveSentence(t, save, new Date(), language);
  return (
    <p
      className={`save-state save-state--${save.kind}`}
      data-testid="save-state"
      data-kind={save.kind}
      title={sentence}
    >
      <Icon aria-hidden />
      <span className="save-state__words">{sentence}</span>
    </p>
  );
}
