import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live as asShown } from "lit/directives/live.js";
import { get, put, seg } from "../api/client";
import { live } from "../api/live";
import { Remote } from "../api/remote";
import type { HourKind, OutOfHours, Squad } from "../api/types";
import { Act } from "../parts/act";
import { problemCard, shown } from "../parts/problem";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { KINDS, kindWords } from "../pay/words";
import { toasts } from "../shell/toasts";
import { text } from "./squad-form";

type Times = "workStart" | "workEnd" | "nightStart" | "nightEnd";
type Form = Record<Times | HourKind | "currency", string> & { on: boolean };

const USUAL: Form = {
  on: false,
  currency: "EUR",
  workStart: "09:00",
  workEnd: "17:00",
  nightStart: "22:00",
  nightEnd: "06:00",
  evening: "",
  night: "",
  weekend: "",
  holiday: "",
};
const formOf = ({ policy }: OutOfHours): Form => {
  if (!policy) return USUAL;
  const hhmm = (key: Times) => policy[key].slice(0, 5);
  return {
    ...policy,
    on: true,
    workStart: hhmm("workStart"),
    workEnd: hhmm("workEnd"),
    nightStart: hhmm("nightStart"),
    nightEnd: hhmm("nightEnd"),
  };
};
const same = (one: Form, other: Form) => (Object.keys(USUAL) as (keyof Form)[]).every((key) => one[key] === other[key]);
const bodyOf = ({ on, ...form }: Form) => {
  const rate = (kind: HourKind) => form[kind].trim().replace(",", ".") || null;
  return {
    ...form,
    currency: on ? form.currency.trim().toUpperCase() : null,
    evening: rate("evening"),
    night: rate("night"),
    weekend: rate("weekend"),
    holiday: rate("holiday"),
  };
};
const ready = (form: Form) => !form.on || (form.currency.trim() !== "" && KINDS.every((kind) => form[kind].trim() !== ""));

/** Whether a squad's gardeners are on call out of hours, and what they are paid for it. Leads only. */
@customElement("al-out-of-hours")
export class OutOfHoursSettings extends View {
  @property({ attribute: false }) squad!: Squad;
  @state() private form: Form | null = null;
  private readonly stands = new Remote<OutOfHours>(this, (changed) => changed.squads.includes(this.squad.squad));
  private readonly act = new Act(this);
  /** What the form began as: while nothing is typed it follows what others save. */
  private base: OutOfHours | null = null;
  private seen: string | null = null;

  override willUpdate(): void {
    this.stands.want(this.path, (signal) => get(this.path, signal));
    const { data } = this.stands;
    if (data && (this.form === null || this.base === null || (data !== this.base && same(this.form, formOf(this.base))))) {
      this.form = formOf(data);
      this.base = data;
      this.seen = this.stands.etag;
    }
  }

  private get path(): string {
    return `/squads/${seg(this.squad.squad)}/out-of-hours`;
  }

  protected override render(): unknown {
    if (this.stands.problem && !this.stands.data) {
      return html`<section class="card pad stack"><h2>Out of hours</h2>${shown(this.stands, () => nothing)}</section>`;
    }
    return shown(this.stands, (stands) => this.card(stands, this.form!));
  }

  private card(stands: OutOfHours, form: Form): TemplateResult {
    const changed = !same(form, formOf(stands));
    return html`<form class="card pad stack-fields settings-form" data-testid="out-of-hours" @submit=${this.submit}>
      <div class="stack"><h2>Out of hours</h2><p class="ink-2">Gardeners who say so themselves are on call out of hours, and are paid by the hour. Hours are
        judged on each person’s own clock; a public holiday comes before a weekend, a weekend before a night, a night before an evening.</p></div>
      <label class="check"><input type="checkbox" data-testid="out-of-hours-on" .checked=${asShown(form.on)}
        @change=${(event: Event) => this.set({ on: (event.target as HTMLInputElement).checked })}><span>Pay duty out of hours</span></label>
      ${form.on ? this.fields(form) : nothing}
      ${stands.policy ? this.people(stands) : nothing}
      ${this.act.problem ? problemCard(this.act.problem, this.next(), "Nothing was saved. What you chose is still here.") : nothing}
      <div class="bar"><button type="submit" class="button primary" data-testid="out-of-hours-submit" ?disabled=${!changed || !ready(form)}
          aria-busy=${this.act.busy}>Save</button>
        ${changed ? html`<button type="button" class="button quiet" @click=${() => void this.startAgain()}>Put back</button>` : nothing}
        <p class="second">${
          stands.policy && !form.on
            ? "Nobody is on call after this. What was served stays paid."
            : "Holds from now on. Hours that were served stay paid as they were."
        }</p></div>
    </form>`;
  }

  private fields(form: Form): TemplateResult {
    return html`<div class="fields">
        ${this.time("workStart", "A working day begins at", form)}${this.time("workEnd", "and ends at", form)}
        ${this.time("nightStart", "A night begins at", form)}${this.time("nightEnd", "and ends at", form)}</div>
      <fieldset class="field"><legend>An hour is paid</legend><div class="fields">
        <div class="field"><label for="out-of-hours-currency">Currency</label><input class="input" id="out-of-hours-currency" maxlength="3" autocomplete="off"
          spellcheck="false" list="out-of-hours-currencies" data-testid="out-of-hours-currency" .value=${asShown(form.currency)}
          @input=${(event: Event) => this.set({ currency: text(event) })}>
          <datalist id="out-of-hours-currencies">${Intl.supportedValuesOf("currency").map((code) => html`<option value=${code}></option>`)}</datalist></div>
        ${KINDS.map(
          (
            kind,
          ) => html`<div class="field"><label for="out-of-hours-${kind}">${kindWords[kind]}</label><input class="input" inputmode="decimal"
          autocomplete="off" id="out-of-hours-${kind}" data-testid="out-of-hours-${kind}" .value=${asShown(form[kind])}
          @input=${(event: Event) => this.set({ [kind]: text(event) })}></div>`,
        )}</div><span class="hint">Such as 12.50; 0 is a rate too.</span></fieldset>`;
  }

  private time(key: Times, label: string, form: Form): TemplateResult {
    return html`<div class="field"><label for="out-of-hours-${key}">${label}</label><input class="input" type="time" required id="out-of-hours-${key}"
      data-testid="out-of-hours-${key}" .value=${asShown(form[key])} @input=${(event: Event) => this.set({ [key]: text(event) })}></div>`;
  }

  private people(stands: OutOfHours): TemplateResult {
    return html`<div data-testid="out-of-hours-people"><h3 class="label">On call</h3>${
      stands.onCall.length
        ? html`<p>${stands.onCall.map(
            (person, at) => html`${at ? ", " : ""}<a href=${address(["duty", "pay"], { of: person.member })}>${person.name}</a>`,
          )}</p>`
        : html`<p class="ink-2">Nobody yet. Each says so under My duty.</p>`
    }</div>`;
  }

  private set(change: Partial<Form>): void {
    this.form = { ...this.form!, ...change };
    this.act.clear();
  }

  private next(): { words: string; run: () => void }[] {
    const { problem } = this.act;
    if (problem?.status === 412 || problem?.status === 409) return [{ words: "Show it as it is now", run: () => void this.startAgain() }];
    return problem?.mayPass ? [{ words: "Try again", run: () => this.save() }] : [];
  }

  private async startAgain(): Promise<void> {
    await this.stands.reload();
    this.act.clear();
    [this.form, this.base] = [null, null];
    live.touch([this.squad.squad]);
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    this.save();
  };

  private save(): void {
    const form = this.form!;
    void this.act.run(async () => {
      await put(this.path, { body: bodyOf(form), etag: this.seen });
      toasts.say(form.on ? "Duty out of hours is paid" : "Duty out of hours is paid no more");
      await this.startAgain();
    });
  }
}
