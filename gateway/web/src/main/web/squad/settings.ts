import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { put, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Squad } from "../api/types";
import { locked } from "../parts/bits";
import { Act } from "../parts/act";
import { problemCard } from "../parts/problem";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { bodyOf, formOf, ready, squadFields, type SquadForm } from "./squad-form";

/** A squad's clock and its policy. Saved against what one saw: who was faster is told, and nothing is overwritten. */
@customElement("al-settings")
export class Settings extends View {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) etag: string | null = null;
  @state() private form: SquadForm | null = null;
  private seen: string | null = null;
  private readonly act = new Act(this);

  override willUpdate(): void {
    if (this.form === null) {
      this.form = formOf(this.squad);
      this.seen = this.etag;
    }
  }

  protected override render(): TemplateResult {
    const may = who.leads(this.squad.squad);
    const form = this.form!;
    const changed = JSON.stringify(form) !== JSON.stringify(formOf(this.squad));
    return html`<form class="card pad stack-fields settings-form" data-testid="settings" @submit=${this.submit} @input=${() => this.act.clear()}>
      ${may ? nothing : html`<p>${locked(`Only a lead of ${this.squad.name} or an admin may change this`)}</p>`}
      ${squadFields(form, (change) => (this.form = { ...form, ...change }), !may, true, !may || this.squad.planned)}
      ${this.act.problem ? problemCard(this.act.problem, this.next(), "Nothing was saved. What you typed is still here.") : nothing}
      ${
        may
          ? html`<div class="bar"><button type="submit" class="button primary" data-testid="settings-submit"
            ?disabled=${!changed || !ready(form)} aria-busy=${this.act.busy}>Save</button>
        ${changed ? html`<button type="button" class="button quiet" @click=${() => this.startAgain()}>Put back</button>` : nothing}
        <p class="second">Served and frozen turns stay as they are; later ones are repaired where they must be.</p></div>`
          : nothing
      }
    </form>`;
  }

  private next(): { words: string; run: () => void }[] {
    const { problem } = this.act;
    if (problem?.status === 412 || problem?.status === 409) return [{ words: "Show it as it is now", run: () => this.startAgain() }];
    return problem?.mayPass ? [{ words: "Try again", run: () => this.save() }] : [];
  }

  private startAgain(): void {
    this.act.clear();
    this.form = null;
    live.touch([this.squad.squad]);
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    this.save();
  };

  private save(): void {
    const form = this.form!;
    void this.act.run(async () => {
      await put(`/squads/${seg(this.squad.squad)}`, { body: bodyOf(form), etag: this.seen });
      toasts.say(`${form.name} is saved`);
      this.startAgain();
    });
  }
}
