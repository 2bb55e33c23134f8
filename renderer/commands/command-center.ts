import type { CommandId } from '#shared/commands/registry.ts';

/** What a command does at this moment, and how it stands. */
export interface CommandHandler {
  run(): void;
  /** Whether it can run now; yes where it is not given. */
  enabled?(): boolean;
  /** Whether what it switches is on now (bold under the caret, a pane open); no where it is not given. */
  active?(): boolean;
}

/**
 * The one place where the ids of the command registry meet what they do. Menu, keys, palette, buttons and the slash
 * menu all go through it, so that none of them can do something the others don't.
 */
export interface CommandCenter {
  /** Binds a command; the newest binding counts, and taking it out brings the one before back. */
  register(id: CommandId, handler: CommandHandler): () => void;
  /** Runs a command that is bound and enabled; says whether it did. */
  run(id: CommandId): boolean;
  isEnabled(id: CommandId): boolean;
  isActive(id: CommandId): boolean;
  /** Calls back when a binding came or went, or {@link changed} was called. */
  subscribe(listener: () => void): () => void;
  /** What `enabled` or `active` of some handler answers may be another now. */
  changed(): void;
  /** Grows with every change: what an external store needs as its snapshot. */
  version(): number;
}

export function createCommandCenter(): CommandCenter {
  const bound = new Map<CommandId, readonly CommandHandler[]>();
  const listeners = new Set<() => void>();
  let version = 0;

  const current = (id: CommandId): CommandHandler | undefined => bound.get(id)?.at(-1);
  const isEnabled = (id: CommandId): boolean => {
    const handler = current(id);
    return handler !== undefined && (handler.enabled?.() ?? true);
  };
  const changed = (): void => {
    version += 1;
    for (const listener of [...listeners]) listener();
  };

  return {
    register(id, handler) {
      // A wrapper of its own, so that a handler bound twice is taken out once.
      const entry: CommandHandler = {
        run: () => handler.run(),
        enabled: () => handler.enabled?.() ?? true,
        active: () => handler.active?.() ?? false,
      };
      bound.set(id, [...(bound.get(id) ?? []), entry]);
      changed();
      return () => {
        const left = (bound.get(id) ?? []).filter((other) => other !== entry);
        if (left.length === 0) bound.delete(id);
        else bound.set(id, left);
        changed();
      };
    },
    run(id) {
      if (!isEnabled(id)) return false;
      current(id)?.run();
      return true;
    },
    isEnabled,
    isActive: (id) => current(id)?.active?.() ?? false,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed,
    version: () => version,
  };
}
