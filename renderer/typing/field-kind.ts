import { FIELD_KINDS, type FieldKind } from '#shared/api/settings.ts';

/** A line or area of plain text. */
export type PlainField = HTMLInputElement | HTMLTextAreaElement;

const TEXT_TYPES = new Set(['text', 'search', '']);
const ADDRESS_TYPES = new Set(['url', 'email']);

/**
 * The field that an event was aimed at, where Vietnamese can be typed into it. `data-typing="address"` and the like
 * on a field say what it is for; "off" keeps the typing engine out.
 */
export function plainField(target: EventTarget | null): PlainField | null {
  const area = target instanceof HTMLTextAreaElement;
  const line =
    target instanceof HTMLInputElement && (TEXT_TYPES.has(target.type) || ADDRESS_TYPES.has(target.type));
  if (!area && !line) return null;
  return target.readOnly || target.disabled || target.dataset['typing'] === 'off' ? null : target;
}

/** What a field is for: what its mark says, else what its type says. */
export function fieldKind(element: Element): FieldKind {
  const named = element.closest<HTMLElement>('[data-typing]')?.dataset['typing'];
  const kind = FIELD_KINDS.find((each) => each === named);
  if (kind !== undefined) return kind;
  if (element instanceof HTMLInputElement) {
    if (ADDRESS_TYPES.has(element.type)) return 'address';
    if (element.type === 'search') return 'search';
  }
  return 'text';
}
