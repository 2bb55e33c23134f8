/** Vietnam keeps UTC+7 all year (Decision 134-CP of 1967; no daylight saving since). */
const OFFSET_MILLISECONDS = 7 * 3600 * 1000;
const YEAR_PRINTED = { from: 1000, to: 2999 } as const;

/** A date or a moment: the value of a `datetime` attribute, and what is printed. */
export interface PrintedTime {
  readonly value: string;
  readonly shown: string;
}

/** A moment on the clock of Vietnam, whatever the machine's own zone. */
export interface VietnamMoment extends PrintedTime {
  /** YYYYMMDD. */
  readonly day: string;
}

/**
 * A calendar date: "2026-02-23" is printed 23/02/2026.
 *
 * @param date YYYY-MM-DD, or empty
 * @returns null where there is none
 */
export function printedDate(date: string): PrintedTime | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? null : { value: date, shown: `${parts[3]}/${parts[2]}/${parts[1]}` };
}

/**
 * A moment: "2019-04-23T10:05:00Z" is 2019-04-23T17:05:00+07:00, printed "23/04/2019, 17:05 (GMT+7)".
 *
 * @param instant ISO 8601 with zone
 * @returns null where it is no moment that can be written in four digits of a year
 */
export function vietnamMoment(instant: string): VietnamMoment | null {
  const at = Date.parse(instant);
  const shifted = new Date(at + OFFSET_MILLISECONDS);
  if (Number.isNaN(shifted.getTime())) return null;
  const local = shifted.toISOString();
  const date = printedDate(local.slice(0, 10));
  if (date === null) return null;
  return {
    value: `${local.slice(0, 19)}+07:00`,
    shown: `${date.shown}, ${local.slice(11, 16)} (GMT+7)`,
    day: date.value.replaceAll('-', ''),
  };
}

/** `<time>`, or only its text where the year is a slip of the keys: checkers of HTML take such a date for an error. */
export function renderTime({ value, shown }: PrintedTime): string {
  const year = Number(value.slice(0, 4));
  const plausible = year >= YEAR_PRINTED.from && year <= YEAR_PRINTED.to;
  return plausible ? `<time datetime="${value}">${shown}</time>` : shown;
}
