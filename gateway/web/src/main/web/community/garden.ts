import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Garden, Plot, Raids } from "../api/community";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { empty, left } from "../parts/bits";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { shown } from "../parts/problem";
import { address, go, keep } from "../parts/router";
import { city, date, dayTime, myZone } from "../parts/time";
import { View } from "../parts/view";
import { isWeek, plusWeeks, weekOf } from "../parts/weeks";
import { concerns } from "./concerns";
import {
  cellsOf,
  finding,
  heads,
  matching,
  partsOf,
  raidedWeeks,
  seen,
  squadsIn,
  stepTo,
  turnIn,
  type Cell,
  type Head,
} from "./garden-model";

const WEEKS = 12;
const BEFORE = 4;
/** So many rows scroll under their weeks, and only those in sight are drawn. */
const MANY = 30;
const ROW = 32;

/** Who serves in which week in all squads, as one picture: squads down, weeks across. */
@customElement("al-garden")
export class GardenGrid extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  /** Beside other pictures: without what moves it. */
  @property({ type: Boolean }) small = false;
  @state() private typed = "";
  @state() private row = 0;
  @state() private col = 0;
  @state() private top = 0;
  @state() private height = 800;
  private readonly garden = new Remote<Garden>(this, concerns, SELDOM);
  private readonly raids = new Remote<Raids>(this, concerns, SELDOM);
  private rows: Plot[] = [];
  private placed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.small) return;
    keys.set(this, [
      { keys: ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"], words: "move", shown: true },
      { keys: ["Enter"], words: "open the squad’s calendar", shown: true },
      { keys: ["[", "]"], words: "weeks before, after", shown: true, run: (event) => this.step(event.key === "[" ? -BEFORE : BEFORE) },
      { keys: ["/"], words: "find a squad", shown: true, run: () => this.querySelector<HTMLElement>("[data-testid=garden-find]")?.focus() },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  private get current(): string {
    return weekOf(now(), myZone);
  }

  private get from(): string {
    const asked = this.query.get("from");
    return isWeek(asked) ? asked : plusWeeks(this.current, -BEFORE);
  }

  override willUpdate(): void {
    const { from } = this;
    this.garden.want(`garden?${from}`, (signal) => get(`/community/garden?from=${from}&weeks=${WEEKS}`, signal));
    this.raids.want("raids", (signal) => get("/community/raids?limit=500", signal));
    this.rows = matching(this.garden.data?.squads ?? [], this.typed);
  }

  /** Begins on this week, by eye and by the Tab key. */
  override updated(): void {
    const scroller = this.querySelector<HTMLElement>(".garden-scroll");
    if (!scroller || this.placed) return;
    this.placed = true;
    this.height = scroller.clientHeight;
    this.col =
      1 +
      Math.max(
        0,
        this.garden.data!.weeks.findIndex(({ week }) => week === this.current),
      );
    const week = this.querySelector<HTMLElement>(".garden-head .current");
    if (week && scroller.scrollWidth > scroller.clientWidth) scroller.scrollLeft = week.offsetLeft - scroller.clientWidth / 2;
  }

  protected override render(): unknown {
    return shown(this.garden, (garden) => (garden.squads.length ? this.card(garden) : none()), 8);
  }

  private card(garden: Garden): TemplateResult {
    const columns = heads(garden, this.current);
    return html`<section class="card pad garden-card" data-testid="garden">
      <header class="chart-head"><div><h2>${finding(garden, this.current)}</h2>
        <p class="ink-2">Gardeners by week, ${span(garden)} · ${squadsIn(this.rows.length, garden.squads.length)}</p></div>
        ${this.small ? nothing : this.acts()}</header>
      ${this.rows.length ? this.grid(garden, columns) : html`<p class="ink-2" role="status">No squad is called “${this.typed}”.</p>`}
      ${this.rows.length ? this.readout(garden) : nothing}
      ${legend}
    </section>`;
  }

  private acts(): TemplateResult {
    return html`<div class="acts">
      <label class="inline-field"><input class="input" type="search" aria-label="Find a squad" data-testid="garden-find" placeholder="Find a squad  /" .value=${this.typed}
        @input=${this.onType}></label>
      <button type="button" class="button quiet icon-only" aria-label="Four weeks before" data-testid="garden-before" @click=${() => this.step(-BEFORE)}>${icon("left")}</button>
      <button type="button" class="button" data-testid="garden-today" ?disabled=${!this.query.get("from")} @click=${() => this.to(null)}>This week</button>
      <button type="button" class="button quiet icon-only" aria-label="Four weeks after" data-testid="garden-after" @click=${() => this.step(BEFORE)}>${icon("right")}</button></div>`;
  }

  private grid(garden: Garden, columns: Head[]): TemplateResult {
    const { rows } = this;
    const tall = rows.length > MANY;
    const { from, until } = tall ? seen(this.top, this.height, ROW, rows.length) : { from: 0, until: rows.length };
    const raided = raidedWeeks(this.raids.data?.items ?? []);
    const at = Math.min(this.row, rows.length - 1);
    const here = columns.findIndex((each) => each.current);
    return html`<div class="garden-scroll ${tall ? "tall" : ""}" @scroll=${tall ? this.onScroll : nothing}>
      <div class="garden" role="grid" aria-label="Gardeners by week" aria-rowcount=${rows.length + 1} aria-colcount=${columns.length + 1} data-testid="garden-grid"
        .style=${`--weeks:${columns.length}`} @keydown=${this.onKey} @focusin=${this.onFocus} @click=${this.onClick}>
        <div class="garden-row garden-head" role="row" aria-rowindex="1"><span role="columnheader"><span class="hidden-words">Squad</span></span>
          ${columns.map(
            (
              each,
              index,
            ) => html`<span role="columnheader" class=${each.current ? "current" : ""} aria-label="${each.week}${each.current ? ", this week" : ""}"
            title="${each.week}, from ${date(each.start, "UTC")}"><b>${each.number}</b>${this.small ? nothing : html`<span aria-hidden="true">${month(columns, index)}</span>`}</span>`,
          )}</div>
        ${tall ? html`<div class="garden-space" aria-hidden="true" .style=${`height:${from * ROW}px`}></div>` : nothing}
        ${repeat(
          rows.slice(from, until),
          (plot) => plot.squad,
          (plot, index) => this.plot(plot, from + index, at, cellsOf(plot, garden.weeks, raided.get(plot.squad) ?? NONE)),
        )}
        ${tall ? html`<div class="garden-space" aria-hidden="true" .style=${`height:${(rows.length - until) * ROW}px`}></div>` : nothing}
        ${here < 0 ? nothing : html`<i class="garden-now" aria-hidden="true" .style=${`--at:${here}`}></i>`}
      </div></div>`;
  }

  /** What stands in the cell that was chosen, in full. */
  private readout(garden: Garden): TemplateResult {
    const plot = this.rows[Math.min(this.row, this.rows.length - 1)]!;
    const week = garden.weeks[this.col - 1];
    if (!week) return html`<p class="garden-readout"><b>${plot.name}</b><a href=${this.calendarOf(plot, null)}>Open its calendar</a></p>`;
    const turn = turnIn(plot, week);
    return html`<p class="garden-readout" data-testid="garden-readout"><b>${plot.name}, ${week.week}</b>
      ${turn ? html`<span class="ink-2">${turn.tier}</span>${partsOf(turn).map((part) => html`<span>${part.who ?? html`<b class="raid-words">nobody</b>`} <span class="ink-2">${dayTime(part.start, plot.zone)} to ${dayTime(part.end, plot.zone)}</span></span>`)}${turn.needsCover ? html`<span class="warning-words">needs cover</span>` : nothing}<span class="ink-3">${city(plot.zone)}</span>` : html`<span class="ink-2">nothing is planned</span>`}
      <a href=${this.calendarOf(plot, week.week)} data-testid="garden-open">Open its calendar</a></p>`;
  }

  private calendarOf(plot: Plot, week: string | null): string {
    return address(["squads", plot.squad], { turn: week, from: week && week < this.current ? week : null });
  }

  private plot(plot: Plot, row: number, at: number, cells: Cell[]): TemplateResult {
    const stop = (col: number) => (row === at && col === this.col ? 0 : -1);
    return html`<div class="garden-row" role="row" aria-rowindex=${row + 2} data-testid="garden-row" data-squad=${plot.squad}>
      <span role="rowheader" class="garden-name" data-at="${row},0" tabindex=${stop(0)}>${plot.name}</span>
      ${cells.map((cell, index) => gardenCell(cell, `${row},${index + 1}`, stop(index + 1), plot.name))}</div>`;
  }

  private readonly onType = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    [this.row, this.top] = [0, 0];
    this.querySelector(".garden-scroll")?.scrollTo({ top: 0 });
  };

  private readonly onScroll = (event: Event) => {
    const scroller = event.target as HTMLElement;
    [this.top, this.height] = [scroller.scrollTop, scroller.clientHeight];
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      return this.openRow(this.row);
    }
    const columns = (this.garden.data?.weeks.length ?? 0) + 1;
    const target = stepTo(event.key, event.ctrlKey || event.metaKey, [this.row, this.col], this.rows.length, columns);
    if (!target || event.altKey) return;
    event.preventDefault();
    void this.focusAt(...target);
  };

  /** A row out of sight is drawn first. */
  private async focusAt(row: number, col: number): Promise<void> {
    [this.row, this.col] = [row, col];
    const scroller = this.querySelector<HTMLElement>(".garden-scroll.tall");
    if (scroller) {
      const room = scroller.clientHeight - 3 * ROW;
      if (row * ROW < scroller.scrollTop) scroller.scrollTop = row * ROW;
      else if (row * ROW > scroller.scrollTop + room) scroller.scrollTop = row * ROW - room;
      this.top = scroller.scrollTop;
    }
    await this.updateComplete;
    const cell = this.querySelector<HTMLElement>(`[data-at="${row},${col}"]`);
    cell?.focus({ preventScroll: scroller !== null });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private readonly onFocus = (event: FocusEvent) => {
    const at = (event.target as HTMLElement).dataset.at?.split(",").map(Number);
    if (at) [this.row, this.col] = [at[0]!, at[1]!];
  };

  private readonly onClick = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-at]");
    cell?.focus();
  };

  private openRow(row: number): void {
    const plot = this.rows[row];
    const week = this.garden.data?.weeks[this.col - 1]?.week;
    if (plot) go(this.calendarOf(plot, week ?? null));
  }

  private step(weeks: number): void {
    this.to(plusWeeks(this.from, weeks));
  }

  private to(from: string | null): void {
    keep({ from: from === plusWeeks(this.current, -BEFORE) ? null : from });
  }
}

const NONE: ReadonlySet<string> = new Set();

const span = ({ weeks }: Garden): string => `${weeks[0]?.week ?? ""} to ${weeks.at(-1)?.week ?? ""}`;

function month(columns: Head[], at: number): string {
  const of = (index: number) => (columns[index] ? date(columns[index].start, "UTC").split(" ")[1]! : "");
  return of(at) === of(at - 1) ? "" : of(at);
}

function gardenCell(cell: Cell, at: string, tabindex: number, squad: string): TemplateResult {
  const whole = cell.gaps.length === 1 && cell.gaps[0]!.width > 0.999;
  return html`<span role="gridcell" class="garden-cell ${cell.tier}" data-at=${at} tabindex=${tabindex} aria-label=${cell.label} aria-selected=${tabindex === 0} title="${squad}: ${cell.label}"
    >${whole || cell.tier === "none" ? nothing : html`<b .style=${cell.gaps.length ? `left:${((cell.middle - 0.5) * 100).toFixed(1)}%` : ""}><span class="full">${cell.name}</span><span class="brief">${cell.short}</span></b>`}${cell.gaps.map((gap) => html`<i class="gap" .style=${left(gap.from, gap.width)}>${gap.width > 0.7 ? html`<b>gap</b>` : nothing}</i>`)}${
      cell.needsCover ? html`<i class="badge">${icon("warning")}</i>` : nothing
    }${cell.raided ? html`<i class="took"></i>` : nothing}</span>`;
}

const legend = html`<div class="garden-legend second" aria-hidden="true">
  <span><i class="sample served"></i>served</span><span><i class="sample frozen"></i>frozen</span><span><i class="sample published"></i>published</span>
  <span><i class="sample gap"></i>gap</span><span><i class="sample needs">${icon("warning")}</i>needs cover</span><span><i class="sample raid"></i>gardener raided</span>
  <span>A name with + serves with others that week.</span></div>`;

const none = () =>
  empty(
    "No squad has a plan yet",
    "Who tends which garden shows here for all squads, week by week, once a squad is planned.",
    html`<a class="button primary" href=${address(["squads"])}>Go to the squads</a>`,
  );
