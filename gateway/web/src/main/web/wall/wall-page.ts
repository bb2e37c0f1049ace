import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import type { Wall, WallDuty, WallKept } from "../api/scorecards";
import { heardTime, now } from "../parts/clock";
import { icon, mark } from "../parts/icons";
import { count, grouped } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { left } from "../parts/bits";
import { DAY, longDay, myZone, span, time } from "../parts/time";
import { isNarrow, Tick, View, watchNarrow } from "../parts/view";
import { chooseTheme } from "../shell/theme";
import { tenths } from "../review/draft";
import { behind, finding, keptShown, pageOf, soon } from "./words";

const EVERY = 30_000;
const TURN = 15_000;
const QUIET = 75_000;

/** A display on a wall: who is on duty and how much there is of what, without signing in, read again by itself. */
@customElement("al-wall")
export class WallPage extends View {
  @property() secret = "";
  @state() private wall: Wall | null = null;
  @state() private problem: Problem | null = null;
  @state() private page = 0;
  @state() private held = false;
  /** When it was last read, by the browser's clock. */
  private heard = 0;
  private readonly timers: ReturnType<typeof setInterval>[] = [];

  constructor() {
    super();
    watchNarrow(this);
    new Tick(this, 10_000);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timers.push(
      setInterval(() => void this.read(), EVERY),
      setInterval(() => this.held || this.page++, TURN),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.timers.splice(0).forEach((each) => clearInterval(each));
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("secret")) void this.read();
  }

  /** Once a day the page itself is read anew, so that a screen nobody touches is not years behind. */
  private async read(): Promise<void> {
    try {
      const { data } = await get<Wall>(`/community/wall/${seg(this.secret)}`);
      if (performance.now() > DAY) location.reload();
      heardTime(data.at);
      this.heard = Date.now();
      this.wall = data;
      this.problem = null;
    } catch (failure) {
      this.problem = asProblem(failure);
      if (this.problem.status === 404) this.wall = null;
    }
  }

  protected override render(): TemplateResult {
    const { wall, problem } = this;
    if (wall) return this.shown(wall);
    return html`<main class="wall wall-waits" data-testid="wall"><p class="wall-brand">${mark}<span>Allotment</span></p>${
      problem?.status === 404
        ? html`<h1>This link works no more</h1><p>A steward of the community makes another, under Scorecards.</p>`
        : problem
          ? html`${problemCard(problem)}<p>Asked again every half minute.</p>`
          : html`<p role="status">Reading who is on duty</p>`
    }</main>`;
  }

  private shown(wall: Wall): TemplateResult {
    const { items, pages, from } = isNarrow() ? { items: wall.squads, pages: 1, from: 1 } : pageOf(wall.squads, this.page);
    const gap = wall.squads.some((each) => each.gap);
    return html`<main class="wall" data-testid="wall">
      <header class="wall-head"><h1>${gap ? icon("gap") : nothing}${finding(wall.squads)}</h1>
        <p class="wall-now"><b>${time(now(), myZone)}</b><span>${longDay(now(), myZone)} · ${wall.week}</span></p></header>
      <div class="wall-body ${wall.squads.length > 12 ? "many" : ""}">
        <section class="wall-duty" aria-label="On duty"><ul .style=${`--rows:${Math.ceil(items.length / (items.length > 12 ? 2 : 1)) || 1}`}>${items.map((each) => this.duty(each))}</ul>
          ${pages > 1 ? this.turner(from, items.length, wall.squads.length) : nothing}</section>
        <aside class="wall-side">${this.stories(wall)}${this.reserve(wall.reserve)}${this.themes(wall)}</aside>
      </div>
      ${this.foot(wall)}</main>`;
  }

  private duty(each: WallDuty): TemplateResult {
    const at = now().getTime();
    const until = each.until ? `until ${soon(each.until, at, myZone)}` : "";
    const next = each.next
      ? html`then ${each.next.gardener ?? html`<b class="wall-gap">nobody</b>`}${each.gap || !each.until ? ` from ${soon(each.next.start, at, myZone)}` : ""}`
      : nothing;
    return html`<li class=${each.gap ? "gap" : ""} data-testid="wall-squad" data-squad=${each.squad}><span class="wall-squad">${each.name}</span>
      <span class="wall-name">${each.gardener ?? (each.gap ? html`${icon("gap")}Nobody` : html`<span class="wall-none">no plan</span>`)}</span>
      <span class="wall-when">${until} <span class="wall-next">${next}</span></span></li>`;
  }

  private turner(from: number, shown: number, all: number): TemplateResult {
    return html`<p class="wall-turn">Squads ${from} to ${from + shown - 1} of ${grouped(all)}
      <button type="button" class="link" data-testid="wall-hold" aria-pressed=${this.held} @click=${() => (this.held = !this.held)}>${this.held ? "Go on" : "Hold these"}</button>
      <button type="button" class="link" data-testid="wall-turn" @click=${() => this.page++}>Show the next</button></p>`;
  }

  private stories(wall: Wall): TemplateResult {
    if (wall.open === null) return html`<section><p class="wall-words">Nothing was heard of stories yet</p></section>`;
    return html`<section data-testid="wall-stories"><p class="wall-figure"><b>${grouped(wall.open)}</b> <span>operational ${wall.open === 1 ? "story" : "stories"} open</span></p></section>`;
  }

  private reserve(reserve: WallKept[]): TemplateResult {
    const { title, shown, more } = keptShown(reserve);
    const most = Math.max(40_00, ...reserve.map((each) => Math.max(each.keptPercent ?? 0, each.floor * 100)));
    return html`<section data-testid="wall-reserve"><h2>${title}</h2>
      <ul class="wall-kept">${shown.map(
        (each) =>
          html`<li><span>${each.name}</span><span class="wall-bar" aria-hidden="true">${
            each.keptPercent === null
              ? nothing
              : html`<i .style=${left(0, each.keptPercent / most)}></i><u .style=${left((each.floor * 100) / most, 0)}></u>`
          }</span><span class="wall-share ${each.belowFloor ? "below" : ""}">${each.keptPercent === null ? "–" : `${tenths(each.keptPercent)} %`}<span class="hidden-words"> kept for improvement, ${each.belowFloor ? "below" : "above"} the floor of ${each.floor} %</span></span></li>`,
      )}</ul>
      ${more ? html`<p class="wall-words">and ${count(more, "more squad")}</p>` : nothing}
      ${shown.length ? html`<p class="wall-words">Kept for improvement, of capacity. Line: the floor, ${shown[0]!.floor} %.</p>` : nothing}</section>`;
  }

  private themes({ themes }: Wall): unknown {
    if (!themes.length) return nothing;
    return html`<section data-testid="wall-themes"><h2>Themes, by open stories</h2><ul class="wall-themes">${themes
      .slice(0, 6)
      .map(
        (each) => html`<li><span>${each.name}</span><b>${each.count}<span class="hidden-words"> stories</span></b></li>`,
      )}</ul></section>`;
  }

  private foot(wall: Wall): TemplateResult {
    const silent = Date.now() - this.heard;
    const late = behind(wall, myZone);
    const quiet = silent > QUIET || this.problem !== null;
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const shownDark = (document.documentElement.dataset.theme ?? (dark ? "dark" : "light")) === "dark";
    return html`<footer class="wall-foot"><p role="status" class=${quiet || late.length ? "late" : ""} data-testid="wall-heard">${
      quiet
        ? html`<span class="ring"></span><b>Nothing heard since ${time(now().getTime() - silent, myZone)}, for ${span(Math.max(60_000, silent))}.</b> Shown as it was.`
        : html`<span class="dot"></span>As of ${time(now().getTime() - silent, myZone)}${late.length ? html` · <b>${late.join(", ")}</b>` : nothing}`
    }</p><button type="button" class="link" data-testid="wall-theme" @click=${() => this.theme(shownDark ? "light" : "dark")}>${shownDark ? "Light" : "Dark"}</button></footer>`;
  }

  private theme(theme: "light" | "dark"): void {
    chooseTheme(theme);
    this.requestUpdate();
  }
}
