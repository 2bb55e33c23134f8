import { inlineText, type Run } from '#shared/article/inline.ts';
import type { DraftBlock } from './draft.ts';
import type { FlowItem, Role } from './html/flow-item.ts';

/** A text of the file that may turn out to be of the body or of the head. */
export interface TextPiece {
  readonly kind: 'text';
  /** What kind of text it was in the file: a line of plain text, or an element of a page. */
  readonly from: 'line' | 'paragraph' | 'subheading';
  readonly level: 2 | 3;
  readonly content: Run[];
  /** The words of `content` on one line. */
  readonly text: string;
  /** What the page says it is, or null. */
  readonly role: Role | null;
  /** A machine-readable date beside it, or ''. */
  readonly moment: string;
}

/** A part of the file that can only be of the body: a list, a photo, a table. */
export interface BlockPiece {
  readonly kind: 'block';
  readonly block: DraftBlock;
}

/** What a file is read into before it is told what each part is. In reading order. */
export type Piece = TextPiece | BlockPiece;

/** A line of plain text. */
export function linePiece(text: string, content: Run[]): TextPiece {
  return { kind: 'text', from: 'line', level: 2, content, text, role: null, moment: '' };
}

/** A part of a page. */
export function pagePiece(item: FlowItem): Piece {
  switch (item.type) {
    case 'paragraph':
      return textPiece('paragraph', 2, item.content);
    case 'subheading':
      return textPiece('subheading', item.level, item.content);
    case 'list-line':
      return textPiece('paragraph', 2, item.content);
    case 'role':
      return { ...textPiece('paragraph', 2, [...item.content]), role: item.role, moment: item.moment };
    default:
      return { kind: 'block', block: item };
  }
}

function textPiece(from: TextPiece['from'], level: 2 | 3, content: Run[]): TextPiece {
  return { kind: 'text', from, level, content, text: oneLine(content), role: null, moment: '' };
}

function oneLine(content: readonly Run[]): string {
  return inlineText(content)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
