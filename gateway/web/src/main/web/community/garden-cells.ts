import { html, nothing, type TemplateResult } from "lit";
import type { Garden, Plot } from "../api/community";
import { empty, left } from "../parts/bits";
import { icon } from "../parts/icons";
import { address } from "../parts/router";
import { city, date, dayTime } from "../parts/time";
import { partsOf, turnIn, type Cell, type Head } from "./garden-model";

/** What stands in the grid of all gardens, and around it. */

export function gardenHead(columns: Head[], small: boolean): TemplateResult {
  return html`<div class="garden-row garden-head" role="row" aria-rowindex="1"><span role="columnheader"><span class="hidden-words">Squad</span></span>
          ${columns.map(
            (
              each,
              index,
            ) => html`<span role="columnheader" class=${each.current ? "current" : ""} aria-label="${each.week}${each.current ? ", this week" : ""}"
            title="${each.week}, from ${date(each.start, "UTC")}"><b>${each.number}</b>${small ? nothing : html`<span aria-hidden="true">${month(columns, index)}</span>`}</span>`,
          )}</div>`;
}

/** The squad's calendar at a week; what has passed is asked for from there on. */
export const calendarOf = (plot: Plot, week: string | null, current: string): string =>
  address(["squads", plot.squad], { turn: week, from: week && week < current ? week : null });

/** What stands in the cell that was chosen, in full. */
export function gardenReadout(plot: Plot, week: Garden["weeks"][number] | null, calendar: string): TemplateResult {
  if (!week) return html`<p class="garden-readout"><b>${plot.name}</b><a href=${calendar}>Open its calendar</a></p>`;
  const turn = turnIn(plot, week);
  const parts = turn
    ? partsOf(turn).map(
        (part) =>
          html`<span>${part.who ?? html`<b class="raid-words">nobody</b>`} <span class="ink-2">${dayTime(part.start, plot.zone)} to ${dayTime(part.end, plot.zone)}</span></span>`,
      )
    : html`<span class="ink-2">nothing is planned</span>`;
  return html`<p class="garden-readout" data-testid="garden-readout"><b>${plot.name}, ${week.week}</b>
    ${turn ? html`<span class="ink-2">${turn.tier}</span>` : nothing}${parts}${turn?.needsCover ? html`<span class="warning-words">needs cover</span>` : nothing}${turn ? html`<span class="ink-3">${city(plot.zone)}</span>` : nothing}
    <a href=${calendar} data-testid="garden-open">Open its calendar</a></p>`;
}

function month(columns: Head[], at: number): string {
  const of = (index: number) => (columns[index] ? date(columns[index].start, "UTC").split(" ")[1]! : "");
  return of(at) === of(at - 1) ? "" : of(at);
}

export function gardenCell(cell: Cell, at: string, tabindex: number, squad: string): TemplateResult {
  const whole = cell.gaps.length === 1 && cell.gaps[0]!.width > 0.999;
  return html`<span role="gridcell" class="garden-cell ${cell.tier}" data-at=${at} tabindex=${tabindex} aria-label=${cell.label} aria-selected=${tabindex === 0} title="${squad}: ${cell.label}"
    >${whole || cell.tier === "none" ? nothing : html`<b .style=${cell.gaps.length ? `left:${((cell.middle - 0.5) * 100).toFixed(1)}%` : ""}><span class="full">${cell.name}</span><span class="brief">${cell.short}</span></b>`}${cell.gaps.map((gap) => html`<i class="gap" .style=${left(gap.from, gap.width)}>${gap.width > 0.7 ? html`<b>gap</b>` : nothing}</i>`)}${
      cell.needsCover ? html`<i class="badge full">${icon("warning")}</i><i class="badge brief"></i>` : nothing
    }${cell.raided ? html`<i class="took"></i>` : nothing}</span>`;
}

export const legend = html`<div class="garden-legend second" aria-hidden="true">
  <span><i class="sample served"></i>served</span><span><i class="sample frozen"></i>frozen</span><span><i class="sample published"></i>published</span>
  <span><i class="sample gap"></i>gap</span><span><i class="sample needs badge full">${icon("warning")}</i><i class="badge brief"></i>needs cover</span><span><i class="sample raid"></i>gardener raided</span>
  <span>A name with + serves with others that week.</span></div>`;

export const none = () =>
  empty(
    "No squad has a plan yet",
    "Who tends which garden shows here for all squads, week by week, once a squad is planned.",
    html`<a class="button primary" href=${address(["squads"])}>Go to the squads</a>`,
  );
