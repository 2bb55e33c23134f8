import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineText } from '#shared/article/inline.ts';
import { articleFromText, captionsOf, everyWordOf, SEED, typesOf } from '../../../fixtures/imported-story.ts';

const text = readFileSync(SEED, 'utf8');
const lines = text.split('\n').filter((line) => line !== '');

describe('the story from the web', () => {
  const article = articleFromText(text);

  it('has kicker and headline apart, and says that it took them apart', () => {
    expect(article.kicker).toBe('Hội Nông dân và Sở LĐTB&XH');
    expect(article.headline).toBe('Ký chương trình phối hợp công tác giai đoạn 2019-2023');
    expect(article.toConfirm).toContainEqual(
      expect.objectContaining({
        doubt: 'kicker-from-headline',
        place: { kind: 'field', field: 'kicker' },
        text: lines[0],
      }),
    );
  });

  it('has its sapo, its paragraphs and its two photos in their places', () => {
    expect(article.standfirst).toBe(lines[1]);
    expect(typesOf(article.body)).toEqual([
      'photo',
      'paragraph',
      'paragraph',
      'paragraph',
      'photo',
      'paragraph',
      'paragraph',
    ]);
    expect(captionsOf(article)).toEqual([
      [lines[2], ''],
      [lines[6], ''],
    ]);
    const paragraphs = article.body.flatMap((block) =>
      block.type === 'paragraph' ? [inlineText(block.content)] : [],
    );
    expect(paragraphs).toEqual([lines[3], lines[4], lines[5], lines[7], lines[8]]);
  });

  it('has its pen name and its source, which was named twice', () => {
    expect(article.byline).toEqual([{ penName: 'KC', role: '' }]);
    expect(article.sources).toMatchObject([{ name: 'ANHP', url: '', kind: 'newspaper' }]);
  });

  it('has five related stories with title, excerpt and day', () => {
    const start = lines.indexOf('Tin khác') + 1;
    const expected = [0, 1, 2, 3, 4].map((number) => ({
      title: lines[start + number * 3],
      excerpt: lines[start + number * 3 + 1],
      date: '2026-02-23',
      url: '',
    }));
    expect(article.related).toMatchObject(expected);
    expect(article.related).toHaveLength(5);
  });

  it('asks about everything it was not sure of, and nothing else', () => {
    expect(article.toConfirm.map(({ doubt }) => doubt)).toEqual([
      'kicker-from-headline',
      'standfirst-guessed',
      'caption-guessed',
      'caption-guessed',
      'pen-name-guessed',
      'source-guessed',
      'related-guessed',
      'photo-not-supplied',
      'photo-not-supplied',
    ]);
  });

  it('loses no word', () => {
    const kept = everyWordOf(article);
    const words = text.split(/\s+/).filter((word) => word !== '' && !/^\d\d\/\d\d\/\d{4}$/.test(word));
    expect(words.filter((word) => !kept.includes(word))).toEqual([]);
  });

  it.each([
    ['decomposed', text.normalize('NFD')],
    ['with a byte order mark and Windows line ends', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['with old Macintosh line ends', text.replaceAll('\n', '\r')],
    ['with no-break spaces', text.replaceAll('thành phố', 'thành\u00A0phố')],
    ['with tabs and spaces at the ends of lines', text.replace(/^(.*)$/gm, '\t$1  ')],
    ['without empty lines', text.replace(/\n+/g, '\n')],
    ['with zero-width characters', text.replaceAll('Hải Phòng', 'Hải\u200B Phòng\u200E')],
  ])('reads the same %s', (_, variant) => {
    const strip = (one: typeof article) =>
      JSON.stringify(one, (key, value) =>
        /^(id|block|source|related)$/.test(key) && typeof value === 'string' ? '' : value,
      );
    expect(strip(articleFromText(variant))).toBe(strip(article));
  });
});
