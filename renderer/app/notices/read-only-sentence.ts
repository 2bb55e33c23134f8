import type { ErrorCode } from '#shared/api/error-code.ts';
import { failureSentence, type Translate } from '#shared/locales/translator.ts';

/** Why the story can only be read. */
export function readOnlySentence(t: Translate, reason: ErrorCode): string {
  // The error's own sentence names the number of the format, which an open story does not tell.
  const why = reason === 'story-newer-format' ? t('app.newerFormat') : failureSentence(t, { code: reason });
  return reason === 'story-read-only' ? why : `${t('error.story-read-only')} ${why}`;
}
