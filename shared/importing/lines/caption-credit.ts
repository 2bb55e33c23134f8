import { countWords } from '#shared/article/text.ts';

/** The words of a photo, apart. */
export interface PhotoWords {
  readonly caption: string;
  readonly credit: string;
  readonly source: string;
}

/** More words than this after "Ảnh:" are what the photo shows, not who took it. */
const CREDIT_WORDS = 8;

const CREDIT_LABEL = '(?<!\\p{L})(?:nguồn ảnh|ảnh chụp màn hình|ảnh chụp|ảnh|hình|photo)';
const LABELLED_END = new RegExp(
  `^(.*?)[\\s.,;–—-]*\\(?\\s*${CREDIT_LABEL}\\s*:\\s*([^():]+?)\\s*\\)?\\s*\\.?$`,
  'isu',
);
const SOURCE_END = /^(.*?)\s*\(?\s*(?<!\p{L})nguồn\s*:\s*([^():]+?)\s*\)?\s*\.?$/isu;
const ILLUSTRATION = /\(?\s*(?<!\p{L})ảnh minh (?:họa|hoạ)\s*:\s*([^():]+?)\s*\)?\s*\.?$/isu;
/** "… lễ ký kết. Ảnh KC": no colon, but a sentence ended before and a name follows. */
const BARE_END = /^(.*[.!?…])\s*\(?Ảnh\s+((?:\p{Lu}[\p{L}.]*)(?:[\s/–-]+\p{Lu}[\p{L}.]*){0,4})\)?\.?$/su;

/**
 * Takes the credit out of the end of a caption: "Quang cảnh buổi lễ. Ảnh: KC", "… (Ảnh: A/B)", "… (Nguồn: ANHP)".
 * The label goes, what it names is kept; the caption keeps its own full stop.
 */
export function splitCredit(line: string): PhotoWords {
  const illustration = ILLUSTRATION.exec(line);
  if (illustration !== null && isName(illustration[1])) {
    const label = /ảnh minh (?:họa|hoạ)/iu.exec(illustration[0])?.[0] ?? '';
    const before = line.slice(0, illustration.index).trim();
    return {
      caption: before === '' ? label : `${before} (${label})`,
      credit: nameOf(illustration[1]),
      source: '',
    };
  }
  for (const pattern of [LABELLED_END, BARE_END]) {
    const [, words = '', name] = pattern.exec(line) ?? [];
    if (isName(name)) return { caption: captionOf(line, words), credit: nameOf(name), source: '' };
  }
  const [, words = '', name] = SOURCE_END.exec(line) ?? [];
  if (isName(name)) return { caption: captionOf(line, words), credit: '', source: nameOf(name) };
  return { caption: line, credit: '', source: '' };
}

/** The name in a text that is nothing but a credit ("Ảnh: KC", "(Ảnh: A/B)"), or null. */
export function creditAlone(line: string): string | null {
  const { caption, credit } = splitCredit(line);
  return caption === '' && credit !== '' ? credit : null;
}

function isName(name: string | undefined): name is string {
  return name !== undefined && name.trim() !== '' && countWords(name) <= CREDIT_WORDS;
}

function nameOf(name: string): string {
  return name.trim().replace(/[.,;]$/, '');
}

/** The caption with the full stop that the pattern took for a separator. */
function captionOf(line: string, words: string): string {
  const stop = /^\s*([.!?…]+)/u.exec(line.slice(words.length))?.[1] ?? '';
  return `${words}${words === '' ? '' : stop}`.trim();
}
