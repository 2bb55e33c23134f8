import { countWords } from '#shared/article/text.ts';
import { cleanLine } from './clean-text.ts';
import type { DraftStory, ImportOptions } from './draft.ts';
import { flowOf } from './html/flow.ts';
import type { LeftOut } from './html/flow-item.ts';
import { type PageFacts, pageFacts } from './html/page-facts.ts';
import { pageLayout } from './html/page-layout.ts';
import { pageRoles } from './html/page-roles.ts';
import { rootElement } from './html/parse-html.ts';
import type { HtmlDocument } from './html/tree.ts';
import { findDate, vietnamMoment } from './lines/date-line.ts';
import { sourceFrom } from './lines/source-line.ts';
import { type Piece, pagePiece, type TextPiece } from './piece.ts';
import { readBody } from './read-body.ts';
import { momentOf, readHead } from './read-head.ts';
import { gatherRelated } from './related-zones.ts';
import { type StoryWriter, storyWriter } from './story-writer.ts';

/** Words of what was left out that are shown to the reporter, in characters. */
const LEFT_OUT_LENGTH = 600;

/**
 * Reads the story out of a saved page of any site, or a fragment of one: by what the page says of itself, and where
 * it says nothing, as plain text is read. The site's own furniture stays out; what stood inside the story and cannot
 * be held by it is named in `toConfirm`.
 */
export function readWebPage(document: HtmlDocument, options: ImportOptions): DraftStory {
  const facts = pageFacts(document);
  const writer = storyWriter(options);
  const leftOut: LeftOut[] = [];
  const body = rootElement(document, 'body');
  if (body !== null) {
    const layout = pageLayout(body, facts);
    const items = flowOf(body.childNodes, { newId: options.newId, leftOut, roleOf: pageRoles(layout) });
    const pieces = withFacts(items.map(pagePiece), facts);
    readBody(gatherRelated(readHead(pieces, writer)), writer);
  }
  addFacts(facts, writer);
  nameLeftOut(leftOut, writer);
  return writer.finish();
}

/** The pieces, with headline and sapo known by what the page's head says of them where no element does. */
function withFacts(pieces: readonly Piece[], facts: PageFacts): Piece[] {
  const has = (role: TextPiece['role']): boolean =>
    pieces.some((piece) => piece.kind === 'text' && piece.role === role);
  const described = has('standfirst')
    ? [...pieces]
    : pieces.map((piece) => asRole(piece, 'standfirst', facts.description));
  if (has('headline') || facts.headline === '') return described;
  const named = described.map((piece) => asRole(piece, 'headline', facts.headline));
  if (named.some((piece) => piece.kind === 'text' && piece.role === 'headline')) return named;
  const isPage = pieces.filter((piece) => piece.kind === 'text').length > 1;
  return isPage ? [headlinePiece(facts.headline), ...described] : described;
}

function asRole(piece: Piece, role: 'headline' | 'standfirst', words: string): Piece {
  return piece.kind === 'text' && piece.role === null && words.length > 15 && piece.text === words
    ? { ...piece, role }
    : piece;
}

function headlinePiece(text: string): TextPiece {
  return {
    kind: 'text',
    from: 'paragraph',
    level: 2,
    content: [{ text }],
    text,
    role: 'headline',
    moment: '',
  };
}

/** Fills from the page's head what its text left empty. */
function addFacts(facts: PageFacts, writer: StoryWriter): void {
  if (writer.isEmpty('section') && facts.section !== '') {
    writer.set('section', facts.section);
    writer.doubt('field-guessed', 'section', facts.section);
  }
  writer.addTags(facts.tags);
  const moment = momentOf(facts.publishedAt) ?? dayOf(facts.publishedAt);
  if (writer.isEmpty('publishedAt') && moment !== null) {
    writer.publish(moment);
    writer.doubt('date-guessed', 'dateline', facts.publishedAt);
  }
  const authors = facts.authors.filter((name) => name !== facts.siteName && countWords(name) <= 8);
  if (writer.isEmpty('byline') && authors.length > 0) {
    const contributors = authors.map((penName) => ({ penName, role: '' }));
    writer.addByline({ contributors, photosToo: false, labelled: true }, authors.join(', '));
  }
  const site = facts.siteName === '' || writer.hasSource() ? null : sourceFrom(facts.siteName);
  if (site !== null) writer.addSource({ ...site, url: site.url || facts.address }, facts.siteName);
}

function dayOf(text: string): string | null {
  const found = findDate(text);
  return found === null ? null : vietnamMoment(found.read);
}

/** One line for each kind of thing left out: a page can have dozens. */
function nameLeftOut(leftOut: readonly LeftOut[], writer: StoryWriter): void {
  for (const kind of new Set(leftOut.map(({ what }) => what))) {
    const texts = leftOut.filter(({ what }) => what === kind).map(({ text }) => cleanLine(text));
    const words = [...new Set(texts)].join(' · ');
    const shown = words.length > LEFT_OUT_LENGTH ? `${words.slice(0, LEFT_OUT_LENGTH)}…` : words;
    const place = writer.body[0];
    writer.doubt(
      'content-left-out',
      place === undefined ? 'headline' : { kind: 'block', block: place.id },
      shown,
    );
  }
}
