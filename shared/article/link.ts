/** Characters that disguise a scheme: white space, controls, zero-width and bidirectional marks. */
const DISGUISE = /[\s\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const ALLOWED_SCHEME = /^(https?|mailto|tel):/i;

/**
 * The one rule for every link in a story, on the page and out of the window.
 *
 * @param input an address as typed, pasted or read from a file
 * @returns the address, or null where it must not become a link: any scheme but http(s), mailto and tel,
 *   a path relative to nothing, a disguised scheme, or a user name and password inside an http address
 */
export function safeLink(input: string): string | null {
  const link = input.replace(DISGUISE, '').normalize('NFC');
  if (!ALLOWED_SCHEME.test(link)) return null;
  if (!/^https?:/i.test(link)) return link;
  // Browsers also read "http:x" and "http:///x" as addresses of a host nobody wrote there.
  if (!/^https?:\/\/[^/\\]/i.test(link)) return null;
  try {
    const url = new URL(link);
    return url.hostname !== '' && url.username === '' && url.password === '' ? link : null;
  } catch {
    return null;
  }
}

/**
 * An address as a person types it in a link field: a bare domain gets https, a bare e-mail address mailto.
 *
 * @returns a safe address, or null where none can be made
 */
export function linkFromInput(input: string): string | null {
  const text = input.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeLink(`mailto:${text}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+\.[^/]+:\d+(\/|$)/.test(text)) return safeLink(text);
  return /^[^\s/]+\.[^\s/.]{2,}([/?#:].*)?$/.test(text) ? safeLink(`https://${text}`) : null;
}
