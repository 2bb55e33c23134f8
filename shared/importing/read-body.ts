import { inlineText, type Run } from '#shared/article/inline.ts';
import { countWords } from '#shared/article/text.ts';
import { creditAlone } from './lines/caption-credit.ts';
import { readShortLine } from './lines/caption-line.ts';
import { openingDateline } from './lines/dateline.ts';
import { labelledLine } from './lines/labelled-line.ts';
import { endsSentence, isLead, isProse } from './lines/line-shape.ts';
import { bareByline } from './lines/pen-name-line.ts';
import { sourceAtEnd, sourceFrom, sourceLine } from './lines/source-line.ts';
import type { BlockPiece, TextPiece } from './piece.ts';
import { readPart } from './read-head.ts';
import type { RelatedPiece } from './related-zones.ts';
import type { StoryWriter } from './story-writer.ts';

/** A caption set in italics under its photo has no more words. */
const ITALIC_CAPTION_WORDS = 60;
/** A paragraph all in bold with no more words, and no full stop, is a subheading. */
const BOLD_HEADING_WORDS = 16;

type Part = TextPiece | BlockPiece | RelatedPiece;

/** Where in the story a text stands. */
interface Standing {
  /** Nothing of the running text came before it. */
  readonly inHead: boolean;
  /** The running text came before it, and none comes after. */
  readonly inTail: boolean;
  readonly underLead: boolean;
}

/** Reads everything under the headline: sapo, running text, captions, then pen name, source and other stories. */
export function readBody(parts: readonly Part[], writer: StoryWriter): void {
  const lastText = parts.findLastIndex(isRunningText);
  const lastOfBody = parts.findLastIndex((part) => part.kind === 'block' || isRunningText(part));
  let begun = false;
  let underLead = false;
  parts.forEach((part, at) => {
    const standing: Standing = { inHead: !begun, inTail: begun && at > lastText, underLead };
    underLead = false;
    if (part.kind === 'related') writer.addRelated(part.stories, part.heading);
    else if (part.kind === 'block') writer.body.push(part.block);
    else if (readLead(part, standing, at < lastOfBody, writer)) underLead = true;
    else readText(part, standing, at === lastText, writer);
    begun ||= isRunningText(part) || underLead;
  });
}

/** Whether a part is of the running text without doubt: a sentence, a list, a table. */
function isRunningText(part: Part): boolean {
  if (part.kind === 'related') return false;
  if (part.kind === 'block') return part.block.type !== 'draft-photo' && part.block.type !== 'divider';
  if (part.role !== null) return part.role === 'standfirst';
  if (labelledLine(part.text) !== null) return false;
  return (
    isProse(part.text) &&
    sourceLine(part.text) === null &&
    !isCaptionText(part) &&
    bareByline(part.text) === null
  );
}

function isCaptionText(part: TextPiece): boolean {
  return part.from === 'line' && readShortLine(part.text, false)?.kind === 'caption';
}

/** The first paragraph is the sapo, unless it is all there is. */
function readLead(part: TextPiece, { inHead }: Standing, more: boolean, writer: StoryWriter): boolean {
  const said = part.role === 'standfirst';
  if (!writer.isEmpty('standfirst')) return false;
  if (!said && (!inHead || !more || part.role !== null || part.from === 'subheading')) return false;
  if (!said && labelledLine(part.text) !== null) return false;
  if (!said && (!isLead(part.text) || sourceLine(part.text) !== null || isCaptionText(part))) return false;
  const opening = writer.isEmpty('dateline') ? openingDateline(part.text) : null;
  if (opening !== null) writer.set('dateline', opening.dateline);
  writer.set('standfirst', opening?.rest ?? part.text);
  if (!said || opening !== null) writer.doubt('standfirst-guessed', 'standfirst', part.text);
  return true;
}

function readText(part: TextPiece, standing: Standing, last: boolean, writer: StoryWriter): void {
  const { inHead, inTail } = standing;
  if ((inHead || inTail || part.role !== null) && readPart(part, writer)) return;
  if (readSource(part, inTail, writer) || readCredit(part, writer)) return;
  if ((inTail || inHead) && readPenName(part, inTail, writer)) return;
  if (part.from === 'line') readLine(part, standing, last, writer);
  else readElement(part, last, writer);
}

function readSource({ text, role }: TextPiece, inTail: boolean, writer: StoryWriter): boolean {
  const labelled = /^[([\s]*nguồn/iu.test(text);
  const source =
    role === 'source' ? (sourceLine(text) ?? sourceFrom(text)) : inTail || labelled ? sourceLine(text) : null;
  const bare = inTail && /^(?:https?:\/\/|www\.)\S+$/iu.test(text) ? sourceFrom(text) : null;
  const read = source ?? bare;
  if (read === null) return false;
  writer.addSource(read, text);
  return true;
}

/** "Ảnh: KC" on a line of its own is the credit of the photo above. */
function readCredit({ text }: TextPiece, writer: StoryWriter): boolean {
  const credit = creditAlone(text);
  const photo = writer.lastPhoto();
  if (credit === null || photo === null || photo.credit !== '') return false;
  writer.changeLastPhoto({ credit });
  writer.doubt('caption-guessed', { kind: 'block', block: photo.id }, text);
  return true;
}

function readPenName({ text, role, from }: TextPiece, inTail: boolean, writer: StoryWriter): boolean {
  if (role !== null || from === 'subheading' || !writer.isEmpty('byline')) return false;
  const byline = bareByline(text);
  // Over the text, a place or a name in a caption looks the same: only a family name or initials will do.
  if (byline === null || (!inTail && !FAMILY_NAME.test(text))) return false;
  writer.addByline(byline, text);
  return true;
}

const FAMILY_NAME =
  /^(?:(?:PV|CTV|BTV)(?!\p{L})|(?:\p{Lu}\.?){1,4}$|(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Mai|Lương|Đào|Trịnh|Đoàn|Tạ|Cao|Chu|Hà|Lâm|Tô|Quách|Thái|Vương|Đàm|Tống|Kiều|Phùng|Lưu)\s\p{Lu})/u;

function readLine(part: TextPiece, standing: Standing, last: boolean, writer: StoryWriter): void {
  const { text, content } = part;
  const short = readShortLine(text, standing.underLead);
  const between = !standing.inTail || (short !== null && short.sure !== 'by-place');
  if (short === null || !between) {
    readParagraph(content, last || standing.inTail, writer);
    return;
  }
  const block = short.kind === 'caption' ? writer.addPhoto(short.words) : writer.addSubheading(2, content);
  const changed = short.kind === 'caption' && short.words.caption !== text;
  if (short.kind === 'caption' || short.sure === 'by-place' || changed) {
    writer.doubt('caption-guessed', { kind: 'block', block }, text);
  }
}

function readElement(part: TextPiece, last: boolean, writer: StoryWriter): void {
  const { text, content } = part;
  if (part.from === 'subheading') writer.addSubheading(part.level, content);
  else if (isCaptionByLook(part, writer)) {
    const short = readShortLine(text, true);
    const words = short?.kind === 'caption' ? short.words : { caption: text, credit: '', source: '' };
    writer.changeLastPhoto(words);
    const photo = writer.lastPhoto();
    if (photo !== null) writer.doubt('caption-guessed', { kind: 'block', block: photo.id }, text);
  } else if (isHeadingByLook(part)) writer.addSubheading(2, content.map(plain));
  else readParagraph(content, last, writer);
}

/** A line all in italics right under a photo that has no caption yet, or one with a credit at its end. */
function isCaptionByLook({ text, content }: TextPiece, writer: StoryWriter): boolean {
  if (writer.lastPhoto()?.caption !== '' || countWords(text) > ITALIC_CAPTION_WORDS) return false;
  const short = readShortLine(text, true);
  const credited = short?.kind === 'caption' && short.sure === 'said';
  return credited || all(content, 'italic');
}

function isHeadingByLook({ text, content }: TextPiece): boolean {
  return all(content, 'bold') && !endsSentence(text) && countWords(text) <= BOLD_HEADING_WORDS;
}

function all(content: readonly Run[], mark: 'bold' | 'italic'): boolean {
  return content.every((run) => run.text.trim() === '' || run.marks?.includes(mark) === true);
}

function plain({ marks, ...run }: Run): Run {
  const rest = (marks ?? []).filter((mark) => mark !== 'bold');
  return rest.length > 0 ? { ...run, marks: rest } : run;
}

/** A paragraph; the last of a story may end with its source in brackets. */
function readParagraph(content: Run[], mayEndWithSource: boolean, writer: StoryWriter): void {
  const end = mayEndWithSource ? sourceAtEnd(inlineText(content)) : null;
  const cut = end !== null && end.before.trim() !== '';
  if (cut) writer.addSource(end.source, end.words);
  writer.addParagraph(cut ? cutAt(content, end.before.length) : content);
}

/** The runs of the first `length` characters. */
function cutAt(content: readonly Run[], length: number): Run[] {
  const kept: Run[] = [];
  let left = length;
  for (const run of content) {
    if (left <= 0) break;
    kept.push({ ...run, text: run.text.slice(0, left) });
    left -= run.text.length;
  }
  return kept;
}
