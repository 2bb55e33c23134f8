import type { Method, TypingSettings } from '#shared/vietnamese/typing/typing-settings.ts';

/** The settings of typing that are on or off. */
export type TypingSwitch = Exclude<keyof TypingSettings, 'method' | 'toneStyle'>;

export interface TypingSwitches {
  /** What most people look for. */
  readonly common: readonly TypingSwitch[];
  readonly more: readonly TypingSwitch[];
}

/** The switches that mean something with a method, in the order they are shown. */
export function typingSwitches(method: Method): TypingSwitches {
  const telex = method === 'telex';
  return {
    common: [
      'restore',
      ...(telex ? (['bareW'] as const) : []),
      method === 'viqr' ? 'viqrFreeMarking' : 'freeMarking',
      'autoCapitals',
      'macros',
    ],
    more: [
      'names',
      ...(telex ? (['brackets'] as const) : []),
      'quickTelex',
      'quickStarts',
      'quickEnds',
      'foreignOnsets',
      'macrosInEnglish',
    ],
  };
}
