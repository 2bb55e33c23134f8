import { divider, paragraph, photo, quote } from '../blocks.mjs';
import { riverAtDawn, riverAtDusk, riverAtNoon } from '../pictures/river.mjs';

/** A photo story. Everybody and every place in it is invented. */
export const riverCrossing = {
  key: 'river-crossing',
  savedAt: '2026-02-23T13:20:00.000Z',
  savedBy: 'Bích Ngân',
  article: {
    kicker: 'Phóng sự ảnh',
    headline: 'Một ngày ở bến đò Cồn Mây',
    standfirst:
      'Từ tờ mờ sáng đến khi đèn bến lên, con đò gỗ của ông Tư Lái qua lại khúc sông rộng 420 m hơn ba mươi lượt. Cây cầu mới sắp xong, đây có lẽ là mùa nước cuối cùng của bến.',
    byline: [{ penName: 'Bích Ngân', role: 'Phóng viên ảnh' }],
    dateline: 'Cồn Mây',
    section: 'Đời sống',
    tags: ['phóng sự ảnh', 'bến đò', 'sông nước'],
    sources: [{ name: 'Ông Tư Lái, người lái đò bến Cồn Mây', url: '', kind: 'person', use: 'quoted' }],
    related: [],
    status: 'submitted',
    createdAt: '2026-02-23T11:45:00.000Z',
    publishedAt: null,
  },
  body: [
    paragraph(
      'Bến Cồn Mây nối xóm bãi với chợ huyện. Không có bảng giờ, không có vé; ai đến trước thì xuống trước, đủ năm khách hoặc quá mười phút là đò rời bến.',
    ),
    photo(riverAtDawn, {
      name: 'ben-do-1-sang.jpg',
      caption: 'Chuyến đò đầu ngày rời bến lúc 5 giờ 40 phút, ba người khách đều đi chợ sớm',
      credit: 'Bích Ngân',
      alt: 'Ảnh minh họa, không phải ảnh chụp: con đò nhỏ chở ba người trên mặt sông phẳng lặng, mặt trời vừa nhô khỏi rặng cây bên kia bờ.',
    }),
    paragraph(
      'Buổi trưa, đò chở người tan chợ. Xe đạp xếp ở hai đầu, người ngồi giữa cho cân. Ông Tư Lái chống sào đã 27 năm, thuộc từng doi cát; ông bảo nhìn nước đổi màu là biết đáy sông vừa bồi.',
    ),
    photo(riverAtNoon, {
      name: 'ben-do-2-trua.jpg',
      caption: 'Chuyến trưa kín chỗ với năm người khách và hai chiếc xe đạp',
      credit: 'Bích Ngân',
      alt: 'Ảnh minh họa, không phải ảnh chụp: con đò gỗ giữa sông xanh, người lái đứng ở đuôi đò, năm người khách ngồi giữa hai chiếc xe đạp.',
    }),
    paragraph(
      'Cách bến 600 m về phía hạ lưu, trụ cầu cuối cùng đã đổ bê tông hôm 2-2. Khi cầu thông, từ xóm bãi sang chợ chỉ mất bốn phút, không phải chờ đò. Ai cũng mừng, chỉ hơi bâng khuâng.',
    ),
    quote(
      'Có cầu thì trẻ con đi học khỏi lo mùa lũ. Tôi gác sào, nhưng bến thì tôi còn ra ngồi.',
      'Ông Tư Lái, người lái đò',
    ),
    photo(riverAtDusk, {
      name: 'ben-do-3-toi.jpg',
      caption: 'Đèn bến lên lúc 18 giờ 30 phút, con đò buộc dây sau chuyến cuối',
      credit: 'Bích Ngân',
      alt: 'Ảnh minh họa, không phải ảnh chụp: con đò buộc vào cầu gỗ cạnh căn nhà nhỏ sáng đèn, trăng lưỡi liềm trên mặt sông tím.',
    }),
    divider(),
    paragraph(
      'Tối, ông xách đèn vào chòi ghi sổ: 31 lượt đò, 118 khách. Cuốn sổ ấy là cuốn thứ mười bốn. Trang cuối ông để trống, bảo để dành cho ngày thông cầu.',
    ),
  ],
};
