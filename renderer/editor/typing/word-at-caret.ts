import {
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
  type TextNode,
} from 'lexical';

/** A stretch of one text node. */
export interface Piece {
  readonly node: TextNode;
  readonly start: number;
  readonly end: number;
}

/** The text round a collapsed caret, in its own block, and the nodes it is made of. */
export interface CaretText {
  readonly before: string;
  readonly after: string;
  /** In reading order; together `before` and `after`. */
  readonly piecesBefore: readonly Piece[];
  readonly piecesAfter: readonly Piece[];
}

/** Enough for a word, a macro and the beginning of a sentence. */
const REACH = 120;

/**
 * Reads the text round the caret across bold, links and marks; stops at line breaks, pictures and tokens. Of a
 * selection, which the next key replaces, the text before and after it.
 */
export function $textAtCaret(selection: RangeSelection): CaretText {
  if (selection.isCollapsed()) return $textAtPoint(selection.anchor);
  const [start, end] = selection.getStartEndPoints();
  const [first, last] = selection.isBackward() ? [end, start] : [start, end];
  const { before, piecesBefore } = $textAtPoint(first);
  const { after, piecesAfter } = $textAtPoint(last);
  return { before, after, piecesBefore, piecesAfter };
}

function $textAtPoint(point: PointType): CaretText {
  const node = point.getNode();
  if (!$isTextNode(node)) return $textAtElement(node, point.offset);
  if (!node.isSimpleText()) return { before: '', after: '', piecesBefore: [], piecesAfter: [] };
  const here = { node, start: 0, end: point.offset };
  const rest = { node, start: point.offset, end: node.getTextContentSize() };
  return $caretText(
    [...(here.end < REACH ? $pieces(node, 'getPreviousSibling') : []).reverse(), here],
    [rest, ...(rest.end - rest.start < REACH ? $pieces(node, 'getNextSibling') : [])],
  );
}

/** The caret stands between the children of a block: at its end after a link, say, or in an empty one. */
function $textAtElement(element: ElementNode, offset: number): CaretText {
  const previous = offset > 0 ? element.getChildAtIndex(offset - 1) : null;
  const next = element.getChildAtIndex(offset);
  const before = previous === null ? [] : $piecesFrom(previous, 'getPreviousSibling').reverse();
  return $caretText(before, next === null ? [] : $piecesFrom(next, 'getNextSibling'));
}

function $caretText(piecesBefore: readonly Piece[], piecesAfter: readonly Piece[]): CaretText {
  return { before: $text(piecesBefore), after: $text(piecesAfter), piecesBefore, piecesAfter };
}

function $text(pieces: readonly Piece[]): string {
  return pieces.map(({ node, start, end }) => node.getTextContent().slice(start, end)).join('');
}

type Way = 'getPreviousSibling' | 'getNextSibling';

function $piecesFrom(node: LexicalNode, way: Way): Piece[] {
  const first = $leaf(node, way);
  return first === null ? [] : [$whole(first), ...$pieces(first, way)];
}

/** The text nodes one way from a node, the nearest first, as far as the reach. */
function $pieces(from: TextNode, way: Way): Piece[] {
  const found: Piece[] = [];
  let length = 0;
  let node = $neighbour(from, way);
  while (node !== null && length < REACH) {
    found.push($whole(node));
    length += node.getTextContentSize();
    node = $neighbour(node, way);
  }
  return found;
}

function $whole(node: TextNode): Piece {
  return { node, start: 0, end: node.getTextContentSize() };
}

/** The text node beside a node, in or out of an inline element; null at the block's edge or at what is no text. */
function $neighbour(node: LexicalNode, way: Way): TextNode | null {
  const sibling = node[way]();
  if (sibling !== null) return $leaf(sibling, way);
  const parent = node.getParent();
  return parent?.isInline() ? $neighbour(parent, way) : null;
}

function $leaf(node: LexicalNode, way: Way): TextNode | null {
  if ($isTextNode(node)) return node.isSimpleText() ? node : null;
  if (!$isElementNode(node) || !node.isInline()) return null;
  const child = way === 'getPreviousSibling' ? node.getLastChild() : node.getFirstChild();
  return child === null ? null : $leaf(child, way);
}
