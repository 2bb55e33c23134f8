import { type Inline, inlineText } from '#shared/article/inline.ts';
import { everyListItem } from '#shared/article/walk.ts';
import { labelledLine } from './lines/labelled-line.ts';
import { isRelatedHeading, type ReadRelated, readRelated } from './lines/related-stories.ts';
import { sourceLine } from './lines/source-line.ts';
import type { BlockPiece, Piece, TextPiece } from './piece.ts';

/** The list of other stories that a page prints under its own. */
export interface RelatedPiece {
  readonly kind: 'related';
  readonly heading: string;
  readonly stories: readonly ReadRelated[];
}

/** A line of such a list, and the piece it comes from. */
interface ListedLine {
  readonly text: string;
  readonly piece: number;
}

/** Finds the lists of other stories, by their headings or because the page says so, and reads each as one piece. */
export function gatherRelated(pieces: readonly Piece[]): (Piece | RelatedPiece)[] {
  const gathered: (Piece | RelatedPiece)[] = [];
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at] as Piece;
    const said = piece.kind === 'text' && piece.role === 'related';
    const heading = piece.kind === 'text' && isRelatedHeading(piece.text) && pieces.length > at + 1;
    if (!said && !heading) {
      gathered.push(piece);
      at += 1;
      continue;
    }
    const start = heading ? at + 1 : at;
    const lines = said ? listed(pieces, start, isOfList) : listed(pieces, start, () => true);
    const { stories, used } = readRelated(
      lines.map(({ text }) => text),
      said ? () => false : isOtherPart,
      // A list is one piece: it is read as a whole or not at all.
      (line) => lines[line]?.piece !== lines[line - 1]?.piece,
    );
    gathered.push({ kind: 'related', heading: heading ? piece.text : '', stories });
    at = used === 0 ? start : (lines[used - 1]?.piece ?? start) + 1;
  }
  return gathered;
}

function isOfList(piece: Piece): boolean {
  return piece.kind === 'text' && piece.role === 'related';
}

/** Another part of the page begins: the source, the tags, a second list. */
function isOtherPart(line: string): boolean {
  return isRelatedHeading(line) || sourceLine(line) !== null || labelledLine(line) !== null;
}

function listed(pieces: readonly Piece[], start: number, belongs: (piece: Piece) => boolean): ListedLine[] {
  const lines: ListedLine[] = [];
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const texts = belongs(piece) ? textsOf(piece) : null;
    if (texts === null) break;
    lines.push(...texts.map((text) => ({ text, piece: at })));
  }
  return lines;
}

/** The lines of one piece, each link's address after its text; null for what no such list holds. */
function textsOf(piece: TextPiece | BlockPiece): string[] | null {
  if (piece.kind === 'text') return withAddress(piece.text, piece.content);
  if (piece.block.type !== 'list') return null;
  return [...everyListItem(piece.block)].flatMap(({ item: { content } }) => {
    const [title = '', ...more] = inlineText(content).split('\n');
    return [...withAddress(title, content), ...more];
  });
}

function withAddress(text: string, content: Inline): string[] {
  const link = content.find((run) => run.link !== undefined)?.link;
  return link === undefined || link === text ? [text] : [text, link];
}
