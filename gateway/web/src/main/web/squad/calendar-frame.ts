import { html, nothing, type TemplateResult } from "lit";
import type { Plan, Policy } from "../api/types";
import { left } from "../parts/bits";
import { icon } from "../parts/icons";
import { exact, plain } from "../parts/numbers";
import { along, tierSpans, weighs, weight, type Column } from "./grid-model";

/** What stands around the members' rows: the lines behind them, the tiers and weeks above, the weights below. */

export function linesBehind(shown: Column[], plan: Plan): TemplateResult {
  const count = shown.length;
  const now = along(shown, Date.parse(plan.now));
  const frozen = tierSpans(shown).filter((span) => span.tier === "frozen");
  return html`<div class="cal-lines" aria-hidden="true">
    ${frozen.map((span) => html`<i class="frozen-field" .style=${left(span.from / count, span.count / count)}></i>`)}
    ${shown.map((column, index) => (column.newYear ? html`<i class="year-line" .style=${left(index / count, 0)}></i>` : nothing))}
    ${now === null ? nothing : html`<i class="now-line" .style=${left(now, 0)}></i>`}
  </div>`;
}

export function tierBars(shown: Column[], policy: Policy, dense: boolean): TemplateResult {
  return html`<div class="cal-row cal-tiers" aria-hidden="true">${tierSpans(shown).map(
    (span) => html`<span class="tier-bar ${span.tier}" .style=${`grid-column:${span.from + 2} / span ${span.count}`}>
      <b>${dense ? span.tier : tierWords(span.tier, span.count, policy)}</b></span>`,
  )}</div>`;
}

function tierWords(tier: string, count: number, policy: Policy): string {
  if (tier === "frozen" && count > 3) return `frozen · ${policy.frozenWeeks} weeks`;
  return tier === "published" && count > 4 ? `published · to week ${policy.publishedWeeks}` : tier;
}

/** Where there is no room for the day, the month is said as it begins. */
export function weekHeads(shown: Column[], dense: boolean): TemplateResult {
  const said = ({ date }: Column) => (dense ? (date.split(" ")[1] ?? "") : date);
  return html`<div class="cal-row cal-head" role="row">
    <span role="columnheader"><span class="hidden-words">Member</span></span>
    ${shown.map(
      (column) => html`<span role="columnheader" class=${column.current ? "current" : ""} aria-label="${column.short}, ${column.turn.tier}">
        <b>${column.number}</b><span>${said(column)}</span></span>`,
    )}
    <span role="columnheader" class="number">balance</span>
  </div>`;
}

export function weights(shown: Column[], plan: Plan): TemplateResult {
  const said = (column: Column) =>
    html`<span class="chip" title="${column.short} counts ${exact(column.turn.value)}">×${plain(weight(column.turn))}</span>`;
  return html`<div class="cal-row cal-foot"><span></span>
    ${shown.map((column) => html`<span>${weighs(column.turn) ? said(column) : nothing}</span>`)}
    <span class="number ink-3" data-testid="balance-sum">sum ${plain(plan.sum)}</span></div>`;
}

export const calendarLegend = html`<div class="legend" aria-hidden="true">
  <span><i class="sample away"></i>away</span><span><i class="sample cover"></i>cover</span><span>${icon("shadow")}shadow week</span>
  <span><i class="sample needs">${icon("warning")}</i>needs cover</span><span><i class="sample needs swap">${icon("swap")}</i>swap asked</span><span><i class="sample gap"></i>gap</span></div>`;
