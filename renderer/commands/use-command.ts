import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { CommandId } from '#shared/commands/registry.ts';
import type { CommandCenter, CommandHandler } from './command-center.ts';

export const CommandCenterContext = createContext<CommandCenter | null>(null);

export function useCommandCenter(): CommandCenter {
  const center = useContext(CommandCenterContext);
  if (center === null) throw new Error('No command center around this component');
  return center;
}

/** Binds a command while the component is on the page. The handler may be another at every rendering. */
export function useCommand(id: CommandId, handler: CommandHandler): void {
  const center = useCommandCenter();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(
    () =>
      center.register(id, {
        run: () => latest.current.run(),
        enabled: () => latest.current.enabled?.() ?? true,
        active: () => latest.current.active?.() ?? false,
      }),
    [center, id],
  );
}

/** How a command stands, for its button: renewed when the center says that something changed. */
export function useCommandState(id: CommandId): { readonly enabled: boolean; readonly active: boolean } {
  const center = useCommandCenter();
  const enabled = useSyncExternalStore(center.subscribe, () => center.isEnabled(id));
  const active = useSyncExternalStore(center.subscribe, () => center.isActive(id));
  return { enabled, active };
}
