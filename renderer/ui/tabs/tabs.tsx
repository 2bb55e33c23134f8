import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** Names the whole for a screen reader. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  /** The one that is open first. */
  readonly first: Id;
}

/** Parts of a dialog, one in sight at a time; their names stay in sight while the part scrolls. Arrow keys move. */
export function Tabs<Id extends string>({ label, tabs, first }: TabsProps<Id>) {
  return (
    <Radix.Root className="tabs" defaultValue={first}>
      <Radix.List className="tabs__list" aria-label={label}>
        {tabs.map(({ id, label: name }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className="tabs__tab"
            data-first-focus={id === first ? '' : undefined}
          >
            {name}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="tabs__content">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
