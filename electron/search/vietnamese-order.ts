const collator = new Intl.Collator('vi');

/** Vietnamese alphabetical order: a before ă before â, d before đ, tones only where letters are the same. */
export const vietnameseOrder: (one: string, other: string) => number = collator.compare;

/** Names the rules that the order follows; another version of them may order differently. */
export const ORDER_VERSION = `${process.versions['icu'] ?? ''} ${process.versions['unicode'] ?? ''}`;
