import type { ErrorCode } from './error-code.ts';

/** Values a person's sentence needs beside the code: a file's name, a number, a date. */
export type FailureDetail = Readonly<Record<string, string | number>>;

/** An expected failure: one of the closed set of codes, and what its sentence has to name. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail?: FailureDetail;
}

export type Success<T> = { readonly ok: true; readonly value: T };
export type Refusal = { readonly ok: false; readonly error: Failure };

/** What every service and every call of the contract answers: a value, or an expected failure. */
export type Result<T> = Success<T> | Refusal;

export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function failure(code: ErrorCode, detail?: FailureDetail): Refusal {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
