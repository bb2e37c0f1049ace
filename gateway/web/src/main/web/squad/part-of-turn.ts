import { html, nothing, type TemplateResult } from "lit";
import type { Plan, Turn } from "../api/types";
import { isoDate, midnight, plusDays } from "../parts/time";

/** How much of a turn passes: all that is left of it, or some days. */

export interface Days {
  some: boolean;
  from: string;
  to: string;
}

export const ALL: Days = { some: false, from: "", to: "" };
export const isComplete = ({ some, from, to }: Days) => !some || (from !== "" && to !== "" && from <= to);

/** From the first moment of a day to the last of another, on the squad's wall clock and within the turn. */
export function boundsOf({ some, from, to }: Days, turn: Turn, plan: Plan): { start?: string; end?: string } {
  if (!some) return {};
  const start = Math.max(midnight(from, plan.zone), Date.parse(turn.start), Date.parse(plan.now));
  const end = Math.min(midnight(plusDays(to, 1), plan.zone), Date.parse(turn.end));
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

export function howMuch(days: Days, turn: Turn, zone: string, change: (days: Days) => void): TemplateResult {
  const [min, max] = [isoDate(turn.start, zone), isoDate(Date.parse(turn.end) - 1, zone)];
  const set = (key: "from" | "to") => (event: Event) => {
    const next = { ...days, [key]: (event.target as HTMLInputElement).value };
    change(next.from && (!next.to || next.to < next.from) && key === "from" ? { ...next, to: next.from } : next);
  };
  const field = (key: "from" | "to", label: string) => html`<div class="field"><label for="swap-${key}">${label}</label>
    <input class="input" id="swap-${key}" type="date" min=${min} max=${max} data-testid="swap-${key}" .value=${days[key]} @input=${set(key)}></div>`;
  return html`<fieldset class="field"><legend>How much of it</legend>
    <div class="segments" role="group">
      <button type="button" data-testid="swap-all" aria-pressed=${!days.some} @click=${() => change({ ...days, some: false })}>All of it</button>
      <button type="button" data-testid="swap-days" aria-pressed=${days.some} @click=${() => change({ ...days, some: true })}>Some days</button>
    </div></fieldset>
    ${days.some ? html`<div class="fields">${field("from", "First day")}${field("to", "Last day")}</div>` : nothing}`;
}
