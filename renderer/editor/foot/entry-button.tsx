import type { LucideIcon } from 'lucide-react';

interface EntryButtonProps {
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly run: () => void;
  /** Shows its name beside the icon. */
  readonly labelled?: boolean;
}

/** A quiet button beside the entries under the story. */
export function EntryButton({ name, Icon, run, labelled = false }: EntryButtonProps) {
  return (
    <button
      type="button"
      className={labelled ? 'entry-button entry-button-labelled' : 'entry-button'}
      {...(labelled ? {} : { 'aria-label': name, title: name })}
      onClick={run}
    >
      <Icon aria-hidden size={15} />
      {labelled ? name : null}
    </button>
  );
}
