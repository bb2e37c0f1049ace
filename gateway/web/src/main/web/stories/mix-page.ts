import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import type { Mix } from "../api/stories";
import { empty } from "../parts/bits";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { keep } from "../parts/router";
import { View } from "../parts/view";
import { roster } from "../shell/roster";
import { mixChart, mixTable } from "./mix-chart";
import { begun, finding, measures, periods, STORIES, sum, unconfirmed } from "./mix-model";
import { percentOf } from "./words";

const PERS = ["week", "month", "quarter", "iteration"];
const BYS = [
  { by: "closed", words: "Done" },
  { by: "created", words: "Opened" },
];
const COLUMNS: Record<string, number> = { week: 26, month: 12, quarter: 12, iteration: 16 };

/** Where the work of a squad, or of all, went: stacked bars, their table, and the stories behind each number. */
@customElement("al-mix")
export class MixPage extends View {
  @property() squad = "";
  @property({ attribute: false }) query = new URLSearchParams();
  private readonly mix = new Remote<Mix>(this, ({ service }) => service === "stories", SELDOM);

  private get per(): string {
    return PERS.find((each) => each === this.query.get("per")) ?? "month";
  }

  private get by(): string {
    return this.query.get("by") === "created" ? "created" : "closed";
  }

  private asked(): string {
    const of = (name: string) => this.query.get(name) ?? "";
    const all = { squad: this.squad, per: this.per, by: this.by, from: of("from"), to: of("to") };
    return new URLSearchParams(Object.entries(all).filter(([, value]) => value)).toString();
  }

  override willUpdate(): void {
    const asked = this.asked();
    this.mix.want(`mix?${asked}`, (signal) => get(`/mix?${asked}`, signal));
  }

  protected override render(): TemplateResult {
    return html`<div class="filter-bar">
        <div class="segments" role="group" aria-label="Cut by">${PERS.map(
          (per) =>
            html`<button type="button" data-testid="per-${per}" aria-pressed=${this.per === per} @click=${() => keep({ per })}>${per[0]!.toUpperCase()}${per.slice(1)}</button>`,
        )}</div>
        ${
          this.per === "iteration"
            ? nothing
            : html`<div class="segments" role="group" aria-label="Counted when">${BYS.map(
                (each) =>
                  html`<button type="button" data-testid="by-${each.by}" aria-pressed=${this.by === each.by} @click=${() => keep({ by: each.by })}>${each.words}</button>`,
              )}</div>${this.day("from", "From")}${this.day("to", "Until")}`
        }
        ${this.measures()}
      </div>
      ${shown(this.mix, (mix) => this.chart(mix), 6)}`;
  }

  private day(name: string, words: string): TemplateResult {
    return html`<label class="inline-field"><span class="label">${words}</span><input class="input" type="date" data-testid="mix-${name}"
      .value=${this.query.get(name) ?? ""} @change=${(event: Event) => keep({ [name]: (event.target as HTMLInputElement).value })}></label>`;
  }

  private get measure(): string {
    const of = this.mix.data ? measures(this.mix.data) : [STORIES];
    return of.find((each) => each === this.query.get("measure")) ?? STORIES;
  }

  private measures(): unknown {
    const of = this.mix.data ? measures(this.mix.data) : [];
    if (of.length < 2) return nothing;
    return html`<div class="segments" role="group" aria-label="Measured in">${of.map(
      (each) =>
        html`<button type="button" data-testid="measure-${each}" aria-pressed=${this.measure === each} @click=${() => keep({ measure: each })}>${each}</button>`,
    )}</div>`;
  }

  private chart(mix: Mix): TemplateResult {
    const columns = begun(mix, this.measure).slice(-(COLUMNS[mix.per] ?? 12));
    const all = columns.reduce((all, each) => all + sum(each.shares, STORIES), 0);
    if (columns.length === 0) return this.nothing();
    const open = unconfirmed(
      columns.flatMap((each) => each.shares),
      this.measure,
    );
    return html`<section class="card pad mix-whole">
        <div class="chart-head"><div><h2 data-testid="finding">${finding({ ...mix, columns }, this.measure)}</h2>
          <p class="ink-2">Share of ${this.measure} by ${mix.per}${mix.per === "iteration" ? "" : `, as they were ${mix.by === "closed" ? "done" : "opened"}`}, in %. Nobody has confirmed ${percentOf(open)} of them yet.</p></div>
          <a class="button" download href="/api/mix.csv?${this.asked()}" data-testid="mix-csv">Table as CSV</a></div>
        ${mixChart(mix, columns, this.measure)}
        <p class="second">${this.squad ? roster.squadName(this.squad) : "All squads"}, ${count(all, "story", "stories")} of ${count(columns.length, periods(mix.per).slice(0, -1))}. Each number leads to its stories.</p>
      </section>
      <section class="card"><div class="pad-head"><h2>The numbers</h2></div>${mixTable(mix, columns, this.measure)}</section>
      <al-agreement .squad=${this.squad}></al-agreement>`;
  }

  private nothing(): TemplateResult {
    const done = this.by === "closed" && this.per !== "iteration";
    return empty(
      done ? "Nothing was done in this time" : this.per === "iteration" ? "No story is in an iteration" : "Nothing was opened in this time",
      done ? "Stories count here once their tracker closes them." : "Choose another cut, or bring stories.",
      html`<button type="button" class="button" @click=${() => keep({ by: "created", per: "month", from: null, to: null })}>Count by when they were opened</button>`,
    );
  }
}
