import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, put, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Effect, Squad } from "../api/types";
import { locked } from "../parts/bits";
import { Act } from "../parts/act";
import { problemCard } from "../parts/problem";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { Preview } from "./preview";
import { bodyOf, formOf, ready, squadFields, text, type SquadForm } from "./squad-form";
import { startWeeks } from "./start-weeks";

const same = (one: SquadForm, other: SquadForm) => JSON.stringify(one) === JSON.stringify(other);

/** A squad's clock and its policy. Saved against what one saw: who was faster is told, and nothing is overwritten. */
@customElement("al-settings")
export class Settings extends View {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) etag: string | null = null;
  @state() private form: SquadForm | null = null;
  private base: Squad | null = null;
  private from: string | null = null;
  private seen: string | null = null;
  /** What was shown when it was saved; what was typed stays until what is saved has come. */
  private saved: Squad | null = null;
  private readonly preview = new Preview(this);
  private readonly act = new Act(this);

  /** While nothing is typed the form follows what is saved, be it by others. */
  override willUpdate(): void {
    const came = this.saved !== null && this.saved !== this.squad;
    if (this.form === null || came || same(this.form, formOf(this.base!))) {
      this.saved = null;
      this.base = this.squad;
      this.form = formOf(this.squad);
      this.seen = this.etag;
      this.from = this.squad.firstUnannounced ?? null;
    }
  }

  protected override render(): TemplateResult {
    const may = who.leads(this.squad.squad);
    const form = this.form!;
    const changed = !same(form, formOf(this.squad));
    return html`<form class="card pad stack-fields settings-form" data-testid="settings" @submit=${this.submit} @input=${() => this.act.clear()}>
      ${may ? nothing : html`<p>${locked(`Only a lead of ${this.squad.name} or an admin may change this`)}</p>`}
      ${squadFields(form, (change) => this.set({ ...form, ...change }), !may)}
      ${this.clockChanges ? this.when() : nothing}
      ${changed && this.squad.planned ? this.preview.render("Working out what it changes.") : nothing}
      ${this.act.problem ? problemCard(this.act.problem, this.next(), "Nothing was saved. What you typed is still here.") : nothing}
      ${
        may
          ? html`<div class="bar"><button type="submit" class="button primary" data-testid="settings-submit"
            ?disabled=${!changed || !ready(form) || this.preview.final || this.saved !== null} aria-busy=${this.act.busy}>Save</button>
        ${changed ? html`<button type="button" class="button quiet" @click=${() => this.startAgain()}>Put back</button>` : nothing}
        <p class="second">Served and frozen turns stay as they are; later ones are repaired where they must be.</p></div>`
          : nothing
      }
    </form>`;
  }

  private get clockChanges(): boolean {
    const [form, was] = [this.form!, formOf(this.squad)];
    return this.squad.planned && (["day", "time", "zone", "weeks"] as const).some((key) => form[key] !== was[key]);
  }

  private when(): TemplateResult {
    return html`<div class="field"><label for="settings-from">The new handover holds from</label>
      <select class="input" id="settings-from" data-testid="settings-from" @change=${(event: Event) => this.holdFrom(text(event))}>
        ${startWeeks(this.squad).map((each) => html`<option value=${each.week} ?selected=${each.week === this.from}>${each.words}</option>`)}
      </select>
      <span class="hint">Announced turns keep their times. Where turns get longer or shorter, later ones are planned anew.</span></div>`;
  }

  private holdFrom(week: string): void {
    this.from = week;
    this.look();
  }

  private set(form: SquadForm): void {
    this.form = form;
    this.look();
  }

  private get path(): string {
    return this.clockChanges && this.from ? `?from=${this.from}` : "";
  }

  private look(): void {
    const form = this.form!;
    const squad = seg(this.squad.squad);
    const asks = this.squad.planned && ready(form) && !same(form, formOf(this.squad));
    this.preview.of(asks ? (signal) => post<Effect>(`/squads/${squad}/previews${this.path}`, { body: bodyOf(form), signal }) : null);
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
      await put(`/squads/${seg(this.squad.squad)}${this.path}`, { body: bodyOf(form), etag: this.seen });
      toasts.say(`${form.name} is saved`);
      this.saved = this.squad;
      live.touch([this.squad.squad]);
    });
  }
}
