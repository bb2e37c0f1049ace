import { html, nothing, type TemplateResult } from "lit";
import { who } from "../api/session";
import type { Plan, Tier, Turn } from "../api/types";
import { icon } from "../parts/icons";
import { first } from "../parts/names";
import { list, plain } from "../parts/numbers";
import { date, dayTime } from "../parts/time";
import { shortWeek, weekOf } from "../parts/weeks";
import { holds, weighs, weight } from "./grid-model";

/** The calendar on a phone: weeks by tier, one under the other. */

const TIERS: Record<Tier, string> = {
  served: "cannot change",
  frozen: "changes only when a person asks",
  published: "repaired, never reshuffled",
  forecast: "may still move",
};
const SIGN = { served: "check", frozen: "lock", published: null, forecast: "question" } as const;

export function weekList(plan: Plan, served: boolean, open: (turn: Turn) => void): TemplateResult {
  const current = weekOf(plan.now, plan.zone);
  const tiers = [...new Set(plan.turns.map((turn) => turn.tier))].filter((tier) => served || tier !== "served");
  return html`<div data-testid="week-list">${tiers.map(
    (tier) => html`<section class="week-list">
    <h2 class="group-head">${tier[0]!.toUpperCase()}${tier.slice(1)} <span class="ink-3">${TIERS[tier]}</span></h2>
    <ul>${plan.turns
      .filter((turn) => turn.tier === tier)
      .map(
        (turn) => html`<li>
      <button type="button" data-testid="week-item" data-week=${turn.week} @click=${() => open(turn)}>
        <i class="tile ${turn.gardener ? tier : "gap"}">${turn.gardener && SIGN[tier] ? icon(SIGN[tier]) : nothing}</i>
        <span class="who"><span>${name(turn)}</span>${under(turn, plan)}</span>
        <span class="when"><span>${shortWeek(turn.week, current)}</span><span class="second">${date(turn.start, plan.zone)}</span></span>
        ${icon("right")}
      </button></li>`,
      )}</ul></section>`,
  )}</div>`;
}

function name(turn: Turn): unknown {
  if (!turn.gardener) return html`<b>Nobody</b>`;
  return turn.gardener.member === who.me ? html`<b>${turn.gardener.name}</b> <span class="ink-3">you</span>` : turn.gardener.name;
}

function under(turn: Turn, plan: Plan): unknown {
  const covers = turn.pieces.filter((piece) => piece.member !== turn.gardener?.member).map((piece) => first(piece.name));
  const words = [
    turn.gap ? (turn.gardener ? "a part is a gap" : "gap, see what could be done") : "",
    !turn.gap && holds(turn, Date.parse(plan.now)) ? `until ${dayTime(turn.end, plan.zone)}` : "",
    turn.needsCover ? "needs cover" : "",
    covers.length ? `${list([...new Set(covers)])} covers a part` : "",
    weighs(turn) ? `counts ${plain(weight(turn))}` : "",
  ].filter(Boolean);
  return words.length ? html`<span class="second">${words.join(" · ")}</span>` : nothing;
}
