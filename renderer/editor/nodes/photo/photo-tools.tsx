import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditorHandle } from '../../editor-handle.ts';
import { $moveBlock } from '../../moving/move-block.ts';

/** What can be done with a photo as a whole. Taking it out is undone like anything else. */
export function PhotoTools({ nodeKey }: { readonly nodeKey: NodeKey }) {
  const { t } = useTranslation();
  const handle = useEditorHandle();
  const change = ($change: () => void): void => handle?.editor.update($change, { tag: HISTORY_PUSH_TAG });
  const tools = [
    { name: t('editor.photoUp'), Icon: ArrowUp, $run: () => void $moveBlock(nodeKey, 'up') },
    { name: t('editor.photoDown'), Icon: ArrowDown, $run: () => void $moveBlock(nodeKey, 'down') },
    { name: t('editor.photoRemove'), Icon: Trash2, $run: () => $getNodeByKey(nodeKey)?.remove() },
  ];
  return (
    <div className="photo-tools">
      {tools.map(({ name, Icon, $run }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={(event) => {
            event.stopPropagation();
            change($run);
          }}
        >
          <Icon aria-hidden size={16} />
        </button>
      ))}
    </div>
  );
}
