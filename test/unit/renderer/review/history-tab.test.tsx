import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { success } from '#shared/api/result.ts';
import { openDesk, settle } from '../app/open-desk.tsx';
import { createFakeBridge, fakeStory } from '../fake-bridge.ts';
import { version } from './versions.ts';

/** Three hundred versions, newest first, an hour apart; every tenth has lost its text. */
const VERSIONS = Array.from({ length: 300 }, (_, index) =>
  version(`v${index}`, new Date(Date.UTC(2026, 10, 22) - index * 3_600_000).toISOString(), {
    readable: index % 10 !== 9,
    ...(index === 1 && { reason: 'milestone' as const, note: 'Gửi lần một' }),
  }),
);

async function openHistory() {
  const bridge = createFakeBridge([fakeStory({ headline: 'Cầu' })]);
  bridge.listVersions = async () => success({ versions: VERSIONS, damaged: 0 });
  await openDesk(bridge);
  const tab = screen.getByRole('tab', { name: 'Lịch sử' });
  await act(async () => fireEvent.mouseDown(tab));
  const list = await screen.findByTestId('versions', {}, { timeout: 10_000 });
  await settle();
  return list;
}

// The page asks for idle time, which this DOM does not have.
beforeAll(() => vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1)));

describe('the history of a story', () => {
  it('lists three hundred versions by day, and goes through them by keys', async () => {
    const list = await openHistory();
    expect(within(list).getAllByRole('option')).toHaveLength(300);
    expect(within(list).getAllByRole('group').length).toBeGreaterThan(12);
    const active = () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(active()?.textContent).toContain('Gửi lần một');
    fireEvent.keyDown(list, { key: ' ' });
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(list, { key: 'End' });
    // Its text was thinned away: it can be gone to and not be chosen.
    fireEvent.keyDown(list, { key: ' ' });
    expect(active()?.getAttribute('aria-disabled')).toBe('true');
    expect(active()?.getAttribute('aria-selected')).toBe('false');
    expect(within(list).getAllByRole('option', { selected: true })).toHaveLength(1);
  }, 20_000);
});
