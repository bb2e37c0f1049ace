import { html, nothing, type TemplateResult } from "lit";
import type { AccountName, Iteration } from "../api/capacity";
import { people } from "../stories/people";
import { ACCOUNTS, days, inDays } from "./amounts";

/** What the sizes of the accounts come from: sums, and the members behind them. */
export function sizes(iteration: Iteration): TemplateResult {
  const { members, squad, terms } = iteration;
  return html`<details class="more" data-testid="parts" data-part="size" tabindex="-1"><summary>Where the numbers are from</summary>
    <dl class="sums">${sums(iteration).map(([account, sum]) => html`<dt><span class="account-mark ${account}"></span> ${ACCOUNTS[account]}</dt><dd>${sum}</dd>`)}</dl>
    <p class="second">Focused time is ${terms.focus} % of a day there. ${terms.gardeningCounts ? "Gardening counts towards the share." : nothing}</p>
    <div class="scroll-x" tabindex="0" role="region" aria-label="Members"><table class="table"><thead><tr><th scope="col">Member</th><th scope="col" class="number">Days</th><th scope="col" class="number">as gardener</th></tr></thead>
    <tbody>${members.map(
      (each) =>
        html`<tr><th scope="row">${people.name(each.member, squad)}</th><td class="number">${days(each.available)}</td><td class="number">${each.gardening ? days(each.gardening) : "–"}</td></tr>`,
    )}</tbody></table></div></details>`;
}

/** How each size comes about, as a sum in words. */
export function sums({ accounts, terms, total }: Iteration): [AccountName, string][] {
  const size = (name: AccountName) => accounts.find((each) => each.account === name)!.size;
  const share = size("improvement") - terms.repayment - terms.carried;
  const added = [
    terms.repayment ? `${days(terms.repayment)} that repay debt` : "",
    terms.carried ? `${days(terms.carried)} carried on` : "",
  ];
  const of = `${terms.share} % of ${inDays(total)}${terms.gardeningCounts ? ` less ${days(size("garden"))} of gardening` : ""}`;
  return [
    ["garden", `${days(size("garden"))}: what its gardeners have on their days`],
    ["improvement", [`${days(size("improvement"))}: ${of}, ${days(share)}`, ...added.filter(Boolean)].join(", and ")],
    ["feature", `${days(size("feature"))}: of ${inDays(total)} what is left`],
  ];
}
