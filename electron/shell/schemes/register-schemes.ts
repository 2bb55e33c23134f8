import { type CustomScheme, protocol } from 'electron';
import { DESK_SCHEME, PHOTO_SCHEME } from './addresses.ts';

/** What each scheme may do. Standard: parsed as an address with a host. Secure: no mixed content. Nothing bypasses the policy. */
export const SCHEMES: CustomScheme[] = [
  {
    scheme: DESK_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
  { scheme: PHOTO_SCHEME, privileges: { standard: true, secure: true } },
];

/** To be called once, before the application is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged(SCHEMES);
}
