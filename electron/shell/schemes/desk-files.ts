import path from 'node:path';
import { parseUrl } from './parse-url.ts';

/** Everything the built page consists of. What is not listed is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Folders and names of letters, digits, `-` and `_`, with dots only inside a name. Nothing percent-encoded. */
const SAFE_PATH = /^\/(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/;

export interface DeskFile {
  /** Relative to the page's folder, with the system's separators. */
  readonly file: string;
  readonly type: string;
}

/**
 * Which file of the built page an address means; null for anything else.
 *
 * @param address as the request carries it, e.g. `app://desk/assets/index-Dk3f.js`
 */
export function deskFile(address: string): DeskFile | null {
  const url = parseUrl(address);
  if (url === null || url.protocol !== 'app:' || url.host !== 'desk') return null;
  const pathname = url.pathname === '/' ? '/index.html' : url.pathname;
  if (!SAFE_PATH.test(pathname)) return null;
  const type = TYPES[path.posix.extname(pathname)];
  return type === undefined ? null : { file: path.join(...pathname.split('/')), type };
}
