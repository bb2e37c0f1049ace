import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, put, remove } from "../api/client";
import { live } from "../api/live";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { CalendarSource, SourceShown } from "../api/types";
import { Act } from "../parts/act";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { dayTime, myZone } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";

/** The reader's own calendar, read by itself for when they are away. */
@customElement("al-calendar-source")
export class SourceCard extends View {
  /** Of the API, such as /members/ines/calendar-source. */
  @property() path = "";
  @state() private address = "";
  @state() private step: "change" | "remove" | null = null;
  private readonly source = new Remote<CalendarSource>(this, (changed) => changed.members.includes(who.me));
  private readonly act = new Act(this);

  override willUpdate(): void {
    const { path } = this;
    this.source.want(path, (signal) => get(path, signal));
  }

  protected override render(): TemplateResult {
    return html`<section class="card pad stack feed" data-testid="calendar-source" aria-label="Read my calendar">
      <h3>Read my calendar</h3>
      ${shown(this.source, (source) => (source.calendar ? this.given(source.calendar) : this.none()), 2)}
      ${
        this.act.problem
          ? problemCard(
              this.act.problem,
              [{ words: "Dismiss", run: () => this.act.clear() }],
              "Nothing was changed. What you typed is still here.",
            )
          : nothing
      }
    </section>`;
  }

  private none(): TemplateResult {
    return html`<p class="ink-2">Let Allotment read your own calendar, and you need not enter absences here. Only when you are away is read,
        never why; what your calendar shows as free does not count.</p>${this.form("Read my calendar")}`;
  }

  private form(words: string): TemplateResult {
    return html`<form class="stack" novalidate @submit=${this.give}>
      <div class="field"><label for="source-address">Address of the calendar</label>
        <input class="input" id="source-address" type="url" inputmode="url" autocomplete="off" spellcheck="false" data-testid="source-address"
          placeholder="https://" .value=${this.address} aria-describedby="source-hint"
          @input=${(event: Event) => (this.address = (event.target as HTMLInputElement).value)}>
        <span class="hint" id="source-hint">Calendars call it “secret address in iCal format” or “publish as ICS”. It is shown to nobody, you
          included.</span></div>
      <div class="bar"><button type="submit" class="button" data-testid="source-give" ?disabled=${!this.address.trim()}
        aria-busy=${this.act.busy}>${words}</button>
        ${this.step ? this.cancel() : nothing}</div></form>`;
  }

  private given(calendar: SourceShown): TemplateResult {
    return html`
      <p data-testid="source-server">${calendar.server}, since ${dayTime(calendar.since, myZone)}</p>
      ${this.last(calendar)}
      ${this.step === "change" ? this.form("Read this one instead") : this.step === "remove" ? this.removal(calendar) : this.acts(calendar)}`;
  }

  private last(calendar: SourceShown): TemplateResult {
    const { last } = calendar;
    const next = calendar.reading ? "It is being read now." : `Next reading ${dayTime(calendar.next, myZone)}.`;
    if (!last) return html`<p class="second" data-testid="source-last">Not read yet. ${next}</p>`;
    if (last.problem) {
      return html`<div class="card problem problem-card" role="status" data-testid="source-problem"><strong>It could not be read
          ${dayTime(last.at, myZone)}</strong><p class="ink-2">${last.problem}</p>
        <p class="second">${
          calendar.good ? `Absences stay as they were read ${dayTime(calendar.good, myZone)}.` : "No absence was taken from it."
        } ${next}</p></div>`;
    }
    const changes = [last.recorded ? `${last.recorded} new` : "", last.withdrawn ? `${last.withdrawn} no longer` : ""].filter(Boolean);
    return html`<p class="second" data-testid="source-last">Read ${dayTime(last.at, myZone)}: ${count(last.absences, "absence")}${
      changes.length ? ` (${changes.join(", ")})` : ", nothing new"
    }. ${next}</p>`;
  }

  private acts(calendar: SourceShown): TemplateResult {
    return html`<div class="bar">
      <button type="button" class="button small" data-testid="source-read" aria-busy=${this.act.busy} ?disabled=${calendar.reading}
        @click=${this.read}>Read now</button>
      <button type="button" class="button small" data-testid="source-change" @click=${() => this.go("change")}>Change address…</button>
      <button type="button" class="button small" data-testid="source-remove" @click=${() => this.go("remove")}>Remove…</button></div>`;
  }

  private removal(calendar: SourceShown): TemplateResult {
    const absences = count(calendar.last?.absences ?? 0, "absence");
    return html`<div class="fact-card"><p>The address is deleted and the calendar read no more. It brought ${absences}.</p></div>
      <div class="bar">
        <button type="button" class="button primary" data-testid="source-keep" aria-busy=${this.act.busy}
          @click=${() => this.end(false)}>Remove, keep the absences</button>
        <button type="button" class="button danger" data-testid="source-withdraw" @click=${() => this.end(true)}>Remove and withdraw
          them</button>
        ${this.cancel()}
      </div>`;
  }

  private cancel(): TemplateResult {
    return html`<button type="button" class="button" data-testid="source-cancel" @click=${() => (this.step = null)}>Cancel</button>`;
  }

  private go(step: "change" | "remove"): void {
    this.step = step;
    const first = step === "change" ? "#source-address" : "[data-testid=source-keep]";
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(first)?.focus());
  }

  private readonly give = (event: Event) => {
    event.preventDefault();
    if (!this.address.trim()) return;
    void this.act.run(async () => {
      await put(this.path, { body: { address: this.address.trim() } });
      [this.address, this.step] = ["", null];
      await this.source.reload();
      await this.readNow();
    });
  };

  private readonly read = () => void this.act.run(() => this.readNow());

  private async readNow(): Promise<void> {
    const { calendar } = await post<CalendarSource>(`${this.path}/readings`);
    if (calendar?.last && !calendar.last.problem) toasts.say(`Read: ${count(calendar.last.absences, "absence")}`);
    await this.source.reload();
    live.touch([], [who.me]);
  }

  private end(withdraw: boolean): void {
    void this.act.run(async () => {
      await remove(`${this.path}?withdraw=${withdraw}`);
      this.step = null;
      toasts.say(withdraw ? "Removed, with the absences it brought" : "Removed. The absences stay.");
      await this.source.reload();
      live.touch([], [who.me]);
    });
  }
}
