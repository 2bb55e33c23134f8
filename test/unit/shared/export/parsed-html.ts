import { type DefaultTreeAdapterTypes, type ParserError, parse, html as spec } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** HTML as an independent parser reads it, and every error it found. */
export function parsed(html: string): {
  readonly elements: readonly Element[];
  readonly errors: readonly string[];
} {
  const errors: string[] = [];
  const document = parse(html, { onParseError: (error: ParserError) => errors.push(error.code) });
  return { elements: document.childNodes.flatMap(elementsUnder), errors };
}

function elementsUnder(node: Node): Element[] {
  if (!('tagName' in node)) return [];
  return [node, ...node.childNodes.flatMap(elementsUnder)];
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  return node.tagName === spec.TAG_NAMES.BR ? '\n' : node.childNodes.map(textOf).join('');
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** The elements of a name in a fragment, which is parsed as the whole body of a document. */
export function elementsOf(html: string, tag: string): Element[] {
  return parsed(`<!doctype html>${html}`).elements.filter(({ tagName }) => tagName === tag);
}

export function byClass(html: string, name: string): Element[] {
  return parsed(`<!doctype html>${html}`).elements.filter((element) =>
    (attribute(element, 'class') ?? '').split(' ').includes(name),
  );
}

/** The whole text of a fragment. */
export function textIn(html: string): string {
  const body = elementsOf(html, 'body')[0];
  return body === undefined ? '' : textOf(body);
}
