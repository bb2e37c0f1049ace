import { html, nothing, type TemplateResult } from "lit";
import type { CoverOption, Plan, Remedy, Turn } from "../api/types";
import { signed } from "../parts/numbers";
import { address } from "../parts/router";

/** What could be done about a turn that nobody can serve in full: each with who, and the balances before and after. */

const AT_ONCE = 4;

export function coverOptions(options: CoverOption[]): TemplateResult {
  if (options.length === 0) return html`<p class="ink-2">Nobody is free to cover it.</p>`;
  const rows = options.map((option) => html`<li><span>${option.text || option.name}</span>${change(option)}</li>`);
  return html`<div><h3 class="label">Who could cover</h3><ul class="options" data-testid="cover-options">${rows.slice(0, AT_ONCE)}</ul>
    ${more(rows.slice(AT_ONCE))}</div>`;
}

/** The best are seen at once; the others are one press away. */
function more(rows: TemplateResult[]): unknown {
  if (rows.length === 0) return nothing;
  return html`<details class="more"><summary>${rows.length} more</summary><ul class="options">${rows}</ul></details>`;
}

function change(option: CoverOption): unknown {
  if (option.balanceBefore === undefined || option.balanceAfter === undefined) return nothing;
  return html`<span class="second nowrap">balance ${signed(option.balanceBefore)} → <b>${signed(option.balanceAfter)}</b></span>`;
}

/** Who is free comes first; those of the squad who are not are still there to be asked. */
export function remedies(all: Remedy[], { turn, plan }: { turn: Turn; plan: Plan }, may: boolean): unknown {
  if (all.length === 0) return nothing;
  const unable = new Set(turn.gap?.excluded.map((each) => each.member));
  const last = (remedy: Remedy) => remedy.kind === "ask" && unable.has(remedy.member ?? "");
  const rows = [...all.filter((each) => !last(each)), ...all.filter(last)].map((each) => {
    const href = where(each, plan, may);
    return html`<li>${href ? html`<a href=${href}>${each.text}</a>` : html`<span>${each.text}</span>`}</li>`;
  });
  return html`<div><h3 class="label">What could be done</h3><ul class="options" data-testid="remedies">${rows.slice(0, AT_ONCE)}</ul>
    ${more(rows.slice(AT_ONCE))}</div>`;
}

function where(remedy: Remedy, plan: Plan, may: boolean): string | null {
  if (remedy.kind === "lend" && remedy.squad) return address(["squads", remedy.squad]);
  if (remedy.member && may) return address(["squads", plan.squad, "members"], { edit: remedy.member });
  return null;
}
