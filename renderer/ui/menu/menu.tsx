import { DropdownMenu } from 'radix-ui';
import { type ReactElement, type ReactNode, useRef } from 'react';
import './menu.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A second line. */
  readonly hint?: string;
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'center' | 'end';
}

/** A button's menu: arrow keys, typing ahead, Esc. */
export function Menu({ trigger, entries, align = 'end' }: MenuProps) {
  const chosen = useRef<MenuEntry | null>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align={align}
          sideOffset={6}
          collisionPadding={8}
          data-own-keys
          onCloseAutoFocus={() => {
            const entry = chosen.current;
            chosen.current =
              null; /* Once the focus is back on the trigger: what opens now gives it back there. */
            if (entry !== null) setTimeout(() => entry.onChoose());
          }}
        >
          {entries.map((entry) => (
            <DropdownMenu.Item
              key={entry.id}
              className="menu__entry"
              disabled={entry.disabled ?? false}
              textValue={entry.label}
              onSelect={() => {
                chosen.current = entry;
              }}
            >
              {entry.icon}
              <span className="menu__words">
                {entry.label}
                {entry.hint !== undefined && <span className="menu__hint">{entry.hint}</span>}
              </span>
              {entry.keys !== undefined && entry.keys !== '' && (
                <kbd className="menu__keys">{entry.keys}</kbd>
              )}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
