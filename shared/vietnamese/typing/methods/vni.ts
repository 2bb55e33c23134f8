import type { KeyTable } from './method.ts';

export const VNI: KeyTable = {
  rules: {
    1: [{ kind: 'tone', tone: 1 }],
    2: [{ kind: 'tone', tone: 2 }],
    3: [{ kind: 'tone', tone: 3 }],
    4: [{ kind: 'tone', tone: 4 }],
    5: [{ kind: 'tone', tone: 5 }],
    0: [{ kind: 'clear' }],
    6: [{ kind: 'circumflex', letters: 'aeo' }],
    7: [{ kind: 'hook', letters: 'ou' }],
    8: [{ kind: 'hook', letters: 'a' }],
    9: [{ kind: 'stroke' }],
  },
  literalKey: null,
};
