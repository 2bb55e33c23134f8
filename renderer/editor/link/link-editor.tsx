import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import { $createTextNode, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG } from 'lexical';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkFromInput } from '#shared/article/link.ts';
import { useCommand } from '../../commands/use-command.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { type EditorHandle, useEditorHandle } from '../editor-handle.ts';
import './link-editor.css';

/** Puts a link on the selected words, changes the one under the caret, or takes it off. */
export function LinkEditor() {
  const handle = useEditorHandle();
  return handle === null ? null : <LinkDialog handle={handle} />;
}

function LinkDialog({ handle }: { readonly handle: EditorHandle }) {
  const { t } = useTranslation();
  const { editor } = handle;
  const [address, setAddress] = useState<string | null>(null);
  const [had, setHad] = useState(false);
  const [refused, setRefused] = useState(false);
  const note = useId();
  useCommand('format-link', {
    run: () => {
      const current = editor.read('latest', $linkAtCaret);
      setHad(current !== null);
      setRefused(false);
      setAddress(current ?? '');
    },
    enabled: () => editor.read('latest', () => $isRangeSelection($getSelection())),
    active: () => editor.read('latest', $linkAtCaret) !== null,
  });
  const close = (): void => {
    setAddress(null);
    editor.focus();
  };
  const put = (link: string | null): void => {
    editor.update(() => $putLink(link), { tag: HISTORY_PUSH_TAG });
    close();
  };
  return (
    <Dialog open={address !== null} title={t('editor.link')} onClose={close}>
      <form
        className="link-editor"
        onSubmit={(event) => {
          event.preventDefault();
          const link = linkFromInput(address ?? '');
          if (link === null) setRefused(true);
          else put(link);
        }}
      >
        <input
          className="field__input"
          autoFocus
          inputMode="url"
          data-typing="address"
          spellCheck={false}
          aria-label={t('editor.linkAddress')}
          aria-invalid={refused}
          aria-describedby={note}
          placeholder="https://…"
          value={address ?? ''}
          onChange={({ target }) => {
            setRefused(false);
            setAddress(target.value);
          }}
        />
        <p className="link-editor-note" id={note} role={refused ? 'alert' : undefined}>
          {refused ? t('editor.linkRefused') : t('editor.linkHint')}
        </p>
        <div className="link-editor-buttons">
          {had ? <Button onClick={() => put(null)}>{t('editor.linkRemove')}</Button> : null}
          <Button look="primary" type="submit">
            {t('editor.linkPut')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function $linkAtCaret(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const anchor = selection.anchor.getNode();
  const link = [anchor, ...anchor.getParents()].find($isLinkNode);
  return link?.getURL() ?? null;
}

/** With nothing selected and no link under the caret, the address itself becomes the words. */
function $putLink(link: string | null): void {
  const selection = $getSelection();
  if (link !== null && $isRangeSelection(selection) && selection.isCollapsed() && $linkAtCaret() === null) {
    selection.insertNodes([$createLinkNode(link).append($createTextNode(link))]);
    return;
  }
  $toggleLink(link);
}
