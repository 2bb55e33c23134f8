import { createHash } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * ULIDs that are the same each time: the moment in front, then digits drawn from the SHA-256 of the story's key and a
 * count.
 *
 * @param {string} key one story's own
 * @param {string} moment ISO 8601
 * @returns {() => string} the next one
 */
export function identifiers(key, moment) {
  let count = 0;
  let time = '';
  let rest = Date.parse(moment);
  for (let digit = 0; digit < 10; digit += 1) {
    time = DIGITS.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  return () => {
    count += 1;
    const hash = createHash('sha256').update(`${key}/${count}`).digest();
    return time + [...hash.subarray(0, 16)].map((byte) => DIGITS.charAt(byte % 32)).join('');
  };
}
