/** An address taken apart, or null where it is none. (`URL.parse` came only with Node 22.) */
export function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
