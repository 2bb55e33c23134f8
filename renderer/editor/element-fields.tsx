import { $getNodeByKey, $getState, type Klass, type LexicalNode, type NodeKey } from 'lexical';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useOpenStory } from '../story/use-session.ts';
import { type EditorHandle, useEditorHandle } from './editor-handle.ts';
import { FIELD } from './fields/field-names.ts';
import { StoryField } from './fields/story-field.tsx';
import { focusText } from './focus-text.ts';
import { $writeAfter } from './moving/write-after.ts';
import { blockIdState } from './nodes/block-state/block-state.ts';
import { $boxTitleOf, $isBoxNode, $setBoxTitle, BoxNode } from './nodes/box/box-node.ts';
import {
  $attributionOf,
  $isQuotationNode,
  $setAttribution,
  QuotationNode,
} from './nodes/quotation/quotation-node.ts';

/** A node that stands on the page with a place in it for a field, and the field's text. */
interface Placed {
  readonly key: NodeKey;
  readonly id: string;
  readonly place: HTMLElement;
  readonly text: string;
}

/** The fields that stand inside blocks of running text: who said a quotation, what a box is called. */
export function ElementFields() {
  const { t } = useTranslation();
  const handle = useEditorHandle();
  const readOnly = useOpenStory()?.readOnly !== null;
  const quotations = usePlaced(handle, QuotationNode, '.quotation-attribution', $attribution);
  const boxes = usePlaced(handle, BoxNode, '.box-title', $title);
  const fields: ReactNode[] = [
    ...quotations.map(({ key, id, place, text }) =>
      createPortal(
        <StoryField
          field={FIELD.quotation(id)}
          value={text}
          label={t('editor.attribution')}
          readOnly={readOnly}
          $write={(words) => {
            const node = $getNodeByKey(key);
            if ($isQuotationNode(node)) $setAttribution(node, words);
          }}
          onLeave={(way) => leave(handle, key, way)}
        />,
        place,
        `quotation:${key}`,
      ),
    ),
    ...boxes.map(({ key, id, place, text }) =>
      createPortal(
        <StoryField
          field={FIELD.box(id)}
          value={text}
          label={t('editor.boxTitle')}
          readOnly={readOnly}
          $write={(words) => {
            const node = $getNodeByKey(key);
            if ($isBoxNode(node)) $setBoxTitle(node, words);
          }}
          onLeave={(way) => {
            if (handle === null) return false;
            focusText(handle.editor, () => {
              const node = $getNodeByKey(key);
              if (!$isBoxNode(node)) return;
              if (way === 'next') node.selectStart();
              else node.selectPrevious();
            });
            return true;
          }}
        />,
        place,
        `box:${key}`,
      ),
    ),
  ];
  return <>{fields}</>;
}

function leave(handle: EditorHandle | null, key: NodeKey, way: 'next' | 'previous'): true {
  if (handle === null) return true;
  focusText(handle.editor, () => {
    const node = $getNodeByKey(key);
    if (way === 'next') $writeAfter(key);
    else if ($isQuotationNode(node)) node.selectEnd();
  });
  return true;
}

const $attribution = (node: LexicalNode): string => ($isQuotationNode(node) ? $attributionOf(node) : '');
const $title = (node: LexicalNode): string => ($isBoxNode(node) ? $boxTitleOf(node) : '');

function usePlaced(
  handle: EditorHandle | null,
  klass: Klass<LexicalNode>,
  selector: string,
  $text: (node: LexicalNode) => string,
): readonly Placed[] {
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  useEffect(() => {
    if (handle === null) return;
    const { editor } = handle;
    return editor.registerMutationListener(
      klass,
      (mutations) => {
        setPlaced((before) => {
          const left = before.filter(({ key }) => !mutations.has(key));
          const now = [...mutations].flatMap(([key, mutation]): Placed[] => {
            const place = editor.getElementByKey(key)?.querySelector<HTMLElement>(selector);
            if (mutation === 'destroyed' || !place) return [];
            return [{ key, place, ...editor.getEditorState().read(() => $readAt(key, $text)) }];
          });
          return [...left, ...now];
        });
      },
      { skipInitialization: false },
    );
  }, [handle, klass, selector, $text]);
  return placed;
}

function $readAt(
  key: NodeKey,
  $text: (node: LexicalNode) => string,
): { readonly id: string; readonly text: string } {
  const node = $getNodeByKey(key);
  return node === null ? { id: '', text: '' } : { id: $getState(node, blockIdState), text: $text(node) };
}
