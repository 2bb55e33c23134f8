import { declared } from './dress.ts';
import type { FlowSettings } from './flow.ts';
import type { LeftOut } from './flow-item.ts';
import { attribute, everyElement, type HtmlElement, hasAttribute, textOf, WORDLESS } from './tree.ts';

const EMBEDS = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'applet', 'canvas', 'svg', 'math']);
const FORM_PARTS = new Set(['select', 'button', 'textarea', 'datalist']);

/**
 * Whether an element stays outside the story with all that is in it: scripts and the like without a word, what a
 * person would miss (a film, a form, hidden text) with a note of what it was.
 */
export function leaveOut(element: HtmlElement, settings: Pick<FlowSettings, 'leftOut'>): boolean {
  const { tagName } = element;
  if (EMBEDS.has(tagName)) return note(settings, 'embed', embedName(element));
  if (FORM_PARTS.has(tagName)) return note(settings, 'form', everyText(element));
  if (WORDLESS.has(tagName)) return true;
  return isHidden(element) && note(settings, 'hidden', textOf(element));
}

/** Adds to what was left out; nothing where there is nothing to name. Always true. */
export function note({ leftOut }: Pick<FlowSettings, 'leftOut'>, what: LeftOut['what'], text: string): true {
  const named = text.replace(/\s+/g, ' ').trim();
  if (named !== '') leftOut.push({ what, text: named });
  return true;
}

function isHidden(element: HtmlElement): boolean {
  if (hasAttribute(element, 'hidden')) return true;
  const style = attribute(element, 'style').toLowerCase();
  return style !== '' && (declared(style, 'display') === 'none' || declared(style, 'mso-hide') === 'all');
}

function embedName(element: HtmlElement): string {
  const own = attribute(element, 'src') || attribute(element, 'data') || attribute(element, 'title');
  if (own !== '') return own;
  for (const child of everyElement(element)) {
    const source = attribute(child, 'src');
    if (source !== '') return source;
  }
  return everyText(element);
}

function everyText(element: HtmlElement): string {
  return element.childNodes.map(textOf).join(' ');
}
