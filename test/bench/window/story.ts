import type { Run } from '#shared/article/inline.ts';

const SENTENCES = [
  'Ủy ban nhân dân thành phố cho biết tuyến đường ven biển dài 43 km sẽ thông xe trước Tết.',
  'Theo ban quản lý dự án, nhà thầu đã huy động hơn ba trăm công nhân làm việc ba ca liên tục.',
  'Người dân hai bên sông mong chờ cây cầu mới để việc đi lại, học hành của con em bớt vất vả.',
  'Ngành nông nghiệp khuyến cáo bà con theo dõi sát mực nước, chủ động gia cố bờ bao, cống đập.',
  'Sau chín tháng, kim ngạch xuất khẩu thủy sản tăng mạnh nhờ các thị trường truyền thống hồi phục.',
  'Nhiều trường học đã mở cửa thư viện vào buổi tối, thu hút hàng nghìn lượt bạn đọc mỗi tuần.',
  'Lãnh đạo quận khẳng định sẽ công khai phương án đền bù, lắng nghe ý kiến của từng hộ gia đình.',
] as const;

/** What is typed into the middle of the story. */
export const TYPED = 'Chiều qua, phóng viên có mặt tại hiện trường ghi nhận hàng trăm người. ';

/** A paragraph of about 400 characters: plain words, some in bold, plain words. */
export function paragraphRuns(index: number): readonly [Run, Run, Run] {
  const sentence = (offset: number): string => SENTENCES[(index + offset) % SENTENCES.length] ?? '';
  return [
    { text: `${sentence(0)} ${sentence(1)} ` },
    { text: `Đoạn ${index + 1}, ${sentence(2)}`, marks: ['bold'] },
    { text: ` ${sentence(3)}` },
  ];
}
