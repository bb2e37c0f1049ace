import { html, nothing, type TemplateResult } from "lit";
import type { CoverOption, Plan, Remedy } from "../api/types";
import { signed } from "../parts/numbers";
import { address } from "../parts/router";

/** What could be done about a turn that nobody can serve in full: each with who, and the balances before and after. */

export function coverOptions(options: CoverOption[]): TemplateResult {
  if (options.length === 0) return html`<p class="ink-2">Nobody is free to cover it.</p>`;
  return html`<div><h3 class="label">Who could cover</h3><ul class="options" data-testid="cover-options">${options.map(
    (option) => html`
    <li><span>${option.text || option.name}</span>${change(option)}</li>`,
  )}</ul></div>`;
}

function change(option: CoverOption): unknown {
  if (option.balanceBefore === undefined || option.balanceAfter === undefined) return nothing;
  return html`<span class="second nowrap">balance ${signed(option.balanceBefore)} → <b>${signed(option.balanceAfter)}</b></span>`;
}

export function remedies(all: Remedy[], plan: Plan, may: boolean): unknown {
  if (all.length === 0) return nothing;
  return html`<div><h3 class="label">What could be done</h3><ol class="options" data-testid="remedies">${all.map((each) => {
    const href = where(each, plan, may);
    return html`<li>${href ? html`<a href=${href}>${each.text}</a>` : html`<span>${each.text}</span>`}</li>`;
  })}</ol></div>`;
}

function where(remedy: Remedy, plan: Plan, may: boolean): string | null {
  if (remedy.kind === "lend" && remedy.squad) return address(["squads", remedy.squad]);
  if (remedy.member && may) return address(["squads", plan.squad, "members"], { edit: remedy.member });
  return null;
}
