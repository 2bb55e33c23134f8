import { paragraph, photo, quote, subheading } from '../blocks.mjs';
import { reading } from '../pictures/reading.mjs';

/** @param {string} text the interviewer's words, set apart from the answers */
const question = (text) => paragraph([{ text, marks: ['bold', 'italic'] }]);

/** An interview. Everybody and every place in it is invented. */
export const villageLibrary = {
  key: 'village-library',
  savedAt: '2026-02-23T08:40:00.000Z',
  savedBy: 'Hạ Mây',
  article: {
    kicker: 'Văn hóa đọc',
    headline: '“Muốn trẻ đọc sách, người lớn phải đọc trước”',
    standfirst:
      'Mười hai năm, từ một giá sách đặt nhờ hiên nhà, tủ sách thôn Bến Trúc đã có hơn 4.600 cuốn và 310 bạn đọc nhỏ tuổi. Bà Đào Thị Nhài, người lập tủ sách, kể chuyện kéo trẻ về với trang giấy.',
    byline: [{ penName: 'Hạ Mây', role: 'Phóng viên' }],
    dateline: 'Bến Trúc',
    section: 'Văn hóa',
    tags: ['văn hóa đọc', 'tủ sách', 'thiếu nhi'],
    sources: [
      { name: 'Bà Đào Thị Nhài, người lập tủ sách thôn Bến Trúc', url: '', kind: 'person', use: 'quoted' },
    ],
    related: [],
    status: 'in-review',
    createdAt: '2026-02-20T03:10:00.000Z',
    publishedAt: null,
  },
  body: [
    photo(reading, {
      name: 'tu-sach-ben-truc.jpg',
      caption: 'Chiều thứ bảy ở tủ sách thôn Bến Trúc',
      credit: 'Hạ Mây',
      alt: 'Ảnh minh họa, không phải ảnh chụp: một bé gái và một bé trai ngồi trên thảm đọc sách, sau lưng là kệ sách lớn, bên phải là cửa sổ nhiều nắng.',
    }),
    paragraph(
      'Tủ sách mở cửa bốn buổi mỗi tuần, không thu phí, không đặt cọc. Buổi chúng tôi đến, mười mấy đứa trẻ ngồi kín tấm thảm, đứa lớn đọc cho đứa bé nghe.',
    ),
    question('Thưa bà, vì sao bà nghĩ đến việc lập một tủ sách ở thôn?'),
    paragraph(
      'Ngày nghỉ hưu, tôi đếm được trong nhà có 214 cuốn sách, phần lớn chỉ đọc một lần. Tôi kê chúng ra hiên, viết tấm bìa “Mượn tự do, đọc xong mang trả”. Tuần đầu có sáu người mượn, tuần sau có mười chín.',
    ),
    question('Có bao giờ sách đi mà không về?'),
    paragraph(
      'Có chứ. Năm đầu mất khoảng 8,5%. Tôi không đi đòi. Tôi dán lên tường danh sách những cuốn đang có người chờ, ghi cả tên bạn nhỏ đang chờ. Người giữ sách thấy tên con nhà hàng xóm thì tự mang trả. Năm ngoái, tỷ lệ ấy chỉ còn 1,2%.',
    ),
    subheading(2, 'Đọc cùng, không đọc thay'),
    question('Trẻ bây giờ có điện thoại, có phim, có trò chơi. Sách làm cách nào chen vào được?'),
    paragraph(
      'Tôi không bảo trẻ bỏ điện thoại. Tôi bảo bố mẹ: mỗi tối, cả nhà dành hai mươi phút, ai cũng cầm một cuốn, kể cả ông bà. Trẻ bắt chước rất nhanh. Nhà nào người lớn giữ được nếp ấy ba tháng, trẻ nhà đó tự đến đây, không cần ai nhắc.',
    ),
    quote(
      'Sách không thua điện thoại. Sách chỉ thua khi trong nhà không có ai cầm nó lên.',
      'Bà Đào Thị Nhài',
    ),
    question('Bà chọn sách thế nào?'),
    paragraph(
      'Một nửa do trẻ đề nghị, một nửa do tôi và hai cô giáo trong thôn chọn. Sách tranh, sách khoa học, truyện lịch sử được mượn nhiều nhất. Cuốn nào sau hai năm không ai đụng đến, chúng tôi đổi cho tủ sách thôn khác.',
    ),
    subheading(2, 'Tủ sách có người nối'),
    question('Sau mười hai năm, điều gì làm bà vui nhất?'),
    paragraph(
      'Hôm 17-1, bốn cháu nay là sinh viên về đóng lại toàn bộ kệ và dán lại gáy cho hơn 600 cuốn. Các cháu bảo ngày bé được mượn, giờ đến lượt trả. Tôi nghĩ, thế là tủ sách có người nối.',
    ),
    question('Bà mong gì cho năm nay?'),
    paragraph(
      'Tôi mong có một phòng đọc đủ sáng, ngồi được bốn mươi cháu. Thôn đã đồng ý cho mượn nhà văn hóa cũ, chúng tôi đang quét vôi. Dự kiến ngày 21-4, đúng Ngày Sách và Văn hóa đọc Việt Nam, phòng đọc mở cửa.',
    ),
    question('Xin cảm ơn bà!'),
  ],
};
