import { describe, expect, it } from 'vitest';
import { bareByline, labelledByline } from '#shared/importing/lines/pen-name-line.ts';

describe('a line that names the writer', () => {
  it.each([
    ['KC', [{ penName: 'KC', role: '' }]],
    ['T.H', [{ penName: 'T.H', role: '' }]],
    ['Hồng Hạnh', [{ penName: 'Hồng Hạnh', role: '' }]],
    [
      'Nguyễn Văn An – Minh Tú',
      [
        { penName: 'Nguyễn Văn An', role: '' },
        { penName: 'Minh Tú', role: '' },
      ],
    ],
    ['PV Minh Tú', [{ penName: 'Minh Tú', role: 'Phóng viên' }]],
    ['PV', [{ penName: 'PV', role: '' }]],
    ['(Hồng Hạnh)', [{ penName: 'Hồng Hạnh', role: '' }]],
  ])('%s', (line, contributors) => expect(bareByline(line)?.contributors).toEqual(contributors));

  it.each([
    'Các đại biểu tham dự',
    'Hải Phòng vào hội',
    'KC.2019',
    'Ông cười.',
    'GIỮ NGHỀ BẰNG TRUYỀN THỐNG',
    '',
    'A'.repeat(70),
  ])('is none: %s', (line) => expect(bareByline(line)).toBeNull());

  it('may say so, and that the photos are the writer’s too', () => {
    expect(labelledByline('Bài và ảnh: Vàng A Sính')).toMatchObject({
      contributors: [{ penName: 'Vàng A Sính' }],
      photosToo: true,
    });
    expect(labelledByline('Tin, ảnh: KC')?.photosToo).toBe(true);
    expect(labelledByline('Tác giả: Lê Thu Sương')?.photosToo).toBe(false);
    expect(labelledByline('Bài học: Phải làm từ gốc.')).toBeNull();
    expect(labelledByline('Ảnh: KC')).toBeNull();
  });
});
