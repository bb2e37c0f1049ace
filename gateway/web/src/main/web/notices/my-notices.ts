import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { put } from "../api/client";
import type { OwnNotices } from "../api/types";
import { Act } from "../parts/act";
import { problemCard } from "../parts/problem";
import { city, myZone } from "../parts/time";
import { View } from "../parts/view";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";

const AHEAD: [string, string][] = [
  ["P14D", "Two weeks before"],
  ["P7D", "A week before"],
  ["P2D", "Two days before"],
  ["P1D", "The day before"],
  ["PT1H", "An hour before"],
];

/** When a person is reminded, and when they are left alone. */
@customElement("al-my-notices")
export class MyNotices extends View {
  @property() owner = "";
  @property({ attribute: false }) own!: OwnNotices;
  @state() private changed: OwnNotices | null = null;
  private readonly act = new Act(this);

  protected override render(): TemplateResult {
    const own = this.changed ?? this.own;
    const { quiet } = own;
    const set = (change: Partial<OwnNotices>) => (this.changed = { ...own, ...change });
    const others = own.reminders.filter((iso) => !AHEAD.some(([known]) => known === iso));
    return html`<form class="stack-fields" data-testid="my-notices" @submit=${this.submit}>
      <fieldset class="field"><legend>Remind me of a turn</legend><div class="checks">${[
        ...AHEAD,
        ...others.map((iso): [string, string] => [iso, iso]),
      ].map(
        ([
          iso,
          words,
        ]) => html`<label class="check"><input type="checkbox" data-testid="remind-${iso}" .checked=${own.reminders.includes(iso)}
          @change=${(event: Event) => set({ reminders: toggled(own.reminders, iso, event) })}><span>${words}</span></label>`,
      )}</div></fieldset>
      <label class="check"><input type="checkbox" data-testid="quiet" .checked=${quiet !== null}
        @change=${(event: Event) => set({ quiet: checked(event) ? { from: "20:00", to: "08:00", zone: myZone } : null })}>
        <span>Quiet hours: what happens then is told after them, if it is still so</span></label>
      ${
        quiet
          ? html`<div class="fields">
        <div class="field"><label for="quiet-from">From</label><input class="input" id="quiet-from" type="time" .value=${quiet.from}
          @input=${(event: Event) => set({ quiet: { ...quiet, from: value(event) } })}></div>
        <div class="field"><label for="quiet-to">to</label><input class="input" id="quiet-to" type="time" .value=${quiet.to}
          @input=${(event: Event) => set({ quiet: { ...quiet, to: value(event) } })}></div></div>
        <p class="second">On the clock of ${city(quiet.zone)}. ${
          quiet.zone === myZone
            ? nothing
            : html`<button type="button" class="link" @click=${() => set({ quiet: { ...quiet, zone: myZone } })}>Take ${city(myZone)} instead</button>`
        }</p>`
          : nothing
      }
      ${
        own.mayLead.length
          ? html`<fieldset class="field"><legend>As a lead, tell me when cover is needed in</legend><div class="checks">${own.mayLead.map(
              (squad) => html`<label class="check"><input type="checkbox" .checked=${own.leads.includes(squad)}
          @change=${(event: Event) => set({ leads: toggled(own.leads, squad, event) })}><span>${roster.squadName(squad)}</span></label>`,
            )}</div></fieldset>`
          : nothing
      }
      ${this.act.problem ? problemCard(this.act.problem, [], "Nothing was saved.") : nothing}
      <div class="bar"><button type="submit" class="button" data-testid="my-notices-save" ?disabled=${this.changed === null}
        aria-busy=${this.act.busy}>Save times</button></div>
    </form>`;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    const own = this.changed;
    if (own === null) return;
    void this.act.run(async () => {
      const leads = own.leads.filter((squad) => own.mayLead.includes(squad));
      await put(`${this.owner}/notices`, { body: { quiet: own.quiet, reminders: own.reminders, leads } });
      this.changed = null;
      toasts.say("Your times are saved");
      this.tell("chosen");
    });
  };
}

const checked = (event: Event) => (event.target as HTMLInputElement).checked;
const value = (event: Event) => (event.target as HTMLInputElement).value;
const toggled = (all: string[], one: string, event: Event) => (checked(event) ? [...all, one] : all.filter((each) => each !== one));
