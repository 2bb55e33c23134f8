import { type Result, success } from '#shared/api/result.ts';
import { damaged } from './package-fault.ts';

const LINE = /^([0-9A-Fa-f]{64})[ \t]+\*?(.+)$/;
/** The only three that a manifest encodes (RFC 8493, section 2.1.3). */
const ENCODED = /%(0A|0D|25)/gi;

/** Paths and their SHA-256, lower case. */
export type Manifest = ReadonlyMap<string, string>;

/** Reads a manifest; `package-damaged` with `malformed` where a line is not "hash  path" or a path comes twice. */
export function readManifest(name: string, text: string): Result<Manifest> {
  const entries = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '') continue;
    const [, hash = '', encoded = ''] = LINE.exec(line) ?? [];
    const path = encoded.replace(/^\.\//, '').replace(ENCODED, (code) => decodeURIComponent(code));
    if (hash === '' || entries.has(path)) return damaged(name, 'malformed');
    entries.set(path, hash.toLowerCase());
  }
  return success(entries);
}
