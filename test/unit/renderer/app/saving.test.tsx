import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import type { Desk } from '../../../../renderer/app/desk.ts';
import { createFakeBridge, type FakeBridge, fakeStory } from '../fake-bridge.ts';
import { openDesk, settle } from './open-desk.tsx';

vi.mock('../../../../renderer/editor/page.tsx', () => ({ WritingPage: () => null }));
vi.mock('../../../../renderer/inspector/inspector.tsx', () => ({ Inspector: () => null }));

/** Stands for the editor: its text is whatever the test says was typed. */
function attachEditor(desk: Desk, start: Article): (change: Partial<Article>) => void {
  let text = start;
  desk.session.attach({
    read: () => text,
    isComposing: () => false,
    adoptIdentity: (id) => {
      text = { ...text, id };
    },
    reveal: () => undefined,
  });
  return (change) => {
    text = { ...text, ...change };
    desk.session.changed();
  };
}

const story = fakeStory({ headline: 'Bài' }, { savedAt: '2026-02-01T00:00:00.000Z' });
const state = (): string | null => screen.getByTestId('save-state').getAttribute('data-kind');
const said = (): string => screen.getByTestId('announcer').textContent ?? '';

describe('what is said about saving', () => {
  let bridge: FakeBridge;
  let type: (change: Partial<Article>) => void;

  beforeEach(async () => {
    bridge = createFakeBridge([story]);
    const desk = await openDesk(bridge);
    type = attachEditor(desk, story.article);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => vi.useRealTimers());
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

  it('never says "saved" of text that is not on disk', async () => {
    expect(state()).toBe('saved');
    await act(async () => type({ headline: 'Bài sửa' }));
    expect(state()).toBe('unsaved');
    bridge.delay = 500;
    await wait(1300);
    expect(state()).toBe('saving');
    await wait(600);
    expect(state()).toBe('saved');
    expect(bridge.stories.get(story.article.id)?.article.headline).toBe('Bài sửa');
  });

  it('shows the new headline in the bar while typing, and in the list once it is saved', async () => {
    await act(async () => type({ headline: 'Bài sửa' }));
    await wait(300);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bài sửa');
    expect(screen.queryByRole('option', { name: /Bài sửa/ })).toBeNull();
    await wait(1500);
    expect(screen.getByRole('option', { name: /Bài sửa/ })).toBeTruthy();
    expect(bridge.times('listStories')).toBe(1);
  });

  it('shows a failed save until one succeeds, reads it out once, and tries again when asked', async () => {
    bridge.failing.set('saveStory', { code: 'disk-full' });
    await act(async () => type({ headline: 'Bài sửa' }));
    await wait(1300);
    expect(state()).toBe('failed');
    expect(screen.getByTestId('save-failed').textContent).toContain('Đĩa đã đầy');
    expect(said()).toContain('Đĩa đã đầy');

    bridge.failing.clear();
    fireEvent.click(screen.getByRole('button', { name: 'Lưu lại' }));
    await wait(10);
    expect(screen.queryByTestId('save-failed')).toBeNull();
    expect(state()).toBe('saved');
    expect(said()).toMatch(/^Đã lưu/);
  });

  it('stays with a story that could not be saved', async () => {
    bridge.stories.set('01K0000000000000000000000Z', {
      ...fakeStory({ id: '01K0000000000000000000000Z', headline: 'Bài khác' }),
    });
    bridge.failing.set('saveStory', { code: 'disk-full' });
    await act(async () => type({ headline: 'Bài sửa' }));
    await act(async () => bridge.chooseMenu('story-new'));
    await wait(10);
    expect(bridge.times('createStory')).toBe(0);
    await wait(300);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bài sửa');
    // The banner says it; a message on top would say it twice.
    expect(screen.queryByTestId('toast')).toBeNull();
  });

  it('answers a save that was asked for, although nothing was left to save', async () => {
    expect(said()).toBe('');
    await act(async () => bridge.chooseMenu('story-save'));
    await wait(10);
    expect(said()).toMatch(/^Đã lưu/);
    expect(bridge.times('saveStory')).toBe(0);
  });

  it('saves again to the library found in another place', async () => {
    bridge.failing.set('saveStory', { code: 'library-missing' });
    await act(async () => type({ headline: 'Bài sửa' }));
    await wait(1300);
    bridge.nextLibrary = { name: 'Kho dời chỗ', stories: [story] };
    const choose = bridge.chooseLibrary;
    bridge.chooseLibrary = async () => {
      bridge.failing.clear();
      return choose();
    };
    await act(async () => bridge.chooseMenu('library-choose'));
    await wait(50);
    expect(state()).toBe('saved');
    expect(bridge.stories.get(story.article.id)?.article.headline).toBe('Bài sửa');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bài sửa');
  });
});

describe('the first moments', () => {
  it('has nothing on the page before settings and list are read', async () => {
    const bridge = createFakeBridge([story]);
    await openDesk(bridge);
    await settle();
    const names = bridge.calls.map(({ name }) => name);
    expect(names.indexOf('openStory')).toBeGreaterThan(names.indexOf('readSettings'));
    expect(names.indexOf('openStory')).toBeGreaterThan(names.indexOf('listStories'));
  });
});
