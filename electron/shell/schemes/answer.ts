/** Answers of our schemes: never sniffed, never kept. */
export const PLAIN_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
} as const;

/** There is nothing here, whatever was asked; the policy stands even so. */
export function notFound(policy?: string): Response {
  const headers = new Headers(PLAIN_HEADERS);
  headers.set('Content-Type', 'text/plain; charset=utf-8');
  if (policy !== undefined) headers.set('Content-Security-Policy', policy);
  return new Response('Not found', { status: 404, headers });
}

export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
