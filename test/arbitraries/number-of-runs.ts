/**
 * How many cases a property test of `shared/review` goes through: few by default, as many as `TOASOAN_REVIEW_RUNS`
 * says (10000 and more for a thorough run).
 */
export const reviewRuns = { numRuns: Number(process.env['TOASOAN_REVIEW_RUNS'] ?? 100) };
/** Such a run takes minutes. Milliseconds. */
export const reviewTimeout = 30_000 + reviewRuns.numRuns * 100;
