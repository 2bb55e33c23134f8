import { setDOMUnmanaged } from 'lexical';

/**
 * The element of a node whose text stands beside a field of its own: the editor looks after `text` alone, the field
 * is put into `place` from outside (see element-fields.tsx).
 */
export function elementWithField(
  tag: 'blockquote' | 'aside',
  name: { readonly host: string; readonly text: string; readonly place: string },
  fieldStands: 'first' | 'last',
): HTMLElement {
  const element = document.createElement(tag);
  element.className = name.host;
  const text = document.createElement('div');
  text.className = name.text;
  const place = document.createElement('div');
  place.className = name.place;
  place.contentEditable = 'false';
  setDOMUnmanaged(place, { captureSelection: true });
  element.append(...(fieldStands === 'first' ? [place, text] : [text, place]));
  return element;
}
