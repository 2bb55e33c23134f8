import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** A name beside `path` that nobody else uses: `.<name>.<hex>.tmp`. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Whether a name was made by {@link temporaryPath}. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}
