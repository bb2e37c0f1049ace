import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Statement, StatementLine, StatementSum } from "../api/types";
import { empty } from "../parts/bits";
import { now } from "../parts/clock";
import { exact, plain } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address, keep } from "../parts/router";
import { city, day, dayTime, isoDate, myZone, time } from "../parts/time";
import { View } from "../parts/view";
import { amountWords, byTurn, isMonth, kindWords, monthWords, plusMonths, type PaidTurn } from "./words";

const MONTHS = 24;

/** What one person is paid for duty out of hours in a month: each line under its turn, and the sums. */
@customElement("al-statement")
export class StatementPage extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  private readonly statement = new Remote<Statement>(this);

  override willUpdate(): void {
    this.statement.want(`${this.path}/${this.month}`, (signal) => get(`${this.path}?month=${this.month}`, signal));
  }

  /** Of whom: the reader, or who a lead came to look at. */
  private get member(): string {
    return this.query.get("of") || who.me;
  }

  private get path(): string {
    return `/members/${seg(this.member)}/statement`;
  }

  private get thisMonth(): string {
    return isoDate(now(), myZone).slice(0, 7);
  }

  private get month(): string {
    const asked = this.query.get("month");
    return isMonth(asked) ? asked : this.thisMonth;
  }

  protected override render(): TemplateResult {
    const data = this.statement.data;
    const own = this.member === who.me;
    return html`<div class="page pay-page" data-testid="statement">
      <header class="page-head"><div><h1>${own ? "Your pay out of hours" : "Pay out of hours"}</h1>
        <p class="scope">${own ? html`<a href=${address(["duty"])}>My duty</a>` : (data?.member.name ?? "")}, ${monthWords(this.month)}</p></div>
        <div class="acts">${this.chooser()}<a class="button" data-testid="statement-csv" download
          href="/api${this.path}.csv?month=${this.month}">Download CSV</a></div></header>
      ${shown(this.statement, (statement) => this.ready(statement), 8)}</div>`;
  }

  private chooser(): TemplateResult {
    const newest = this.thisMonth;
    const usual = Array.from({ length: MONTHS }, (_, back) => plusMonths(newest, -back));
    const months = usual.includes(this.month) ? usual : [this.month, ...usual].sort().reverse();
    const go = (month: string) => keep({ month: month === newest ? null : month });
    return html`<button type="button" class="button" data-testid="month-before" @click=${() => go(plusMonths(this.month, -1))}
        aria-label="The month before">‹</button>
      <label class="hidden-words" for="statement-month">Month</label>
      <select class="input month" id="statement-month" data-testid="statement-month"
        @change=${(event: Event) => go((event.target as HTMLSelectElement).value)}>${months.map(
          (month) => html`<option value=${month} ?selected=${month === this.month}>${monthWords(month)}</option>`,
        )}</select>
      <button type="button" class="button" data-testid="month-after" aria-disabled=${this.month >= newest} @click=${() => this.month < newest && go(plusMonths(this.month, 1))}
        aria-label="The month after">›</button>`;
  }

  private ready(statement: Statement): TemplateResult {
    if (statement.lines.length === 0) {
      return empty(
        `Nothing in ${monthWords(statement.month)}`,
        "Hours that are served out of hours by somebody on call stand here, turn by turn, as they are served.",
        this.member === who.me ? html`<a class="button" href=${address(["duty"])}>See where you are on call</a>` : nothing,
      );
    }
    const running = statement.month === this.thisMonth;
    return html`${statement.sums.map((sum) => this.sum(sum, statement.month))}
      <p class="second">Each figure is rounded on its own; sums are of exact amounts.
        ${running ? `Counted up to ${dayTime(statement.until, myZone)}: what is served later is added as it is served.` : nothing}</p>
      ${byTurn(statement.lines).map((turn) => this.turn(turn))}`;
  }

  private sum(sum: StatementSum, month: string): TemplateResult {
    return html`<section class="card" data-testid="statement-sum" data-currency=${sum.amount.currency}>
      <table class="table"><caption><h2>${amountWords(sum.amount)} in ${monthWords(month)}</h2></caption>
        <thead><tr><th scope="col">Kind of hour</th><th scope="col" class="number">Hours</th><th scope="col" class="number">Amount</th></tr></thead>
        <tbody>${sum.kinds.map(
          (each) => html`<tr data-testid="sum-${each.kind}"><th scope="row">${kindWords[each.kind]}</th>
          <td class="number" title="exactly ${exact(each.hours)}">${plain(each.hours)}</td>
          <td class="number" title="exactly ${each.amount.exact}">${amountWords(each.amount)}</td></tr>`,
        )}</tbody>
        <tfoot><tr><th scope="row"><b>In all</b></th><td class="number"><b>${plain(sum.hours)}</b></td>
          <td class="number" data-testid="sum-all"><b>${amountWords(sum.amount)}</b></td></tr></tfoot></table></section>`;
  }

  private turn(turn: PaidTurn): TemplateResult {
    const zones = [...new Set(turn.lines.map((line) => line.zone))];
    return html`<section class="card" data-testid="statement-turn" data-week=${turn.week}>
      <table class="table"><caption><h3><a href=${address(["squads", turn.squad], { from: turn.week, turn: turn.week })}>${turn.week},
          ${turn.squadName}</a></h3><span class="second">On the clock of ${zones.map(city).join(", then ")}</span></caption>
        <thead><tr><th scope="col">When</th><th scope="col" class="number">Hours</th><th scope="col" class="number">Amount</th></tr></thead>
        <tbody>${turn.lines.map((line) => this.line(line))}</tbody></table></section>`;
  }

  private line(line: StatementLine): TemplateResult {
    return html`<tr class="two-lines" data-testid="statement-line" data-kind=${line.kind}>
      <th scope="row">${day(`${line.day}T12:00:00Z`, "UTC")}, <span class="nowrap">${time(line.start, line.zone)} to ${endOf(line)}</span>
        <span class="second below">${kindWords[line.kind]}</span></th>
      <td class="number" title="exactly ${exact(line.hours)}">${plain(line.hours)} h
        <span class="second below">at ${amountWords(line.rate)}</span></td>
      <td class="number" title="exactly ${line.amount.exact}">${amountWords(line.amount)}</td></tr>`;
  }
}

/** A line lies within one day, and the day ends at 24:00. */
function endOf({ end, zone }: StatementLine): string {
  const said = time(end, zone);
  return said === "00:00" ? "24:00" : said;
}
