import { paragraph, photo } from '../blocks.mjs';
import { hall } from '../pictures/hall.mjs';
import { signing } from '../pictures/signing.mjs';

/**
 * Where each stood is not known any more, so each leads to the newspaper's front page.
 *
 * @param {string} title
 * @param {string} excerpt
 */
const related = (title, excerpt) => ({ title, excerpt, date: '2026-02-23', url: 'https://anhp.vn' });

/** A story of An ninh Hải Phòng of 23 April 2019, word for word, with the related stories its page showed in 2026. */
export const signingCeremony = {
  key: 'signing-ceremony',
  savedAt: '2026-02-24T02:15:00.000Z',
  savedBy: 'KC',
  article: {
    kicker: 'Hội Nông dân và Sở LĐTB&XH',
    headline: 'Ký chương trình phối hợp công tác giai đoạn 2019-2023',
    standfirst:
      'Chiều 23-4, Hội Nông dân thành phố và Sở LĐTB&XH tổ chức ký kết chương trình phối hợp công tác giữa 2 đơn vị, giai đoạn 2019 – 2023.',
    byline: [{ penName: 'KC', role: '' }],
    dateline: 'Hải Phòng',
    section: 'Xã hội',
    tags: ['Hội Nông dân', 'an sinh xã hội', 'giảm nghèo', 'nông thôn'],
    sources: [{ name: 'ANHP', url: 'https://anhp.vn', kind: 'newspaper', use: 'republished' }],
    related: [
      related(
        'Vụ hành hung Công an viên ở Hải Phòng: Bắt giữ 2 đối tượng cầm đầu',
        'Ngày 23/2, Công an TP. Hải Phòng thông tin, đơn vị này vừa bắt giữ…',
      ),
      related(
        'Hải Phòng chi gần 80 tỷ đồng chúc thọ người cao tuổi dịp đầu Xuân mới',
        'Thành phố Hải Phòng chi gần 80 tỷ đồng từ ngân sách và các nguồn…',
      ),
      related(
        'Tổng Bí thư Tô Lâm: Bắt tay ngay vào công việc, bảo đảm sự liên tục, thông suốt',
        'Sáng 23/2, nhân dịp đầu Xuân năm mới Bính Ngọ năm 2026, tại Hà Nội,…',
      ),
      related(
        'Hải Phòng rộn ràng vào mùa lễ hội',
        'Với gần 1.300 lễ hội, thành phố Hải Phòng hướng tới xây dựng mùa lễ…',
      ),
      related(
        '9 ngày Tết, Hải Phòng đón hơn 1 triệu lượt khách, thu gần 883 tỷ đồng',
        'Trong dịp Tết Nguyên đán 2026, thành phố Hải Phòng đón và phục vụ 1.076.550…',
      ),
    ],
    status: 'approved',
    createdAt: '2019-04-23T09:40:00.000Z',
    publishedAt: '2019-04-23T10:30:00.000Z',
  },
  body: [
    photo(hall, {
      name: 'le-ky-ket.jpg',
      caption: 'Các đại biểu tham dự lễ ký kết',
      credit: 'KC',
      alt: 'Ảnh minh họa, không phải ảnh chụp: hội trường nhìn từ phía sau, năm đại biểu ngồi bên chiếc bàn dài dưới tấm băng rôn đỏ.',
    }),
    paragraph(
      'Những năm qua, thực hiện chương trình phối hợp công tác, hai ngành đã tích cực trong việc đóng góp ý kiến, xây dựng chính sách, triển khai thực hiện các chủ trương của Đảng, chính sách pháp luật của Nhà nước về an sinh xã hội ở nông thôn. Các chủ đề hoạt động được 2 ngành chọn có trọng tâm, trọng điểm theo từng năm, từng giai đoạn, đáp ứng tâm tư nguyện vọng, nhu cầu lao động sản xuất của bà con nông dân thành phố.',
    ),
    paragraph(
      'Qua đó, góp phần thực hiện thắng lợi Nghị quyết Đại hội lần thứ XII của Đảng, Nghị quyết Đại hội lần thứ XV của Đảng bộ thành phố, như: Công tác tiền lương, bảo hiểm thất nghiệp, bảo hiểm xã hội, ATVSLĐ, cải thiện quan hệ lao động…',
    ),
    paragraph(
      'Phong trào cả nước chung tay vì người nghèo, không để ai bị bỏ lại phía sau, giai đoạn 2016- 2020 được triển khai thiết thực, hiệu quả.',
    ),
    photo(signing, {
      name: 'ky-chuong-trinh.jpg',
      caption:
        'Đ/c Nguyễn Bách Phái – Giám đốc Sở LĐTB&XH và đ/c Đỗ Đức Hòa – Chủ tịch Hội Nông dân thành phố ký kết Chương trình phối hợp giai đoạn 2019 – 2023',
      credit: 'KC',
      alt: 'Ảnh minh họa, không phải ảnh chụp: hai người bắt tay qua bàn, trước mặt là hai tập văn bản vừa ký và một lẵng hoa.',
    }),
    paragraph(
      'Nhờ đó, năm 2018, cùng với việc phối hợp tốt trong công tác chăm lo cho đối tượng chính sách, người có công, bảo trợ xã hội; thực hiện tốt các chế độ, chính sách tri ân người có công; tỷ lệ hộ nghèo theo chuẩn quốc gia của thành phố chỉ còn 1,41% (giảm 0,65% so với năm 2017), đưa Hải Phòng trở thành một trong những địa phương có tỷ lệ giảm nghèo theo chuẩn đa chiều nhanh, bền vững nhất trong cả nước.',
    ),
    paragraph(
      'Với những kết quả đạt được giai đoạn 2011- 2017, hai bên tiếp tục ký kết chương trình phối hợp công tác giai đoạn 2019 – 2023, gồm 11 nội dung: Phối hợp tuyên truyền, vận động, giáo dục nâng cao nhận thức cho cán bộ, hội viên, nông dân thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước về an sinh xã hội, đào tạo nghề ở nông thôn; giáo dục nghề nghiệp, việc làm; giảm nghèo bền vững; an toàn, vệ sinh lao động; bảo vệ, chăm sóc trẻ em; bảo trợ xã hội; bình đẳng giới; phòng chống tệ nạn xã hội; BHXH…',
    ),
  ],
};
