import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live as asShown } from "lit/directives/live.js";
import { post, remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { AbsenceRecorded, Squad } from "../api/types";
import { now } from "../parts/clock";
import { first } from "../parts/names";
import { count } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { isoDate } from "../parts/time";
import { toasts } from "../shell/toasts";
import { Preview } from "./preview";
import { spanWords } from "./spans";

/** Days on which a member cannot serve. The effect is asked for while one types, and nothing is recorded before the button. */
@customElement("al-absence-sheet")
export class AbsenceSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property() member = "";
  @state() private from = "";
  @state() private to = "";
  private readonly preview = new Preview(this);

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

  protected override content(): TemplateResult {
    const today = isoDate(now(), this.squad.zone);
    return html`
      <div class="fields">
        ${this.day("from", "First day", today)}
        ${this.day("to", "Last day", this.from || today)}
      </div>
      ${this.preview.render(this.complete ? "Working out what it changes." : "Choose both days to see what would change.")}`;
  }

  private day(key: "from" | "to", label: string, min: string): TemplateResult {
    return html`<div class="field"><label for="away-${key}">${label}</label>
      <input class="input" id="away-${key}" type="date" min=${min} data-testid="absence-${key}" ?autofocus=${key === "from"}
        .value=${asShown(this[key])} @input=${(event: Event) => this.set({ [key]: (event.target as HTMLInputElement).value })}></div>`;
  }

  private get complete(): boolean {
    return this.from !== "" && this.to !== "" && this.from <= this.to;
  }

  private get path(): string {
    return `/members/${seg(this.member)}/absences`;
  }

  protected override foot(): TemplateResult {
    const moves = this.preview.effect?.moved.length ?? 0;
    return this.buttons(moves ? `Record it, ${count(moves, "week moves", "weeks move")}` : "Record the absence", {
      disabled: !this.complete || this.preview.final,
      note: this.member === who.me ? "" : `Recorded as your act for ${this.name}.`,
    });
  }

  /** Only a first day brings the last one along: a last day still being typed is a date of long ago for a while. */
  private set(change: { from?: string; to?: string }): void {
    Object.assign(this, change);
    if (change.from && (!this.to || this.to < this.from)) this.to = this.from;
    this.act.clear();
    const [path, body] = [this.path, { from: this.from, to: this.to }];
    this.preview.of(this.complete ? async (signal) => (await post<AbsenceRecorded>(path, { body, dryRun: true, signal })).effect : null);
  }

  protected override submit(): void {
    if (!this.complete) return;
    void this.act.run(async () => {
      const [path, span] = [this.path, { from: this.from, to: this.to }];
      const { absence, effect } = await post<AbsenceRecorded>(path, { body: span });
      const moved = effect.moved.length ? `, ${count(effect.moved.length, "week moved", "weeks moved")}` : "";
      const undo = async () => {
        await remove(`${path}/${seg(absence)}`);
        this.changed();
        return effect.moved.length ? "The absence is taken back. What moved stays where it went." : undefined;
      };
      toasts.say(`${first(this.name)} is away ${spanWords(span, this.squad.zone)}${moved}`, undo);
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
