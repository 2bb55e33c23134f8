import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/article/block.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { cell } from '../../../../../fixtures/export/every-kind-story.ts';
import { fixtureId } from '../../../../../fixtures/export/identifiers.ts';
import { foundBy, paragraph, photo, storyWith } from '../sound-story.ts';

const inParagraph = (text: string) =>
  foundBy('placeholder-words', storyWith({ body: [paragraph(text)] })).map(({ detail }) => detail?.['words']);

describe('placeholder-words', () => {
  it.each([
    ['Tổng vốn xxx tỷ đồng', 'xxx'],
    ['Ngày xx/xx/xxxx, ông XXX nói', 'xxxx, XXX'],
    ['Dự án (xxxx) hoàn thành', 'xxxx'],
    ['Năm 2024 xxx hộ thoát nghèo', 'xxx'],
    ['Giám đốc Nguyễn Văn [?] cho biết', '[?]'],
    ['Số hộ [ ?? ] tăng', '[ ?? ]'],
    ['Các đơn vị tham gia …bổ sung', '…bổ sung'],
    ['Các đơn vị tham gia ... bổ sung', '... bổ sung'],
    ['Theo số liệu [bổ sung số liệu quý I] thì', '[bổ sung số liệu quý I]'],
    ['Danh sách (cập nhật sau)', '(cập nhật sau)'],
    ['Tên [cần kiểm tra lại]', '[cần kiểm tra lại]'],
    ['Phần kết TK.', 'TK'],
    ['TKTK đoạn này', 'TKTK'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
    ['xxx người, xxx nhà, [?]', 'xxx, [?]'],
  ])('warns: %s', (text, words) => {
    expect(inParagraph(text)).toEqual([words]);
  });

  it.each([
    'Đại hội lần thứ XXX, khóa XXX; Olympic XXX',
    'Thế kỷ XX, chương XXXI',
    'Gọi số 0912 xxx xxx hoặc 09xx xxx xxx, +84912.xxx.xxx',
    'Gọi 0912 XXX XXX',
    'Xe mang biển kiểm soát 15A-xxx.xx, 29H xxx.45',
    'CCCD 0310xxxxxxxx',
    'Ông nói “không biết gì” (?)',
    'Sao lại thế???',
    'Luật Đất đai (sửa đổi, bổ sung)',
    'Công tác tiền lương, cải thiện quan hệ lao động… Bổ sung vốn vay',
    'Cần bổ sung nguồn lực; thông tin sẽ được cập nhật sau.',
    'Số TK 0123456789, TK: 0987, TK XXI',
    'TKCN, ATK Định Hóa, STK',
    'Maxxx và xxxl',
    '[…] như đã nói [...]',
  ])('lets pass: %s', (text) => {
    expect(inParagraph(text)).toEqual([]);
  });

  it('finds them in every text of a story and points at the very one', () => {
    const id = newIdentifier;
    const item = (text: string, nested: string) => ({
      id: id(),
      content: [{ text }],
      nested: { ordered: true, items: [{ id: id(), content: [{ text: nested }], nested: null }] },
    });
    const pictures = photo({ caption: 'xxx', credit: '[?]', alt: 'xxxx', source: 'xxx', rights: '©xxx' });
    const quote: Block = {
      type: 'quote',
      id: id(),
      content: [{ text: 'x' }, { text: 'xx', marks: ['bold'] }],
      attribution: 'Ông xxx',
    };
    const list: Block = { type: 'list', id: id(), ordered: false, items: [item('một', 'xxx')] };
    const table: Block = { type: 'table', id: id(), rows: [[cell('a'), cell('[?]')], [cell('xxx')]] };
    const inner = paragraph('xxx');
    const box: Block = { type: 'box', id: id(), title: '[?]', blocks: [inner] };
    const story = storyWith({
      section: 'xxx',
      kicker: 'xxx',
      headline: 'xxx',
      dateline: 'xxx',
      standfirst: 'xxx',
      byline: [{ penName: 'xxx', role: '[?]' }],
      tags: ['cảng', 'xxx'],
      sources: [{ id: fixtureId(9001), name: 'xxx', url: '', kind: 'person', use: 'quoted' }],
      related: [{ id: fixtureId(9002), title: '', excerpt: 'xxx', date: '', url: '' }],
      body: [pictures, quote, list, table, box],
    });
    const found = foundBy('placeholder-words', story).map(({ place, detail }) => [place, detail?.['words']]);
    const field = (name: string, words = 'xxx') => [{ kind: 'field', field: name }, words];
    const block = (of: Block, words: string, part?: string) => [
      { kind: 'block', block: of.id, ...(part === undefined ? {} : { part }) },
      words,
    ];
    expect(found).toEqual([
      ...['section', 'kicker', 'headline', 'dateline', 'standfirst'].map((name) => field(name)),
      block(pictures, 'xxx', 'caption'),
      block(pictures, '[?]', 'credit'),
      block(pictures, 'xxxx', 'alt'),
      block(pictures, 'xxx', 'source'),
      block(pictures, 'xxx', 'rights'),
      block(quote, 'xxx'),
      block(quote, 'xxx', 'attribution'),
      block(list, 'xxx'),
      block(table, '[?], xxx'),
      block(box, '[?]', 'title'),
      block(inner, 'xxx'),
      field('byline', 'xxx, [?]'),
      [{ kind: 'source', source: fixtureId(9001) }, 'xxx'],
      field('tags'),
      [{ kind: 'related', related: fixtureId(9002) }, 'xxx'],
    ]);
  });

  it('takes TK for initials where names stand', () => {
    const story = storyWith({
      byline: [{ penName: 'TK', role: '' }],
      body: [photo({ credit: 'TK' }), paragraph('Tin')],
      sources: [{ id: fixtureId(9001), name: 'TK', url: '', kind: 'person', use: 'quoted' }],
    });
    expect(foundBy('placeholder-words', story)).toEqual([]);
  });

  it('warns only', () => {
    const [finding] = foundBy('placeholder-words', storyWith({ headline: 'xxx' }));
    expect(finding?.severity).toBe('warns');
  });
});
