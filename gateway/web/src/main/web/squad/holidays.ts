import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ask, get, put, seg } from "../api/client";
import { live } from "../api/live";
import { asProblem, type Problem } from "../api/problem";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Holidays, HolidayPlace, Squad } from "../api/types";
import { Act } from "../parts/act";
import { locked } from "../parts/bits";
import { exact } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { holidayWeeks } from "./holiday-weeks";
import { placeOf, placeOptions } from "./holiday-places";
import { text } from "./squad-form";

interface Form {
  region: string;
  perHoliday: string;
  most: string;
}

const PAUSE = 350;
const formOf = (holidays: Holidays): Form => ({
  region: holidays.region ?? "",
  perHoliday: holidays.perHoliday ? exact(holidays.perHoliday) : "1/2",
  most: holidays.most ? exact(holidays.most) : "2",
});
const same = (one: Form, other: Form) => JSON.stringify(one) === JSON.stringify(other);
const bodyOf = (form: Form) => ({ region: form.region || null, perHoliday: form.perHoliday.trim(), most: form.most.trim() });

/** Whose public holidays a squad counts, and what that makes of its next weeks: shown before it is saved. */
@customElement("al-holidays")
export class HolidaysSettings extends View {
  @property({ attribute: false }) squad!: Squad;
  @state() private form: Form | null = null;
  @state() private preview: Holidays | null = null;
  @state() private refused: Problem | null = null;
  private readonly holidays = new Remote<Holidays>(this, (changed) => changed.squads.includes(this.squad.squad));
  private readonly places = new Remote<HolidayPlace[]>(this, () => false);
  private readonly act = new Act(this);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | null = null;
  /** What the form began as: while nothing is typed it follows what others save. */
  private base: Holidays | null = null;
  private seen: string | null = null;

  override willUpdate(): void {
    const { squad } = this.squad;
    this.holidays.want(`holidays/${squad}`, (signal) => get(this.path, signal));
    this.places.want("holiday-regions", (signal) => get("/holiday-regions", signal));
    const { data } = this.holidays;
    if (data && (this.form === null || (this.base !== null && data !== this.base && same(this.form, formOf(this.base))))) {
      this.form = formOf(data);
      this.base = data;
      this.seen = this.holidays.etag;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private get path(): string {
    return `/squads/${seg(this.squad.squad)}/holidays`;
  }

  protected override render(): unknown {
    return shown(this.holidays, (holidays) => this.card(holidays, this.form!));
  }

  private card(holidays: Holidays, form: Form): TemplateResult {
    const may = who.leads(this.squad.squad);
    const changed = !same(form, formOf(holidays));
    return html`<form class="card pad stack-fields settings-form" data-testid="holidays" @submit=${this.submit}>
      <div class="stack"><h2>Public holidays</h2><p class="ink-2">A week with public holidays counts for more, and each holiday goes round: whoever
        has served it least often is asked first. A public holiday is no working day.</p></div>
      ${may ? this.fields(form) : html`<p>${holidays.regionName ?? "No public holidays are counted."}</p>${locked(`Only a lead of ${this.squad.name} may change this`)}`}
      ${this.refused ? problemCard(this.refused) : holidayWeeks(this.preview ?? holidays, this.preview !== null, form.region !== "")}
      ${this.act.problem ? problemCard(this.act.problem, this.next(), "Nothing was saved. What you chose is still here.") : nothing}
      ${
        may
          ? html`<div class="bar"><button type="submit" class="button primary" data-testid="holidays-submit"
            ?disabled=${!changed || this.preview === null} aria-busy=${this.act.busy}>Save</button>
        ${changed ? html`<button type="button" class="button quiet" @click=${() => void this.startAgain()}>Put back</button>` : nothing}
        <p class="second">No promised turn moves. Weeks that have begun keep what they are worth.</p></div>`
          : nothing
      }
    </form>`;
  }

  private fields(form: Form): TemplateResult {
    const places = this.places.data ?? [];
    const { country, parts } = placeOf(places, form.region);
    return html`<div class="fields">
        <div class="field"><label for="holidays-country">Country</label><select class="input" id="holidays-country" data-testid="holidays-country"
          @change=${(event: Event) => this.set({ region: text(event) })}>
          <option value="" ?selected=${form.region === ""}>None</option>
          ${placeOptions(places, country)}</select></div>
        <div class="field"><label for="holidays-region">Region</label><select class="input" id="holidays-region" data-testid="holidays-region"
          ?disabled=${parts.length === 0} @change=${(event: Event) => this.set({ region: text(event) })}>
          <option value=${country} ?selected=${form.region === country}>The whole country</option>
          ${placeOptions(parts, form.region)}</select></div>
      </div>
      <div class="fields">${this.number("perHoliday", "A holiday adds", form)}${this.number("most", "A week counts at most", form)}</div>`;
  }

  private number(key: "perHoliday" | "most", label: string, form: Form): TemplateResult {
    return html`<div class="field"><label for="holidays-${key}">${label}</label><input class="input short" id="holidays-${key}"
      data-testid="holidays-${key}" ?disabled=${form.region === ""} .value=${form[key]}
      @input=${(event: Event) => this.set({ [key]: text(event) })}><span class="hint">In weeks: a number or a fraction, such as 1/2</span></div>`;
  }

  private set(change: Partial<Form>): void {
    this.form = { ...this.form!, ...change };
    this.act.clear();
    this.stop();
    [this.preview, this.refused] = [null, null];
    this.timer = setTimeout(() => void this.ask(this.form!), PAUSE);
  }

  private async ask(form: Form): Promise<void> {
    const asking = (this.asking = new AbortController());
    try {
      const { data } = await ask<Holidays>("PUT", this.path, { body: bodyOf(form), dryRun: true, signal: asking.signal });
      if (!asking.signal.aborted) this.preview = data;
    } catch (failure) {
      if (!asking.signal.aborted) this.refused = asProblem(failure);
    }
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  private next(): { words: string; run: () => void }[] {
    const { problem } = this.act;
    if (problem?.status === 412 || problem?.status === 409) return [{ words: "Show it as it is now", run: () => void this.startAgain() }];
    return problem?.mayPass ? [{ words: "Try again", run: () => this.save() }] : [];
  }

  private async startAgain(): Promise<void> {
    this.stop();
    await this.holidays.reload();
    this.act.clear();
    [this.form, this.preview, this.refused] = [null, null, null];
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
      toasts.say(form.region ? "Public holidays are counted" : "Public holidays are counted no more");
      await this.startAgain();
    });
  }
}
