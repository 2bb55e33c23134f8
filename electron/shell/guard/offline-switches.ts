/** A name that resolves nowhere (RFC 2606). */
const NOWHERE = 'socks5://nowhere.invalid:1';

/**
 * Switches that leave Chromium without a network, whichever of its parts would use one: pages, WebRTC, dictionaries,
 * look-ups ahead of time. No name is resolved, and every connection goes to a proxy that does not exist. The desk
 * needs no network; what one day does (an update from the office server) shall not go through the page's.
 *
 * @param development the development server, which alone stays within reach
 */
export function offlineSwitches(development: URL | null): readonly (readonly [string, string])[] {
  const own = development?.hostname;
  return [
    ['host-resolver-rules', own === undefined ? 'MAP * ~NOTFOUND' : `MAP * ~NOTFOUND, EXCLUDE ${own}`],
    ['proxy-server', NOWHERE],
    // Without this entry Chromium goes past every proxy for addresses of this machine.
    ['proxy-bypass-list', own === undefined ? '<-loopback>' : `<-loopback>;${own}`],
  ];
}
