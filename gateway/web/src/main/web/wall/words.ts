import type { AsOf } from "../api/community";
import type { Wall, WallDuty, WallKept } from "../api/scorecards";
import { capital, spelled } from "../review/words";
import { list } from "../parts/numbers";
import { DAY, day, isoDate, time, weekday, type Instant } from "../parts/time";

/** What is said on a wall: few words, to be read across a room. */

/** So many squads are read at once; more are shown in turn. */
export const AT_ONCE = 16;
const KEPT = 8;
const LATE = 60_000;

/** "17:00" today, "Mon 09:00" within a week, else with its date. */
export function soon(instant: Instant, now: number, zone: string): string {
  if (isoDate(instant, zone) === isoDate(now, zone)) return time(instant, zone);
  const near = new Date(instant).getTime() - now < 6 * DAY;
  return `${near ? weekday(instant, zone) : day(instant, zone)} ${time(instant, zone)}`;
}

/** What is wrong in the roster, or that nothing is. */
export function finding(squads: WallDuty[]): string {
  const gaps = squads.filter((each) => each.gap);
  if (gaps.length === 0) return squads.length ? "Every garden is tended" : "No squad has a plan yet";
  if (gaps.length <= 3) return `Nobody tends ${list(gaps.map((each) => each.name))}`;
  return `Nobody tends ${spelled(gaps.length)} gardens`;
}

/** The part of the squads that a page holds, and of how many pages. */
export function pageOf<T>(all: T[], page: number, size = AT_ONCE): { items: T[]; page: number; pages: number; from: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = page % pages;
  return { items: all.slice(at * size, (at + 1) * size), page: at, pages, from: at * size + 1 };
}

/** Squads by name against the floor; where there are many, those below it. */
export function keptShown(reserve: WallKept[]): { title: string; shown: WallKept[]; more: number } {
  const below = reserve.filter((each) => each.belowFloor);
  const title = !reserve.length
    ? "No iteration has begun"
    : below.length
      ? `${capital(spelled(below.length))} of ${spelled(reserve.length)} below the floor`
      : "Every squad keeps the floor";
  const from = reserve.length > KEPT ? below : reserve;
  return { title, shown: from.slice(0, KEPT), more: Math.max(0, from.length - KEPT) };
}

/** What was last heard too long ago: "Stories as of 14:02". */
export function behind(wall: Pick<Wall, "at"> & { asOf: AsOf }, zone: string): string[] {
  const at = Date.parse(wall.at);
  const said: [string, string | null | undefined][] = [
    ["Roster", wall.asOf.rotation],
    ["Stories", wall.asOf.stories],
    ["Reserve", wall.asOf.capacity],
  ];
  return said.flatMap(([words, heard]) => {
    if (heard === undefined) return [];
    if (heard === null) return [`${words}: nothing heard yet`];
    return at - Date.parse(heard) > LATE ? [`${words} as of ${time(heard, zone)}`] : [];
  });
}
