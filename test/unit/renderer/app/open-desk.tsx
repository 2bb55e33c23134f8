import { act, cleanup, configure, render, screen } from '@testing-library/react';
import { App } from '../../../../renderer/app/app.tsx';
import { createDesk, type Desk, startDesk } from '../../../../renderer/app/desk.ts';
import type { FakeBridge } from '../fake-bridge.ts';

// What is hidden is not asked of every ancestor's style at every look: that is most of a test's time here.
configure({ defaultHidden: true });

/** Starts the whole frame over a fake bridge and waits until it is ready. */
export async function openDesk(bridge: FakeBridge): Promise<Desk> {
  cleanup();
  const desk = createDesk(bridge);
  render(<App desk={desk} />);
  await act(() => startDesk(desk));
  await screen.findByTestId('page-ready');
  return desk;
}

/** Lets everything that is under way come to its end, within React's view. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}
