import { html, nothing, type TemplateResult } from "lit";
import type { Day } from "../api/types";
import { shortDay, WEEK_DAYS, dayName } from "./words";

/** Days of the week as checks, in the order of the week whatever was clicked first. */
export function dayChecks(label: string, chosen: Day[], change: (days: Day[]) => void, wrong = "", disabled = false): TemplateResult {
  const turn = (day: Day, on: boolean) => change(WEEK_DAYS.filter((each) => (each === day ? on : chosen.includes(each))));
  return html`<fieldset class="field"><legend>${label}</legend><div class="checks">${WEEK_DAYS.map(
    (day) => html`
    <label class="check"><input type="checkbox" aria-label=${dayName(day)} .checked=${chosen.includes(day)} ?disabled=${disabled}
      @change=${(event: Event) => turn(day, (event.target as HTMLInputElement).checked)}>${shortDay(day)}</label>`,
  )}</div>
    ${wrong ? html`<span class="wrong" role="alert">${wrong}</span>` : nothing}</fieldset>`;
}
