import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableNodeFromLexicalNodeOrThrow,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
} from '@lexical/table';
import { $getSelection, HISTORY_PUSH_TAG } from 'lexical';
import { Columns2, Rows2, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.tsx';
import { Menu } from '../../ui/menu/menu.tsx';
import { type EditorHandle, useEditorHandle } from '../editor-handle.ts';

/** Rows and columns, while the caret is in a table. */
export function TableTools() {
  const handle = useEditorHandle();
  return handle === null ? null : <TableMenu handle={handle} />;
}

function TableMenu({ handle }: { readonly handle: EditorHandle }) {
  const { t } = useTranslation();
  const { editor } = handle;
  const [inTable, setInTable] = useState(false);
  useEffect(
    () => editor.registerUpdateListener(({ editorState }) => setInTable(editorState.read($caretInTable))),
    [editor],
  );
  if (!inTable) return null;
  const change = ($change: () => void) => (): void => {
    editor.update($change, { tag: HISTORY_PUSH_TAG, onUpdate: () => editor.focus() });
  };
  return (
    <>
      <span className="text-toolbar-gap" aria-hidden />
      <Menu
        trigger={
          <Button look="quiet" size="small" icon={<Rows2 aria-hidden size={16} />}>
            {t('editor.table')}
          </Button>
        }
        align="start"
        entries={[
          {
            id: 'row',
            label: t('editor.tableRowAdd'),
            icon: <Rows2 aria-hidden />,
            onChoose: change(() => void $insertTableRowAtSelection(true)),
          },
          {
            id: 'column',
            label: t('editor.tableColumnAdd'),
            icon: <Columns2 aria-hidden />,
            onChoose: change(() => void $insertTableColumnAtSelection(true)),
          },
          {
            id: 'row-remove',
            label: t('editor.tableRowRemove'),
            icon: <Trash2 aria-hidden />,
            onChoose: change($deleteTableRowAtSelection),
          },
          {
            id: 'column-remove',
            label: t('editor.tableColumnRemove'),
            icon: <Trash2 aria-hidden />,
            onChoose: change($deleteTableColumnAtSelection),
          },
          {
            id: 'remove',
            label: t('editor.tableRemove'),
            icon: <Trash2 aria-hidden />,
            onChoose: change($removeTable),
          },
        ]}
      />
    </>
  );
}

function $caretInTable(): boolean {
  const nodes = $getSelection()?.getNodes() ?? [];
  return nodes.some((node) => $isTableCellNode(node) || node.getParents().some($isTableCellNode));
}

function $removeTable(): void {
  const node = $getSelection()?.getNodes()[0];
  if (node !== undefined) $getTableNodeFromLexicalNodeOrThrow(node).remove();
}
