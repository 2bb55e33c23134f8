import type { Place } from '../../../article/article.ts';
import type { Breach, Rule } from '../rule.ts';
import { everyText, type TextKind } from '../story-texts.ts';

interface Placeholder {
  /** Signs without which the pattern cannot be there: most texts are done with after a look for these. */
  readonly sign: string;
  readonly pattern: RegExp;
  /** What stands before the words and says that they are meant to be printed. */
  readonly unlessAfter?: readonly RegExp[];
  /** Not looked for in names. */
  readonly proseOnly?: true;
}

/** Letters and digits on either side make it part of another word; `\b` knows only those of ASCII. */
const alone = (words: string): string => `(?<![\\p{L}\\p{M}\\p{N}])${words}(?![\\p{L}\\p{M}\\p{N}])`;

/** Digits nobody is to read: a telephone ("0912 xxx xxx"), a number plate ("15A-xxx.xx"). */
const MASKED = /(?:(?<!\d)0|\+84)\d{1,4}[xX .-]{0,12}$|\d{2}[A-ZĐ]{1,2}\d?[ .-]?$/;

/** Before the Roman thirty: "khóa XXX", "Thế vận hội lần thứ XXX". */
const NUMBERED =
  /(?:^|[^\p{L}\p{M}])(?:thứ|lần|khóa|khoá|kỳ|thế kỷ|chương|phần|mục|tập|quyển|hội|olympic|games)\s$/iu;

const TO_DO = 'bổ sung|cập nhật|điền|viết tiếp|kiểm tra lại';
const WAITING = `\\s*(?:sẽ |cần |chờ )?(?:${TO_DO})`;

const PLACEHOLDERS: readonly Placeholder[] = [
  { sign: 'xxx', pattern: new RegExp(alone('x{3,}'), 'gu'), unlessAfter: [MASKED] },
  { sign: 'XXX', pattern: new RegExp(alone('X{3,}'), 'gu'), unlessAfter: [MASKED, NUMBERED] },
  // "[?]". In round brackets it is printed: the writer doubts what somebody said.
  { sign: '?', pattern: /\[\s*\?+\s*\]/gu },
  // "…bổ sung". A sentence that begins after a pause does so with a capital.
  { sign: 'bổ sung', pattern: /(?:…|(?<!\.)\.{3,})\s*bổ sung(?![\p{L}\p{M}])/gu },
  // "[bổ sung số liệu]", "(cập nhật sau)". "(sửa đổi, bổ sung)" belongs to the titles of laws.
  { sign: '[', pattern: new RegExp(`\\[${WAITING}(?![\\p{L}\\p{M}])[^[\\]]{0,60}\\]`, 'giu') },
  { sign: '(', pattern: new RegExp(`\\(${WAITING} (?:sau|thêm)\\s*\\)`, 'giu') },
  // "TK", to come. Also the initials of a name, an account ("số TK 0123"), a century ("TK XXI").
  {
    sign: 'TK',
    pattern: new RegExp(`${alone('(?:TK)+')}(?!\\s*:?\\s*(?:\\d|[IVX]+(?![\\p{L}\\p{M}])))`, 'gu'),
    unlessAfter: [/(?:^|[^\p{L}\p{M}])số\s$/iu],
    proseOnly: true,
  },
  { sign: 'orem ipsum', pattern: /[Ll]orem ipsum/gu },
];

/** How far back is looked for what explains the words. */
const CONTEXT = 24;

/** Nothing is left that was put there to be replaced. One breach a place. Detail: {words}, as they stand. */
export const placeholderWords: Rule = {
  severity: 'warns',
  find: (article) => {
    const found = new Map<string, { readonly place: Place; readonly words: Set<string> }>();
    for (const { place, kind, text } of everyText(article)) {
      const words = placeholdersIn(text, kind);
      if (words.length === 0) continue;
      const key = JSON.stringify(place);
      const known = found.get(key) ?? { place, words: new Set() };
      for (const word of words) known.words.add(word);
      found.set(key, known);
    }
    return [...found.values()].map(
      ({ place, words }): Breach => ({ place, detail: { words: [...words].join(', ') } }),
    );
  },
};

/** In the order they stand, white space as single spaces. */
function placeholdersIn(text: string, kind: TextKind): string[] {
  return PLACEHOLDERS.filter(
    ({ sign, proseOnly }) => text.includes(sign) && (kind === 'prose' || proseOnly !== true),
  )
    .flatMap(({ pattern, unlessAfter = [] }) =>
      [...text.matchAll(pattern)].filter(({ index }) => {
        const before = text.slice(Math.max(0, index - CONTEXT), index);
        return !unlessAfter.some((printed) => printed.test(before));
      }),
    )
    .sort((left, right) => left.index - right.index)
    .map(([word]) => word.replace(/\s+/gu, ' '));
}
