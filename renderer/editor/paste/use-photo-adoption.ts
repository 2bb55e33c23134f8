import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { failure } from '#shared/api/result.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { useBridge } from '../../app/bridge.ts';
import { useOpenStory } from '../../story/use-session.ts';
import { useToasts } from '../../ui/toast/toasts.tsx';

/** Photos pasted from another story bring their words; their files are fetched into this one here. */
export function usePhotoAdoption(): (assets: readonly PhotoAsset[]) => void {
  const bridge = useBridge();
  const toasts = useToasts();
  const { t } = useTranslation();
  const storyId = useOpenStory()?.storyId;
  return useCallback(
    (assets) => {
      if (storyId === undefined) return;
      for (const { sha256 } of assets) {
        void bridge
          .adoptPhoto(storyId, sha256)
          .catch(() => failure('unexpected'))
          .then((adopted) => {
            if (!adopted.ok) toasts.show('bad', failureSentence(t, adopted.error));
          });
      }
    },
    [bridge, toasts, t, storyId],
  );
}
