import type { Amount, LedgerHistory, LedgerLine } from "../api/types";
import { plain, value } from "../parts/numbers";

/** Where the lines of balances go in a picture of some size, in pixels from its upper left corner. */

export interface Point {
  /** Which of the weeks. */
  at: number;
  x: number;
  y: number;
  amount: Amount;
}
export interface Line {
  member: string;
  name: string;
  former: boolean;
  points: Point[];
  /** Where its name stands; not over another one. */
  labelY: number;
}
export interface Lines {
  width: number;
  height: number;
  right: number;
  lines: Line[];
  /** Whole amounts, or parts of them where balances are close. */
  levels: { y: number; words: string; zero: boolean }[];
  weeks: { x: number; week: string }[];
}

const TOP = 12;
const BELOW = 28;
const LEFT = 40;
const LEAST = 200;
const WEEK_ROOM = 76;
const STEPS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];
const MOST_LEVELS = 6;

/**
 * @param gap how far names are apart at least
 * @param room for the names beside the lines, of which they get half of the width at most
 */
export function linesOf(history: LedgerHistory, width: number, gap: number, room: number): Lines {
  const { people, weeks } = history;
  const right = Math.max(LEFT + 40, width - Math.min(room, width * 0.5));
  const height = Math.max(LEAST, people.length * gap) + TOP + BELOW;
  const known = people.flatMap((each) => each.balances.filter((amount) => amount !== null).map(value));
  const step = STEPS.find((size) => span(known, size) / size <= MOST_LEVELS) ?? 1000;
  const [low, high] = [Math.floor(Math.min(0, ...known) / step), Math.ceil(Math.max(0, ...known, step / 2) / step)];
  const y = (amount: number) => TOP + ((high * step - amount) / ((high - low) * step)) * (height - TOP - BELOW);
  const x = (at: number) => (weeks.length < 2 ? (LEFT + right) / 2 : LEFT + (at / (weeks.length - 1)) * (right - LEFT));
  const lines = people.map((each) => ({ ...named(each), points: points(each, x, y), labelY: 0 })).filter((line) => line.points.length > 0);
  apart(lines, gap, height);
  return {
    width,
    height,
    right,
    lines,
    levels: Array.from({ length: high - low + 1 }, (_, at) => (low + at) * step).map((amount) => ({
      y: y(amount),
      words: amount > 0 ? `+${plain(amount)}` : plain(amount),
      zero: amount === 0,
    })),
    weeks: marked(weeks, right - LEFT).map((at) => ({ x: x(at), week: weeks[at]! })),
  };
}

const span = (known: number[], step: number) => Math.max(0, ...known, step / 2) - Math.min(0, ...known);

const named = ({ member, name, former }: LedgerLine) => ({ member, name, former });

function points(line: LedgerLine, x: (at: number) => number, y: (amount: number) => number): Point[] {
  return line.balances.flatMap((amount, at) => (amount === null ? [] : [{ at, amount, x: x(at), y: y(value(amount)) }]));
}

/** Names stand at the ends of their lines, moved apart where these meet. */
function apart(lines: Line[], gap: number, height: number): void {
  const order = [...lines].sort((a, b) => a.points.at(-1)!.y - b.points.at(-1)!.y || a.name.localeCompare(b.name));
  let floor = gap / 2;
  for (const line of order) floor = (line.labelY = Math.max(floor, line.points.at(-1)!.y)) + gap;
  let ceiling = height - gap / 2;
  for (const line of order.reverse()) ceiling = (line.labelY = Math.min(ceiling, line.labelY)) - gap;
}

/** Which weeks are written under the picture: the last one, and as many as there is room for. */
function marked(weeks: string[], room: number): number[] {
  const every = Math.max(1, Math.ceil((weeks.length - 1) / Math.max(1, Math.floor(room / WEEK_ROOM))));
  return weeks.map((_, at) => at).filter((at) => (weeks.length - 1 - at) % every === 0);
}

export const pathOf = (line: Line) => line.points.map(({ x, y }, at) => `${at ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** The line and the week that are nearest to a place in the picture. */
export function nearest(lines: Lines, x: number, y: number): { member: string; at: number } | null {
  const all = lines.lines.flatMap((line) => line.points.map((point) => ({ member: line.member, point })));
  const week = all.reduce<Point | null>((best, { point }) => (best && Math.abs(best.x - x) <= Math.abs(point.x - x) ? best : point), null);
  return all
    .filter(({ point }) => point.at === week?.at)
    .map(({ member, point }) => ({ member, at: point.at, far: Math.abs(point.y - y) }))
    .reduce<{ member: string; at: number; far: number } | null>((best, each) => (best && best.far <= each.far ? best : each), null);
}

const inWeeks = (amount: number) => `${plain(amount, 1)} ${plain(amount, 1) === "1" ? "week" : "weeks"}`;

/** What the picture shows, of those who are still in the squad: its first quarter against its last, since balances rise and fall with each turn. */
export function finding(history: LedgerHistory): string {
  const there = history.people.filter((each) => !each.former);
  const between = (at: number) => {
    const known = there.flatMap((each) => (each.balances[at] == null ? [] : [value(each.balances[at])]));
    return known.length ? Math.max(...known) - Math.min(...known) : 0;
  };
  const weeks = history.weeks.length;
  if (weeks < 2) return "One week is posted so far";
  const some = Math.max(1, Math.floor(weeks / 4));
  const mean = (from: number) => Array.from({ length: some }, (_, at) => between(from + at)).reduce((sum, each) => sum + each, 0) / some;
  const [then, now] = [mean(0), mean(weeks - some)];
  if (Math.abs(then - now) < 0.25) return now < 0.05 ? "Everybody stays even" : `Balances stay about ${inWeeks(now)} apart`;
  return `Balances have ${now < then ? "come closer" : "moved apart"}, from about ${plain(then, 1)} to ${inWeeks(now)}`;
}
