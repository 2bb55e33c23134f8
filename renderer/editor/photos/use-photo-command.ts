import { useBridge } from '../../app/bridge.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useOpenStory } from '../../story/use-session.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { placeAtCaret } from './insert-photos.ts';
import { usePhotoIntake } from './use-photo-intake.ts';

/** Photos by dialog: they go where the caret was when it was opened. */
export function usePhotoCommand(handle: EditorHandle): void {
  const bridge = useBridge();
  const story = useOpenStory();
  const takeIn = usePhotoIntake(handle);
  useCommand('insert-photo', {
    run: () => {
      if (story === null) return;
      void takeIn(bridge.choosePhotos(story.storyId), placeAtCaret(handle.editor));
    },
  });
}
