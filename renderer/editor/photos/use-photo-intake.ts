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

/** Takes photos in: those accepted go into the story, the person is told why each other was refused. */
export function usePhotoIntake(handle: EditorHandle | null): TakePhotosIn {
  const { t } = useTranslation();
  const toasts = useToasts();
  return useCallback(
    async (intake, place, words = NO_WORDS) => {
      const taken = await intake.catch(() => failure('unexpected'));
      const refused: readonly Failure[] = taken.ok ? taken.value.refused : [taken.error];
      if (taken.ok && handle !== null) insertPhotos(handle.editor, taken.value.added, place, words);
      // One message for all: many would push the first ones off the window before they are read.
      const reasons = refused.map((error) => failureSentence(t, error)).join('\n');
      const count = refused.length;
      if (count > 0) {
        toasts.show('bad', count === 1 ? reasons : `${t('editor.photosRefused', { count })}\n${reasons}`);
      }
      return refused.length === 0;
    },
    [handle, t, toasts],
  );
}
