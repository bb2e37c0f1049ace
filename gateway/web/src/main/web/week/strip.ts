import { html, nothing, type TemplateResult } from "lit";
import { who } from "../api/session";
import type { Segment } from "../api/types";
import { left } from "../parts/bits";
import { first } from "../parts/names";
import { date, isoDate, midnight, plusDays, wall, weekday } from "../parts/time";
import { mondayOf } from "../parts/weeks";

const DAYS_SHOWN = 9;

/** The days all rows share: the reader's week and the two days after it. */
export interface Frame {
  from: number;
  to: number;
  days: { at: number; words: string; label: string; weekend: boolean; today: boolean }[];
}

export function frame(at: number, zone: string, today: number): Frame {
  const monday = mondayOf(isoDate(at, zone));
  const starts = Array.from({ length: DAYS_SHOWN + 1 }, (_, index) => midnight(plusDays(monday, index), zone));
  const days = starts.slice(0, DAYS_SHOWN).map((start) => ({
    at: start,
    words: weekday(start, zone),
    label: date(start, zone),
    weekend: [0, 6].includes(wall(start, zone).weekday),
    today: isoDate(start, zone) === isoDate(today, zone),
  }));
  return { from: starts[0]!, to: starts[DAYS_SHOWN]!, days };
}

const share = (instant: number, shown: Frame) => (instant - shown.from) / (shown.to - shown.from);

export function stripHead(shown: Frame): TemplateResult {
  return html`<div class="strip-head">${shown.days.map(
    (each) => html`
    <span class=${each.today ? "today" : ""} title=${each.label}>${each.words}</span>`,
  )}</div>`;
}

/** Who is on when, drawn; the columns beside it say the same in words, so it is hidden from those who listen. */
export function strip(segments: Segment[], shown: Frame, now: number): TemplateResult {
  const nowAt = share(now, shown);
  return html`<div class="strip" aria-hidden="true">
    ${shown.days.map((each) => html`<i class=${each.weekend ? "day weekend" : "day"} .style=${left(share(each.at, shown), 1 / DAYS_SHOWN)}></i>`)}
    ${segments.map((each) => segment(each, shown, now))}
    ${nowAt > 0 && nowAt < 1 ? html`<i class="now" .style=${left(nowAt, 0)}></i>` : nothing}
  </div>`;
}

function segment(each: Segment, shown: Frame, now: number): unknown {
  const [start, end] = [Date.parse(each.start), Date.parse(each.end)];
  const [from, to] = [Math.max(start, shown.from), Math.min(end, shown.to)];
  if (from >= to) return nothing;
  const holdsNow = start <= now && now < end && now > shown.from;
  const past = end <= now && each.kind === "served";
  const room = share(to, shown) - share(Math.max(from, now), shown);
  const name = label(each, holdsNow ? room : 1);
  const indent = holdsNow && fits(name, room) ? (now - from) / (to - from) : 0;
  const kind = each.gardener === null ? "gap" : each.covers ? "cover" : past ? "past" : each.kind;
  const cut = `${start < shown.from ? " cut-left" : ""}${end > shown.to ? " cut-right" : ""}`;
  return html`<span class="seg ${kind}${cut}" .style=${left(share(from, shown), share(to, shown) - share(from, shown))}>
    <i .style=${`flex-basis:${(indent * 100).toFixed(2)}%`}></i><b>${name}</b></span>`;
}

/** The strip is at least this many letters wide, so a name that needs more than its share would be cut. */
const LETTERS = 44;
const fits = (words: string, room: number) => words.length + 2 <= room * LETTERS;

/** Begins at the line for now; where little of the duty is left, "you" is left out before the name is. */
function label(each: Segment, room: number): string {
  if (!each.gardener) return "nobody";
  const name = first(each.gardener.name);
  const you = `${name} (you)`;
  return each.gardener.member === who.me && fits(you, room) ? you : name;
}
