import { html, nothing, type TemplateResult } from "lit";
import type { WhatIf, WhatIfPart, WhatIfTally, WhatIfTurn } from "../api/types";
import { count, exact, signed, value } from "../parts/numbers";
import { date } from "../parts/time";
import { shortWeek } from "../parts/weeks";
import { runs, sideWords } from "./what-if";

/** The answer: one line, the weeks that change hands with those between them folded, and everybody's part. */
export function whatIfAnswer(answer: WhatIf): TemplateResult {
  const current = answer.turns[0]?.week ?? "";
  return html`<p class="finding" role="status" data-testid="what-if-summary"><b>${answer.summary.text}</b></p>
    ${answer.elsewhere.map(
      (each) =>
        html`<p class="second">${count(each.changed, "turn changes", "turns change")} hands in ${each.name}, which shares people with this squad.</p>`,
    )}
    <ol class="what-if-weeks" data-testid="what-if-weeks">${runs(answer.turns).map((run) =>
      "changed" in run ? changed(run.changed, answer.zone, current) : same(run.same, answer.zone, current),
    )}</ol>
    ${people(answer)}`;
}

function week(turn: WhatIfTurn, zone: string, current: string): TemplateResult {
  return html`<span class="week"><b>${shortWeek(turn.week, current)}</b> <span class="second">${date(turn.start, zone)}, ${turn.tier}</span></span>`;
}

function changed(turn: WhatIfTurn, zone: string, current: string): TemplateResult {
  const { today, whatIf } = turn;
  return html`<li class="changed ${whatIf.gap ? "gap" : ""}" data-testid="what-if-changed" data-week=${turn.week}>${week(turn, zone, current)}
    <span>${sideWords(today)} <span aria-hidden="true">→</span><span class="hidden-words">would be</span> <b>${sideWords(whatIf)}</b>${
      whatIf.gap && whatIf.reason ? html`<span class="second reason">${whatIf.reason}</span>` : nothing
    }</span></li>`;
}

function same(turns: WhatIfTurn[], zone: string, current: string): TemplateResult {
  const [turn] = turns;
  if (turn && turns.length === 1)
    return html`<li class="one">${week(turn, zone, current)}<span>${sideWords(turn.today)}, as planned</span></li>`;
  return html`<li class="same"><details><summary>${count(turns.length, "week stays", "weeks stay")} as planned</summary>
    <ul>${turns.map((turn) => html`<li>${week(turn, zone, current)}<span>${sideWords(turn.today)}</span></li>`)}</ul></details></li>`;
}

function people(answer: WhatIf): TemplateResult {
  const until = answer.until
    ? `after ${count(answer.summary.turns, "turn")}, on ${date(answer.until, answer.zone)} ${answer.until.slice(0, 4)}`
    : "";
  return html`<table class="table why-table what-if-people" data-testid="what-if-people"><caption class="label">Turns and balances ${until}</caption>
    <thead><tr><th scope="col" rowspan="2">Who</th><th scope="colgroup" colspan="2" class="number">turns</th><th scope="colgroup" colspan="2" class="number">balance</th></tr>
      <tr><th scope="col" class="number">planned</th><th scope="col" class="number">what if</th><th scope="col" class="number">planned</th><th scope="col" class="number">what if</th></tr></thead>
    <tbody>${answer.people.map((each) => person(each))}</tbody></table>`;
}

function person(part: WhatIfPart): TemplateResult {
  const { today, whatIf } = part;
  const mark = part.leaves ? "leaves" : part.joins ? "joins" : "";
  const other = (then: number, now: number | undefined) => (then === now ? then : html`<b>${then}</b>`);
  return html`<tr data-member=${part.member}><th scope="row">${part.name}${mark ? html` <span class="chip dashed">${mark}</span>` : nothing}</th>
    <td class="number ink-2">${today ? today.turns : "–"}</td><td class="number">${other(whatIf.turns, today?.turns)}</td>
    <td class="number ink-2">${today ? balance(today) : "–"}</td><td class="number">${
      today && value(today.balance) === value(whatIf.balance) ? balance(whatIf) : html`<b>${balance(whatIf)}</b>`
    }</td></tr>`;
}

const balance = (tally: WhatIfTally) => html`<span title="exactly ${exact(tally.balance)}">${signed(tally.balance)}</span>`;
