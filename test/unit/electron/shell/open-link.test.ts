import { describe, expect, test, vi } from 'vitest';
import { openableLink, openLink } from '../../../../electron/shell/guard/open-link.ts';

describe('the one door out', () => {
  test.each([
    ['https://baodientu.chinhphu.vn/tin?id=1#a', 'https://baodientu.chinhphu.vn/tin?id=1#a'],
    ['http://example.com', 'http://example.com/'],
    ['https://thờibáo.vn/đường dẫn', 'https://xn--thibo-0qa3484c.vn/%C4%91%C6%B0%E1%BB%9Dngd%E1%BA%ABn'],
    ['mailto:toasoan@example.vn', 'mailto:toasoan@example.vn'],
    [
      'mailto:toasoan@example.vn?subject=Tin&body=Ch%C3%A0o',
      'mailto:toasoan@example.vn?subject=Tin&body=Ch%C3%A0o',
    ],
  ])('%s goes', (link, address) => {
    expect(openableLink(link)).toBe(address);
  });

  test.each([
    '',
    'example.com',
    'file:///etc/passwd',
    'file://server/share/tool.exe',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'blob:app://desk/1',
    'vbscript:msgbox(1)',
    'smb://server/share',
    '\\\\server\\share\\a.exe',
    '//server/share',
    '/etc/passwd',
    'C:\\Windows\\System32\\calc.exe',
    'ms-msdt:/id PCWDiagnostic',
    'ms-word:ofe|u|https://example.com/a.docx',
    'search-ms:query=x',
    'vscode://file/etc/passwd',
    'ssh://example.com',
    'telnet://example.com',
    'tel:+842253841234',
    'app://desk/index.html',
    'photo://a/x',
    'devtools://devtools',
    'chrome://settings',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    'https://',
    'mailto:a@example.vn?attach=/etc/passwd',
    'mailto:a@example.vn?subject=x&bcc=b@example.vn',
    'mailto:a@example.vn,b@example.vn%0ABcc:c@example.vn',
    `https://example.com/${'a'.repeat(2000)}`,
  ])('%s does not', async (link) => {
    const openExternal = vi.fn(async () => undefined);
    expect(openableLink(link)).toBeNull();
    const answer = await openLink(link, openExternal);
    expect(answer).toEqual({
      ok: false,
      error: { code: 'link-refused', detail: { link: link.slice(0, 200) } },
    });
    expect(openExternal).not.toHaveBeenCalled();
  });

  test('hands on the address in its normal form', async () => {
    const openExternal = vi.fn(async () => undefined);
    expect(await openLink('HTTPS://Example.COM/a b', openExternal)).toEqual({ ok: true, value: null });
    expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://example.com/ab');
  });
});
