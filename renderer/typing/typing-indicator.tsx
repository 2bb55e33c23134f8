import { Check, ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { METHODS } from '#shared/vietnamese/typing/typing-settings.ts';
import { changeSettings } from '../app/desk-actions.ts';
import { useDesk } from '../app/desk-context.ts';
import { useStore } from '../app/store.ts';
import { useCommandCenter } from '../commands/use-command.ts';
import { useSettings } from '../settings/settings-store.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu } from '../ui/menu/menu.tsx';
import type { TypingState } from './typist.ts';
import './typing-indicator.css';

type Standing = 'on' | 'off' | 'stoodDown';

function standingOf({ on, stoodDown }: TypingState): Standing {
  if (!on) return 'off';
  return stoodDown ? 'stoodDown' : 'on';
}

/** Whether keys write Vietnamese in the field that has the caret, by which method, and the switch for it. */
export function TypingIndicator() {
  const { t } = useTranslation();
  const desk = useDesk();
  const center = useCommandCenter();
  const { typing, typingToggle } = useSettings();
  const cameFrom = useRef<Element | null>(null);
  const standing = standingOf(useStore(desk.typist.state));
  const method = t(`typing.methods.${typing.method}`);
  const keys = typingToggle === 'none' ? '' : ` (${t(`typing.toggles.${typingToggle}`)})`;
  const sentence = t(`typing.standing.${standing}`, { method }) + keys;
  return (
    <div className="typing-indicator">
      <button
        type="button"
        className={classNames('typing-indicator__switch', `typing-indicator__switch--${standing}`)}
        data-testid="typing-indicator"
        data-standing={standing}
        aria-pressed={standing === 'on'}
        title={sentence}
        // The caret stays in the field that is switched.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => center.run('typing-toggle')}
      >
        <span className="typing-indicator__letter" aria-hidden="true">
          {standing === 'on' ? 'V' : 'E'}
        </span>
        <span className="typing-indicator__method">
          {standing === 'on' ? method : t(`typing.short.${standing}`)}
        </span>
      </button>
      <Menu
        trigger={
          <button
            type="button"
            className="typing-indicator__more"
            aria-label={t('typing.choices')}
            onPointerDown={() => {
              cameFrom.current = document.activeElement;
            }}
          >
            <ChevronDown aria-hidden />
          </button>
        }
        entries={[
          ...METHODS.map((each) => ({
            id: each,
            label: t(`typing.methods.${each}`),
            hint: t(`typing.methodHints.${each}`),
            icon: <Check aria-hidden className={each === typing.method ? '' : 'typing-indicator__not'} />,
            onChoose: () => {
              void changeSettings(desk, { typing: { ...typing, method: each } });
              // One goes on typing where one was.
              if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
            },
          })),
          {
            id: 'settings',
            label: t('typing.moreSettings'),
            onChoose: () => desk.dialogs.set({ kind: 'settings', section: 'typing' }),
          },
        ]}
      />
    </div>
  );
}
