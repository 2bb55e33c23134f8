/** What a line says of itself by the label it opens with, as manuscripts from forms do: "Tiêu đề: …", "Sapo: …". */
export type Label = 'kicker' | 'headline' | 'standfirst' | 'section' | 'tags' | 'dateline';

const LABELS: readonly (readonly [RegExp, Label])[] = [
  [/^(?:tít phụ trên|tít dẫn|đề dẫn|kicker)$/iu, 'kicker'],
  [/^(?:tiêu đề|tít|tít chính|đầu đề|tựa|tựa đề|title|headline)$/iu, 'headline'],
  [/^(?:sapo|sa-pô|sapô|sa pô|chapeau|mô tả|tóm tắt|dẫn)$/iu, 'standfirst'],
  [/^(?:chuyên mục|mục|chuyên trang|thể loại)$/iu, 'section'],
  [/^(?:từ khóa|từ khoá|tags?|thẻ|chủ đề|keywords?)$/iu, 'tags'],
  [/^(?:địa danh|nơi viết|dateline)$/iu, 'dateline'],
];

/** Reads "Label: words"; null where the line opens with no label known. */
export function labelledLine(line: string): { label: Label; words: string } | null {
  const [, name, words] = /^([^:：]{2,20}?)\s*[:：]\s*(.+)$/su.exec(line) ?? [];
  if (name === undefined || words === undefined) return null;
  const label = LABELS.find(([pattern]) => pattern.test(name.trim()))?.[1];
  return label === undefined ? null : { label, words };
}

/** The tags of "Hải Phòng, nông dân; an sinh, #LaoĐộng". */
export function tagsFrom(words: string): string[] {
  const tags = words.split(/\s*[,;|]\s*|\s+(?=#)/u).map((tag) => tag.replace(/^#|\.$/g, '').trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

const SECTIONS =
  /^(?:trang chủ|thời sự|chính trị|xã hội|kinh tế|văn hóa|văn hoá|thể thao|pháp luật|an ninh(?: trật tự| hải phòng)?|giáo dục|y tế|sức khỏe|sức khoẻ|thế giới|quốc tế|trong nước|đời sống|du lịch|công nghệ|khoa học|môi trường|bạn đọc|giải trí|nông nghiệp|đô thị|giao thông|quốc phòng|tin tức|tin nóng|phóng sự|nhân ái)$/iu;

/** A line that is a section's name, or a trail of them: "Kinh tế", "Trang chủ > Xã hội > An sinh". */
export function sectionLine(line: string): string | null {
  const trail = line.split(/\s*[>»›|/]\s*/u).filter((part) => part !== '');
  const [first] = trail;
  if (first === undefined || trail.length > 5 || !SECTIONS.test(first)) return null;
  return trail.at(-1) ?? null;
}
