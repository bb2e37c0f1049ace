import { html, nothing, type TemplateResult } from "lit";
import type { Effect, Plan, PlanRow, Turn } from "../api/types";
import { who } from "../api/session";
import { avatar, left } from "../parts/bits";
import { exact, percent, signed, value } from "../parts/numbers";
import { address } from "../parts/router";
import type { Selected } from "./calendar";
import { cell, type Column } from "./grid-model";
import { gapCell, turnCell } from "./turn-cell";

/** The rows of the grid: one for each person, and one for what nobody serves. */

export interface Looks {
  plan: Plan;
  shown: Column[];
  selected: Selected;
  /** The weeks whose turns somebody is asked to swap. */
  asked: string[];
  lifted: string | null;
  effect: Effect | null;
  mayLift: (turn: Turn) => boolean;
  /** Whether the tab key comes to a cell. */
  stop: (row: number, col: number) => number;
}

export function memberRow(row: PlanRow, index: number, looks: Looks): TemplateResult {
  const { plan, shown, selected, asked, lifted, effect, mayLift, stop } = looks;
  const last = shown.length + 1;
  return html`<div class="cal-row" role="row" data-testid="member-row" data-member=${row.member}>
    <span role="rowheader" class="cal-name" tabindex=${stop(index, 0)} data-at="${index},0" aria-selected=${selected.member === row.member}>
      ${avatar(row)}<span><span class=${row.member === who.me ? "lead-cell" : ""}>${row.name}</span>${under(row)}</span></span>
    ${shown.map((column, at) =>
      turnCell(cell(row, column, plan, effect), column, {
        at: `${index},${at + 1}`,
        tabindex: stop(index, at + 1),
        selected: selected.turn === column.turn.week,
        asked: asked.includes(column.turn.week),
        lifted: lifted === column.turn.week,
        liftable: mayLift(column.turn),
      }),
    )}
    <span role="gridcell" class="cal-balance number" tabindex=${stop(index, last)} data-at="${index},${last}"
      aria-label="${row.name}, balance ${signed(row.balance)}" title="exactly ${exact(row.balance)}">${bar(row, plan.rows)}
      <a class="fact" tabindex="-1" href=${address(["squads", plan.squad, "ledger"])}>${signed(row.balance)}</a></span>
  </div>`;
}

function under(row: PlanRow): unknown {
  const shadows = row.shadow.length ? `shadow to ${row.shadow.at(-1)!.slice(5)}` : "";
  const words = [
    row.member === who.me ? "you" : "",
    Math.abs(value(row.share) - 1) > 1e-9 && row.optIn !== null ? percent(row.share) : "",
    shadows,
    row.optIn === "provisional" ? "provisional" : row.optIn === "out" ? "not available" : row.optIn === null ? "not in the squad" : "",
  ].filter(Boolean);
  return words.length ? html`<span class="second">${words.join(" · ")}</span>` : nothing;
}

export function gapRow(index: number, { shown, selected, stop }: Looks): TemplateResult {
  return html`<div class="cal-row" role="row" data-testid="gap-row">
    <span role="rowheader" class="cal-name" tabindex=${stop(index, 0)} data-at="${index},0">${avatar(null)}<span>Nobody<span class="second">gaps to fill</span></span></span>
    ${shown.map((column, at) => gapCell(column, { at: `${index},${at + 1}`, tabindex: stop(index, at + 1), selected: selected.turn === column.turn.week }))}
    <span></span></div>`;
}

function bar(row: PlanRow, rows: PlanRow[]): TemplateResult {
  const scale = Math.max(...rows.map((each) => Math.abs(value(each.balance))), 0.01) * 2;
  const size = Math.abs(value(row.balance)) / scale;
  return html`<span class="bar-zero" aria-hidden="true"><i .style=${left(value(row.balance) < 0 ? 0.5 - size : 0.5, size)}></i></span>`;
}
