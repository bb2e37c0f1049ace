import { html, nothing, type TemplateResult } from "lit";
import type { Balance, Effect } from "../api/types";
import { count, exact, signed } from "../parts/numbers";
import { dayTime } from "../parts/time";
import { roster } from "../shell/roster";
import { coverOptions } from "./options";

const AT_ONCE = 3;

/** "Tue 8 Dec, 09:00", as the wall clock of the squad reads it. */
const wallTime = (withOffset: string) => dayTime(`${withOffset.slice(0, 16)}:00Z`, "UTC");

/** What an act would do, before it is done: which weeks move and to whom, which need cover, and how many stay. */
export function effectView(effect: Effect): TemplateResult {
  const retimed = effect.retimed ?? [];
  const nothingMoves = effect.moved.length === 0 && effect.needsCover.length === 0 && retimed.length === 0;
  return html`<section class="effect" aria-label="What it does" data-testid="effect">
    <p class="label">What it does</p>
    ${nothingMoves ? html`<p><b>No turn moves.</b></p>` : nothing}
    ${
      effect.moved.length
        ? html`<div><b>${count(effect.moved.length, "week moves", "weeks move")}</b><ul>${effect.moved.map(
            (each) => html`
      <li><span>${each.week}, ${roster.squadName(each.squad)}</span><span>${each.from?.name ?? "Nobody"} → <b>${each.to?.name ?? "nobody"}</b></span></li>`,
          )}</ul></div>`
        : nothing
    }
    ${
      retimed.length
        ? html`<div><b>${count(retimed.length, "week keeps its gardener at another time", "weeks keep their gardener at another time")}</b><ul>${retimed
            .slice(0, AT_ONCE)
            .map((each) => html`<li><span>${each.week}</span><span>${wallTime(each.start)} to ${wallTime(each.end)}</span></li>`)}</ul>
            ${retimed.length > AT_ONCE ? html`<p class="second">and so on, week by week</p>` : nothing}</div>`
        : nothing
    }
    ${effect.balances?.length ? balances(effect.balances) : nothing}
    ${effect.needsCover.map(
      (each) => html`<div><b>${each.week} in ${roster.squadName(each.squad)} needs cover</b>
      <p class="second">It is frozen, so it changes only by an act of people.</p>${coverOptions(each.options)}</div>`,
    )}
    <p class="ink-2">${count(effect.unchanged, "turn stays as it is", "turns stay as they are")}.</p>
  </section>`;
}

function balances(all: Balance[]): TemplateResult {
  return html`<table class="table why-table" data-testid="effect-balances"><caption class="label">Balances after these turns</caption>
    <thead><tr><th scope="col">Who</th><th scope="col" class="number">without</th><th scope="col" class="number">with it</th></tr></thead>
    <tbody>${all.map(
      (
        each,
      ) => html`<tr><th scope="row">${each.member.name}</th><td class="number" title="exactly ${exact(each.before)}">${signed(each.before)}</td>
      <td class="number" title="exactly ${exact(each.after)}"><b>${signed(each.after)}</b></td></tr>`,
    )}</tbody></table>`;
}
