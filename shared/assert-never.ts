/** Closes a switch over a union: a case forgotten does not compile, a case forged at run time throws. */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`);
}
