import { type Random, seededRandom } from './random.ts';

/** Onsets that go before any vowel, and open or nasal rimes by tone: legal syllables, though not all in use. */
const ONSETS = 'b c ch d đ h kh l m n nh ph r s t th tr v x'.split(' ');
const RIMES = [
  'an án àn ản ạn ang áng àng ảng ạng anh ánh ành ảnh ạnh ao áo ào ảo ạo ai ái ài ải ại',
  'ăn ắn ằn ăng ắng ằng ẳng ặng ân ấn ần ẩn ận âng ấng ầng âu ấu ầu ẩu ậu ây ấy ầy ẩy ậy',
  'oan oán oàn oản oạn oai oái oài oại on ón òn ọn ong óng òng ỏng ọng oi ói òi ỏi ọi',
  'ôi ối ồi ổi ỗi ội ôn ốn ồn ổn ộn ông ống ồng ổng ộng ơi ới ời ởi ợi ơn ớn ờn ởn ợn ương ướng ường ưởng ượng',
  'ui úi ùi ủi ụi un ún ùn ung úng ùng ủng ụng uôn uốn uồn uông uống uồng ưng ứng ừng ửng ựng ươi ưới ười ưởi',
  'ac ác ạc at át ạt ất ật ặt ắt ốc ộc ốt ột úc ục ước ược uốc uộc',
].flatMap((row) => row.split(' '));

const WORDS = 9000;

/** Words of one or two syllables, the commonest first; enough of them that two chosen at once seldom meet again. */
export const LEXICON: readonly string[] = makeLexicon();

function makeLexicon(): readonly string[] {
  const random = seededRandom(2026);
  const syllables = ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime)).filter(isSpelledSo);
  const shuffled = shuffle(syllables, random);
  return Array.from({ length: WORDS }, (_, rank) =>
    rank % 3 === 0 ? random.zipf(shuffled) : `${random.zipf(shuffled)} ${random.zipf(shuffled)}`,
  );
}

/** Syllables that end in a stop carry sắc or nặng. */
function isSpelledSo(syllable: string): boolean {
  return !/[ct]$/.test(syllable) || /[\u0301\u0323]/.test(syllable.normalize('NFD'));
}

function shuffle(items: readonly string[], random: Random): readonly string[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other] ?? '', shuffled[at] ?? ''];
  }
  return shuffled;
}
