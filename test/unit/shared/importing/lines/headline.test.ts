import { describe, expect, it } from 'vitest';
import { isKickerLine, readHeadline } from '#shared/importing/lines/headline.ts';

describe('kicker and headline in one line', () => {
  it.each([
    [
      'Hội Nông dân và Sở LĐTB&XH: Ký chương trình phối hợp công tác giai đoạn 2019-2023',
      'Hội Nông dân và Sở LĐTB&XH',
    ],
    ['Quận Lê Chân: 12 tuyến đường được lát lại vỉa hè', 'Quận Lê Chân'],
    ['SEA Games: Việt Nam giành thêm ba huy chương', 'SEA Games'],
  ])('takes apart, doubtfully: %s', (line, kicker) => {
    const headline = line.slice(kicker.length + 2);
    expect(readHeadline(line)).toEqual({ kicker, headline, doubtful: true });
  });

  it.each([
    ['a question', 'Vì sao giá lúa giảm: Nhiều nguyên nhân cộng lại cùng lúc'],
    ['a count', '5 điều cần biết: Hồ sơ và thời hạn đăng ký'],
    ['something said', 'Chủ tịch thành phố khẳng định: Không để ai bị bỏ lại phía sau'],
    ['a quotation', 'Bí thư Thành ủy: “Phải làm nhanh, làm thật”'],
    ['a colon inside quotation marks', '“Làm thật: Ăn thật” thành lời thề của đội'],
    ['a list in lower case', 'Ba việc của nông dân: cày, cấy, gặt hái'],
    ['too little behind', 'Chương trình phối hợp công tác: Ký kết'],
    ['more before than behind', 'Vụ hành hung Công an viên ở Hải Phòng: Bắt giữ 2 đối tượng cầm đầu'],
    ['an open bracket', 'Tin (Hải Phòng: Lễ ký kết chương trình)'],
  ])('leaves whole, and says that it was not sure: %s', (_, line) => {
    expect(readHeadline(line)).toEqual({ kicker: '', headline: line, doubtful: true });
  });

  it.each([
    'Hải Phòng rộn ràng vào mùa lễ hội',
    'Khai mạc lúc 10:30 tại quảng trường',
    'Tỷ số 2:1 đủ cho đội nhà',
  ])('has no doubt where there is no such colon: %s', (line) => {
    expect(readHeadline(line)).toEqual({ kicker: '', headline: line, doubtful: false });
  });
});

describe('a kicker on a line of its own', () => {
  it.each([
    ['KINH TẾ BIỂN', 'Cảng nước sâu đón tàu lớn nhất từ trước đến nay'],
    ['Mùa nước nổi', 'Cá linh về muộn nhưng được giá hơn năm ngoái'],
  ])('%s', (first, second) => expect(isKickerLine(first, second)).toBe(true));

  it.each([
    ['Hải Phòng rộn ràng vào mùa lễ hội', 'Các đại biểu dự hội'],
    ['HẢI PHÒNG NÁO NỨC VÀO HỘI', 'NGƯỜI DÂN NÔ NỨC ĐI XEM TỪ SÁNG SỚM'],
    ['Ông cười.', 'Cá linh về muộn nhưng được giá hơn năm ngoái'],
  ])('is none: %s', (first, second) => expect(isKickerLine(first, second)).toBe(false));
});
