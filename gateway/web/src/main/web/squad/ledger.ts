import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import type { Ledger, LedgerAccount, Posting } from "../api/types";
import { empty, left } from "../parts/bits";
import { exact, list, plain, signed, value } from "../parts/numbers";
import { shown } from "../parts/problem";
import { View } from "../parts/view";

/** What each member was owed and has served, and every posting that made it so. */
@customElement("al-ledger")
export class LedgerTab extends View {
  @property() squad = "";
  @property() name = "";
  private readonly ledger = new Remote<Ledger>(this, (changed) => changed.squads.includes(this.squad));

  override willUpdate(): void {
    this.ledger.want(`ledger/${this.squad}`, (signal) => get(`/squads/${seg(this.squad)}/ledger`, signal));
  }

  protected override render(): unknown {
    return shown(this.ledger, (ledger) =>
      ledger.accounts.length === 0
        ? empty("No account yet", "Accounts are opened with the first plan; the first posting comes when its first week ends.")
        : html`${this.balances(ledger)}${
            ledger.postings.length
              ? html`<al-ledger-chart .squad=${this.squad}></al-ledger-chart>${this.postings(ledger)}`
              : html`<p class="card pad ink-2">No week has ended yet, so nothing is posted. Every balance is what the roster brought.</p>`
          }`,
    );
  }

  private balances(ledger: Ledger): TemplateResult {
    const accounts = [...ledger.accounts].sort((a, b) => value(b.balance) - value(a.balance));
    const scale = Math.max(...accounts.map((each) => Math.abs(value(each.balance))), 0.01);
    const latest = ledger.postings[0]?.week;
    const holidays = ledger.postings.some((posting) => posting.holidays.length > 0);
    return html`<section class="card pad chart" data-testid="balances">
      <h2>${finding(accounts)}</h2>
      <p class="ink-2">Balance is owed minus served, in weeks${latest ? `, after the posting of ${latest}` : ""}. Who has the highest serves next${holidays ? "; weeks with public holidays go round by who has served fewest of them" : ""}.</p>
      <table class="balances"><caption class="hidden-words">Balances</caption>
        <thead><tr><th scope="col" class="hidden-words">Member</th><th
          aria-hidden="true"><div class="axis"><span>has served more</span><span>is owed more</span></div></th>
          <th scope="col" class="number second">balance</th><th scope="col" class="number second">owed</th>
            <th scope="col" class="number second">served</th>${holidays ? html`<th scope="col" class="number second">holiday weeks</th>` : nothing}</tr></thead>
        <tbody>${accounts.map(
          (each) => html`<tr data-testid="account" data-member=${each.member}>
          <th scope="row">${each.name}</th>
          <td class="bar-cell"><span class="bar-zero" aria-hidden="true"><i .style=${bar(value(each.balance), scale)}></i></span></td>
          <td class="number"><b title="exactly ${exact(each.balance)}">${signed(each.balance)}</b></td>
          <td class="number ink-2" title="exactly ${exact(each.owed)}">${value(each.owed).toFixed(2)}</td><td class="number ink-2"
            title="exactly ${exact(each.served)}">${value(each.served).toFixed(2)}</td>${
              holidays
                ? html`<td class="number ink-2" data-testid="holiday-weeks-served"
            title="against their share of all holidays ${signed(each.holidayBalance)}">${each.holidayWeeks}</td>`
                : nothing
            }</tr>`,
        )}</tbody>
        <tfoot><tr><th scope="row" class="ink-3">sum</th><td></td><td class="number ink-3"
          data-testid="ledger-sum">${plain(ledger.sum)}</td><td></td><td></td>${holidays ? html`<td></td>` : nothing}</tr></tfoot>
      </table></section>`;
  }

  private postings(ledger: Ledger): TemplateResult {
    const people = ledger.accounts;
    return html`<section class="card" aria-label="Postings">
      <div class="pad-head"><h2>Every posting</h2>
        <p class="ink-2">When a week ends, each eligible member is owed a share of it, and whoever served is credited. Exact, newest first.</p></div>
      <div class="scroll-x" tabindex="0" role="region" aria-label="Postings by week and member"><table class="table postings" data-testid="postings">
        <thead><tr><th scope="col">Week</th>
          <th scope="col" class="number">counts</th>${people.map((each) => html`<th scope="col" class="number">${each.name}</th>`)}</tr></thead>
        <tbody>${[...ledger.postings]
          .sort((a, b) => b.week.localeCompare(a.week))
          .map(
            (posting) => html`<tr>
          <th scope="row" class="nowrap">${posting.week}</th><td class="number" title=${posting.holidays.length ? list(posting.holidays) : nothing}>${plain(posting.value)}</td>
          ${people.map((each) => html`<td class="number">${entry(posting, each.member)}</td>`)}</tr>`,
          )}</tbody>
      </table></div></section>`;
  }
}

function entry(posting: Posting, member: string): unknown {
  const [owed, credited] = [posting.owed[member], posting.credited[member]];
  if (owed === undefined && credited === undefined) return html`<span class="ink-3" title="could not serve">–</span>`;
  return html`${owed === undefined ? nothing : html`<span title="owed ${exact(owed)}">+${exact(owed)}</span>`}
    ${credited === undefined ? nothing : html`<b title="served ${exact(credited)}">−${exact(credited)}</b>`}`;
}

function bar(balance: number, scale: number): string {
  const size = Math.abs(balance) / scale / 2;
  return left(balance < 0 ? 0.5 - size : 0.5, size);
}

function finding(sorted: LedgerAccount[]): string {
  const [top, bottom] = [sorted[0]!, sorted.at(-1)!];
  if (Math.abs(value(top.balance)) < 0.005 && Math.abs(value(bottom.balance)) < 0.005) return "Everybody is even";
  const spread = value(top.balance) - value(bottom.balance);
  return spread < 1
    ? "Nobody is a whole week ahead of anybody"
    : `${bottom.name} has served ${plain(spread, 1)} weeks more than ${top.name}, against what each was owed`;
}
