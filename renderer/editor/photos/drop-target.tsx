import { $getNodeByKey, $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { type DragEvent, type ReactNode, type RefObject, useState } from 'react';
import { useBridge } from '../../app/bridge.ts';
import { useOpenStory } from '../../story/use-session.ts';
import { useEditorHandle } from '../editor-handle.ts';
import { BLOCK_DRAG_TYPE, type DropPlace, dropPlace } from '../moving/block-drag.ts';
import { $moveBlockTo } from '../moving/move-block.ts';
import { usePhotoIntake } from './use-photo-intake.ts';

interface DropTargetProps {
  readonly paper: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** The page as a place to drop photos on, and photos of the story to move. A line shows where they would go. */
export function DropTarget({ paper, children }: DropTargetProps) {
  const handle = useEditorHandle();
  const bridge = useBridge();
  const story = useOpenStory();
  const takeIn = usePhotoIntake(handle);
  const [line, setLine] = useState<number | null>(null);
  const editor = story === null || story.readOnly !== null ? undefined : handle?.editor;

  const over = (event: DragEvent): void => {
    if (!carriesSomething(event) || editor === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setLine(lineOf(editor, placeAt(editor, event.clientY), paper.current));
  };
  const drop = (event: DragEvent): void => {
    setLine(null);
    if (!carriesSomething(event) || story === null || editor === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeAt(editor, event.clientY);
    const key = event.dataTransfer.getData(BLOCK_DRAG_TYPE);
    if (key === '') {
      void takeIn(
        bridge.addDroppedPhotos(story.storyId, [...event.dataTransfer.files]),
        place ?? { after: null },
      );
    } else if (place !== null) {
      editor.update(
        () => {
          const target = $getNodeByKey(place.key);
          if (target !== null) $moveBlockTo(key, target, place.side);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the keyboard has the command and the photo's buttons
    <div
      className="page-drop"
      onDragOverCapture={over}
      onDropCapture={drop}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setLine(null);
      }}
    >
      {children}
      {line === null ? null : <div className="page-drop-line" style={{ top: line }} />}
    </div>
  );
}

function carriesSomething({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files') || dataTransfer.types.includes(BLOCK_DRAG_TYPE);
}

function placeAt(editor: LexicalEditor, pointerY: number): DropPlace | null {
  const edges = editor.read('latest', () =>
    $getRoot()
      .getChildrenKeys()
      .flatMap((key) => {
        const box = editor.getElementByKey(key)?.getBoundingClientRect();
        return box === undefined ? [] : [{ key, top: box.top, bottom: box.bottom }];
      }),
  );
  return dropPlace(edges, pointerY);
}

/** Where the line is drawn, in pixels from the top of the drop target. */
function lineOf(editor: LexicalEditor, place: DropPlace | null, paper: HTMLElement | null): number | null {
  const target = paper?.parentElement?.getBoundingClientRect();
  const block = place === null ? undefined : editor.getElementByKey(place.key)?.getBoundingClientRect();
  if (target === undefined || block === undefined) return null;
  return (place?.side === 'before' ? block.top - 6 : block.bottom + 6) - target.top;
}
