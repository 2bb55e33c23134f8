import { failure, type Result, success } from '#shared/api/result.ts';
import { safeLink } from '#shared/article/link.ts';
import { parseUrl } from '../schemes/parse-url.ts';

/** Longest address handed to the system, in characters: Windows takes about 2,000. */
const LONGEST = 2000;
/** A mail address and header fields that only fill in a letter (RFC 6068); no attachment, no carbon copies. */
const MAIL = /^mailto:[^\s?&%]+@[^\s?&%]+(?:\?(?:subject|body)=[^&]*(?:&(?:subject|body)=[^&]*)*)?$/i;

/**
 * The one rule for what leaves the window: an http(s) address without a user name, or a mail address.
 *
 * @returns the address in its normal form, or null
 */
export function openableLink(input: string): string | null {
  const link = safeLink(input);
  if (link === null || link.length > LONGEST) return null;
  const url = parseUrl(link);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return MAIL.test(url.href) ? url.href : null;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/**
 * The one door out.
 *
 * @param openExternal hands an address to the system's browser or mail program
 */
export async function openLink(
  input: string,
  openExternal: (address: string) => Promise<void>,
): Promise<Result<null>> {
  const link = openableLink(input);
  if (link === null) return failure('link-refused', { link: input.slice(0, 200) });
  await openExternal(link);
  return success(null);
}
