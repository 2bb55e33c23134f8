import { expect, it } from 'vitest';
import { METHODS, typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { typingSwitches } from '../../../../../renderer/settings/typing/typing-switches.ts';

it('offers every setting with some method, and none twice', () => {
  const offered = METHODS.map((method) => Object.values(typingSwitches(method)).flat());
  for (const names of offered) expect(new Set(names).size).toBe(names.length);
  const { method: _method, toneStyle: _toneStyle, ...switches } = typingSettings();
  expect([...new Set(offered.flat())].sort()).toEqual(Object.keys(switches).sort());
});

it('leaves out what means nothing with a method', () => {
  const all = (method: (typeof METHODS)[number]) => Object.values(typingSwitches(method)).flat();
  expect(all('vni')).not.toContain('bareW');
  expect(all('simple-telex')).not.toContain('brackets');
  expect(all('viqr')).not.toContain('freeMarking');
  expect(all('telex')).not.toContain('viqrFreeMarking');
});
