import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Fan, Forecast, Iteration } from "../api/capacity";
import { get, seg } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { date } from "../parts/time";
import { View } from "../parts/view";
import { classWords } from "../stories/words";
import { concerns } from "./concerns";
import { picture } from "./fan-model";

const HEIGHT = 190;

/** What is likely to be done by the end, drawn from the squad's own past, beside how good such forecasts were. */
@customElement("al-forecast")
export class ForecastCard extends View {
  @property({ attribute: false }) iteration!: Iteration;
  @state() private scope = "all";
  @state() private width = 0;
  private readonly forecast = new Remote<Forecast>(
    this,
    ({ service, squads }) => ["stories", "capacity"].includes(service) && concerns(squads, this.iteration.squad),
    SELDOM,
  );
  private readonly size = new ResizeObserver(([entry]) => (this.width = Math.round(entry!.contentRect.width)));
  private seen: Element | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    this.seen = null;
  }

  override willUpdate(): void {
    const { squad, iteration } = this.iteration;
    this.forecast.want(`forecast/${squad}/${iteration}`, (signal) =>
      get(`/squads/${seg(squad)}/iterations/${seg(iteration)}/forecast`, signal),
    );
  }

  override updated(): void {
    const plot = this.querySelector(".plot");
    if (plot === this.seen) return;
    this.size.disconnect();
    if ((this.seen = plot)) this.size.observe(plot!);
  }

  protected override render(): TemplateResult {
    return html`<section class="card pad forecast" data-testid="forecast">${shown(this.forecast, (forecast) => this.card(forecast), 3)}</section>`;
  }

  private card(forecast: Forecast): TemplateResult {
    const fan = forecast.fans.find((each) => each.scope === this.scope) ?? forecast.fans[0];
    if (!forecast.enough || !fan) return html`<h2>Not enough data for a forecast</h2><p class="ink-2">There are ${forecast.why}.</p>`;
    return html`<h2 data-testid="forecast-finding">${finding(forecast, fan)}</h2>
      <p class="ink-2">${this.scopes(forecast)} Stories done; 10,000 runs over the last ${forecast.window.days} working days</p>
      ${fan.enough ? this.fan(forecast, fan) : html`<p class="ink-2">Not enough data: ${fan.why}.</p>`}
      ${this.breach(forecast)}
      <p class="second" data-testid="forecast-score">${score(forecast)}</p>`;
  }

  private scopes(forecast: Forecast): TemplateResult {
    return html`<select class="input small" aria-label="Which stories" data-testid="forecast-scope" @change=${(event: Event) => (this.scope = (event.target as HTMLSelectElement).value)}>${forecast.fans.map(
      (each) =>
        html`<option value=${each.scope} ?selected=${each.scope === this.scope}>${each.scope === "all" ? "All classes" : classWords(each.scope)}</option>`,
    )}</select>`;
  }

  private fan(forecast: Forecast, fan: Fan): TemplateResult {
    if (!fan.days.length) return html`<p class="ink-2">No working day of it is left. ${actual(forecast)}</p>`;
    return html`<div class="plot" .style=${`height:${HEIGHT}px`} aria-hidden="true">${this.width ? drawn(fan, this.width) : nothing}</div>
      <p class="second">Bands: 70 % and 90 % of the runs; the line is the middle.</p>
      <details class="more"><summary>Table</summary><div class="scroll-x" tabindex="0" role="region" aria-label="The forecast as a table"><table class="table"><thead><tr><th scope="col">By the end of</th>
        ${["P5", "P15", "P50", "P85", "P95"].map((each) => html`<th scope="col" class="number">${each}</th>`)}</tr></thead><tbody>${fan.days.map(
          (each) =>
            html`<tr><th scope="row">${date(each.day, "UTC")}</th>${[each.p5, each.p15, each.p50, each.p85, each.p95].map((items) => html`<td class="number">${items}</td>`)}</tr>`,
        )}</tbody></table></div></details>`;
  }

  private breach({ breach, actual: past }: Forecast): unknown {
    const last = breach.days.at(-1);
    if (!breach.enough) return html`<p class="second">Whether the reserve holds: not enough data, ${breach.why}.</p>`;
    return last
      ? html`<p data-testid="forecast-breach">The reserve ${past ? "was to be" : "is"} breached by ${date(last.day, "UTC")} in <b>${last.chance} %</b> of the runs.</p>`
      : nothing;
  }
}

function drawn(fan: Fan, width: number): TemplateResult {
  const it = picture(fan, width, HEIGHT);
  const end = fan.days.at(-1)!;
  return html`<svg width=${it.width} height=${it.height} viewBox="0 0 ${it.width} ${it.height}">
    ${it.levels.map((level) => svg`<line class="level" x1="8" x2=${it.right} y1=${level.y} y2=${level.y}></line><text class="tick" x=${it.right + 6} y=${level.y + 4}>${level.words}</text>`)}
    <path class="fan outer" d=${it.outer}></path><path class="fan inner" d=${it.inner}></path><path class="fan middle" d=${it.middle}></path>
    ${it.days.map((each) => svg`<text class="tick" x=${each.x} y=${it.height - 6} text-anchor="end">${date(each.day, "UTC")}</text>`)}
    ${mark(it.end.x, it.end.p50, `P50 ${end.p50}`)}${end.p15 === end.p50 ? nothing : mark(it.end.x, it.end.p15, `P85 ${end.p15}`)}</svg>`;
}

const mark = (x: number, y: number, words: string) =>
  svg`<circle class="fan-mark" cx=${x} cy=${y} r="4"></circle><text class="fan-words" x=${x - 8} y=${y + 4} text-anchor="end">${words}</text>`;

/** Of a number of items it is what 85 % of the runs reach that one may promise. */
function finding(forecast: Forecast, fan: Fan): string {
  const end = fan.days.at(-1);
  if (!fan.enough || !end) return "What is likely to be done";
  const { actual } = forecast;
  if (actual) return `At its start ${count(end.p15, "story", "stories")} were 85 % likely; ${actual[fan.scope] ?? 0} were done`;
  return `${count(end.p15, "story", "stories")} more done by ${date(forecast.last, "UTC")}, 85 % likely`;
}

function actual({ actual: done }: Forecast): string {
  return done ? `In the end ${count(done.all ?? 0, "story was", "stories were")} done.` : "";
}

/** How often at least so many were done as the forecast promised at 85 %, and how it compares with the plain mean. */
function score({ score: past }: Forecast): string {
  if (!past) return "No past forecast of this squad can be judged yet.";
  const missed = past.share.find((each) => each.percentile === 15)?.below ?? 0;
  const held = Math.round((1 - missed / 100) * past.forecasts);
  const better =
    past.better === null
      ? ""
      : past.better >= 0
        ? `; ${past.better} % nearer than the plain mean`
        : `; ${-past.better} % farther than the plain mean`;
  return `P85 held ${held} times of ${past.forecasts}${better}.${past.few ? " That is few to go by." : ""}`;
}
