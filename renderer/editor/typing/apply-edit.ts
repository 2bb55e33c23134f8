import { $getNodeByKey, $getSelection, $isRangeSelection, type RangeSelection, type TextNode } from 'lexical';
import type { Edit } from '#shared/vietnamese/typing/press.ts';
import { differingStretch } from '../fields/field-step.ts';
import { spreadText } from './spread-text.ts';
import type { CaretText, Piece } from './word-at-caret.ts';

/**
 * Writes an edit of the word round the caret. Only the characters that differ are replaced, each in the node that
 * holds it, so that bold, links and marks inside the word keep their place; what is longer grows at the caret, in the
 * format chosen there.
 */
export function $applyEdit(selection: RangeSelection, caret: CaretText, edit: Edit): void {
  const pieces = $joined([
    ...lastOf(caret.piecesBefore, edit.before),
    ...firstOf(caret.piecesAfter, edit.after),
  ]);
  const olds = pieces.map(({ node, start, end }) => node.getTextContent().slice(start, end));
  const length = edit.before + edit.after;
  const grows = edit.after === 0 && edit.text.length > length;
  const written = grows ? edit.text.slice(0, length) : edit.text + edit.rest;
  const fresh = spreadText(olds, written, edit.rest.length);
  // From the end: the offsets before stay true.
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece !== undefined) $write(piece, olds[index] ?? '', fresh[index] ?? '');
  }
  if (grows) selection.insertText(edit.text.slice(length));
  else $placeCaret(pieces, fresh, edit.text.length);
}

/**
 * Writes an edit of the word that ended where the caret was, now that it may be elsewhere. Nothing happens where the
 * text is not what it was any more.
 *
 * @param piecesBefore the text before the caret as it was then
 */
export function $replaceBefore(piecesBefore: readonly Piece[], edit: Edit): void {
  const pieces = lastOf(piecesBefore, edit.before);
  const olds = pieces.map(({ node, start, end }) => node.getTextContent().slice(start, end));
  const latest = pieces.map((piece) => ({ ...piece, node: $getNodeByKey<TextNode>(piece.node.getKey()) }));
  const last = latest.at(-1);
  if (last === undefined) return;
  const fresh = spreadText(olds, edit.text, 0);
  const known = latest.every(
    ({ node, start, end }, index) => node?.getTextContent().slice(start, end) === olds[index],
  );
  if (!known) return;
  const selection = $getSelection();
  for (const [index, { node, start, end }] of [...latest.entries()].reverse())
    if (node !== null) $write({ node, start, end }, olds[index] ?? '', fresh[index] ?? '');
  if (!$isRangeSelection(selection) || selection.anchor.key !== last.node?.getKey()) return;
  if (!selection.isCollapsed() || selection.anchor.offset < last.end) return;
  const moved = selection.anchor.offset + (fresh.at(-1)?.length ?? 0) - (last.end - last.start);
  last.node.select(moved, moved);
}

function $write({ node, start }: Piece, old: string, fresh: string): void {
  const { start: from, beforeEnd, afterEnd } = differingStretch(old, fresh);
  if (from < beforeEnd || from < afterEnd)
    node.spliceText(start + from, beforeEnd - from, fresh.slice(from, afterEnd), false);
}

function $placeCaret(pieces: readonly Piece[], fresh: readonly string[], at: number): void {
  let begin = 0;
  for (const [index, { node, start }] of pieces.entries()) {
    const end = begin + (fresh[index]?.length ?? 0);
    if (at <= end) {
      node.select(start + at - begin, start + at - begin);
      return;
    }
    begin = end;
  }
}

/** The parts of one node before and after the caret, as one. */
function $joined(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && isSame(last.node, piece.node) && last.end === piece.start)
      joined[joined.length - 1] = { ...last, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

function isSame(one: TextNode, other: TextNode): boolean {
  return one.getKey() === other.getKey();
}

function lastOf(pieces: readonly Piece[], length: number): Piece[] {
  const taken: Piece[] = [];
  let left = length;
  for (const { node, start, end } of [...pieces].reverse()) {
    const from = Math.max(start, end - left);
    if (from < end) taken.unshift({ node, start: from, end });
    left -= end - from;
    if (left === 0) break;
  }
  return taken;
}

function firstOf(pieces: readonly Piece[], length: number): Piece[] {
  const taken: Piece[] = [];
  let left = length;
  for (const { node, start, end } of pieces) {
    const to = Math.min(end, start + left);
    if (to > start) taken.push({ node, start, end: to });
    left -= to - start;
    if (left === 0) break;
  }
  return taken;
}
