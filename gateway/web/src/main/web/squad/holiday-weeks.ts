import { html, nothing, type TemplateResult } from "lit";
import type { Holidays, HolidayDay, HolidayWeek } from "../api/types";
import { exact, list, plain, value } from "../parts/numbers";
import { day } from "../parts/time";

/** The next weeks with public holidays and what they are worth; beside it what they were, where that is about to change. */
export function holidayWeeks(holidays: Holidays, preview: boolean, counted: boolean): TemplateResult {
  if (holidays.weeks.length === 0) {
    return html`<p class="ink-2" aria-live="polite" data-testid="holiday-weeks">${
      counted ? "No public holiday within a year." : "Every week counts 1. Choose a country to see what would change."
    }</p>`;
  }
  return html`<div aria-live="polite"><h3 class="label">${preview ? "The next year, if you save" : "The next year"}</h3>
    <div class="scroll-x" tabindex="0" role="region" aria-label="Weeks with public holidays"><table class="table" data-testid="holiday-weeks">
      <thead><tr><th scope="col">Week</th><th scope="col">Public holidays</th><th scope="col" class="number">counts</th></tr></thead>
      <tbody>${holidays.weeks.map((week) => row(week, preview))}</tbody></table></div></div>`;
}

function row(week: HolidayWeek, preview: boolean): TemplateResult {
  const changes = preview && value(week.was) !== value(week.value);
  return html`<tr data-testid="holiday-week" data-week=${week.week}><th scope="row" class="nowrap">${week.week}</th>
    <td>${week.holidays.length ? list(week.holidays.map(dayWords)) : "none any more"}${
      week.promised ? html`<span class="second"> promised already: the turn stays</span>` : nothing
    }</td>
    <td class="number nowrap" title="exactly ${exact(week.value)}">${changes ? html`<span class="ink-3">${plain(week.was)} → </span>` : nothing}<b>${plain(week.value)}</b></td></tr>`;
}

/** "Christmas (Fri 25 Dec)". A date has no zone. */
export const dayWords = (holiday: HolidayDay) =>
  `${holiday.name} (${day(`${holiday.date}T12:00:00Z`, "UTC")}${holiday.working ? "" : ", no working day"})`;
