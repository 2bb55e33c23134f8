import { LexicalTypeaheadMenuPlugin, MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { COMMANDS, type CommandId } from '#shared/commands/registry.ts';
import { foldSearch } from '../../commands/fold-search.ts';
import { useCommandCenter } from '../../commands/use-command.ts';
import { slashQuery } from './slash-query.ts';
import './slash-menu.css';

class CommandOption extends MenuOption {
  readonly command: CommandId;
  readonly name: string;
  constructor(command: CommandId, name: string) {
    super(command);
    this.command = command;
    this.name = name;
  }
}

/** "/" at the start of a line offers what can be put there; letters after it narrow the choice. */
export function SlashMenu({ parent }: { readonly parent: HTMLElement }) {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const [query, setQuery] = useState('');
  const options = useMemo(
    () =>
      COMMANDS.flatMap((command) => {
        if (!('slash' in command)) return [];
        const name = t(`command.${command.id}`);
        return foldSearch(name).includes(foldSearch(query)) ? [new CommandOption(command.id, name)] : [];
      }),
    [query, t],
  );
  const choose = useCallback(
    (option: CommandOption, typed: { remove(): void } | null, close: () => void) => {
      typed?.remove();
      close();
      // The update that removed the "/" ends first: the command starts its own step.
      queueMicrotask(() => center.run(option.command));
    },
    [center],
  );
  return (
    <LexicalTypeaheadMenuPlugin<CommandOption>
      options={options}
      triggerFn={slashQuery}
      onQueryChange={(next) => setQuery(next ?? '')}
      onSelectOption={choose}
      anchorClassName="slash-menu-anchor"
      parent={parent}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) => {
        if (anchor.current === null || options.length === 0) return null;
        // The anchor is the list box; it names itself in English.
        anchor.current.setAttribute('aria-label', t('editor.slashMenu'));
        return createPortal(
          <div className="slash-menu" role="presentation">
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the editor keeps the focus and takes the keys
              <div
                key={option.key}
                id={`typeahead-item-${index}`}
                ref={option.setRefElement}
                role="option"
                tabIndex={-1}
                aria-selected={selectedIndex === index}
                className="slash-menu-option"
                onMouseEnter={() => setHighlightedIndex(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => selectOptionAndCleanUp(option)}
              >
                {option.name}
              </div>
            ))}
          </div>,
          anchor.current,
        );
      }}
    />
  );
}
