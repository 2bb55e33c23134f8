import type { KeyTable, Rule } from './method.ts';

const HORN: readonly Rule[] = [{ kind: 'hook', letters: 'ou' }];

/** RFC 1456, section 3: the marks are the signs that look like them, "\" makes the next one a sign again. */
export const VIQR: KeyTable = {
  rules: {
    "'": [{ kind: 'tone', tone: 1 }],
    '`': [{ kind: 'tone', tone: 2 }],
    '?': [{ kind: 'tone', tone: 3 }],
    '~': [{ kind: 'tone', tone: 4 }],
    '.': [{ kind: 'tone', tone: 5 }],
    0: [{ kind: 'clear' }],
    '^': [{ kind: 'circumflex', letters: 'aeo' }],
    '+': HORN,
    '*': HORN,
    '(': [{ kind: 'hook', letters: 'a' }],
    d: [{ kind: 'stroke' }],
  },
  literalKey: '\\',
};
