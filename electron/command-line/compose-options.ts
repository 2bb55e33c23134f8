import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import type { Translate } from '#shared/locales/translator.ts';
import {
  METHODS,
  type Method,
  TONE_STYLES,
  type TypingSettings,
  typingSettings,
} from '#shared/vietnamese/typing/typing-settings.ts';

/** The settings that are on or off; `macros` is on where a file of them is given. */
type Switch = Exclude<keyof TypingSettings, 'method' | 'toneStyle' | 'macros'>;

/** Each with the name of its option; one that is on by itself is switched off by `--no-<name>`. */
const SWITCH_NAMES = {
  freeMarking: 'free-marking',
  viqrFreeMarking: 'viqr-free-marking',
  restore: 'restore',
  names: 'names',
  bareW: 'bare-w',
  brackets: 'brackets',
  quickTelex: 'quick-telex',
  quickStarts: 'quick-starts',
  quickEnds: 'quick-ends',
  foreignOnsets: 'foreign-onsets',
  autoCapitals: 'auto-capitals',
  macrosInEnglish: 'macros-in-english',
} as const satisfies Record<Switch, string>;

const DEFAULTS = typingSettings();

/** A setting as two options, of which the help shows the one that changes something. */
export interface SwitchOption {
  readonly setting: Switch;
  readonly on: string;
  readonly off: string;
  readonly shown: 'on' | 'off';
}

export const SWITCH_OPTIONS: readonly SwitchOption[] = Object.entries(SWITCH_NAMES).map(([key, name]) => {
  const setting = key as Switch;
  return { setting, on: `--${name}`, off: `--no-${name}`, shown: DEFAULTS[setting] ? 'off' : 'on' };
});

/** What the command line was given, by option. */
export interface ComposeOptions extends Partial<Readonly<Record<Switch, boolean>>> {
  readonly method: string;
  readonly tone?: string;
  /** A file of macros. */
  readonly macros?: string;
  /** A file of words to keep. */
  readonly keep?: string;
  /** Vietnamese typing is switched off. */
  readonly english?: boolean;
}

/** @returns the settings, or wrong-use where a value is none of those there are */
export function composeSettings(options: ComposeOptions, translate: Translate): Result<TypingSettings> {
  const { method, tone = DEFAULTS.toneStyle, macros } = options;
  const knownMethod = METHODS.find((known) => known === method);
  if (knownMethod === undefined) return unknownValue('--method', method, METHODS, translate);
  const toneStyle = TONE_STYLES.find((known) => known === tone);
  if (toneStyle === undefined) return unknownValue('--tone', tone, TONE_STYLES, translate);
  const switches = SWITCH_OPTIONS.map(({ setting }) => [setting, options[setting] ?? DEFAULTS[setting]]);
  return success(
    typingSettings({
      ...(Object.fromEntries(switches) as Record<Switch, boolean>),
      method: knownMethod satisfies Method,
      toneStyle,
      macros: macros !== undefined,
    }),
  );
}

function unknownValue(
  name: string,
  value: string,
  known: readonly string[],
  translate: Translate,
): { readonly ok: false; readonly error: Failure } {
  const reason = translate('cli.wrongUse.unknownValue', { name, value, known: known.join(', ') });
  return failure('wrong-use', { reason });
}
