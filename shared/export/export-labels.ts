import type { Translate } from '../locales/translator.ts';

/** The few words a printed story has of the house and not of its writer. */
export interface ExportLabels {
  readonly photo: string;
  readonly source: string;
  readonly rights: string;
  readonly tags: string;
  readonly related: string;
  /** Title of a page whose story has no headline yet. */
  readonly untitled: string;
}

/**
 * The labels in one language. What is published takes the story's own language, not the window's:
 * `exportLabels(createTranslator(article.language).t)`.
 */
export function exportLabels(translate: Translate): ExportLabels {
  return {
    photo: translate('export.label.photo'),
    source: translate('export.label.source'),
    rights: translate('export.label.rights'),
    tags: translate('export.label.tags'),
    related: translate('export.label.related'),
    untitled: translate('export.label.untitled'),
  };
}

/** A text behind its label, "Nguồn: ANHP"; a label the writer typed too is not printed twice. */
export function labelled(label: string, text: string): string {
  return `${label}: ${withoutLabel(label, text)}`;
}

/** A text without the label at its head: "Nguồn: ANHP" and "Nguồn. ANHP" are "ANHP". */
export function withoutLabel(label: string, text: string): string {
  const trimmed = text.trim();
  if (!beginsWith(trimmed, label)) return trimmed;
  const rest = /^\s*[:.]\s*(\S.*)$/su.exec(trimmed.slice(label.length))?.[1];
  return rest ?? trimmed;
}

/** A photo's credit as printed: "Ảnh: Nguyễn An", but "Ảnh tư liệu" as the writer put it. */
export function creditLine(label: string, credit: string): string {
  const trimmed = credit.trim();
  const ownWords =
    beginsWith(trimmed, label) && /^(?:[^\p{L}\p{N}\p{M}]|$)/u.test(trimmed.slice(label.length));
  return ownWords ? trimmed : `${label}: ${trimmed}`;
}

function beginsWith(text: string, label: string): boolean {
  return text.toLocaleLowerCase('vi').startsWith(label.toLocaleLowerCase('vi'));
}
