import type { Iteration, Policy } from "../api/capacity";
import { DAY, plusDays } from "../parts/time";
import { mondayOf, weekOfDate } from "../parts/weeks";

const LENGTH = 14;

export interface Days {
  first: string;
  last: string;
}

const between = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** A policy as somebody typed it: half a cadence too, which is refused where it is set. */
export const typed = ({ focus, share, unspent, anchor, weeks }: Policy) => ({ focus, share, unspent, anchor, weeks });

/** The next days by a squad's cadence that begin after its latest iteration; null where it has no cadence. */
export function nextOf(policy: Policy | null, today: string, latest: string | null): Days | null {
  if (!policy?.anchor || !policy.weeks) return null;
  const length = policy.weeks * 7;
  const from = latest && latest >= today ? plusDays(latest, 1) : today;
  const into = ((between(policy.anchor, from) % length) + length) % length;
  const begun = plusDays(from, -into);
  const first = latest && begun <= latest ? plusDays(begun, length) : begun;
  return { first, last: plusDays(first, length - 1) };
}

/** As long as the latest and right after it; two weeks from a Monday where there is none. */
export function daysAfter(latest: Iteration | null, today: string): Days {
  const first = latest ? plusDays(latest.last, 1) : monday(today);
  const length = latest ? between(latest.first, latest.last) + 1 : LENGTH;
  return { first, last: plusDays(first, length - 1) };
}

/** What an iteration may be called that begins on a day: by its week. */
export const named = (first: string): string => weekOfDate(first).toLowerCase();

/** The Monday of this week, or of the next one where it is past Wednesday. */
function monday(today: string): string {
  const begun = mondayOf(today);
  return between(begun, today) > 2 ? plusDays(begun, 7) : begun;
}
