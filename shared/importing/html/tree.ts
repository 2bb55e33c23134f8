import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlComment = DefaultTreeAdapterTypes.CommentNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

export function isComment(node: HtmlNode): node is HtmlComment {
  return node.nodeName === '#comment';
}

/** An attribute's value, or '' where the element has none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

export function hasAttribute(element: HtmlElement, name: string): boolean {
  return element.attrs.some((one) => one.name === name);
}

/** The tokens of `class` and `id`, lower case. */
export function nameTokens(element: HtmlElement): string[] {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return attribute(element, 'class').split(/\s+/).includes(name);
}

/** The elements under a node in document order, itself not included. Costs the same at any depth. */
export function* everyElement(parent: { readonly childNodes: readonly HtmlNode[] }): Generator<HtmlElement> {
  const waiting = parent.childNodes.filter(isElement).reverse();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1) {
      const child = element.childNodes[at];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}

export function findElement(
  parent: { readonly childNodes: readonly HtmlNode[] },
  test: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const element of everyElement(parent)) if (test(element)) return element;
  return null;
}

/** Elements with none of the page's words in them. */
export const WORDLESS: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'base'],
  ...['svg', 'math', 'canvas', 'audio', 'video', 'iframe', 'object', 'embed', 'applet', 'map', 'area'],
  ...[
    'input',
    'select',
    'option',
    'datalist',
    'button',
    'progress',
    'meter',
    'frameset',
    'frame',
    'noframes',
    'noembed',
  ],
]);

/** All text under a node as it stands, without that of scripts and the like. */
export function textOf(node: HtmlNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || WORDLESS.has(node.tagName)) return '';
  return node.childNodes.map(textOf).join('');
}
