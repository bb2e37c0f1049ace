import type { Effect, Plan, PlanRow, Tier, Turn } from "../api/types";
import { first } from "../parts/names";
import { value } from "../parts/numbers";
import { date } from "../parts/time";
import { shortWeek } from "../parts/weeks";
import { bounds, daysIn } from "./spans";

/** The calendar as figures: what stands in which cell, how wide, and how it is read out. No markup. */

export interface Column {
  turn: Turn;
  start: number;
  end: number;
  short: string;
  number: string;
  date: string;
  current: boolean;
  newYear: boolean;
}
export interface Mark {
  kind: "turn" | "cover";
  from: number;
  width: number;
}
export interface Cell {
  marks: Mark[];
  away: { from: number; width: number }[];
  shadow: boolean;
  needsCover: boolean;
  label: string;
  turn: Turn | null;
  preview: "leaves" | "comes" | null;
}

const SLIVER = 0.07;

export function columns(plan: Plan): Column[] {
  const now = Date.parse(plan.now);
  const current = plan.turns.find((turn) => holds(turn, now))?.week ?? plan.turns[0]?.week ?? "";
  let shownMonth = "";
  return plan.turns.map((turn, index) => {
    const full = date(turn.start, plan.zone);
    const [day, month] = full.split(" ") as [string, string];
    const words = month === shownMonth ? day : full;
    shownMonth = month;
    const before = plan.turns[index - 1]?.week ?? turn.week;
    return {
      turn,
      start: Date.parse(turn.start),
      end: Date.parse(turn.end),
      short: shortWeek(turn.week, current),
      number: turn.week.slice(6),
      date: words,
      current: holds(turn, now),
      newYear: before.slice(0, 4) !== turn.week.slice(0, 4),
    };
  });
}

export function holds(turn: { start: string; end: string }, instant: number): boolean {
  return Date.parse(turn.start) <= instant && instant < Date.parse(turn.end);
}

/** Where an instant is, from 0 at the left of the first column to 1 at the right of the last; null outside. */
export function along(shown: Column[], instant: number): number | null {
  const at = shown.findIndex((each) => each.start <= instant && instant < each.end);
  if (at < 0) return null;
  const column = shown[at]!;
  return (at + (instant - column.start) / (column.end - column.start)) / shown.length;
}

export function tierSpans(shown: Column[]): { tier: Tier; from: number; count: number }[] {
  const spans: { tier: Tier; from: number; count: number }[] = [];
  shown.forEach((column, index) => {
    const last = spans.at(-1);
    if (last?.tier === column.turn.tier) last.count++;
    else spans.push({ tier: column.turn.tier, from: index, count: 1 });
  });
  return spans;
}

export function cell(row: PlanRow, column: Column, plan: Plan, effect: Effect | null): Cell {
  const { turn } = column;
  const marks = marksOf(row.member, column);
  const mine = turn.gardener?.member === row.member;
  const away = row.away
    .map((span) => bounds(span, plan.zone))
    .map(({ start, end }) => within(start, end, column))
    .filter((part) => part.width > SLIVER);
  const awayDays = row.away
    .map((span) => bounds(span, plan.zone))
    .reduce((sum, { start, end }) => sum + overlapDays(start, end, column), 0);
  const shadow = !mine && (turn.shadows.some((each) => each.member === row.member) || row.shadow.includes(turn.week));
  const moved = effect?.moved.find((each) => each.squad === plan.squad && each.week === turn.week);
  const preview = moved?.from?.member === row.member ? "leaves" : moved?.to?.member === row.member ? "comes" : null;
  const needsCover = mine && turn.needsCover !== null;
  const words = [
    marks.some((mark) => mark.kind === "turn") ? turn.tier : "",
    needsCover ? "needs cover" : "",
    marks.some((mark) => mark.kind === "cover") ? "covers a part" : "",
    shadow ? "shadow week" : "",
    away.length ? `away ${awayDays} ${awayDays === 1 ? "day" : "days"}` : "",
    preview === "leaves" ? "would be given up" : preview === "comes" ? "would serve instead" : "",
  ].filter(Boolean);
  return {
    marks,
    away,
    shadow,
    needsCover,
    preview,
    turn: marks.length || preview ? turn : null,
    label: `${first(row.name)}, ${column.short}, ${words.join(", ") || "not on duty"}`,
  };
}

/** Whole turns, the rest of a turn that others cover in part, and the covered parts themselves. */
function marksOf(member: string, column: Column): Mark[] {
  const { turn } = column;
  const mine = turn.gardener?.member === member;
  const pieces = turn.pieces.map((piece) => ({ ...piece, ...within(Date.parse(piece.start), Date.parse(piece.end), column) }));
  const covers = pieces.filter((piece) => piece.member !== turn.gardener?.member);
  if (!mine) return covers.filter((piece) => piece.member === member).map(({ from, width }) => ({ kind: "cover", from, width }));
  const marks: Mark[] = [];
  let at = 0;
  for (const { from, width } of covers.sort((a, b) => a.from - b.from)) {
    if (from > at) marks.push({ kind: "turn", from: at, width: from - at });
    at = Math.max(at, from + width);
  }
  if (at < 0.999) marks.push({ kind: "turn", from: at, width: 1 - at });
  return marks;
}

function within(start: number, end: number, column: Column): { from: number; width: number } {
  const length = column.end - column.start;
  const from = Math.max(0, (start - column.start) / length);
  return { from, width: Math.max(0, Math.min(1, (end - column.start) / length) - from) };
}

function overlapDays(start: number, end: number, column: Column): number {
  const [from, to] = [Math.max(start, column.start), Math.min(end, column.end)];
  return from < to ? daysIn(from, to) : 0;
}

/** What a week of the turn counts for; a turn of two plain weeks is not said to weigh more. */
export const weight = (turn: Turn) => value(turn.value) / (turn.weeks ?? 1);
export const weighs = (turn: Turn) => Math.abs(weight(turn) - 1) > 1e-9;
