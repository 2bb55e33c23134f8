import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type LexicalNode,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdentifier } from '#shared/article/identifier.ts';
import { safeLink } from '#shared/article/link.ts';
import { blocksFromText } from '#shared/importing/text-to-blocks.ts';
import { useBridge } from '../../app/bridge.ts';
import { useOpenStory } from '../../story/use-session.ts';
import { useToasts } from '../../ui/toast/toasts.tsx';
import type { EditorHandle } from '../editor-handle.ts';
import { $nodeOf } from '../mapping/blocks-to-nodes.ts';
import { $isPhotoNode, $photoOf } from '../nodes/photo/photo-node.tsx';
import { insertBlocks, placeAtCaret } from '../photos/insert-photos.ts';
import { usePhotoIntake } from '../photos/use-photo-intake.ts';
import { clipboardPhotos } from './clipboard-photos.ts';
import { prepareHtmlReader, withHtmlReader } from './html-reader.ts';
import type { PastedHtml } from './pasted-html.ts';
import { $nodesFromOwnClipboard } from './sanitised-nodes.ts';
import { usePhotoAdoption } from './use-photo-adoption.ts';
import { wordsAsBlocks } from './words-as-blocks.ts';

/**
 * Everything pasted into the running text comes through here and through the article's schema: this desk's own
 * clipboard with ids and photos, HTML as clean blocks, pictures as photos, anything else as plain paragraphs.
 */
export function usePasting(handle: EditorHandle | null): void {
  const bridge = useBridge();
  const toasts = useToasts();
  const { t } = useTranslation();
  const story = useOpenStory();
  const takeIn = usePhotoIntake(handle);
  const adopt = usePhotoAdoption();
  const storyId = story?.storyId;

  useEffect(prepareHtmlReader, []);

  useEffect(() => {
    if (handle === null || storyId === undefined) return;
    const { editor } = handle;
    const putHtml = (pasted: PastedHtml): void => {
      insert(editor, () => pasted.blocks.map($nodeOf));
      for (const picture of pasted.pictures) {
        const otherwise = placeAtCaret(editor).after;
        const { afterBlock, words } = picture;
        const place = afterBlock === null ? { after: otherwise } : { afterBlock, otherwise };
        void takeIn(bridge.addPhoto(storyId, picture.name, picture.bytes), place, words).then((taken) => {
          if (!taken) insertBlocks(editor, place, () => wordsAsBlocks(words).map($nodeOf));
        });
      }
      if (pasted.left > 0) toasts.show('info', t('editor.pastedPicturesLeft', { count: pasted.left }));
    };
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (data === null || !editor.isEditable() || $linksSelection(data)) return false;
        event.preventDefault();

        const own = $nodesFromOwnClipboard(data.getData('application/x-lexical-editor'));
        if (own !== null) {
          adopt(own.filter($isPhotoNode).flatMap((node) => $photoOf(node)?.asset ?? []));
          insert(editor, () => own);
          return true;
        }
        const html = data.getData('text/html');
        const photos = clipboardPhotos(data);
        if (html !== '' && !(photos.length > 0 && isOnePicture(html))) {
          withHtmlReader((read) => putHtml(read(html)));
          return true;
        }
        if (photos.length > 0) {
          const place = placeAtCaret(editor);
          for (const { name, bytes } of photos) {
            void bytes.then((content) => takeIn(bridge.addPhoto(storyId, name, content), place));
          }
          return true;
        }
        const text = data.getData('text/plain');
        insert(editor, () => blocksFromText(text, { newId: newIdentifier }).map($nodeOf));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
  }, [handle, storyId, bridge, toasts, t, takeIn, adopt]);
}

function insert(editor: LexicalEditor, $nodes: () => LexicalNode[]): void {
  editor.update(
    () => {
      const selection = $getSelection();
      const nodes = $nodes();
      if (selection !== null && nodes.length > 0) $insertGeneratedNodes(editor, nodes, selection);
    },
    { tag: PASTE_TAG },
  );
}

/** An address pasted over selected words becomes their link; the link extension does that. */
function $linksSelection(data: DataTransfer): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  return safeLink(data.getData('text/plain').trim()) !== null;
}

/** A picture copied from a web page comes as a file and, beside it, as an HTML text that only points to it. */
function isOnePicture(html: string): boolean {
  const body = html.replace(/<!--[\s\S]*?-->|<\/?(html|body|meta|head)[^>]*>/gi, '').trim();
  return /^<img\b[^>]*>$/i.test(body);
}
