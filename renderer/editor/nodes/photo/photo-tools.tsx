import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, ImageUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditorHandle } from '../../editor-handle.ts';
import { $moveBlock } from '../../moving/move-block.ts';
import { useReplacePhoto } from '../../photos/use-replace-photo.ts';

/** What can be done with a photo as a whole. Taking it out is undone like anything else. */
export function PhotoTools({ nodeKey }: { readonly nodeKey: NodeKey }) {
  const { t } = useTranslation();
  const handle = useEditorHandle();
  const replace = useReplacePhoto(nodeKey);
  const changing = ($change: () => void) => (): void =>
    handle?.editor.update($change, { tag: HISTORY_PUSH_TAG });
  const tools = [
    { name: t('editor.photoReplace'), Icon: ImageUp, run: replace },
    { name: t('editor.photoUp'), Icon: ArrowUp, run: changing(() => void $moveBlock(nodeKey, 'up')) },
    { name: t('editor.photoDown'), Icon: ArrowDown, run: changing(() => void $moveBlock(nodeKey, 'down')) },
    { name: t('editor.photoRemove'), Icon: Trash2, run: changing(() => $getNodeByKey(nodeKey)?.remove()) },
  ];
  return (
    <div className="photo-tools">
      {tools.map(({ name, Icon, run }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={(event) => {
            event.stopPropagation();
            run();
          }}
        >
          <Icon aria-hidden size={16} />
        </button>
      ))}
    </div>
  );
}
