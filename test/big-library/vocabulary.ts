const list = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

/** What a city newspaper in the north writes about. The first of each list come oftenest. */
export const SECTIONS =
  list(`Xã hội | Kinh tế | Chính trị | Pháp luật | Văn hóa | Giáo dục | Y tế | Thể thao | Đô thị
  Nông thôn mới | Quốc tế | Bạn đọc`);

export const ORGANISATIONS =
  list(`UBND thành phố | Hội Nông dân thành phố | Công an thành phố | Sở Y tế | Sở Xây dựng
  Sở Giáo dục và Đào tạo | Sở LĐTB&XH | Ban Thường vụ Thành ủy | HĐND thành phố | Liên đoàn Lao động thành phố
  Hội Liên hiệp Phụ nữ | Thành đoàn | Cục Thuế | Chi cục Kiểm lâm | Cảng vụ Hàng hải | Ban Quản lý khu kinh tế
  Bộ đội Biên phòng | Đài Khí tượng Thủy văn | Bảo hiểm xã hội | Hội Chữ thập đỏ | Trường Đại học Hàng hải
  Bệnh viện Hữu nghị Việt Tiệp | Ngân hàng Chính sách xã hội | Hội Cựu chiến binh | Ủy ban MTTQ Việt Nam`);

export const PLACES =
  list(`Hải Phòng | quận Lê Chân | quận Hồng Bàng | huyện Thủy Nguyên | huyện An Dương | quận Kiến An
  huyện Vĩnh Bảo | huyện Tiên Lãng | quận Ngô Quyền | huyện Cát Hải | đảo Bạch Long Vĩ | quận Hải An | quận Đồ Sơn
  huyện Kiến Thụy | xã Lập Lễ | phường Trại Chuối | xã Đoàn Xá | thị trấn Núi Đối | xã Hòa Bình | phường Vĩnh Niệm
  Hà Nội | Quảng Ninh | Hải Dương | Thái Bình | Đắk Lắk | Thành phố Hồ Chí Minh | Huế | Đà Nẵng | Cần Thơ`);

export const SURNAMES = list(
  'Nguyễn | Trần | Lê | Phạm | Hoàng | Vũ | Đỗ | Bùi | Đặng | Phan | Ngô | Dương | Lý | Đinh',
);
export const MIDDLE_NAMES = list(
  'Văn | Thị | Đức | Minh | Thanh | Hữu | Ngọc | Quang | Thúy | Xuân | Bích | Hải',
);
export const GIVEN_NAMES =
  list(`Hùng | Lan | Tuấn | Hương | Giang | Dũng | Hòa | Thủy | Tú | Mai | Long | Khoa | Nga | Sơn
  Phượng | Quý | Toàn | Uyên | Đạt | Yến | Bình | Cường | Huệ | Loan | Nghĩa`);
export const PEN_NAMES =
  list(`Đỗ Tú | Hương Giang | Minh Khôi | Bích Ngân | Thanh Thủy | KC | Trần Hòa | Ngọc Lan
  Phương Linh | Đức Nghĩa | Mai Dung | Quang Huy | Ánh Dương | Hoàng Phước | Lê Oanh | Vũ Uyển | Tiến Đạt | Xuân Hạ`);

export const POSTS =
  list(`chủ tịch | phó chủ tịch | giám đốc | phó giám đốc | trưởng phòng | bí thư | hiệu trưởng | trưởng thôn
  đội trưởng | bác sĩ | kỹ sư | nông dân | công nhân | cô giáo | ngư dân`);

export const THINGS =
  list(`dự án đường ven biển | chương trình phối hợp | công tác phòng cháy | an sinh xã hội | vệ sinh môi trường
  giải phóng mặt bằng | xây dựng nông thôn mới | chuyển đổi số | vốn vay ưu đãi | phòng chống bão | nuôi trồng thủy sản
  cải cách hành chính | an toàn giao thông | đào tạo nghề | tiêm chủng mở rộng | quy hoạch đô thị | nhà ở xã hội
  rau an toàn | cầu Rào | bến xe Niệm Nghĩa | chợ đầu mối | kè chống sạt lở | trường học bán trú | thu gom rác thải
  hộ nghèo và cận nghèo | khu công nghiệp Tràng Duệ | cảng nước sâu Lạch Huyện | tuyến đê biển | làng nghề đúc đồng
  lễ hội chọi trâu | di tích Bạch Đằng Giang | vườn hoa thành phố | trạm y tế xã | mạng lưới cấp nước | đường dây nóng
  giống lúa mới | nghề làm nước mắm | hợp tác xã dịch vụ | phong trào khuyến học | quỹ vì người nghèo | thuốc lào Vĩnh Bảo`);

export const ACTIONS =
  list(`triển khai | tổ chức | kiểm tra | hoàn thành | đẩy mạnh | khởi công | bàn giao | tăng cường | hỗ trợ
  nghiệm thu | khánh thành | rà soát | điều chỉnh | thẩm định | vận động | ký kết | phát động | xử lý | đề xuất | tháo gỡ khó khăn cho`);

export const RESULTS =
  list(`góp phần nâng cao đời sống nhân dân | bảo đảm đúng tiến độ đề ra | được người dân đồng tình ủng hộ
  giảm đáng kể chi phí | tạo việc làm ổn định cho lao động địa phương | còn nhiều việc phải làm | vượt kế hoạch năm
  bước đầu mang lại hiệu quả | khắc phục tình trạng ùn tắc | giữ vững trật tự an toàn xã hội | mở ra hướng đi mới
  thu hút nhiều nhà đầu tư | chấm dứt cảnh ngập lụt mỗi mùa mưa | giữ được nghề của cha ông | gắn bó hơn với đồng ruộng`);

export const TIMES =
  list(`Sáng 7-1 | Chiều 23-4 | Những năm qua | Trong quý III | Từ đầu năm đến nay | Ngày 10-12 | Tuần qua
  Sau hơn hai năm | Trước mắt | Thời gian tới | Đêm 15-8 | Giữa tháng 9 | Mùa mưa năm nay`);

export const LINKS =
  list(`Bên cạnh đó | Tuy nhiên | Theo đó | Cùng với đó | Đáng chú ý | Thực tế cho thấy | Vì vậy | Ngoài ra
  Đến nay | Mặt khác | Nhờ vậy | Hiện`);

/** Single syllables that make sentences differ; the tail of the vocabulary. */
export const SYLLABLES =
  list(`người | việc | năm | nước | nhà | biển | đường | trường | vườn | thuyền | tiền | ruộng | xưởng
  lưới | bão | gió | mưa | nắng | muối | gạo | cá | tôm | trẻ | già | mẹ | cha | bạn | thầy | trò | sách | đèn | phố | ngõ
  cầu | phà | tàu | xe | máy | điện | than | thép | gỗ | gạch | đá | cát | phù sa | đồng | núi | sông | hồ | đảo | rừng
  khỏe | hòa | thuở | khuya | quyển | nghiêng | ngoèo | khuỷu | tuýp | oằn | loắt choắt | ngoằn ngoèo | xoong | boong`);

export const KICKERS =
  list(`Xây dựng nông thôn mới | Chào mừng ngày giải phóng | Cải cách hành chính | Phóng sự ảnh | Từ cơ sở
  Người tốt, việc tốt | Kinh tế biển | Học và làm theo Bác | An toàn giao thông | Ghi nhanh`);

export const SOURCES = list(
  'ANHP | TTXVN | VietnamPlus | Báo Nhân Dân | Sở Thông tin và Truyền thông | Reuters | Cổng thông tin điện tử thành phố',
);
