import type { StoryVersion } from '#shared/api/story-version.ts';

export interface VersionDay {
  /** YYYY-MM-DD in this machine's zone. */
  readonly day: string;
  readonly versions: readonly StoryVersion[];
}

/** Versions under the day they were kept on, in the order they come: the history's, newest first. */
export function groupByDay(versions: readonly StoryVersion[]): VersionDay[] {
  const days: { day: string; versions: StoryVersion[] }[] = [];
  for (const version of versions) {
    const day = localDay(new Date(version.keptAt));
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days;
}

/** The calendar day of a moment where this machine stands, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
