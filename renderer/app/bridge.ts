import { createContext, useContext } from 'react';
import type { DeskBridge } from '#shared/api/desk-api.ts';

declare global {
  interface Window {
    /** Put there by the preload: all that the page sees of the outside. */
    readonly toasoan: DeskBridge;
  }
}

export const BridgeContext = createContext<DeskBridge | null>(null);

export function useBridge(): DeskBridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error('No bridge around this component');
  return bridge;
}
