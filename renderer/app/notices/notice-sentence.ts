import type { Failure } from '#shared/api/result.ts';
import { failureSentence, type Translate } from '#shared/locales/translator.ts';

/**
 * What has become of a story that shows on the page, where the error's own sentence tells only what went wrong.
 * `keptAs` in a conflict's detail says that the text on the page is the one kept as a story of its own.
 */
export function noticeSentence(t: Translate, notice: Failure): string {
  if (notice.code === 'story-damaged') return t('app.earlierVersion', { ...notice.detail });
  if (notice.code === 'story-conflict')
    return t(notice.detail?.['keptAs'] === undefined ? 'app.recoveredApart' : 'app.keptAsOwn');
  return failureSentence(t, notice);
}
