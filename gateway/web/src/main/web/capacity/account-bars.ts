import { html, nothing, type TemplateResult } from "lit";
import type { Account, AccountName, Iteration } from "../api/capacity";
import { ACCOUNTS, days, has } from "./amounts";
import { would, type Preview, type Would } from "./preview";

export interface BarLooks {
  /** How much of the time is gone, from 0 to 1. */
  share: number;
  preview: Preview | null;
  /** The accounts what is dragged may be put on; null while nothing is. */
  takes: AccountName[] | null;
  over(account: AccountName | null): void;
  drop(account: AccountName): void;
  /** Shows what a number comes from. */
  opens(account: AccountName, part: Part): void;
}

/** What an account has, or what stories hold and took of it, or what raids did. */
export type Part = "size" | "stories" | "raids";

/** Three accounts on one scale: spent is solid, reserved hatched, free a tint; what raids took hangs over the end. */
export function accountBars(iteration: Iteration, looks: BarLooks): TemplateResult {
  const shown = iteration.accounts.map((each) => ({ account: each, would: would(iteration, each.account, looks.preview) }));
  const most = Math.max(1, ...shown.map((each) => reach(each.account)), ...shown.map((each) => reach(each.account) + each.would.in));
  const wide = (amount: number) => `width:${((amount / most) * 100).toFixed(3)}%`;
  const raided = iteration.raids.length > 0 || (looks.preview !== null && "raid" in looks.preview);
  return html`<div class="accounts ${looks.takes ? "taking" : ""}" data-testid="accounts">${shown.map((each) => bar(each.account, each.would, wide, looks))}</div>
    <p class="account-legend second"><span><i class="sample spent"></i>spent</span><span><i class="sample reserved"></i>reserved</span><span><i class="sample free"></i>free</span>
      ${raided ? html`<span><i class="sample raid"></i>raid</span>` : nothing}${looks.share > 0 && looks.share < 1 ? html`<span><i class="sample today"></i>today</span>` : nothing}</p>`;
}

/** How far a bar reaches: over what it has and what was raided. */
const reach = (account: Account) => Math.max(has(account), account.spent + account.reserved) + account.out;

function bar(account: Account, will: Would, wide: (amount: number) => string, looks: BarLooks): TemplateResult {
  const own = has(account);
  const spent = Math.min(account.spent, own);
  const over = Math.max(0, account.spent + account.reserved - own);
  const reserved = Math.max(0, Math.min(account.reserved, own - account.spent)) - will.reservedOut;
  const joins = will.reserves - will.beyond;
  const free = Math.max(0, account.free - joins - (will.out - will.reservedOut));
  const takes = looks.takes?.includes(account.account);
  return html`<div class="account ${account.account} ${looks.takes ? (takes ? "takes" : "refuses") : ""}" data-testid="account-${account.account}"
    @dragover=${(event: DragEvent) => onOver(event, looks, account.account)} @dragleave=${() => looks.over(null)}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      looks.drop(account.account);
    }}>
    <p class="account-name"><span>${ACCOUNTS[account.account]}</span> ${fact(looks, account.account, "size", days(own))} days</p>
    <div class="account-track" aria-hidden="true">
      <i class="spent" .style=${wide(spent)}></i><i class="reserved" .style=${wide(reserved)}></i><i class="joins" .style=${wide(joins)}></i><i
        class="free" .style=${wide(free)}></i><i class="comes" .style=${wide(will.in)}></i>${
          will.out ? html`<i class="raid will" .style=${wide(will.out)}><b>raid ${days(will.out)}</b></i>` : nothing
        }<i class="raid" .style=${wide(account.out)}></i>${over ? html`<i class="over" .style=${wide(over)}></i>` : nothing}${
          will.beyond ? html`<i class="over beyond" .style=${wide(will.beyond)}></i>` : nothing
        }
      ${looks.share > 0 && looks.share < 1 && own > 0 ? html`<span class="account-today" .style=${wide(own * looks.share)}></span>` : nothing}
    </div>
    <p class="second account-facts">${changes(account, will) ?? stands(account, looks)}</p>
  </div>`;
}

function onOver(event: DragEvent, looks: BarLooks, account: AccountName): void {
  if (!looks.takes) return;
  event.preventDefault();
  looks.over(account);
}

/** A number that leads to its parts. */
const fact = (looks: BarLooks, account: AccountName, part: Part, words: string): TemplateResult =>
  html`<button type="button" class="fact" data-testid="fact-${account}-${part}" @click=${() => looks.opens(account, part)}>${words}</button>`;

function stands(account: Account, looks: BarLooks): TemplateResult {
  const of = (part: Part, amount: number) => fact(looks, account.account, part, days(amount));
  return html`<span>${account.spent ? of("stories", account.spent) : html`<b>0</b>`} spent</span><span>${account.reserved ? of("stories", account.reserved) : html`<b>0</b>`} reserved</span>
      <span><b>${days(account.free)}</b> free</span>${account.out ? html`<span class="raid-words">${of("raids", account.out)} raided</span>` : nothing}
      ${account.in ? html`<span>${of("raids", account.in)} taken in</span>` : nothing}
      ${account.lacks ? html`<span class="raid-words"><b>${days(account.lacks)}</b> more than there is</span>` : nothing}`;
}

/** What would become of it; nothing where nothing would. */
function changes(account: Account, will: Would): TemplateResult | null {
  if (will.beyond) return html`<span class="raid-words">${days(will.beyond)} more than the <b>${days(account.free)}</b> free</span>`;
  if (will.reserves) return html`<span>${days(account.free)} → <b>${days(account.free - will.reserves)}</b> free</span>`;
  if (will.out)
    return html`<span>takes <b>${days(will.out - will.reservedOut)}</b> free${will.reservedOut ? html`, <b>${days(will.reservedOut)}</b> reserved` : nothing}</span>`;
  if (will.in) return html`<span>${days(has(account))} → <b>${days(has(account) + will.in)}</b> days</span>`;
  return null;
}
