import { z } from 'zod';

/** What never belongs in a story: C0/C1 controls other than tab and line break. They are invisible and break XML. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/g;

/**
 * Text as the article holds it: NFC, "\n" for every line end, no control characters, whole surrogate pairs only.
 * Idempotent; nothing a reader can see is removed.
 */
export function normaliseText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').toWellFormed().normalize('NFC');
}

/** A one-line text: as {@link normaliseText}, with line breaks and tabs as single spaces. */
export function normaliseLine(text: string): string {
  return normaliseText(text).replace(/[\n\t]+/g, ' ');
}

/** Text that may hold line breaks, brought to NFC on the way in. */
export const textSchema = z.string().transform(normaliseText);

/** One line of text: headlines, names, captions. Missing means empty. */
export const lineSchema = z.string().transform(normaliseLine).default('');
