import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { keysOfText } from '../../../../arbitraries/vietnamese/keys-of-text.ts';
import { METHODS } from '../../../../arbitraries/vietnamese/methods.ts';
import { ordersOf } from '../../../../arbitraries/vietnamese/orders.ts';

/** A whole newspaper story, typed key by key, stands on the page as it was printed. */

const LINES = readFileSync(
  new URL('../../../../fixtures/seed/000_f03e916a212e624e.txt', import.meta.url),
  'utf8',
)
  .normalize('NFC')
  .split('\n')
  .filter((line) => line !== '');

const WAYS = METHODS.flatMap((method) =>
  Object.entries(ordersOf(method)).map(([name, order]) => ({ method, name, order })),
);

describe('the story', () => {
  it.each(WAYS)('in $method, $name', ({ method, order }) => {
    const settings = typingSettings({ method });
    const wrong = LINES.flatMap((line) => {
      const got = compose(keysOfText(line, method, order), settings);
      return got === line ? [] : [{ got, line }];
    });
    expect(wrong).toEqual([]);
  });
});
