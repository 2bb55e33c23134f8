import type { Rule } from '../rule.ts';

/** Somebody has looked at what an import guessed (for pictures it had none of, see photo-not-supplied). Detail: {doubt}, a code of `doubt.…`; {text}, the words in the file. */
export const unconfirmedImport: Rule = {
  severity: 'warns',
  find: ({ toConfirm }) =>
    toConfirm
      .filter(({ doubt }) => doubt !== 'photo-not-supplied')
      .map(({ place, doubt, text }) => ({ place, detail: { doubt, text } })),
};
