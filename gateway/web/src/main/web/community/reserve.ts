import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Reserve } from "../api/community";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { chip, empty } from "../parts/bits";
import { keys } from "../parts/keys";
import { list } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address } from "../parts/router";
import { date } from "../parts/time";
import { View } from "../parts/view";
import { inDays } from "../capacity/amounts";
import { concerns } from "./concerns";
import { bars, finding, percent, scaleOf, silent, ticks, type Bar } from "./reserve-model";

/** So many bars are taken in at a glance; the others are in the table. */
const GLANCE = 40;

/** What each squad keeps of its time for improvement, against the floor. */
@customElement("al-reserve-kept")
export class ReserveKept extends View {
  /** Beside other pictures. */
  @property({ type: Boolean }) small = false;
  @state() private table = false;
  @state() private where = false;
  @state() private all = false;
  private readonly reserve = new Remote<Reserve>(this, concerns, SELDOM);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.small) return;
    keys.set(this, [
      { keys: ["T"], words: "table or picture", shown: true, run: () => (this.table = !this.table) },
      { keys: ["P"], words: "where the numbers are from", shown: true, run: () => (this.where = !this.where) },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  override willUpdate(): void {
    this.reserve.want("reserve", (signal) => get("/community/reserve?history=3", signal));
  }

  protected override render(): unknown {
    return shown(this.reserve, (reserve) => (reserve.squads.some((each) => each.now) ? this.card(reserve) : none()), 8);
  }

  private card(reserve: Reserve): TemplateResult {
    const all = bars(reserve);
    const quiet = silent(reserve);
    return html`<section class="card pad reserve-card" data-testid="reserve">
      <header class="chart-head"><div><h2 data-testid="reserve-finding">${finding(all)}</h2>
        <p class="ink-2">IMPROVEMENT kept, in % of the iteration’s capacity; the floor is ${reserve.floor.value} %${reserve.floor.from ? ` since ${date(reserve.floor.from, "UTC")} ${reserve.floor.from.slice(0, 4)}` : ""}</p></div></header>
      ${this.table ? table(reserve, all) : this.picture(all, reserve.floor.value)}
      <footer class="chart-foot"><p class="second">${iterations(all)} Hatched: raided.${quiet.length ? ` Nothing to say yet of ${quiet.length > 6 ? `${quiet.length} squads` : list(quiet)}.` : ""}</p>
        <span class="acts"><button type="button" class="link" aria-expanded=${this.where} data-testid="reserve-where" @click=${() => (this.where = !this.where)}>Where from</button>
        <button type="button" class="link" aria-pressed=${this.table} data-testid="reserve-as-table" @click=${() => (this.table = !this.table)}>${this.table ? "Picture" : "Table"}</button></span></footer>
      ${this.where ? whereFrom : nothing}
    </section>`;
  }

  private picture(all: Bar[], floor: number): TemplateResult {
    const scale = scaleOf(all, floor);
    const shown = this.all ? all : all.slice(0, GLANCE);
    const last = ticks(scale).at(-1);
    const at = (percent: number) => `${((percent / scale) * 100).toFixed(3)}%`;
    return html`<div class="reserve-plot" data-testid="reserve-plot">
        <div class="reserve-scale" aria-hidden="true"><span></span><div>${ticks(scale)
          .filter((tick) => Math.abs(tick - floor) > scale / 14 || tick === floor)
          .map((tick) => (tick === floor ? nothing : html`<span .style=${`left:${at(tick)}`}>${tick}${tick === last ? " %" : ""}</span>`))}
          <b .style=${`left:${at(floor)}`}>floor ${floor}</b></div></div>
        <div class="reserve-rows"><i class="reserve-floor" aria-hidden="true" .style=${`--at:${floor / scale}`}></i>${shown.map((each) => bar(each, at))}</div>
      </div>
      ${all.length > shown.length ? html`<p><button type="button" class="link" @click=${() => (this.all = true)}>Show the ${all.length - shown.length} others</button></p>` : nothing}`;
  }
}

/** A bar in words, for those who cannot see it. */
function words({ name, kept, raided, course }: Bar): string {
  const raid = raided ? `, ${percent(raided)} % raided` : "";
  return `${name} kept ${percent(kept)} % in ${course.iteration}, ${course.belowFloor ? "below" : "not below"} the floor of ${course.floor} %${raid}`;
}

function bar(each: Bar, at: (percent: number) => string): TemplateResult {
  return html`<a class="reserve-row ${each.course.belowFloor ? "below" : ""}" href=${address(["capacity"], { squad: each.squad, iteration: each.course.iteration })}
    aria-label=${words(each)} title=${each.course.iteration}>
    <span class="reserve-name">${each.name}</span><span class="reserve-track"><i class="kept" .style=${`width:${at(each.kept / 100)}`}><b>${percent(each.kept)}</b></i>${
      each.raided
        ? html`<i class="raid" .style=${`width:${at(each.raided / 100)}`}></i><span class="second">${percent(each.raided)} raided</span>`
        : nothing
    }</span></a>`;
}

function iterations(all: Bar[]): string {
  const names = [...new Set(all.map((each) => each.course.iteration))];
  const open = all.filter((each) => each.course.open).length;
  const which = names.length === 1 ? `Iteration ${names[0]}` : "The running iteration of each squad, or the last";
  return open === all.length
    ? `${which}, still running.`
    : open === 0
      ? `${which}, closed.`
      : `${which}; ${open} of ${all.length} still run.`;
}

function table(reserve: Reserve, all: Bar[]): TemplateResult {
  const before = (squad: string) => reserve.squads.find((each) => each.squad === squad)?.history ?? [];
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="The reserve as a table"><table class="table reserve-table" data-testid="reserve-table"><thead><tr><th scope="col">Squad</th><th scope="col">Iteration</th>
      <th scope="col" class="number">Kept</th><th scope="col" class="number">% of capacity</th><th scope="col" class="number">Floor</th><th scope="col" class="number">Raided</th><th scope="col" class="number">Owed</th><th scope="col">Before</th><td></td></tr></thead>
    <tbody>${all.map(
      (
        each,
      ) => html`<tr><th scope="row"><a href=${address(["capacity"], { squad: each.squad })}>${each.name}</a></th><td class="nowrap">${each.course.iteration}</td>
        <td class="number">${inDays(each.course.kept.value)}</td><td class="number"><b>${percent(each.kept)}</b></td><td class="number">${each.course.floor}</td>
        <td class="number">${each.course.raided.value ? html`<span class="raid-words">${inDays(each.course.raided.value)}</span>` : "–"}</td><td class="number">${each.owed ? inDays(each.owed) : "–"}</td>
        <td class="nowrap second">${
          before(each.squad)
            .map((course) => (course.keptPercent === null ? "–" : percent(course.keptPercent)))
            .join(" · ") || "–"
        }</td>
        <td>${each.course.belowFloor ? chip("gap", "below the floor", "warning") : chip("fine", "kept", "check")}</td></tr>`,
    )}</tbody></table></div>`;
}

const whereFrom = html`<div class="where card" data-testid="reserve-facts"><dl class="sums">
  <dt>Kept</dt><dd>what the iteration was opened with for IMPROVEMENT, less what raids took of it; where gardening counts, with the garden</dd>
  <dt>Raided</dt><dd>what was taken from IMPROVEMENT and the garden for other work, declared or not</dd>
  <dt>Floor</dt><dd>what held on the first day of the iteration; the community sets it</dd></dl>
  <p class="second">Each bar and name leads to the squad’s iteration, with its accounts, stories and raids.</p></div>`;

const none = () =>
  empty(
    "No squad has opened an iteration",
    "What each squad keeps for improvement shows here against the floor, once its first iteration is open.",
    html`<a class="button primary" href=${address(["capacity"])}>Open one in Capacity</a>`,
  );
