import { countWords } from '#shared/article/text.ts';
import { type PhotoWords, splitCredit } from './caption-credit.ts';
import { isCapitals, isProse } from './line-shape.ts';

/** Whether the line says what it is, speaks for it, or only stands where such a line would stand. */
export type Sureness = 'said' | 'likely' | 'by-place';

/** What a short line between paragraphs is. */
export type ShortLine =
  | { readonly kind: 'caption'; readonly words: PhotoWords; readonly sure: Sureness }
  | { readonly kind: 'subheading'; readonly sure: Sureness };

/** Who a caption names first: people in a picture, or the view itself. */
const SUBJECT =
  /^(?:(?:các|những|một số|nhiều|đông đảo)\s+)?(?:đ\/c|đồng chí|ông|bà|anh|chị|em|cháu|đại biểu|lãnh đạo|đoàn|toàn cảnh|quang cảnh|khung cảnh|một góc|cảnh|hiện trường|từ trái|từ phải|người dân|bà con|nông dân|ngư dân|công nhân|cán bộ|chiến sĩ|chiến sỹ|lực lượng|học sinh|sinh viên|thí sinh|du khách|khách|bác sĩ|bác sỹ|y tế|thầy|cô|đội|vận động viên|cầu thủ|nghệ sĩ|diễn viên|hai bên)(?!\p{L})/iu;
/** What is going on in front of a camera. */
const SCENE =
  /(?<!\p{L})(?:tham dự|dự (?:lễ|hội nghị|buổi)|ký kết|phát biểu|trao (?:quà|tặng|giải|bằng|quyết định)|tặng (?:quà|hoa)|chụp ảnh|tham quan|kiểm tra|thăm|dâng hương|cắt băng|thu hoạch|biểu diễn|trình diễn|tại (?:lễ|buổi|hội nghị|hiện trường|chương trình)|trong ảnh|\((?:bên )?(?:trái|phải|giữa|đứng|thứ)|ảnh minh họa|ảnh minh hoạ)(?!\p{L})/iu;
const LABEL = /^(?:chú thích(?: ảnh)?|ảnh|hình)\s*\d*\s*[:.]\s*/iu;
const NUMBERED = /^(?:[IVX]{1,5}|\d{1,2}|[A-Za-zĐđ])[.)]\s+\S/u;

/** Sentences longer than this with a source behind them are the text's last paragraph. */
const SOURCED_CAPTION_WORDS = 25;
/** The longest line that is rather a subheading when nothing else speaks for either. */
const SUBHEADING_WORDS = 8;

/**
 * Tells a caption from a subheading: both are short lines without a full stop between paragraphs.
 *
 * A line with a credit, or about people or a scene, is a caption; one in capitals, numbered, or asking, is a
 * subheading. Where nothing speaks for either, a line right under the sapo, where the first photo stands, or one
 * longer than a subheading is, is a caption.
 *
 * @param underLead the line before is the sapo
 * @returns null where the line is running text
 */
export function readShortLine(line: string, underLead: boolean): ShortLine | null {
  const label = LABEL.exec(line)?.[0] ?? '';
  const words = splitCredit(line);
  if (words.credit !== '' || words.source !== '') {
    const caption = words.caption.replace(LABEL, '');
    const sourced = words.credit === '' && isProse(caption) && countWords(caption) > SOURCED_CAPTION_WORDS;
    return sourced || countWords(caption) > 80
      ? null
      : { kind: 'caption', words: { ...words, caption }, sure: 'said' };
  }
  if (label !== '' && countWords(line) <= 60) {
    return { kind: 'caption', words: { ...words, caption: line.slice(label.length) }, sure: 'said' };
  }
  const asks = /\?$/.test(line) && countWords(line) <= SUBHEADING_WORDS;
  if (isProse(line) && !asks) return null;
  if (asks || isCapitals(line) || NUMBERED.test(line)) return { kind: 'subheading', sure: 'said' };
  if (SUBJECT.test(line) || SCENE.test(line)) return { kind: 'caption', words, sure: 'likely' };
  const caption = underLead || countWords(line) > SUBHEADING_WORDS;
  return caption ? { kind: 'caption', words, sure: 'by-place' } : { kind: 'subheading', sure: 'by-place' };
}
