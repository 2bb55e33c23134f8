import { $getNodeByKey, $getState, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { failure } from '#shared/api/result.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { useBridge } from '../../app/bridge.ts';
import { useOpenStory } from '../../story/use-session.ts';
import { useToasts } from '../../ui/toast/toasts.tsx';
import { useEditorHandle } from '../editor-handle.ts';
import { blockIdState } from '../nodes/block-state/block-state.ts';
import { $isPhotoNode, $photoOf, $setPhoto } from '../nodes/photo/photo-node.tsx';
import { $setStoryMeta, $storyMeta } from '../nodes/story-state/story-state.ts';
import { insertPhotos } from './insert-photos.ts';

/** Another picture in a photo's place: caption, credit and all its words stay. Further ones chosen go in behind it. */
export function useReplacePhoto(key: NodeKey): () => void {
  const bridge = useBridge();
  const toasts = useToasts();
  const { t } = useTranslation();
  const handle = useEditorHandle();
  const storyId = useOpenStory()?.storyId;
  return useCallback(() => {
    if (handle === null || storyId === undefined) return;
    const replace = async (): Promise<void> => {
      const taken = await bridge.choosePhotos(storyId).catch(() => failure('unexpected'));
      for (const error of taken.ok ? taken.value.refused : [taken.error]) {
        toasts.show('bad', failureSentence(t, error));
      }
      const [first, ...others] = taken.ok ? taken.value.added : [];
      if (first === undefined) return;
      handle.editor.update(() => $replace(key, first), { tag: HISTORY_PUSH_TAG, discrete: true });
      insertPhotos(handle.editor, others, { after: key });
    };
    void replace();
  }, [bridge, handle, key, storyId, t, toasts]);
}

/** A picture that an import could not supply is supplied with this one. */
function $replace(key: NodeKey, asset: PhotoAsset): void {
  const node = $getNodeByKey(key);
  const photo = $isPhotoNode(node) ? $photoOf(node) : null;
  if (!$isPhotoNode(node) || photo === null) return;
  $setPhoto(node, { ...photo, asset });
  const block = $getState(node, blockIdState);
  const meta = $storyMeta();
  const toConfirm = meta.toConfirm.filter(
    ({ doubt, place }) =>
      !(doubt === 'photo-not-supplied' && place.kind === 'block' && place.block === block),
  );
  if (toConfirm.length < meta.toConfirm.length) $setStoryMeta({ ...meta, toConfirm });
}
