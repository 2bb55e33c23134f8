import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#shared/api/error-code.ts';
import { reportFailure } from '../../../../electron/command-line/failure-output.ts';
import { terminalLanguage } from '../../../../electron/command-line/terminal-language.ts';
import { PACKAGE_FAULTS } from '../../../../electron/exporting/verifying/package-fault.ts';
import { recordedOutput } from './recorded-output.ts';

describe('reportFailure', () => {
  it.each(ERROR_CODES)('has one line and an exit code for %s, in both languages', (code) => {
    for (const language of ['vi', 'en'] as const) {
      const io = recordedOutput(language);
      expect(reportFailure({ code }, io)).toBe(code === 'wrong-use' ? 2 : 1);
      expect(io.errors).toHaveLength(1);
      expect(io.errors[0]).not.toContain(`error.${code}`);
    }
  });

  it.each(PACKAGE_FAULTS)('has words for a package that is %s', (reason) => {
    for (const language of ['vi', 'en'] as const) {
      const io = recordedOutput(language);
      reportFailure({ code: 'package-damaged', detail: { file: 'a\nb', reason } }, io);
      expect(io.errors[0]).not.toMatch(/packageFault|\n/);
      expect(io.errors[0]).toContain('“a b”');
    }
  });
});

describe('terminalLanguage', () => {
  it.each([
    [{}, 'vi'],
    [{ LANG: 'C.UTF-8' }, 'vi'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'vi_VN', LC_ALL: '' }, 'vi'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'en_GB', TOASOAN_LANGUAGE: 'vi' }, 'vi'],
    [{ LANG: 'vi_VN', TOASOAN_LANGUAGE: 'en' }, 'en'],
  ])('answers %j in %s', (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});
