import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Garden, Plot, Raids } from "../api/community";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { shown } from "../parts/problem";
import { go, keep } from "../parts/router";
import { myZone } from "../parts/time";
import { isNarrow, View, watchNarrow } from "../parts/view";
import { isWeek, plusWeeks, weekOf } from "../parts/weeks";
import { concerns } from "./concerns";
import { cellsOf, finding, heads, matching, raidedWeeks, seen, span, squadsIn, type Cell, type Head } from "./garden-model";
import { GardenWalk } from "./garden-walk";
import { calendarOf, gardenCell, gardenHead, gardenReadout, legend, none } from "./garden-cells";

const WEEKS = 12;
const BEFORE = 4;
/** So many rows scroll under their weeks, and only those in sight are drawn. */
const MANY = 30;
const ROW = 32;
const TOUCHED = 44;

/** Who serves in which week in all squads, as one picture: squads down, weeks across. */
@customElement("al-garden")
export class GardenGrid extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  /** Beside other pictures: without what moves it. */
  @property({ type: Boolean }) small = false;
  @state() private typed = "";
  private readonly garden = new Remote<Garden>(this, concerns, SELDOM);
  private readonly raids = new Remote<Raids>(this, concerns, SELDOM);
  private readonly walk = new GardenWalk(
    this,
    () => ({ rows: this.rows.length, columns: (this.garden.data?.weeks.length ?? 0) + 1, tall: this.tall }),
    (row) => this.openRow(row),
  );
  private rows: Plot[] = [];
  private placed = false;
  /** What was made of what was read last. */
  private read: Garden | null = null;
  private took: Raids | null = null;
  private raided = new Map<string, Set<string>>();
  private found = "";

  constructor() {
    super();
    watchNarrow(this);
  }

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

  private get tall(): number {
    return isNarrow() ? TOUCHED : ROW;
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
    if (this.read === this.garden.data && this.took === this.raids.data) return;
    [this.read, this.took] = [this.garden.data, this.raids.data];
    this.raided = raidedWeeks(this.took?.items ?? []);
    this.found = this.read ? finding(this.read, this.current) : "";
  }

  /** Begins on this week, by eye and by the Tab key. */
  override updated(): void {
    const scroller = this.querySelector<HTMLElement>(".garden-scroll");
    if (!scroller || this.placed) return;
    this.placed = true;
    this.walk.col =
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
    return html`<section class="card pad garden-card ${this.small ? "small" : ""}" data-testid="garden">
      <header class="chart-head"><div><h2>${this.found}</h2>
        <p class="ink-2">Gardeners by week, ${span(garden)} · ${squadsIn(this.rows.length, garden.squads.length)}</p></div>
        ${this.small ? nothing : this.acts()}</header>
      ${this.rows.length ? this.grid(columns) : html`<p class="ink-2" role="status">No squad is called “${this.typed}”.</p>`}
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

  private grid(columns: Head[]): TemplateResult {
    const { rows } = this;
    const tall = rows.length > MANY;
    const { from, until } = tall ? seen(this.walk.top, innerHeight, this.tall, rows.length) : { from: 0, until: rows.length };
    const at = Math.max(from, Math.min(this.walk.row, until - 1));
    const here = columns.findIndex((each) => each.current);
    return html`<div class="garden-scroll ${tall ? "tall" : ""}" @scroll=${tall ? this.walk.onScroll : nothing}>
      <div class="garden" role="grid" aria-label="Gardeners by week" aria-rowcount=${rows.length + 1} aria-colcount=${columns.length + 1} data-testid="garden-grid"
        .style=${`--weeks:${columns.length}`} @keydown=${this.walk.onKey} @focusin=${this.walk.onFocus} @click=${this.walk.onClick}>
        ${gardenHead(columns, this.small)}
        ${tall ? html`<div class="garden-space" aria-hidden="true" .style=${`height:${from * this.tall}px`}></div>` : nothing}
        ${repeat(
          rows.slice(from, until),
          (plot) => plot.squad,
          (plot, index) => this.guarded(plot, from + index, at),
        )}
        ${tall ? html`<div class="garden-space" aria-hidden="true" .style=${`height:${(rows.length - until) * this.tall}px`}></div>` : nothing}
        ${here < 0 ? nothing : html`<i class="garden-now" aria-hidden="true" .style=${`--at:${here}`}></i>`}
      </div></div>`;
  }

  private readout(garden: Garden): TemplateResult {
    const plot = this.rows[Math.min(this.walk.row, this.rows.length - 1)]!;
    const week = garden.weeks[this.walk.col - 1] ?? null;
    return gardenReadout(plot, week, calendarOf(plot, week?.week ?? null, this.current));
  }

  /** A row is drawn again only where it changes: one passes many on the way down. */
  private guarded(plot: Plot, row: number, at: number): unknown {
    const { weeks } = this.garden.data!;
    const raided = this.raided.get(plot.squad) ?? NONE;
    return guard([plot, row, row === at ? this.walk.col : -1, raided], () => this.plot(plot, row, at, cellsOf(plot, weeks, raided)));
  }

  private plot(plot: Plot, row: number, at: number, cells: Cell[]): TemplateResult {
    const stop = (col: number) => (row === at && col === this.walk.col ? 0 : -1);
    return html`<div class="garden-row" role="row" aria-rowindex=${row + 2} data-testid="garden-row" data-squad=${plot.squad}>
      <span role="rowheader" class="garden-name" data-at="${row},0" tabindex=${stop(0)}>${plot.name}</span>
      ${cells.map((cell, index) => gardenCell(cell, `${row},${index + 1}`, stop(index + 1), plot.name))}</div>`;
  }

  private readonly onType = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    this.walk.restart();
  };

  private openRow(row: number): void {
    const plot = this.rows[row];
    const week = this.garden.data?.weeks[this.walk.col - 1]?.week;
    if (plot) go(calendarOf(plot, week ?? null, this.current));
  }

  private step(weeks: number): void {
    this.to(plusWeeks(this.from, weeks));
  }

  private to(from: string | null): void {
    keep({ from: from === plusWeeks(this.current, -BEFORE) ? null : from });
  }
}

const NONE: ReadonlySet<string> = new Set();
