import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoIntake } from '#shared/api/desk-api.ts';
import { type Failure, failure, type Result } from '#shared/api/result.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { useToasts } from '../../ui/toast/toasts.tsx';
import type { EditorHandle } from '../editor-handle.ts';
import { insertPhotos, NO_WORDS, type PhotoPlace, type PhotoWords } from './insert-photos.ts';

/** @returns whether every photo was taken */
export type TakePhotosIn = (
  intake: Promise<Result<PhotoIntake>>,
  place: PhotoPlace,
  words?: PhotoWords,
) => Promise<boolean>;

/** Takes photos in: those accepted go into the story, of each refused the person is told why. */
export function usePhotoIntake(handle: EditorHandle | null): TakePhotosIn {
  const { t } = useTranslation();
  const toasts = useToasts();
  return useCallback(
    async (intake, place, words = NO_WORDS) => {
      const taken = await intake.catch(() => failure('unexpected'));
      const refused: readonly Failure[] = taken.ok ? taken.value.refused : [taken.error];
      if (taken.ok && handle !== null) insertPhotos(handle.editor, taken.value.added, place, words);
      for (const error of refused) toasts.show('bad', failureSentence(t, error));
      return refused.length === 0;
    },
    [handle, t, toasts],
  );
}
