import { html, type TemplateResult } from "lit";
import { live as asShown } from "lit/directives/live.js";
import type { Day, Squad } from "../api/types";
import { exact } from "../parts/numbers";
import { dayChecks } from "./day-checks";
import { dayName, WEEK_DAYS } from "./words";

/** The fields of a squad, the same when one is opened and when its settings change. */

export interface SquadForm {
  name: string;
  zone: string;
  day: Day;
  time: string;
  weeks: string;
  workingDays: Day[];
  rest: string;
  shadowWeeks: string;
  freeShare: string;
  frozenWeeks: string;
  publishedWeeks: string;
}

export const NEW_SQUAD = (zone: string): SquadForm => ({
  name: "",
  zone,
  day: "MONDAY",
  time: "10:00",
  weeks: "1",
  workingDays: WEEK_DAYS.slice(0, 5),
  rest: "1",
  shadowWeeks: "1",
  freeShare: "3/5",
  frozenWeeks: "4",
  publishedWeeks: "13",
});

export function formOf(squad: Squad): SquadForm {
  const { policy, handover } = squad;
  return {
    name: squad.name,
    zone: squad.zone,
    day: handover.day,
    time: handover.time.slice(0, 5),
    weeks: String(handover.weeks),
    workingDays: squad.workingDays,
    rest: String(policy.rest),
    shadowWeeks: String(policy.shadowWeeks),
    freeShare: exact(policy.freeShare),
    frozenWeeks: String(policy.frozenWeeks),
    publishedWeeks: String(policy.publishedWeeks),
  };
}

export function bodyOf(form: SquadForm): unknown {
  return {
    name: form.name.trim(),
    zone: form.zone,
    handover: { day: form.day, time: form.time, weeks: Number(form.weeks) },
    workingDays: form.workingDays,
    policy: {
      rest: Number(form.rest),
      shadowWeeks: Number(form.shadowWeeks),
      freeShare: form.freeShare.trim(),
      frozenWeeks: Number(form.frozenWeeks),
      publishedWeeks: Number(form.publishedWeeks),
    },
  };
}

export const ready = (form: SquadForm) => form.name.trim() !== "" && form.workingDays.length > 0 && form.time !== "";

type Set = (change: Partial<SquadForm>) => void;

export function squadFields(form: SquadForm, set: Set, disabled = false, policyOpen = true): TemplateResult {
  const zones = Intl.supportedValuesOf("timeZone");
  return html`
    <div class="field"><label for="squad-name">Name</label><input class="input" id="squad-name" data-testid="squad-name" required
      ?disabled=${disabled}
      .value=${form.name} @input=${(event: Event) => set({ name: text(event) })}></div>
    <div class="fields">
      <div class="field"><label for="squad-day">Handover on</label><select class="input" id="squad-day" data-testid="squad-day"
        ?disabled=${disabled}
        @change=${(event: Event) => set({ day: text(event) as Day })}>${WEEK_DAYS.map(
          (day) => html`<option value=${day}
          ?selected=${day === form.day}>${dayName(day)}</option>`,
        )}</select></div>
      <div class="field"><label for="squad-time">at</label><input class="input" id="squad-time" type="time" data-testid="squad-time"
        ?disabled=${disabled}
        .value=${asShown(form.time)} @input=${(event: Event) => set({ time: text(event) })}></div>
      ${number("weeks", "every so many weeks", 1, 8)}
    </div>
    <div class="field"><label for="squad-zone">Time zone</label><select class="input" id="squad-zone" data-testid="squad-zone" ?disabled=${disabled}
      @change=${(event: Event) => set({ zone: text(event) })}>${(zones.includes(form.zone) ? zones : [form.zone, ...zones]).map(
        (zone) => html`
        <option value=${zone} ?selected=${zone === form.zone}>${zone.replaceAll("_", " ")}</option>`,
      )}</select></div>
    ${dayChecks("Working days", form.workingDays, (workingDays) => set({ workingDays }), form.workingDays.length ? "" : "Choose at least one day.", disabled)}
    <details class="policy" ?open=${policyOpen}><summary>Fairness and notice</summary><div class="stack-fields">
      <div class="fields">
        ${number("rest", "Weeks of rest after a duty", 0, 12)}
        ${number("shadowWeeks", "Shadow weeks for newcomers", 0, 12)}
        ${number("frozenWeeks", "Weeks frozen", 1, 12)}
        ${number("publishedWeeks", "Weeks published", 1, 52)}
      </div>
      <div class="field"><label for="squad-freeShare">Share of working days a gardener must be free</label>
        <input class="input short" id="squad-freeShare" ?disabled=${disabled}
        data-testid="squad-freeShare" .value=${form.freeShare} @input=${(event: Event) => set({ freeShare: text(event) })}>
          <span class="hint">A fraction, such as 3/5 or 0.6</span></div>
    </div></details>`;

  function number(
    key: "weeks" | "rest" | "shadowWeeks" | "frozenWeeks" | "publishedWeeks",
    label: string,
    min: number,
    max: number,
  ): TemplateResult {
    return html`<div class="field"><label for="squad-${key}">${label}</label>
      <input class="input" id="squad-${key}" type="number" min=${min} max=${max} step="1"
      data-testid="squad-${key}" ?disabled=${disabled} .value=${form[key]} @input=${(event: Event) => set({ [key]: text(event) })}></div>`;
  }
}

export const text = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
