import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isReading, notFound, PLAIN_HEADERS } from './answer.ts';
import { contentPolicy } from './content-policy.ts';
import { deskFile } from './desk-files.ts';

/** Where index.html has this, the response's nonce takes its place. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * Serves the built page on `app://desk/`.
 *
 * @param folder absolute path of the built page, which may lie inside app.asar
 */
export function serveDesk(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const nonce = randomBytes(18).toString('base64');
    const policy = contentPolicy(nonce);
    const found = isReading(request.method) ? deskFile(request.url) : null;
    const bytes = found === null ? null : await read(path.join(folder, found.file));
    if (found === null || bytes === null) return notFound(policy);
    const body = found.type.startsWith('text/html') ? withNonce(bytes, nonce) : bytes;
    const headers = { ...PLAIN_HEADERS, 'Content-Type': found.type, 'Content-Security-Policy': policy };
    return new Response(request.method === 'HEAD' ? null : body, { headers });
  };
}

function withNonce(bytes: Buffer, nonce: string): string {
  return bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
}

async function read(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
