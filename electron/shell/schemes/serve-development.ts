import { notFound } from './answer.ts';
import { developmentPolicy } from './content-policy.ts';
import { parseUrl } from './parse-url.ts';
import { NONCE_PLACEHOLDER } from './serve-desk.ts';

/**
 * The development server's address, where there is one to use: an unpackaged program only, on this machine only.
 *
 * @param address ELECTRON_RENDERER_URL, as `electron-vite dev` sets it
 */
export function developmentServer(address: string | undefined, packaged: boolean): URL | null {
  const url = packaged || address === undefined ? null : parseUrl(address);
  return url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? url : null;
}

/** Serves the page from the development server, under the same `app://desk/` as the built one. */
export function serveDevelopment(server: URL): (request: Request) => Promise<Response> {
  const policy = developmentPolicy();
  return async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'desk') return notFound(policy);
    const answer = await fetch(new URL(url.pathname + url.search, server), { headers: { Accept: '*/*' } });
    const headers = new Headers({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' });
    const type = answer.headers.get('Content-Type');
    if (type !== null) headers.set('Content-Type', type);
    const body = type?.startsWith('text/html')
      ? (await answer.text()).replaceAll(NONCE_PLACEHOLDER, 'development')
      : await answer.arrayBuffer();
    return new Response(body, { status: answer.status, headers });
  };
}
