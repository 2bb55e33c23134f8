import { type DefaultTreeAdapterMap, defaultTreeAdapter, html as names, Parser, type Token } from 'parse5';
import type { HtmlDocument, HtmlElement } from './tree.ts';

/**
 * How deep elements may stand in each other. Browsers stop at 512; no real page comes near this. Everything that
 * walks the tree may therefore call itself.
 */
const DEPTH_LIMIT = 128;

/** Tags whose text is not the page's own or which hold none: they go in at any depth and never pile up. */
const LEAVES = new Set([
  ...['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'xmp', 'noembed', 'noframes'],
  ...['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source', 'embed', 'area', 'col', 'base', 'param'],
]);
/** Too deep, these are left out without a trace; any other becomes a line break, so that words stay apart. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'big', 'bdi', 'bdo', 'cite', 'code', 'del', 'em', 'font', 'i', 'ins', 'kbd', 'mark'],
  ...['q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'o:p'],
]);

/**
 * HTML as a tree, by the rules browsers follow (HTML standard, 13.2); never throws, whatever the text. Tags deeper
 * than the limit are left out, their text stays.
 */
export function parseHtml(html: string): HtmlDocument {
  const parser = new Parser<DefaultTreeAdapterMap>({
    treeAdapter: defaultTreeAdapter,
  });
  const enter = parser.onStartTag.bind(parser);
  parser.onStartTag = (token: Token.TagToken): void => {
    // Marks that were never closed are opened again in every paragraph: they count as if they were.
    const depth = parser.openElements.stackTop + unclosedMarks(parser);
    if (depth < DEPTH_LIMIT || LEAVES.has(token.tagName)) enter(token);
    else if (!INLINE.has(token.tagName)) enter(lineBreak(token));
  };
  parser.tokenizer.write(html, true);
  return parser.document;
}

function unclosedMarks({ activeFormattingElements }: Parser<DefaultTreeAdapterMap>): number {
  let count = 0;
  for (
    let entry = activeFormattingElements.newest;
    entry !== null && count < DEPTH_LIMIT;
    entry = entry.older
  ) {
    count += 1;
  }
  return count;
}

function lineBreak(token: Token.TagToken): Token.TagToken {
  return { ...token, tagName: 'br', tagID: names.TAG_ID.BR, attrs: [], selfClosing: false };
}

/** The page's element of this name that the parser always makes. */
export function rootElement(document: HtmlDocument, name: 'head' | 'body'): HtmlElement | null {
  const page = document.childNodes.find((node) => node.nodeName === 'html');
  if (page === undefined || !('childNodes' in page)) return null;
  const found = page.childNodes.find((node) => node.nodeName === name);
  return found !== undefined && 'tagName' in found ? found : null;
}
