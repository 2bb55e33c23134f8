import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createFakeBridge, type FakeBridge, fakeStory } from '../fake-bridge.ts';
import { openDesk, settle } from './open-desk.tsx';

vi.mock('../../../../renderer/editor/page.tsx', () => ({
  WritingPage: () => <textarea aria-label="page" />,
}));
vi.mock('../../../../renderer/inspector/inspector.tsx', () => ({ Inspector: () => null }));

const story = fakeStory({ headline: 'Bài' });

async function choose(bridge: FakeBridge, command: string): Promise<void> {
  await act(async () => bridge.chooseMenu(command));
  await settle();
}
const dialog = (): HTMLElement => screen.getByRole('dialog');

describe('the palette', () => {
  it('finds a command without tone marks, gives the focus back, and runs it', async () => {
    const bridge = createFakeBridge([story]);
    await openDesk(bridge);
    const page = screen.getByLabelText('page');
    page.focus();
    await choose(bridge, 'view-palette');
    const input = within(screen.getByTestId('palette')).getByRole('combobox');
    expect(document.activeElement).toBe(input);
    fireEvent.change(input, { target: { value: 'danh sach bai' } });
    await settle();
    expect(screen.getAllByRole('option', { name: /Danh sách bài/ })).toHaveLength(1);
    fireEvent.keyDown(input, { key: 'Enter' });
    await settle(5);
    expect(screen.queryByTestId('palette')).toBeNull();
    expect(document.activeElement).toBe(page);
    expect(bridge.settings.panes.desk).toBe(false);
  });

  it('offers nothing that can not run: no saving without a story', async () => {
    const bridge = createFakeBridge();
    await openDesk(bridge);
    await choose(bridge, 'view-palette');
    const offered = screen.getAllByRole('option').map((option) => option.getAttribute('data-command'));
    expect(offered).toContain('story-new');
    expect(offered).not.toContain('story-save');
    expect(offered).not.toContain('export-zip');
    expect(offered).not.toContain('format-bold');
  });
});

describe('the settings', () => {
  it('change language and theme at once', async () => {
    const bridge = createFakeBridge([story]);
    await openDesk(bridge);
    await choose(bridge, 'view-settings');
    fireEvent.click(within(dialog()).getByRole('radio', { name: 'Tối' }));
    await settle();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    fireEvent.click(within(dialog()).getByRole('radio', { name: 'English' }));
    await settle();
    expect(within(dialog()).getByRole('heading', { name: 'Settings' })).toBeTruthy();
    expect(bridge.settings).toMatchObject({ theme: 'dark', language: 'en' });
  });

  it('keep the pen name in normal form, also when the dialog is closed with the caret in it', async () => {
    const bridge = createFakeBridge([story]);
    await openDesk(bridge);
    await choose(bridge, 'view-settings');
    fireEvent.mouseDown(within(dialog()).getByRole('tab', { name: 'Người viết' }), { button: 0 });
    const field = within(dialog()).getByLabelText('Bút danh');
    fireEvent.change(field, { target: { value: '  Nguyễn An '.normalize('NFD') } });
    fireEvent.keyDown(field, { key: 'Escape' });
    await settle(5);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.settings.penName).toBe('Nguyễn An');
  });

  it('say so where they could not be kept', async () => {
    const bridge = createFakeBridge([story]);
    await openDesk(bridge);
    bridge.failing.set('changeSettings', { code: 'no-permission' });
    await choose(bridge, 'language-en');
    expect(screen.getByTestId('toast').textContent).toContain('Không có quyền ghi');
    expect(document.documentElement.lang).toBe('vi');
  });
});

describe('the shortcuts', () => {
  it('are listed from the registry, in the language of the desk', async () => {
    const bridge = createFakeBridge([story]);
    await openDesk(bridge);
    await choose(bridge, 'help-shortcuts');
    const row = within(dialog()).getByText('Chữ đậm').closest('div');
    expect(row?.textContent).toBe('Chữ đậmCtrlB');
  });
});

describe('the export', () => {
  const start = (): HTMLElement => screen.getByTestId('export-start');
  /** Nothing to find fault with. */
  const clean = fakeStory({
    headline: 'Ký chương trình phối hợp',
    standfirst: 'Chiều 23-4, hai đơn vị ký kết chương trình phối hợp.',
    byline: [{ penName: 'KC', role: '' }],
    section: 'Thời sự',
    sources: [
      { id: '01K0000000000000000000000S', name: 'ANHP', url: '', kind: 'newspaper', use: 'information' },
    ],
    body: [
      { type: 'paragraph', id: '01K0000000000000000000000A', content: [{ text: 'Hai ngành đã tích cực.' }] },
    ],
  });

  it('goes out in the form chosen, and shows where it went', async () => {
    const bridge = createFakeBridge([clean]);
    await openDesk(bridge);
    await choose(bridge, 'export-zip');
    expect(screen.getByTestId('export-clean')).toBeTruthy();
    fireEvent.click(within(dialog()).getByRole('radio', { name: /Thư mục/ }));
    await act(async () => fireEvent.click(start()));
    await settle();
    expect(bridge.calls.find(({ name }) => name === 'exportStory')?.args).toEqual([
      clean.article.id,
      'folder',
    ]);
    expect(screen.getByTestId('export-done').textContent).toContain('bai-viet-2026-11-22');
    fireEvent.click(screen.getByTestId('export-reveal'));
    await settle();
    expect(bridge.times('revealExport')).toBe(1);
  });

  it('is held back by what blocks, and leads to its place', async () => {
    const bridge = createFakeBridge([fakeStory({ ...clean.article, headline: '' })]);
    const desk = await openDesk(bridge);
    const reveal = vi.spyOn(desk.session, 'reveal');
    await choose(bridge, 'export-page');
    expect(start()).toHaveProperty('disabled', true);
    const finding = dialog().querySelector<HTMLElement>('[data-severity="blocks"]');
    expect(finding).not.toBeNull();
    if (finding !== null) fireEvent.click(within(finding).getByRole('button'));
    await settle(5);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(reveal).toHaveBeenCalledWith({ kind: 'field', field: 'headline' });
  });

  it('is not held back by what only warns', async () => {
    const bridge = createFakeBridge([fakeStory({ ...clean.article, sources: [] })]);
    await openDesk(bridge);
    await choose(bridge, 'export-page');
    expect(dialog().querySelectorAll('[data-severity="warns"]').length).toBeGreaterThan(0);
    expect(start().textContent).toBe('Vẫn xuất');
    await act(async () => fireEvent.click(start()));
    await settle();
    expect(screen.getByTestId('export-done')).toBeTruthy();
  });

  it('says in one sentence what failed, and can be tried again', async () => {
    const bridge = createFakeBridge([clean]);
    await openDesk(bridge);
    await choose(bridge, 'export-page');
    bridge.failing.set('exportStory', { code: 'disk-full' });
    await act(async () => fireEvent.click(start()));
    await settle();
    expect(screen.getByTestId('export-failed').textContent).toContain('Đĩa đã đầy');
    bridge.failing.clear();
    await act(async () => fireEvent.click(start()));
    await settle();
    expect(screen.getByTestId('export-done')).toBeTruthy();
  });

  it('comes back to the choice where no place was named', async () => {
    const bridge = createFakeBridge([clean]);
    bridge.exportName = null;
    await openDesk(bridge);
    await choose(bridge, 'export-page');
    await act(async () => fireEvent.click(start()));
    await settle();
    expect(start()).toHaveProperty('disabled', false);
    expect(screen.queryByTestId('export-failed')).toBeNull();
  });
});
