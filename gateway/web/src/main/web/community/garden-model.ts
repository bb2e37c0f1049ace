import type { Garden, GardenTurn, Plot, RaidLine } from "../api/community";
import { first, initials } from "../parts/names";
import { count, list } from "../parts/numbers";
import { weekOfDate } from "../parts/weeks";

/** A week of a squad: who serves which part of it, and which part nobody does. */
export interface Cell {
  tier: GardenTurn["tier"] | "none";
  /** Initials, and the first name where it is short; empty where nobody serves. */
  short: string;
  name: string;
  /** The middle of the longest part somebody serves, from 0 to 1. */
  middle: number;
  /** Parts nobody serves, from 0 to 1 along the week's turn. */
  gaps: { from: number; width: number }[];
  needsCover: boolean;
  raided: boolean;
  /** "Tomás, W49, frozen". */
  label: string;
}

export interface Head {
  week: string;
  number: string;
  start: string;
  current: boolean;
}

export const heads = (garden: Garden, current: string): Head[] =>
  garden.weeks.map(({ week, start }) => ({ week, number: week.slice(6), start, current: week === current }));

const overlaps = (turn: GardenTurn, from: string, until: string) => turn.start.slice(0, 10) <= until && turn.end.slice(0, 10) > from;

/** The cells of a squad; a turn longer than a week fills each of its weeks. */
export function cellsOf(plot: Plot, weeks: Garden["weeks"], raided: ReadonlySet<string>): Cell[] {
  return weeks.map((week) => cellOf(turnIn(plot, week), week.week, raided.has(week.week)));
}

export function cellOf(turn: GardenTurn | null, week: string, raided = false): Cell {
  const short = week.slice(5);
  if (!turn)
    return { tier: "none", short: "", name: "", middle: 0.5, gaps: [], needsCover: false, raided, label: `Nobody planned, ${short}` };
  const people = [...new Map(turn.pieces.map(({ gardener }) => [gardener.member, gardener])).values()];
  const gaps = gapsOf(turn);
  const whole = people.length === 0;
  const more = people.length > 1 ? "+" : "";
  const called = whole ? "" : first(people[0]!.name);
  const words = [
    whole ? "Nobody" : list(people.map(({ name }) => first(name))),
    short,
    turn.tier,
    whole ? "gap" : gaps.length ? "gap in part of it" : "",
    turn.needsCover ? "needs cover" : "",
    raided ? "gardener raided" : "",
  ];
  return {
    tier: turn.tier,
    short: whole ? "" : initials(people[0]!.name) + more,
    name: whole ? "" : (called.length > LONG ? initials(people[0]!.name) : called) + more,
    middle: middleOf(gaps),
    gaps: whole ? [{ from: 0, width: 1 }] : gaps,
    needsCover: turn.needsCover,
    raided,
    label: words.filter(Boolean).join(", "),
  };
}

/** Longer names do not fit a cell. */
const LONG = 10;

function middleOf(gaps: Cell["gaps"]): number {
  let [at, width, end] = [0.5, 0, 0];
  for (const gap of [...gaps, { from: 1, width: 0 }]) {
    if (gap.from - end > width) [at, width] = [(gap.from + end) / 2, gap.from - end];
    end = gap.from + gap.width;
  }
  return at;
}

function gapsOf(turn: GardenTurn): Cell["gaps"] {
  const [start, end] = [Date.parse(turn.start), Date.parse(turn.end)];
  return turn.gaps.map((gap) => {
    const from = Math.max(0, (Date.parse(gap.start) - start) / (end - start));
    return { from, width: Math.min(1, (Date.parse(gap.end) - start) / (end - start)) - from };
  });
}

/** The weeks in which work was taken from the garden, by squad. */
export function raidedWeeks(raids: RaidLine[]): Map<string, Set<string>> {
  const by = new Map<string, Set<string>>();
  for (const { from, at, squad } of raids) {
    if (from !== "garden" || !at) continue;
    const weeks = by.get(squad.squad) ?? new Set();
    by.set(squad.squad, weeks.add(weekOfDate(at.slice(0, 10))));
  }
  return by;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const said = (n: number) => NUMBERS[n] ?? String(n);

/** "One gap now, one in W51; two gardens need cover". */
export function finding(garden: Garden, current: string): string {
  const found = [gapsSaid(garden, current), coverSaid(garden, current)].filter(Boolean).join("; ");
  return found ? found[0]!.toUpperCase() + found.slice(1) : "Every garden is tended in these weeks";
}

const squadsWith = (garden: Garden, week: string, which: (turn: GardenTurn) => boolean): number =>
  garden.squads.filter((plot) => plot.turns.some((turn) => turn.week === week && which(turn))).length;

const isGap = (turn: GardenTurn): boolean => turn.gaps.length > 0 || turn.pieces.length === 0;

function gapsSaid(garden: Garden, current: string): string {
  const now = squadsWith(garden, current, isGap);
  const ahead = garden.weeks
    .filter(({ week }) => week > current)
    .map(({ week }) => ({ week: week.slice(5), gaps: squadsWith(garden, week, isGap) }))
    .filter(({ gaps }) => gaps > 0);
  const sum = ahead.reduce((all, each) => all + each.gaps, 0);
  const gaps = (n: number) => `${said(n)} ${n === 1 ? "gap" : "gaps"}`;
  const first = now ? `${gaps(now)} now` : "";
  if (sum === 0) return first;
  const many = first ? said(sum) : gaps(sum);
  const next = ahead.length === 1 ? `${many} in ${ahead[0]!.week}` : `${many} ahead, the next in ${ahead[0]!.week}`;
  return first ? `${first}, ${next}` : next;
}

/** Where whoever serves is away, and nobody stands in yet. */
function coverSaid(garden: Garden, current: string): string {
  const weeks = garden.weeks.filter(({ week }) => week >= current);
  const turns = weeks.reduce((sum, { week }) => sum + squadsWith(garden, week, (turn) => turn.needsCover && !isGap(turn)), 0);
  return turns ? `${said(turns)} ${turns === 1 ? "turn needs" : "turns need"} cover` : "";
}

export interface Part {
  start: string;
  end: string;
  /** Null for what nobody serves. */
  who: string | null;
}

/** Who serves which part of a turn, one after the other, and which part nobody does. */
export function partsOf(turn: GardenTurn): Part[] {
  const served = turn.pieces.map(({ gardener, start, end }) => ({ start, end, who: gardener.name as string | null }));
  const open = turn.gaps.map(({ start, end }) => ({ start, end, who: null }));
  return [...served, ...open].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
}

/** The turn of a squad in a week: its own, or the longer one that runs through it. */
export function turnIn(plot: Plot, week: Garden["weeks"][number]): GardenTurn | null {
  return plot.turns.find((each) => each.week === week.week) ?? plot.turns.find((each) => overlaps(each, week.start, week.end)) ?? null;
}

export const matching = (squads: Plot[], typed: string): Plot[] => {
  const asked = typed.trim().toLowerCase();
  return asked ? squads.filter((each) => each.name.toLowerCase().includes(asked)) : squads;
};

/** Which rows are in sight, and some around them. */
export function seen(top: number, height: number, row: number, rows: number): { from: number; until: number } {
  const around = 8;
  const from = Math.max(0, Math.floor(top / row) - around);
  return { from, until: Math.min(rows, Math.ceil((top + height) / row) + around) };
}

/** Where an arrow leads in the grid; null for another key. */
export function stepTo(key: string, ctrl: boolean, [row, col]: [number, number], rows: number, cols: number): [number, number] | null {
  const within = (r: number, c: number): [number, number] => [Math.max(0, Math.min(rows - 1, r)), Math.max(0, Math.min(cols - 1, c))];
  switch (key) {
    case "ArrowLeft":
      return within(row, col - 1);
    case "ArrowRight":
      return within(row, col + 1);
    case "ArrowUp":
      return within(row - 1, col);
    case "ArrowDown":
      return within(row + 1, col);
    case "PageUp":
      return within(row - 10, col);
    case "PageDown":
      return within(row + 10, col);
    case "Home":
      return within(ctrl ? 0 : row, 0);
    case "End":
      return within(ctrl ? rows - 1 : row, cols - 1);
    default:
      return null;
  }
}

export const squadsIn = (shown: number, all: number): string =>
  shown === all ? count(all, "squad") : `${shown} of ${count(all, "squad")}`;

export const span = ({ weeks }: Garden): string => `${weeks[0]?.week ?? ""} to ${weeks.at(-1)?.week ?? ""}`;
