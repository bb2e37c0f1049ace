import { who } from "../api/session";
import type { SquadNow, Way } from "../api/types";
import { address } from "../parts/router";
import { city, DAY, day, dayTime, elsewhere, time, weekday, type Instant } from "../parts/time";
import type { ChipKind } from "../parts/bits";
import type { IconName } from "../parts/icons";

/** How a squad's week is said: the same words in the table and on the phone's cards. */

export interface Zones {
  mine: string;
  squadFirst: boolean;
}

/** An instant in both zones, the reader's first, or the squad's after Z. */
export function both(instant: Instant, squadZone: string, zones: Zones): { first: string; second: string } {
  if (zones.squadFirst) return { first: dayTime(instant, squadZone), second: elsewhere(instant, zones.mine, squadZone) };
  return { first: dayTime(instant, zones.mine), second: elsewhere(instant, squadZone, zones.mine) };
}

export function firstZone(squad: SquadNow, zones: Zones): string {
  return zones.squadFirst ? squad.zone : zones.mine;
}

/** The part of the strip that holds an instant: a cover may be on duty inside somebody's turn. */
export function segmentAt(squad: SquadNow, at: number) {
  return squad.strip.find((each) => Date.parse(each.start) <= at && at < Date.parse(each.end)) ?? null;
}

export function until(squad: SquadNow, at: number): string | null {
  return segmentAt(squad, at)?.end ?? squad.end;
}

export function underName(squad: SquadNow, at: number, zones: Zones): string {
  const segment = segmentAt(squad, at);
  if (!squad.gardener) {
    if (squad.state.kind === "unplanned") return "no plan yet";
    return segment ? `since ${near(segment.start, at, firstZone(squad, zones))}` : "nobody is on duty";
  }
  if (segment?.covers) return `covers ${segment.covers.name}`;
  return squad.mentor ? `mentor ${squad.mentor.name}` : "no mentor named";
}

/** Within a week the weekday says it. */
function near(instant: Instant, at: number, zone: string): string {
  const close = Math.abs(at - new Date(instant).getTime()) < 6 * DAY;
  return `${close ? weekday(instant, zone) : day(instant, zone) + ","} ${time(instant, zone)}`;
}

export const CHIPS: Record<string, { kind: ChipKind; words: string; mark: IconName }> = {
  gap: { kind: "gap", words: "Gap", mark: "gap" },
  "needs-cover": { kind: "warning", words: "Needs cover", mark: "warning" },
  provisional: { kind: "warning", words: "Not yet confirmed", mark: "question" },
  unplanned: { kind: "dashed", words: "No plan", mark: "calendar" },
};

const ACTS: Record<string, string> = {
  gap: "See what could be done",
  "needs-cover": "See who could cover",
  provisional: "See who was asked",
  unplanned: "Draw the first plan",
};

/** The one act a squad waits for, and where it is done. */
export function remedy(squad: SquadNow): { words: string; href: string } | null {
  const { kind, remedy: offered, week } = squad.state;
  if (kind === "in-order") return null;
  const words = offered && mayBegin(squad, offered) ? offered.text : (ACTS[kind] ?? "Open the squad");
  const tab = kind === "provisional" ? ["members"] : [];
  const turn = kind === "gap" || kind === "needs-cover" ? (week ?? squad.week) : null;
  return { words, href: address(["squads", squad.squad, ...tab], { turn, ...(turn && offered ? begun(squad, turn, offered) : {}) }) };
}

/** Who leads the squad, or is the one it asks, begins it; to the others it is a fact to look at. */
const mayBegin = (squad: SquadNow, way: Way) => who.leads(squad.squad) || (way.member === who.me && way.kind !== "train");

/** What opens with the squad: the swap with whom it asks filled in, or the member who may be trained by now. */
function begun(squad: SquadNow, turn: string, way: Way): Record<string, string | null> {
  if (!mayBegin(squad, way)) return {};
  if (way.kind === "train") return { edit: way.member, trained: "yes" };
  return { pass: turn, taker: way.member, lend: way.squad };
}

const URGENT = Object.keys(CHIPS);

/** What lacks a gardener first, then what may come to lack one; of two alike the sooner. */
export function urgent(squads: SquadNow[]): SquadNow[] {
  const rank = ({ state }: SquadNow) => URGENT.indexOf(state.kind);
  return squads.toSorted((a, b) => rank(a) - rank(b) || (a.state.week ?? "").localeCompare(b.state.week ?? ""));
}

export function matches(squad: SquadNow, find: string): boolean {
  const wanted = find.trim().toLocaleLowerCase();
  const people = [squad.gardener, squad.mentor, squad.next?.gardener, ...squad.strip.map((each) => each.gardener)];
  return [squad.name, squad.squad, city(squad.zone), ...people.map((person) => person?.name ?? "")].some((word) =>
    word.toLocaleLowerCase().includes(wanted),
  );
}
