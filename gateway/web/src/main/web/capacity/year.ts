import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ReserveOf, Year } from "../api/capacity";
import { get, seg } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { chip, empty } from "../parts/bits";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address } from "../parts/router";
import { date } from "../parts/time";
import { View } from "../parts/view";
import { days, inDays } from "./amounts";
import { concerns } from "./concerns";

/** The year of a squad: what was kept for improvement, and what was taken of it, iteration by iteration. */
@customElement("al-capacity-year")
export class CapacityYear extends View {
  @property() squad = "";
  private readonly year = new Remote<Year>(this, ({ service, squads }) => service === "capacity" && concerns(squads, this.squad), SELDOM);

  override willUpdate(): void {
    const { squad } = this;
    this.year.want(squad ? `reserve/${squad}` : null, (signal) => get(`/squads/${seg(squad)}/reserve`, signal));
  }

  /** A picture wider than the page begins at the latest iteration. */
  override updated(): void {
    const picture = this.begun ? null : this.querySelector(".year-plot")?.parentElement;
    if (!picture) return;
    this.begun = true;
    picture.scrollLeft = picture.scrollWidth;
  }
  private begun = false;

  protected override render(): unknown {
    return shown(this.year, (year) => (year.iterations.length ? this.card(year) : none()), 6);
  }

  private card(year: Year): TemplateResult {
    const oldest = [...year.iterations].sort((a, b) => a.first.localeCompare(b.first));
    const most = Math.max(1, ...oldest.map((each) => each.improvement));
    return html`<section class="card pad" data-testid="year"><div class="chart-head"><div><h2>${finding(year)}</h2>
        <p class="ink-2">Days for improvement by iteration, ${dated(year.from)} to ${dated(year.to)}</p></div>
        <a class="button" href="/api/squads/${seg(this.squad)}/iterations.csv" download data-testid="year-csv">Table as CSV</a></div>
      <div class="scroll-x" tabindex="0" role="region" aria-label="The year as a picture"><div class="year-plot" aria-hidden="true">${oldest.map((each) => column(each, most, this.squad))}</div></div>
      <p class="account-legend second"><span><i class="sample year-spent"></i>spent</span><span><i class="sample year-held"></i>reserved</span><span><i class="sample free"></i>not used</span><span><i class="sample raid"></i>raided</span></p>
      ${table(oldest, this.squad)}</section>`;
  }
}

const dated = (day: string) => `${date(day, "UTC")} ${day.slice(0, 4)}`;
const none = () =>
  empty("No iteration yet", "Once iterations are opened, each shows here what was kept for improvement and what was taken.");

function finding(year: Year): string {
  const closed = year.iterations.filter((each) => each.closed).length;
  if (!closed) return "No iteration has closed yet";
  const debt = year.debt ? `, and ${inDays(year.debt)} ${year.debt === 1_000 ? "is" : "are"} owed` : "";
  return `The reserve held in ${year.kept} of ${count(closed, "iteration")}${debt}`;
}

function column(each: ReserveOf, most: number, squad: string): TemplateResult {
  const tall = (amount: number) => `height:${((amount / most) * 100).toFixed(1)}%`;
  const rest = Math.max(0, each.improvement - each.spentOnImprovement - each.heldForImprovement - each.raided - each.undeclared);
  return html`<a class="year-column" tabindex="-1" href=${address(["capacity"], { squad, iteration: each.iteration })} title="${each.iteration}: ${inDays(each.spentOnImprovement)} of ${inDays(each.improvement)} spent">
    <span class="year-bar"><i class="raid" .style=${tall(each.raided + each.undeclared)}></i><i class="free" .style=${tall(rest)}></i><i class="reserved" .style=${tall(each.heldForImprovement)}></i><i class="spent" .style=${tall(each.spentOnImprovement)}></i></span>
    <span class="year-name">${each.iteration}</span></a>`;
}

function table(iterations: ReserveOf[], squad: string): TemplateResult {
  const number = (amount: number | null) => html`<td class="number">${amount ? days(amount) : "–"}</td>`;
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="The year as a table"><table class="table" data-testid="year-table"><thead><tr><th scope="col">Iteration</th><th scope="col">Days</th>
      ${["For improvement", "spent", "raided", "repaid", "not used", "owed after"].map((each) => html`<th scope="col" class="number">${each}</th>`)}<td></td></tr></thead>
    <tbody>${[...iterations].reverse().map(
      (
        each,
      ) => html`<tr data-testid="year-row"><th scope="row"><a href=${address(["capacity"], { squad, iteration: each.iteration })}>${each.iteration}</a></th><td class="nowrap">${date(each.first, "UTC")} to ${date(each.last, "UTC")}</td>${number(each.improvement)}${number(each.spentOnImprovement)}
        <td class="number">${each.raided + each.undeclared ? html`<b class="raid-words">${days(each.raided + each.undeclared)}</b>` : "–"}</td>${number(each.repaid)}${number(each.unspent)}${number(each.owedAfter)}
        <td>${became(each)}</td></tr>`,
    )}</tbody></table></div>`;
}

/** What became of the reserve: kept where all of it went into improvement. */
function became(each: ReserveOf): unknown {
  if (each.kept === null) return chip("dashed", "open");
  if (each.kept) return chip("fine", "kept", "check");
  return each.raided || each.undeclared ? chip("gap", "raided") : chip("warning", "not used");
}
