import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TYPING_TOGGLES } from '#shared/api/settings.ts';
import { METHODS, TONE_STYLES, type TypingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segmented } from '../../ui/segmented/segmented.tsx';
import { Switch } from '../../ui/switch/switch.tsx';
import type { SectionProps } from '../section-props.ts';
import { KeptWords } from './kept-words.tsx';
import { type TypingSwitch, typingSwitches } from './typing-switches.ts';

export interface TypingSectionProps extends SectionProps {
  /** Goes on to the table of macros. */
  readonly onMacros: () => void;
}

/** How Vietnamese is typed. What means nothing with the chosen method is not shown. */
export function TypingSection({ settings, change, onMacros }: TypingSectionProps) {
  const { t } = useTranslation();
  const { typing, macros } = settings;
  const { common, more } = typingSwitches(typing.method);
  const set = (what: Partial<TypingSettings>): void => change({ typing: { ...typing, ...what } });
  const row = (name: TypingSwitch): ReactNode => (
    <Switch
      key={name}
      label={t(`typingSettings.switches.${name}`)}
      hint={t(`typingSettings.hints.${name}`)}
      on={typing[name]}
      onSwitch={(on) => set({ [name]: on })}
      testId={`typing-${name}`}
    />
  );
  return (
    <div className="settings__groups">
      <div className="settings__group">
        <div className="settings__row">
          <div className="settings__words">
            <span className="settings__label">{t('typingSettings.method')}</span>
            <p className="settings__hint">{t(`typingSettings.methodHints.${typing.method}`)}</p>
          </div>
          <Segmented
            label={t('typingSettings.method')}
            value={typing.method}
            segments={METHODS.map((value) => ({ value, label: t(`typing.methods.${value}`) }))}
            onChoose={(method) => set({ method })}
          />
        </div>
        <div className="settings__row">
          <div className="settings__words">
            <span className="settings__label">{t('typingSettings.toneStyle')}</span>
            <p className="settings__hint">{t('typingSettings.toneStyleHint')}</p>
          </div>
          <Segmented
            label={t('typingSettings.toneStyle')}
            value={typing.toneStyle}
            segments={TONE_STYLES.map((value) => ({ value, label: t(`typingSettings.toneStyles.${value}`) }))}
            onChoose={(toneStyle) => set({ toneStyle })}
          />
        </div>
        <ToggleRow settings={settings} change={change} />
      </div>
      <div className="settings__group">
        {common.map(row)}
        <MacrosRow count={macros.length} onOpen={onMacros} />
        <details className="settings__more">
          <summary>{t('typingSettings.more')}</summary>
          <div className="settings__group">{more.map(row)}</div>
        </details>
      </div>
      <KeptWords words={settings.keptWords} change={(keptWords) => change({ keptWords: [...keptWords] })} />
    </div>
  );
}

function ToggleRow({ settings, change }: SectionProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="settings__row">
      <label className="settings__label" htmlFor={id}>
        {t('typingSettings.toggle')}
      </label>
      <select
        id={id}
        className="field__input field__select settings__select"
        value={settings.typingToggle}
        onChange={(event) => {
          const chosen = TYPING_TOGGLES.find((toggle) => toggle === event.target.value);
          if (chosen !== undefined) change({ typingToggle: chosen });
        }}
      >
        {TYPING_TOGGLES.map((toggle) => (
          <option key={toggle} value={toggle}>
            {t(`typingSettings.toggles.${toggle}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function MacrosRow({ count, onOpen }: { readonly count: number; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="settings__row">
      <span className="settings__hint">{t('macros.count', { count })}</span>
      <Button size="small" onClick={onOpen}>
        {t('typingSettings.macrosOpen')}
      </Button>
    </div>
  );
}
