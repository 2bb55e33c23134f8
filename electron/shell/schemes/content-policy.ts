/** What the built page is: nothing but its own files, and pictures of the open story. */
const BUILT = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'img-src': ["'self'", 'photo:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  'worker-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const;

/** The only makers of trusted HTML: Lexical's own parsing of pasted text, and DOMPurify. */
const TRUSTED_TYPES = ['lexical', 'dompurify'];

/**
 * The Content-Security-Policy of the built page (W3C CSP3, Trusted Types).
 *
 * @param nonce random, new for every response; lets in the style elements that the page itself makes
 */
export function contentPolicy(nonce: string): string {
  return join({
    ...BUILT,
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': TRUSTED_TYPES,
  });
}

/**
 * The policy while developing: the development server adds inline scripts and styles of its own and talks back over
 * a socket, which its script tries under the page's own host first. Used only with an unpackaged program that was
 * told of such a server; beneath it the session lets no socket but that server's through.
 */
export function developmentPolicy(): string {
  return join({
    ...BUILT,
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': [...BUILT['img-src'], 'data:'],
    'connect-src': ["'self'", 'ws:'],
  });
}

function join(policy: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(policy)
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
}
