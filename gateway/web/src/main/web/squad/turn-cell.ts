import { html, nothing, type TemplateResult } from "lit";
import type { Tier } from "../api/types";
import { left } from "../parts/bits";
import { icon, type IconName } from "../parts/icons";
import type { Cell, Column, Mark } from "./grid-model";

/** One cell of the grid: certainty is the weight of the ink, and each tier has its own sign as well. */

interface Place {
  at: string;
  tabindex: number;
  selected: boolean;
  /** Somebody is asked to swap it. */
  asked?: boolean;
  /** It was picked up and is to be put down elsewhere. */
  lifted?: boolean;
  liftable?: boolean;
}

const SIGNS: Partial<Record<Tier, IconName>> = { served: "check", frozen: "lock", forecast: "question" };
const WIDE_ENOUGH = 0.4;

export function turnCell(held: Cell, column: Column, place: Place): TemplateResult {
  return html`<span role="gridcell" class="cal-cell" tabindex=${place.tabindex} data-at=${place.at} data-week=${column.turn.week}
      data-tier=${held.marks.length ? column.turn.tier : nothing} aria-label=${label(held, place)} aria-selected=${place.selected && held.turn !== null}>
    ${held.away.map((part) => html`<i class="away" .style=${left(part.from, part.width)}></i>`)}
    ${held.marks.map((mark) => turnMark(mark, column.turn.tier, held, place))}
    ${held.shadow ? html`<i class="shadow-mark">${icon("shadow")}</i>` : nothing}
    ${held.preview === "comes" ? html`<i class="tile comes">${icon("plus")}</i>` : nothing}
    ${held.needsCover ? html`<i class="badge">${icon("warning")}</i>` : nothing}
    ${place.asked && held.marks.length && !held.needsCover ? html`<i class="badge swap">${icon("swap")}</i>` : nothing}
  </span>`;
}

function label(held: Cell, place: Place): string {
  if (!held.marks.length) return held.label;
  return [held.label, place.asked ? "swap asked" : "", place.lifted ? "picked up" : ""].filter(Boolean).join(", ");
}

function turnMark(mark: Mark, tier: Tier, held: Cell, place: Place): TemplateResult {
  const sign = SIGNS[tier];
  const kind = held.preview === "leaves" ? "leaves" : mark.kind === "cover" ? "cover" : tier;
  const state = `${place.selected ? " selected" : ""}${place.lifted ? " lifted" : ""}`;
  return html`<i class="tile ${kind}${state}" ?data-liftable=${place.liftable} .style=${left(mark.from, mark.width)}>
    ${kind !== "cover" && kind !== "leaves" && sign && mark.width >= WIDE_ENOUGH ? icon(sign) : nothing}</i>`;
}

export function gapCell(column: Column, place: Place): TemplateResult {
  const empty = column.turn.gardener === null;
  return html`<span role="gridcell" class="cal-cell" tabindex=${place.tabindex} data-at=${place.at} data-week=${empty ? column.turn.week : nothing}
      aria-label=${empty ? `Nobody, ${column.short}, gap, ${column.turn.tier}` : `${column.short}, no gap`} aria-selected=${place.selected && empty}>
    ${empty ? html`<i class="tile gap${place.selected ? " selected" : ""}" .style=${left(0, 1)}></i>` : nothing}</span>`;
}
