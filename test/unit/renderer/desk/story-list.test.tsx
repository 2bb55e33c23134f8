import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StorySummary } from '#shared/api/desk-api.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { StoryList } from '../../../../renderer/desk/story-list.tsx';

function summary(storyId: string, more: Partial<StorySummary> = {}): StorySummary {
  return {
    storyId,
    kicker: '',
    headline: `Bài ${storyId}`,
    penName: '',
    section: '',
    status: 'draft',
    savedAt: '2026-02-01T00:00:00.000Z',
    words: 0,
    photos: 0,
    ...more,
  };
}

function show(stories: readonly StorySummary[], openId: string | null = null, language: 'vi' | 'en' = 'vi') {
  const onOpen = vi.fn();
  const ui = (list: readonly StorySummary[]) => (
    <I18nextProvider i18n={createTranslator(language)}>
      <StoryList stories={list} openId={openId} onOpen={onOpen} />
    </I18nextProvider>
  );
  const { rerender } = render(ui(stories));
  return { onOpen, again: (list: readonly StorySummary[]) => rerender(ui(list)) };
}

const options = (): HTMLElement[] => screen.getAllByRole('option');
const stop = (): string | null =>
  options()
    .filter((option) => option.tabIndex === 0)
    .map((option) => option.getAttribute('data-story'))
    .join();

describe('StoryList', () => {
  afterEach(cleanup);

  it('shows what there is to know of a story', () => {
    show([
      summary('a', {
        kicker: 'KINH TẾ BIỂN',
        headline: 'Cảng Lạch Huyện',
        penName: 'KC',
        section: 'Kinh tế',
        status: 'in-review',
        words: 1284,
        photos: 2,
      }),
    ]);
    const text = options()[0]?.textContent ?? '';
    for (const part of [
      'KINH TẾ BIỂN',
      'Cảng Lạch Huyện',
      'KC · Kinh tế',
      'Đang biên tập',
      '1.284 chữ',
      '2 ảnh',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('counts as English does', () => {
    show([summary('a', { words: 1, photos: 1 }), summary('b', { words: 1284 })], null, 'en');
    expect(options()[0]?.textContent).toContain('1 word · 1 photo');
    expect(options()[1]?.textContent).toContain('1,284 words');
  });

  it('has a name for a story without one, in the language of the desk', () => {
    show([summary('a', { headline: '  ' })]);
    const name = screen.getByText('Chưa có tít');
    expect(name.getAttribute('lang')).toBeNull();
  });

  it('is one stop for Tab: the open story, or the first', () => {
    show([summary('a'), summary('b')], 'b');
    expect(stop()).toBe('b');
    cleanup();
    show([summary('a'), summary('b')]);
    expect(stop()).toBe('a');
  });

  it('moves by arrow keys without opening, and opens by Enter', () => {
    const { onOpen } = show([summary('a'), summary('b'), summary('c')], 'a');
    options()[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(options()[1]);
    expect(stop()).toBe('b');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(stop()).toBe('c');
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith('c');
  });

  it('leaves keys with a modifier to the commands', () => {
    show([summary('a'), summary('b')], 'a');
    options()[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown', ctrlKey: true });
    expect(stop()).toBe('a');
  });

  it('keeps its place when a save moves stories about, and finds one when its story is gone', () => {
    const { again } = show([summary('a'), summary('b'), summary('c')], 'a');
    options()[1]?.focus();
    again([summary('c'), summary('a'), summary('b')]);
    expect(stop()).toBe('b');
    again([summary('c'), summary('a')]);
    expect(stop()).toBe('a');
  });

  it('holds 500 stories', () => {
    show(Array.from({ length: 500 }, (_, index) => summary(String(index))));
    expect(options()).toHaveLength(500);
  });
});
