import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, type FakeBridge, fakeStory } from '../fake-bridge.ts';
import { openDesk, settle } from './open-desk.tsx';

// The writing page and the inspector have tests of their own; here they only have to stand in their places.
vi.mock('../../../../renderer/editor/page.tsx', () => ({
  WritingPage: () => <div data-testid="writing-page" />,
}));
vi.mock('../../../../renderer/inspector/inspector.tsx', () => ({
  Inspector: () => <div data-testid="inspector" />,
}));

const older = fakeStory({ headline: 'Bài cũ' }, { savedAt: '2026-01-01T00:00:00.000Z' });
const newer = fakeStory({ headline: 'Bài mới', kicker: 'THỜI SỰ' }, { savedAt: '2026-02-01T00:00:00.000Z' });

function headline(): string | null {
  return screen.queryByRole('heading', { level: 1 })?.textContent ?? null;
}
function option(name: RegExp): HTMLElement {
  return screen.getByRole('option', { name });
}
async function choose(bridge: FakeBridge, command: string): Promise<void> {
  await act(async () => bridge.chooseMenu(command));
  await settle();
}

describe('the frame', () => {
  let bridge: FakeBridge;
  beforeEach(() => {
    bridge = createFakeBridge([older, newer]);
    location.hash = '';
  });

  it('opens with the story saved last', async () => {
    await openDesk(bridge);
    expect(headline()).toBe('Bài mới');
    expect(document.title).toBe('Bài mới – Tòa Soạn');
    expect(document.documentElement.lang).toBe('vi');
    expect(screen.getByTestId('writing-page')).toBeTruthy();
    expect(option(/Bài mới/).getAttribute('aria-selected')).toBe('true');
  });

  it('opens with the story that was open last, which the address names', async () => {
    location.hash = older.article.id;
    await openDesk(bridge);
    expect(headline()).toBe('Bài cũ');
    expect(bridge.times('openStory')).toBe(1);
  });

  it('opens with the story saved last where the one open last has left the library', async () => {
    bridge.stories.delete(older.article.id);
    location.hash = older.article.id;
    await openDesk(bridge);
    expect(headline()).toBe('Bài mới');
    expect(screen.queryByText(/Không tìm thấy|không còn/)).toBeNull();
  });

  it('is ready with an empty library too, and says how to begin', async () => {
    await openDesk(createFakeBridge());
    expect(screen.getByTestId('no-story').textContent).toContain('Kho bài này còn trống');
    expect(screen.queryByTestId('writing-page')).toBeNull();
    expect(screen.queryByTestId('inspector')).toBeNull();
  });

  it('asks for a library where there is none, and opens the one chosen', async () => {
    bridge.failing.set('listStories', { code: 'library-missing' });
    await openDesk(bridge);
    expect(screen.getByTestId('no-library').textContent).toContain('Không thấy thư mục kho bài');
    bridge.failing.clear();
    bridge.nextLibrary = { name: 'Kho hai', stories: [older] };
    fireEvent.click(within(screen.getByTestId('no-library')).getByRole('button', { name: 'Chọn kho bài' }));
    await settle();
    expect(headline()).toBe('Bài cũ');
    expect(screen.getByText('Kho hai')).toBeTruthy();
  });

  it('opens a story from the list', async () => {
    await openDesk(bridge);
    fireEvent.click(option(/Bài cũ/));
    await settle();
    expect(headline()).toBe('Bài cũ');
    fireEvent.click(option(/Bài cũ/));
    await settle();
    expect(bridge.times('openStory')).toBe(2);
  });

  it('says why a story could not be opened, and stays where it is', async () => {
    await openDesk(bridge);
    bridge.failing.set('openStory', { code: 'story-not-found' });
    fireEvent.click(option(/Bài cũ/));
    await settle();
    expect(screen.getByTestId('toast').textContent).toContain('Không tìm thấy bài này');
    expect(headline()).toBe('Bài mới');
  });

  it('makes a new story by menu, and lists it', async () => {
    await openDesk(bridge);
    await choose(bridge, 'story-new');
    expect(headline()).toBe('Chưa có tít');
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(option(/Chưa có tít/).getAttribute('aria-selected')).toBe('true');
  });

  it('speaks the other language at once', async () => {
    await openDesk(bridge);
    await choose(bridge, 'language-en');
    expect(document.documentElement.lang).toBe('en');
    expect(screen.getByText('2 stories')).toBeTruthy();
    expect(screen.getByTestId('export-menu').textContent).toContain('Export');
    expect(bridge.settings.language).toBe('en');
    await choose(bridge, 'language-vi');
    expect(screen.getByText('2 bài')).toBeTruthy();
  });

  it('folds its panes away and remembers it', async () => {
    await openDesk(bridge);
    await choose(bridge, 'view-desk');
    expect(screen.queryByRole('listbox')).toBeNull();
    await choose(bridge, 'view-inspector');
    expect(screen.queryByTestId('inspector')).toBeNull();
    expect(bridge.settings.panes).toEqual({ desk: false, inspector: false, preview: false });
    await choose(bridge, 'view-desk');
    expect(screen.getByRole('listbox')).toBeTruthy();
  });

  it('wears the theme', async () => {
    await openDesk(createFakeBridge([newer], { theme: 'dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('shows stories that can not be read, each with its sentence', async () => {
    bridge.unreadable = [{ folder: 'bai-hong--01K', error: { code: 'story-damaged' } }];
    await openDesk(bridge);
    const unreadable = screen.getByTestId('unreadable').textContent;
    expect(unreadable).toContain('bai-hong--01K');
    expect(unreadable).toContain('Tệp bài viết bị hỏng');
  });

  it('says why a story is read-only, and says nothing about saving it', async () => {
    newer.readOnly = 'story-newer-format';
    await openDesk(createFakeBridge([newer]));
    delete newer.readOnly;
    expect(screen.getByTestId('notice-read-only').textContent).toContain('mới hơn');
    expect(screen.queryByTestId('save-state')).toBeNull();
  });

  it('tells of text that was recovered, and goes back to the saved one only after asking', async () => {
    const recovered = {
      typedAt: '2026-02-01T01:00:00.000Z',
      article: { ...newer.article, headline: 'Gõ dở' },
    };
    bridge = createFakeBridge([{ ...newer, recovered }]);
    await openDesk(bridge);
    expect(headline()).toBe('Gõ dở');
    const notice = screen.getByTestId('notice-recovered');
    fireEvent.click(within(notice).getByRole('button', { name: 'Trở lại bản đã lưu' }));
    expect(bridge.times('discardRecovered')).toBe(0);
    fireEvent.click(
      within(screen.getByTestId('confirm')).getByRole('button', { name: 'Trở lại bản đã lưu' }),
    );
    await settle();
    expect(headline()).toBe('Bài mới');
    expect(screen.queryByTestId('notice-recovered')).toBeNull();
  });

  it('counts the pictures that are gone', async () => {
    await openDesk(createFakeBridge([{ ...newer, missingPhotos: ['a'.repeat(64), 'b'.repeat(64)] }]));
    expect(screen.getByTestId('notice-photos').textContent).toContain('2 ảnh');
  });

  it('keeps to one landmark of each kind, and one live region for saving', async () => {
    await openDesk(bridge);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getAllByRole('banner')).toHaveLength(1);
    expect(screen.getAllByRole('navigation')).toHaveLength(1);
    expect(screen.getAllByRole('status')).toHaveLength(1);
  });
});

describe('another library', () => {
  it('puts the story of the last one away, also where the new one is empty', async () => {
    const bridge = createFakeBridge([newer]);
    await openDesk(bridge);
    bridge.nextLibrary = { name: 'Kho trống', stories: [] };
    await choose(bridge, 'library-choose');
    expect(screen.getByTestId('no-story')).toBeTruthy();
    expect(headline()).not.toBe('Bài mới');
    await choose(bridge, 'story-new');
    expect(headline()).toBe('Chưa có tít');
  });

  it('leaves everything as it was where nobody chose', async () => {
    const bridge = createFakeBridge([newer]);
    await openDesk(bridge);
    await choose(bridge, 'library-choose');
    expect(headline()).toBe('Bài mới');
  });

  it('stays on the story where the folder chosen holds it', async () => {
    const bridge = createFakeBridge([older, newer]);
    const desk = await openDesk(bridge);
    fireEvent.click(option(/Bài cũ/));
    await settle();
    const before = desk.session.snapshot().story?.openSerial;
    bridge.nextLibrary = { name: 'Kho dời chỗ', stories: [older, newer] };
    await choose(bridge, 'library-choose');
    expect(headline()).toBe('Bài cũ');
    expect(desk.session.snapshot().story?.openSerial).toBe(before);
  });
});
