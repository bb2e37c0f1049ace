import { DAY, isoDate, plusDays, wall, type Instant } from "./time";

/** ISO 8601 weeks: the year a week belongs to is the year of its Thursday. */

export function weekOf(instant: Instant, zone: string): string {
  return weekOfDate(isoDate(instant, zone));
}

export function weekOfDate(isoDay: string): string {
  const thursday = Date.parse(`${mondayOf(isoDay)}T00:00:00Z`) + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

export function mondayOf(isoDay: string): string {
  const weekday = wall(`${isoDay}T12:00:00Z`, "UTC").weekday;
  return plusDays(isoDay, -((weekday + 6) % 7));
}

export function mondayOfWeek(week: string): string {
  const [year, number] = week.split("-W").map(Number) as [number, number];
  return plusDays(mondayOf(`${year}-01-04`), (number - 1) * 7);
}

export function plusWeeks(week: string, weeks: number): string {
  return weekOfDate(plusDays(mondayOfWeek(week), weeks * 7));
}

/** W49, or 2027-W03 where the year is another than the one the reader is in. */
export function shortWeek(week: string, current: string): string {
  return week.slice(0, 4) === current.slice(0, 4) ? week.slice(5) : week;
}

export const isWeek = (text: string | null | undefined): text is string => /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text ?? "");
