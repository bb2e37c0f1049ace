import type { Day, Handover } from "../api/types";
import { city } from "../parts/time";

export const WEEK_DAYS: Day[] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

export const dayName = (day: Day) => day[0] + day.slice(1).toLowerCase();
export const shortDay = (day: Day) => dayName(day).slice(0, 3);

/** "Weekly, Monday 10:00 Berlin". */
export function handoverWords(handover: Handover, zone: string): string {
  const rhythm = handover.weeks === 1 ? "Weekly" : `Every ${handover.weeks} weeks`;
  return `${rhythm}, ${dayName(handover.day)} ${handover.time.slice(0, 5)} ${city(zone)}`;
}

/** "Mon to Fri", or the days one by one where they do not follow each other. */
export function daysWords(days: Day[]): string {
  const at = days.map((day) => WEEK_DAYS.indexOf(day)).sort((a, b) => a - b);
  if (at.length === 0) return "no day";
  const runs = at.at(-1)! - at[0]! === at.length - 1 && at.length > 2;
  const names = at.map((index) => shortDay(WEEK_DAYS[index]!));
  return runs ? `${names[0]} to ${names.at(-1)}` : names.join(", ");
}
