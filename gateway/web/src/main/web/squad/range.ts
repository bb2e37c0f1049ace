import { html, type TemplateResult } from "lit";
import type { Squad } from "../api/types";
import { now } from "../parts/clock";
import { kbd } from "../parts/bits";
import { icon } from "../parts/icons";
import { keep } from "../parts/router";
import { wall, type Instant } from "../parts/time";
import { isWeek, plusWeeks, shortWeek, weekOf } from "../parts/weeks";
import { WEEK_DAYS } from "./words";

/** Which weeks of a calendar are looked at, and how many; both stand in the address. */

interface Span {
  words: string;
  weeks: number;
  /** How many of them are over, where one has not turned the page. */
  before: number;
}
const SPANS: Record<string, Span> = {
  weeks: { words: "16 weeks", weeks: 16, before: 2 },
  quarter: { words: "A quarter", weeks: 13, before: 0 },
  year: { words: "A year", weeks: 52, before: 0 },
};
const USUAL = "weeks";
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

function spanOf(query: URLSearchParams): string {
  const asked = query.get("span") ?? USUAL;
  return Object.hasOwn(SPANS, asked) ? asked : USUAL;
}

/** The weeks that an address asks for. */
export class Range {
  readonly weeks: number;
  readonly from: string;
  readonly home: string;
  private readonly name: string;

  constructor(
    readonly squad: Squad,
    query: URLSearchParams,
  ) {
    this.name = spanOf(query);
    const { weeks, before } = SPANS[this.name]!;
    this.weeks = weeks;
    this.home = plusWeeks(currentWeek(squad), -before);
    const from = query.get("from");
    this.from = isWeek(from) ? from : this.home;
  }

  /** What the service is asked for; null while the squad must be known first, to say where it begins. */
  static asked(squad: Squad | null, query: URLSearchParams): string | null {
    const [name, from] = [spanOf(query), query.get("from")];
    const weeks = `weeks=${SPANS[name]!.weeks}`;
    if (isWeek(from)) return `${weeks}&from=${from}`;
    if (name === USUAL) return weeks;
    return squad && `${weeks}&from=${new Range(squad, query).from}`;
  }

  get last(): string {
    return plusWeeks(this.from, this.weeks - 1);
  }

  /** Pages on, or back to today at none. */
  turn(pages: number): void {
    this.show(pages === 0 ? this.home : plusWeeks(this.from, pages * this.weeks));
  }

  private show(from: string): void {
    keep({ from: from === this.home ? null : from });
  }

  private words(start: string): string {
    const current = currentWeek(this.squad);
    const near = start.slice(0, 4) === current.slice(0, 4) ? start : current;
    return `${shortWeek(start, current)} to ${shortWeek(plusWeeks(start, this.weeks - 1), near)}`;
  }

  picker(): TemplateResult {
    const starts = new Set(PAGES.map((page) => plusWeeks(this.home, page * this.weeks)));
    const value = (event: Event) => (event.target as HTMLSelectElement).value;
    const span = (name: string) => keep({ span: name === USUAL ? null : name, from: null });
    return html`
      <select class="input range" aria-label="How many weeks" data-testid="span" @change=${(event: Event) => span(value(event))}>
        ${Object.entries(SPANS).map(([name, { words }]) => html`<option value=${name} ?selected=${name === this.name}>${words}</option>`)}</select>
      <button type="button" class="button quiet icon-only" aria-label="Earlier weeks" data-testid="weeks-earlier"
        @click=${() => this.turn(-1)}>${icon("left")}</button>
      <select class="input range" aria-label="Weeks shown" data-testid="weeks" @change=${(event: Event) => this.show(value(event))}>
        ${[...starts.add(this.from)].sort().map((start) => html`<option value=${start} ?selected=${start === this.from}>${this.words(start)}</option>`)}</select>
      <button type="button" class="button quiet icon-only" aria-label="Later weeks" data-testid="weeks-later"
        @click=${() => this.turn(1)}>${icon("right")}</button>
      <button type="button" class="button ${this.from === this.home ? "at-home" : ""}" data-testid="weeks-today"
        @click=${() => this.turn(0)}>Today ${kbd("T")}</button>`;
  }
}
