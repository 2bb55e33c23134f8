import type { ErrorCode } from '#shared/api/error-code.ts';
import { type Failure, failure, type Refusal, type Result } from '#shared/api/result.ts';

/** Our own addition to the system's codes: the disk said yes and holds less than it was given. */
const SHORT_WRITE = 'SHORT_WRITE';

/** The one place where the system's errors become ours. What is not named here is `unexpected`. */
const CODES: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ENOENT', 'storage-gone'],
  ['ENOTDIR', 'storage-gone'],
  ['ESTALE', 'storage-gone'],
  ['EIO', 'storage-gone'],
  // A share or a drive that went away, as its file system says it.
  ['ENXIO', 'storage-gone'],
  ['ENODEV', 'storage-gone'],
  ['ENOTCONN', 'storage-gone'],
  ['EHOSTDOWN', 'storage-gone'],
  ['EHOSTUNREACH', 'storage-gone'],
  ['ENETUNREACH', 'storage-gone'],
  ['ETIMEDOUT', 'storage-gone'],
  [SHORT_WRITE, 'short-write'],
] as const);

/** The system's code of an error ("ENOSPC"), or null where it is no error of the system. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether an error says that a name is not there. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The error of a write that answered well and left too little on the disk. */
export function shortWriteError(path: string): Error {
  return Object.assign(new Error(`The disk took less than all of ${path}`), { code: SHORT_WRITE });
}

/** A thrown error as one of the closed set of codes. The detail of `unexpected` names the system's code, if any. */
export function storageFailure(error: unknown): Failure {
  const system = systemCode(error);
  const code = system === null ? undefined : CODES.get(system);
  if (code !== undefined) return { code };
  return system === null ? { code: 'unexpected' } : { code: 'unexpected', detail: { system } };
}

/** As {@link storageFailure}, ready to be answered. */
export function storageRefusal(error: unknown): Refusal {
  const { code, detail } = storageFailure(error);
  return failure(code, detail);
}

/**
 * The border of a service: what is thrown inside comes out as a value.
 *
 * @param onUnexpected told of an error that no code stands for, to be logged
 */
export async function asResult<T>(
  work: () => Promise<Result<T>>,
  onUnexpected: (error: unknown) => void = () => undefined,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const refusal = storageRefusal(error);
    if (refusal.error.code === 'unexpected') onUnexpected(error);
    return refusal;
  }
}
