/** Who saved, as a person reads it: `lan@may-toa-soan` is "lan (may-toa-soan)". */
export function writerName(savedBy: string): string {
  const at = savedBy.lastIndexOf('@');
  if (at <= 0 || at === savedBy.length - 1) return savedBy;
  return `${savedBy.slice(0, at)} (${savedBy.slice(at + 1)})`;
}
