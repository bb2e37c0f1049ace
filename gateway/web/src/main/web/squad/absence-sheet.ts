import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, remove, seg } from "../api/client";
import { live } from "../api/live";
import { asProblem, type Problem } from "../api/problem";
import { who } from "../api/session";
import type { AbsenceRecorded, Effect, Plan, Squad } from "../api/types";
import { now } from "../parts/clock";
import { first } from "../parts/names";
import { count } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { isoDate } from "../parts/time";
import { toasts } from "../shell/toasts";
import { effectView } from "./effect";
import { spanWords } from "./spans";

const PAUSE = 350;

/** Days on which a member cannot serve. The effect is asked for while one types, and nothing is recorded before the button. */
@customElement("al-absence-sheet")
export class AbsenceSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) plan: Plan | null = null;
  @property() member = "";
  @state() private from = "";
  @state() private to = "";
  @state() private effect: Effect | null = null;
  @state() private refused: Problem | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | null = null;

  protected override testid = "absence";
  protected override notDone = "The absence was not recorded. What you typed is still here.";

  private get name(): string {
    return this.squad.members.find((each) => each.member === this.member)?.name ?? this.member;
  }

  protected override get heading(): string {
    return this.member === who.me ? "When can you not be there?" : `When is ${first(this.name)} away?`;
  }

  protected override scope(): unknown {
    return "Only the days are kept. Nobody is asked why.";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopAsking();
  }

  protected override content(): TemplateResult {
    const today = isoDate(now(), this.squad.zone);
    return html`
      <div class="fields">
        <div class="field"><label for="away-from">First day</label><input class="input" id="away-from" type="date" min=${today}
          data-testid="absence-from" autofocus
          .value=${this.from} @input=${(event: Event) => this.set({ from: (event.target as HTMLInputElement).value })}></div>
        <div class="field"><label for="away-to">Last day</label><input class="input" id="away-to" type="date" min=${this.from || today}
          data-testid="absence-to"
          .value=${this.to} @input=${(event: Event) => this.set({ to: (event.target as HTMLInputElement).value })}></div>
      </div>
      <div aria-live="polite">${
        this.effect
          ? effectView(this.effect)
          : this.refused
            ? problemCard(this.refused)
            : html`<p class="second">${this.complete ? "Working out what it changes." : "Choose both days to see what would change."}</p>`
      }</div>`;
  }

  private get complete(): boolean {
    return this.from !== "" && this.to !== "" && this.from <= this.to;
  }

  protected override foot(): TemplateResult {
    const moves = this.effect?.moved.length ?? 0;
    return this.buttons(moves ? `Record it, ${count(moves, "week moves", "weeks move")}` : "Record the absence", {
      disabled: !this.complete || (this.refused !== null && !this.refused.mayPass),
      note: this.member === who.me ? "" : `Recorded as your act for ${this.name}.`,
    });
  }

  private set(change: Partial<{ from: string; to: string }>): void {
    Object.assign(this, change);
    if (this.from && (!this.to || this.to < this.from)) this.to = this.from;
    this.show(null, null);
    this.act.clear();
    this.stopAsking();
    if (this.complete) this.timer = setTimeout(() => void this.preview(), PAUSE);
  }

  private stopAsking(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  private show(effect: Effect | null, refused: Problem | null): void {
    [this.effect, this.refused] = [effect, refused];
    this.tell<Effect | null>("effect", effect);
  }

  private async preview(): Promise<void> {
    const asking = (this.asking = new AbortController());
    try {
      const body = { from: this.from, to: this.to };
      const { effect } = await post<AbsenceRecorded>(this.path, { body, dryRun: true, signal: asking.signal });
      if (!asking.signal.aborted) this.show(effect, null);
    } catch (failure) {
      if (!asking.signal.aborted) this.show(null, asProblem(failure));
    }
  }

  private get path(): string {
    return `/members/${seg(this.member)}/absences`;
  }

  protected override submit(): void {
    if (!this.complete) return;
    void this.act.run(async () => {
      const span = { from: this.from, to: this.to };
      const path = this.path;
      const { absence, effect } = await post<AbsenceRecorded>(path, { body: span });
      const days = spanWords(span, this.squad.zone);
      const moved = effect.moved.length ? `, ${count(effect.moved.length, "week moved", "weeks moved")}` : "";
      toasts.say(`${first(this.name)} is away ${days}${moved}`, () => remove(`${path}/${seg(absence)}`).then(() => this.changed()));
      this.changed();
      this.close();
    });
  }

  private changed(): void {
    live.touch([this.squad.squad], [this.member]);
  }

  protected override nextSteps(): { words: string; run: () => void }[] {
    return this.act.problem?.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }
}
