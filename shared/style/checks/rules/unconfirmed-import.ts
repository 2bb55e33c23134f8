import type { Rule } from '../rule.ts';

/** Somebody has looked at what an import guessed. Detail: {doubt}, a code of `doubt.…`; {text}, the words in the file. */
export const unconfirmedImport: Rule = {
  severity: 'warns',
  find: ({ toConfirm }) => toConfirm.map(({ place, doubt, text }) => ({ place, detail: { doubt, text } })),
};
