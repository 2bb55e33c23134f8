import { describe, expect, it } from 'vitest';
import { creditAlone, splitCredit } from '#shared/importing/lines/caption-credit.ts';
import { readShortLine } from '#shared/importing/lines/caption-line.ts';

describe('the credit at the end of a caption', () => {
  it.each([
    ['Quang cảnh buổi lễ. Ảnh: KC', 'Quang cảnh buổi lễ.', 'KC', ''],
    ['Quang cảnh buổi lễ (Ảnh: A/B)', 'Quang cảnh buổi lễ', 'A/B', ''],
    ['Người dân gặt lúa - Ảnh: Hồng Hạnh', 'Người dân gặt lúa', 'Hồng Hạnh', ''],
    ['Lễ ký. Ảnh KC', 'Lễ ký.', 'KC', ''],
    ['Tranh cổ. Ảnh: Nguyễn Văn A – TTXVN.', 'Tranh cổ.', 'Nguyễn Văn A – TTXVN', ''],
    ['Nguồn ảnh: Sở Du lịch', '', 'Sở Du lịch', ''],
    ['Cảng về đêm (Nguồn: ANHP)', 'Cảng về đêm', '', 'ANHP'],
    ['Một góc phố. Ảnh minh họa: Internet', 'Một góc phố. (Ảnh minh họa)', 'Internet', ''],
    ['Ảnh minh họa', 'Ảnh minh họa', '', ''],
    ['Toàn cảnh: Hải Phòng', 'Toàn cảnh: Hải Phòng', '', ''],
    [
      'Ảnh: Các đại biểu tham dự lễ ký kết chương trình phối hợp',
      'Ảnh: Các đại biểu tham dự lễ ký kết chương trình phối hợp',
      '',
      '',
    ],
    ['Không có gì để tách', 'Không có gì để tách', '', ''],
  ])('%s', (line, caption, credit, source) => {
    expect(splitCredit(line)).toEqual({ caption, credit, source });
  });

  it('is told apart where it stands alone', () => {
    expect(creditAlone('(Ảnh: KC)')).toBe('KC');
    expect(creditAlone('Quang cảnh. Ảnh: KC')).toBeNull();
    expect(creditAlone('Quang cảnh')).toBeNull();
  });
});

describe('a short line between paragraphs', () => {
  it.each([
    ['Các đại biểu tham dự lễ ký kết', 'caption', 'likely'],
    ['Đ/c A – Giám đốc Sở và đ/c B – Chủ tịch Hội ký kết chương trình', 'caption', 'likely'],
    ['Cánh đồng lúa chín trải dài dưới chân núi trong nắng sớm mùa thu', 'caption', 'by-place'],
    ['Quang cảnh lễ ký. Ảnh: KC', 'caption', 'said'],
    ['Ảnh 2: Cổng làng sau khi trùng tu', 'caption', 'said'],
    ['GIỮ NGHỀ BẰNG UY TÍN', 'subheading', 'said'],
    ['1. Giữ nghề bằng uy tín', 'subheading', 'said'],
    ['Bao giờ có thương hiệu chung?', 'subheading', 'said'],
    ['Giữ nghề bằng uy tín', 'subheading', 'by-place'],
  ])('%s: %s, %s', (line, kind, sure) => {
    expect(readShortLine(line, false)).toMatchObject({ kind, sure });
  });

  it('is a caption right under the sapo, where the first photo stands', () => {
    expect(readShortLine('Giữ nghề bằng uy tín', true)).toMatchObject({ kind: 'caption', sure: 'by-place' });
  });

  it('has its label off', () => {
    expect(readShortLine('Chú thích ảnh: Cổng làng. Ảnh: KC', false)).toMatchObject({
      words: { caption: 'Cổng làng.', credit: 'KC' },
    });
    expect(readShortLine('Ảnh 2: Cổng làng sau khi trùng tu', false)).toMatchObject({
      words: { caption: 'Cổng làng sau khi trùng tu' },
    });
  });

  it.each([
    'Giá gạo năm nay ổn định.',
    'Ban quản lý nêu ba việc làm ngay:',
    `${'Một câu rất dài không có dấu chấm '.repeat(9)}`,
    'Theo ngành chức năng, năm nay toàn tỉnh đã trồng mới hơn một nghìn héc ta rừng ven biển để chắn sóng, giữ đất và tạo việc làm cho người dân. (Nguồn: TTXVN)',
  ])('is running text: %s', (line) => expect(readShortLine(line, false)).toBeNull());
});
