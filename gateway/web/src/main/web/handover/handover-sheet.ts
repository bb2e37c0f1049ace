import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ask, get, post, seg } from "../api/client";
import { live } from "../api/live";
import type { Problem } from "../api/problem";
import { Remote } from "../api/remote";
import type { Note, OpenItem } from "../api/types";
import { shown } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { said } from "./words";
import "./items";

/** The note of one turn, written: what is open, what was learned, what to watch. The product's draft comes first. */
@customElement("al-handover-sheet")
export class HandoverSheet extends Sheet {
  @property() squad = "";
  @property() week = "";
  @state() private learned: string | null = null;
  @state() private watch: string | null = null;
  @state() private hours = "";
  @state() private item = "";
  private etag: string | null = null;
  private readonly note = new Remote<Note>(this, (changed) => changed.squads.includes(this.squad));

  protected override testid = "handover";
  protected override notDone = "What you wrote is still here.";
  protected override heading = "Handover";

  protected override scope(): unknown {
    const note = this.note.data;
    return note ? `${note.week}, for ${note.taker?.name ?? "whoever serves next"}. Plain text; the squad reads it.` : this.week;
  }

  private get path(): string {
    return `/squads/${seg(this.squad)}/handovers/${seg(this.week)}`;
  }

  override willUpdate(): void {
    this.note.want(`handover/${this.squad}/${this.week}`, (signal) => get(this.path, signal));
    const note = this.note.data;
    if (!note || this.learned !== null) return;
    this.learned = note.note ? said(note.note.learned) : note.draft.learned;
    this.watch = note.note ? said(note.note.watch) : note.draft.watch;
    this.hours = String(note.note?.interruptedHours ?? "");
    this.etag = this.note.etag;
  }

  protected override content(): unknown {
    return shown(this.note, (note) => this.form(note), 4);
  }

  private form(note: Note): TemplateResult {
    return html`
      ${note.asked.map((asked) => html`<p class="card pad"><b>${asked.member.name} asks back:</b> ${said(asked.line)}</p>`)}
      <section><h3>What is open</h3><al-items .note=${note}></al-items>
        ${
          note.mayOpen
            ? html`<div class="add-item"><input class="input" data-testid="item-text" maxlength="300" aria-label="Something that is open"
          placeholder="Something that is open" .value=${this.item} @input=${(event: Event) => (this.item = (event.target as HTMLInputElement).value)}
          @keydown=${this.onItemKey}><button type="button" class="button" data-testid="item-add" ?disabled=${!this.item.trim()}
          @click=${this.add}>Add</button></div>`
            : nothing
        }</section>
      ${
        note.draft.happened.length
          ? html`<section><h3>What happened</h3><ul class="happened">${note.draft.happened.map((each) => html`<li>${each.text}</li>`)}</ul></section>`
          : nothing
      }
      ${this.text("learned", "What was learned")}
      ${this.text("watch", "What to watch")}
      ${this.interrupted()}
      ${this.theirs()}`;
  }

  private text(key: "learned" | "watch", label: string): TemplateResult {
    return html`<div class="field"><label for="note-${key}">${label}</label>
      <textarea class="input prose" id="note-${key}" data-testid="note-${key}" maxlength="4000" ?disabled=${!this.note.data?.mayWrite}
        .value=${this[key] ?? ""} @input=${(event: Event) => (this[key] = (event.target as HTMLTextAreaElement).value)}></textarea></div>`;
  }

  private interrupted(): TemplateResult {
    return html`<div class="field"><label for="note-hours">Hours interrupted (optional)</label>
      <input class="input short" id="note-hours" data-testid="note-hours" type="number" min="0" max="168" step="0.25" inputmode="decimal"
        aria-describedby="note-hours-hint" ?disabled=${!this.note.data?.mayWrite} .value=${this.hours}
        @input=${(event: Event) => (this.hours = (event.target as HTMLInputElement).value)}>
      <span class="hint" id="note-hours-hint">In the whole turn, about. It is shown of the squad, and of nobody.</span></div>`;
  }

  /** Where somebody else was quicker, both texts are there to make one of. */
  private theirs(): unknown {
    const theirs = this.act.problem?.rule === "note-moved" ? (this.act.problem.body.theirs as Theirs | undefined) : undefined;
    if (!theirs?.by) return nothing;
    return html`<section class="card pad stack" data-testid="theirs"><h3>As ${theirs.by.name} wrote it</h3>
      <p class="written">${theirs.learned || "–"}</p><p class="written">${theirs.watch || "–"}</p></section>`;
  }

  protected override foot(): TemplateResult {
    const may = this.note.data?.mayWrite ?? false;
    return this.buttons("Save the note", {
      disabled: !may,
      note: may ? "" : "Who serves last in the turn writes it, until it is accepted.",
    });
  }

  protected override submit(): void {
    if (!this.note.data?.mayWrite) return;
    this.save(this.etag);
  }

  private save(etag: string | null): void {
    const interruptedHours = this.hours.trim() === "" ? null : Number(this.hours);
    const body = { learned: this.learned ?? "", watch: this.watch ?? "", interruptedHours };
    void this.act.run(async () => {
      await ask<Note>("PUT", this.path, { body, etag });
      toasts.say(`The note of ${this.week} is saved`);
      live.touch([this.squad], []);
      this.close();
    });
  }

  protected override nextSteps(problem: Problem): { words: string; run: () => void }[] {
    if (problem.rule === "note-moved") return [{ words: "Save mine instead", run: () => this.save(String(problem.body.etag)) }];
    return problem.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }

  private readonly onItemKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.add();
  };

  private readonly add = () => {
    const text = this.item.trim();
    if (!text) return;
    void this.act.run(async () => {
      await post<OpenItem>(`${this.path}/items`, { body: { text } });
      this.item = "";
      live.touch([this.squad], []);
      await this.note.reload();
    });
  };
}

interface Theirs {
  learned: string;
  watch: string;
  by?: { name: string };
}
