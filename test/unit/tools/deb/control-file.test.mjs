import { expect, it } from 'vitest';
import { controlFile } from '../../../../tools/deb/control-file.mjs';

it('leaves out empty fields and sets the description in', () => {
  const options = {
    name: 'bao',
    version: '1.0',
    iteration: '2',
    architecture: 'amd64',
    description: ' \n A paper.\n\n News.',
  };
  expect(controlFile({ options, lists: {}, paths: [] }, 2049)).toBe(
    [
      'Package: bao',
      'Version: 1.0-2',
      'Architecture: amd64',
      'Installed-Size: 3',
      'Section: misc',
      'Priority: optional',
      'Description: A paper.\n .\n News.',
      '',
    ].join('\n'),
  );
});
