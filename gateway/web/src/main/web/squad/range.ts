import { html, type TemplateResult } from "lit";
import type { Squad } from "../api/types";
import { now } from "../parts/clock";
import { kbd } from "../parts/bits";
import { icon } from "../parts/icons";
import { keep } from "../parts/router";
import { wall, type Instant } from "../parts/time";
import { isWeek, plusWeeks, shortWeek, weekOf } from "../parts/weeks";
import { WEEK_DAYS } from "./words";

/** Which weeks of a calendar are looked at: two that are over and fourteen to come, unless one turns the page. */

export const WEEKS = 16;
const BEFORE = 2;
const PAGES = [-2, -1, 0, 1, 2, 3];

export const currentWeek = (squad: Squad) => dutyWeek(now(), squad);
/** The week whose turn runs at an instant: until its handover it is still the one before. */
export function dutyWeek(at: Instant, { zone, handover }: Pick<Squad, "zone" | "handover">): string {
  const here = wall(at, zone);
  const [hour, minute] = handover.time.split(":").map(Number) as [number, number];
  const since = (((here.weekday + 6) % 7) * 24 + here.hour) * 60 + here.minute;
  const changes = (WEEK_DAYS.indexOf(handover.day) * 24 + hour) * 60 + minute;
  return plusWeeks(weekOf(at, zone), since < changes ? -1 : 0);
}

export const home = (squad: Squad) => plusWeeks(currentWeek(squad), -BEFORE);

export function startOf(squad: Squad, from: string | null): string {
  return isWeek(from) ? from : home(squad);
}

export function turnPage(squad: Squad, from: string, pages: number): void {
  const to = pages === 0 ? home(squad) : plusWeeks(from, pages * WEEKS);
  keep({ from: to === home(squad) ? null : to });
}

export function rangePicker(squad: Squad, from: string): TemplateResult {
  const current = currentWeek(squad);
  const starts = new Set(PAGES.map((page) => plusWeeks(home(squad), page * WEEKS)));
  const words = (start: string) =>
    `${shortWeek(start, current)} to ${shortWeek(plusWeeks(start, WEEKS - 1), start.slice(0, 4) === current.slice(0, 4) ? start : current)}`;
  return html`
    <button type="button" class="button quiet icon-only" aria-label="Earlier weeks" data-testid="weeks-earlier"
      @click=${() => turnPage(squad, from, -1)}>${icon("left")}</button>
    <select class="input range" aria-label="Weeks shown" data-testid="weeks"
      @change=${(event: Event) => keep({ from: (event.target as HTMLSelectElement).value })}>
      ${[...starts.add(from)].sort().map((start) => html`<option value=${start} ?selected=${start === from}>${words(start)}</option>`)}</select>
    <button type="button" class="button quiet icon-only" aria-label="Later weeks" data-testid="weeks-later"
      @click=${() => turnPage(squad, from, 1)}>${icon("right")}</button>
    <button type="button" class="button ${from === home(squad) ? "at-home" : ""}" data-testid="weeks-today"
      @click=${() => turnPage(squad, from, 0)}>Today ${kbd("T")}</button>`;
}
