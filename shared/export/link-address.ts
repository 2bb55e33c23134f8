import { safeLink } from '../article/link.ts';

/** ASCII characters that no address may hold as they are (URL standard, "URL code points"), and a bare "%". */
const NOT_IN_ADDRESS = /["<>[\]\\^`{|}]|%(?![0-9A-Fa-f]{2})/g;

/**
 * Addresses the URL standard leaves as they are, letter by letter: lower-case host that is no number and not in
 * Punycode, a path without dot segments, nothing to be encoded. Most links are, and parsing one costs more than
 * rendering the paragraph around it.
 */
const AS_IT_STANDS =
  /^https?:\/\/(?!xn--|[^/]*\.xn--)(?:[a-z0-9][a-z0-9-]{0,62}\.)+[a-z]{2,63}\/(?!\.|[^?#]*\/\.)[\w\-.~!$&()*+,;=:@/]*(?:\?[\w\-.~!$&()*+,;=:@/?]*)?(?:#[\w\-.~!$&()*+,;=:@/?]*)?$/;

/**
 * A link of a story as an address for `href`: what {@link safeLink} lets through, spelt in ASCII by the URL standard
 * (host in Punycode, other letters percent-encoded), so that every receiver and every checker takes it.
 *
 * @returns the address, or null where the text must not become a link
 */
export function linkAddress(link: string): string | null {
  if (AS_IT_STANDS.test(link)) return link;
  const safe = safeLink(link);
  if (safe === null) return null;
  try {
    const { href, host } = new URL(safe);
    const rest = host === '' ? href.indexOf(':') + 1 : href.indexOf(host) + host.length;
    return href.slice(0, rest) + encodeRest(href.slice(rest));
  } catch {
    return null;
  }
}

/** Everything behind the host: brackets are meant only for the host, "#" only once. */
function encodeRest(rest: string): string {
  const [before = '', ...fragments] = rest.replace(NOT_IN_ADDRESS, percentEncoded).split('#');
  return fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
