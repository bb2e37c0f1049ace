import { html, nothing, type TemplateResult } from "lit";
import type { Debt, Iteration, Release } from "../api/capacity";
import { days, inDays } from "./amounts";
import { kept, repays } from "./preview";
import { titles } from "./titles";

/** What a raid would do, before it is declared: the reserve beside its floor, what waits, and the debt. */
export function raidEffect(
  iteration: Iteration,
  debt: Debt | null,
  floor: number,
  raid: { taken: number; asked: number; delayed: Release[]; covered: boolean; owes: boolean },
): TemplateResult {
  const owed = debt?.owed ?? 0;
  const after = owed + (raid.owes ? raid.asked : 0);
  return html`<section class="card pad raid-effect" aria-live="polite" data-testid="raid-effect"><h3>What it does</h3>
    ${raid.covered ? nothing : reserve(iteration, floor, raid.taken)}
    ${raid.covered ? nothing : waiting(raid.delayed)}
    <p class="raid-debt"><b>Debt</b> <span>${
      raid.owes
        ? html`${days(owed)} → <b>${inDays(after)}</b>, at least ${inDays(repays(after))} repaid next`
        : "nothing is owed: features had it to give"
    }</span></p></section>`;
}

function reserve(iteration: Iteration, floor: number, raided: number): unknown {
  const share = kept(iteration, raided);
  if (share === null || raided === 0) return nothing;
  const falls = share < floor;
  const most = Math.max(share, floor, iteration.terms.share) * 1.02;
  const wide = (percent: number) => `width:${((percent / most) * 100).toFixed(2)}%`;
  return html`<h4>${falls ? "Improvement falls below its floor" : "Improvement stays above its floor"}</h4>
    <div class="floor-bar" aria-hidden="true"><i class="left" .style=${wide(share)}></i><i class="taken" .style=${wide(Math.max(0, iteration.terms.share - share))}></i><span .style=${`left:${((floor / most) * 100).toFixed(2)}%`}></span></div>
    <p class="second"><b>${share} %</b> of all there is kept, the floor is <b>${floor} %</b></p>`;
}

function waiting(delayed: Release[]): TemplateResult {
  if (!delayed.length) return html`<p>No story that is reserved has to wait.</p>`;
  return html`<h4>${delayed.length === 1 ? "One story has" : `${delayed.length} stories have`} to wait, or to be released</h4>
    <ul>${delayed.map((each) => html`<li><span class="story-key">${titles.of(each.story).key}</span> ${titles.of(each.story).title} <span class="second">${inDays(each.amount)}, ${each.why === "started" ? "begun" : "not begun"}</span></li>`)}</ul>`;
}
