import { html, nothing, type TemplateResult } from "lit";
import type { Debt } from "../api/capacity";
import { days, inDays } from "./amounts";
import { course, type Preview } from "./preview";

const AHEAD = 5;
const STEPS = 6;

/** What is owed to improvement, how it would be repaid, and how it came about. */
export function debtCard(debt: Debt, preview: Preview | null): TemplateResult {
  const raid = preview && "raid" in preview ? preview.raid.amount : 0;
  const owed = debt.owed + raid;
  return html`<section class="card pad" data-testid="debt"><h2>${title(debt.owed, raid)}</h2>
    ${owed ? html`<p class="ink-2">${debt.owed ? `The iteration that is opened next repays ${inDays(debt.next)}.` : "A third is repaid by each iteration, one day at least."}</p>${chart(debt.owed, raid)}` : nothing}
    ${
      debt.steps.length
        ? html`<ul class="debt-steps">${debt.steps
            .slice(0, STEPS)
            .map(
              (each) =>
                html`<li><span class="number">${each.change > 0 ? "+" : "−"}${days(Math.abs(each.change))}</span> <span>${each.what}${each.iteration ? ` in ${each.iteration}` : ""}${each.why ? html`: “${each.why}”` : nothing}</span></li>`,
            )}</ul>`
        : nothing
    }</section>`;
}

function title(owed: number, raid: number): string {
  if (raid) return `Debt would rise to ${inDays(owed + raid)}`;
  return owed ? `${inDays(owed)} ${owed === 1_000 ? "is" : "are"} owed to improvement` : "Nothing is owed to improvement";
}

/** Now and at the next openings: solid as it is, dashed with the raid that is being thought of. */
function chart(owed: number, raid: number): TemplateResult {
  const [as, would] = [course(owed, AHEAD), course(owed + raid, AHEAD)];
  const most = Math.max(1, owed + raid);
  const tall = (amount: number) => `height:${((amount / most) * 100).toFixed(1)}%`;
  return html`<div class="debt-chart" role="img" aria-label="Owed now and after each of the next iterations: ${would.map(days).join(", ")} days">${would.map(
    (each, at) =>
      html`<div class="debt-column"><b>${days(Math.round(each / 100) * 100)}</b><div class="debt-bar"><i class="would ${raid ? "raised" : ""}" .style=${tall(each)}></i><i class="is ${at ? "later" : ""}" .style=${tall(as[at]!)}></i></div><span>${at === 0 ? "now" : `+${at}`}</span></div>`,
  )}</div><p class="second">Days owed now and at the next openings.${raid ? " Dashed: with the raid." : ""}</p>`;
}
