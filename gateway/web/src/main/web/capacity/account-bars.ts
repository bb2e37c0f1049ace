import { html, nothing, type TemplateResult } from "lit";
import type { Account, Iteration } from "../api/capacity";
import { ACCOUNTS, days, has } from "./amounts";

/** Three accounts on one scale: spent is solid, reserved hatched, free a tint; what raids took hangs over the end. */
export function accountBars(iteration: Iteration, share: number): TemplateResult {
  const most = Math.max(1, ...iteration.accounts.map((each) => Math.max(each.size + each.in, each.spent + each.reserved + each.out)));
  const wide = (amount: number) => `width:${((amount / most) * 100).toFixed(3)}%`;
  return html`<div class="accounts" data-testid="accounts">${iteration.accounts.map((each) => bar(each, wide, share))}</div>
    <p class="account-legend second"><span><i class="sample spent"></i>spent</span><span><i class="sample reserved"></i>reserved</span><span><i class="sample free"></i>free</span>
      ${iteration.raids.length ? html`<span><i class="sample raid"></i>raid</span>` : nothing}</p>`;
}

function bar(account: Account, wide: (amount: number) => string, share: number): TemplateResult {
  const own = has(account);
  const over = Math.max(0, account.spent + account.reserved - own);
  return html`<div class="account ${account.account}" data-testid="account-${account.account}">
    <p class="account-name"><span>${ACCOUNTS[account.account]}</span> <b>${days(own)}</b> days</p>
    <div class="account-track" aria-hidden="true">
      <i class="spent" .style=${wide(Math.min(account.spent, own))}></i><i class="reserved" .style=${wide(Math.max(0, Math.min(account.reserved, own - account.spent)))}></i><i
        class="free" .style=${wide(account.free)}></i><i class="raid" .style=${wide(account.out)}></i>${over ? html`<i class="over" .style=${wide(over)}></i>` : nothing}
      ${share > 0 && share < 1 && own > 0 ? html`<span class="account-today" .style=${wide(own * share)}></span>` : nothing}
    </div>
    <p class="second account-facts"><span><b>${days(account.spent)}</b> spent</span><span><b>${days(account.reserved)}</b> reserved</span>
      <span><b>${days(account.free)}</b> free</span>${account.out ? html`<span class="raid-words"><b>${days(account.out)}</b> raided</span>` : nothing}
      ${account.in ? html`<span><b>${days(account.in)}</b> taken in</span>` : nothing}
      ${account.lacks ? html`<span class="raid-words"><b>${days(account.lacks)}</b> more than there is</span>` : nothing}</p>
  </div>`;
}
