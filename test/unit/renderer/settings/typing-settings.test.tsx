import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDesk, settle } from '../app/open-desk.tsx';
import { createFakeBridge, type FakeBridge, fakeStory } from '../fake-bridge.ts';

vi.mock('../../../../renderer/editor/page.tsx', () => ({
  WritingPage: () => <textarea aria-label="page" />,
}));
vi.mock('../../../../renderer/inspector/inspector.tsx', () => ({ Inspector: () => null }));

const dialog = (): HTMLElement => screen.getByRole('dialog');
const field = (name: string): HTMLInputElement => within(dialog()).getByLabelText(name);
const type = (name: string, value: string): void => void fireEvent.change(field(name), { target: { value } });

async function open(bridge: FakeBridge, command: string): Promise<void> {
  await openDesk(bridge);
  await act(async () => bridge.chooseMenu(command));
  await settle();
}

describe('the settings of typing', () => {
  let bridge: FakeBridge;
  beforeEach(async () => {
    bridge = createFakeBridge([fakeStory()]);
    await open(bridge, 'view-settings');
    const tab = within(dialog()).getByRole('tab', { name: 'Gõ tiếng Việt' });
    fireEvent.mouseDown(tab, { button: 0 });
    await settle();
  });

  it('hold at once: method, tone, keys and switches', async () => {
    fireEvent.click(within(dialog()).getByRole('radio', { name: 'VNI' }));
    fireEvent.click(within(dialog()).getByRole('radio', { name: 'hoà, thuỷ' }));
    fireEvent.change(field('Phím bật, tắt tiếng Việt'), { target: { value: 'alt-z' } });
    fireEvent.click(within(dialog()).getByRole('switch', { name: 'Trả lại chữ không phải tiếng Việt' }));
    await settle();
    expect(bridge.settings).toMatchObject({
      typing: { method: 'vni', toneStyle: 'new', restore: false, freeMarking: true },
      typingToggle: 'alt-z',
    });
    expect(within(dialog()).queryByRole('switch', { name: 'Phím w đứng một mình là ư' })).toBeNull();
  });

  it('put a word on the list and take it off, with the focus at hand', async () => {
    for (const word of ['Facebook', ' Đắk ']) {
      type('Từ cần giữ nguyên', word);
      fireEvent.click(within(dialog()).getByRole('button', { name: 'Thêm' }));
      await settle();
    }
    expect(bridge.settings.keptWords).toEqual(['Facebook', 'Đắk']);
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Bỏ “Đắk”' }));
    await settle();
    expect(bridge.settings.keptWords).toEqual(['Facebook']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Bỏ “Facebook”');
    type('Từ cần giữ nguyên', 'hai từ');
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Thêm' }));
    expect(within(dialog()).getByRole('alert').textContent).toContain('mỗi lần chỉ một từ');
    expect(field('Từ cần giữ nguyên').value).toBe('hai từ');
  });

  it('lead to the table of macros', async () => {
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Bảng gõ tắt…' }));
    await settle(5);
    expect(screen.getByTestId('macros')).toBeTruthy();
    expect(screen.queryByTestId('settings')).toBeNull();
  });
});

describe('the table of macros', () => {
  const notice = (): string => screen.getByTestId('macro-notice').textContent ?? '';
  const KO = { short: 'ko', text: 'không' };

  it('is empty at first; the first macro switches macros on', async () => {
    const bridge = createFakeBridge([fakeStory()]);
    await open(bridge, 'typing-macros');
    expect(screen.getByTestId('macros-empty')).toBeTruthy();
    type('Chữ tắt', 'ko');
    type('Thay bằng', 'không');
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Thêm' }));
    await settle();
    expect(bridge.settings).toMatchObject({ macros: [KO], typing: { macros: true } });
    expect([field('Chữ tắt').value, document.activeElement]).toEqual(['', field('Chữ tắt')]);
  });

  it('refuses a short form twice, and keeps what was typed', async () => {
    const bridge = createFakeBridge([fakeStory()], { macros: [KO] });
    await open(bridge, 'typing-macros');
    type('Chữ tắt', 'ko');
    type('Thay bằng', 'cô');
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Thêm' }));
    expect(notice()).toContain('“ko” đã có');
    expect([field('Thay bằng').value, bridge.times('changeSettings')]).toEqual(['cô', 0]);
  });

  it('is changed in place when a field is left; Esc brings back what it was', async () => {
    const bridge = createFakeBridge([fakeStory()], { macros: [KO] });
    await open(bridge, 'typing-macros');
    const text = field('Chữ thay cho “ko”');
    text.focus();
    fireEvent.change(text, { target: { value: 'không có' } });
    fireEvent.blur(text);
    await settle();
    expect(bridge.settings.macros).toEqual([{ short: 'ko', text: 'không có' }]);
    const short = field('Chữ tắt của mục “ko”');
    short.focus();
    fireEvent.change(short, { target: { value: 'k o' } });
    fireEvent.blur(short);
    expect(notice()).toContain('Chưa sửa “ko”: chữ tắt không được có dấu cách');
    expect(short.getAttribute('aria-invalid')).toBe('true');
    short.focus();
    fireEvent.keyDown(short, { key: 'Escape' });
    await settle(5);
    expect(field('Chữ tắt của mục “ko”').value).toBe('ko');
    fireEvent.keyDown(field('Chữ tắt của mục “ko”'), { key: 'Escape' });
    await settle(5);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.settings.macros).toEqual([{ short: 'ko', text: 'không có' }]);
  });

  it('gives a removed macro back', async () => {
    const bridge = createFakeBridge([fakeStory()], { macros: [KO, { short: 'vn', text: 'Việt Nam' }] });
    await open(bridge, 'typing-macros');
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Xóa “ko”' }));
    await settle();
    expect(bridge.settings.macros.map(({ short }) => short)).toEqual(['vn']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Xóa “vn”');
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Hoàn tác' }));
    await settle();
    expect(bridge.settings.macros).toEqual([{ short: 'vn', text: 'Việt Nam' }, KO]);
  });

  it('takes a file in, and says what became of it', async () => {
    const bridge = createFakeBridge([fakeStory()], { macros: [KO] });
    bridge.macrosToRead = {
      name: 'bảng.txt',
      macros: [
        { short: 'ko', text: 'khổ' },
        { short: 'vn', text: 'Việt Nam' },
      ],
      refused: [{ line: 4, reason: 'separator-missing', start: 'hỏng' }],
    };
    await open(bridge, 'typing-macros');
    await act(async () => fireEvent.click(within(dialog()).getByRole('button', { name: 'Nhập từ tệp…' })));
    await settle();
    expect(bridge.settings.macros).toEqual(bridge.macrosToRead.macros);
    expect(notice()).toContain('Đã đọc “bảng.txt”: thêm 1 mục, thay 1, có sẵn 0.');
    expect(notice()).toContain('Dòng 4: thiếu dấu hai chấm');
    bridge.failing.set('importMacros', { code: 'file-not-text', detail: { name: 'x.txt' } });
    await act(async () => fireEvent.click(within(dialog()).getByRole('button', { name: 'Nhập từ tệp…' })));
    await settle();
    expect(notice()).toContain('“x.txt” không phải văn bản UTF-8');
  });

  it('puts the table into a file', async () => {
    const bridge = createFakeBridge([fakeStory()], { macros: [KO] });
    await open(bridge, 'typing-macros');
    await act(async () => fireEvent.click(within(dialog()).getByRole('button', { name: 'Xuất ra tệp…' })));
    await settle();
    expect(bridge.calls.find(({ name }) => name === 'exportMacros')?.args).toEqual([[KO]]);
    expect(notice()).toContain('Đã xuất 1 mục vào “go-tat.txt”');
  });

  it('draws few of many rows, and finds without tone marks', async () => {
    const macros = Array.from({ length: 2000 }, (_, index) => ({ short: `m${index}`, text: `chữ ${index}` }));
    const bridge = createFakeBridge([fakeStory()], { macros: [...macros, { short: 'ub', text: 'Ủy ban' }] });
    await open(bridge, 'typing-macros');
    expect(screen.getAllByTestId('macro-row').length).toBeLessThan(40);
    expect(screen.getByTestId('macros-count').textContent).toBe('2.001 mục');
    fireEvent.change(within(dialog()).getByRole('searchbox'), { target: { value: 'uy ban' } });
    expect(screen.getAllByTestId('macro-row')).toHaveLength(1);
    expect(screen.getByTestId('macros-count').textContent).toBe('1 trong 2.001 mục');
  });
});
