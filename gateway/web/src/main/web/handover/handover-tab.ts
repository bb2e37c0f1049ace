import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, seg } from "../api/client";
import { live } from "../api/live";
import { Remote } from "../api/remote";
import type { Note, PullIn, PullInTrend, Squad } from "../api/types";
import { Act } from "../parts/act";
import { chip, empty, locked } from "../parts/bits";
import { now } from "../parts/clock";
import { problemCard, shown } from "../parts/problem";
import { dayTime } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { eraser, type Erasing } from "./erase";
import { openWords, said, stateWords } from "./words";
import { trendCard } from "./trend";
import "./handover-sheet";
import "./items";
import "./line-sheets";

/** So many notes are shown with all that is open in them. */
const WHOLE = 2;

type Open = { kind: "write" | "ask"; note: Note } | { kind: "answer"; pullIn: PullIn } | { kind: "erase"; erasing: Erasing };

/** What a squad hands over: the running turn first, then those before it, and how often mentors are pulled in. */
@customElement("al-handover")
export class HandoverTab extends View {
  @property({ attribute: false }) squad!: Squad;
  @state() private open: Open | null = null;
  private readonly act = new Act(this);
  private readonly notes = new Remote<Note[]>(this, (changed) => changed.squads.includes(this.squad.squad));
  private readonly trend = new Remote<PullInTrend>(this, (changed) => changed.squads.includes(this.squad.squad));

  private get path(): string {
    return `/squads/${seg(this.squad.squad)}`;
  }

  override willUpdate(): void {
    this.notes.want(`handovers/${this.squad.squad}`, (signal) => get(`${this.path}/handovers?turns=12`, signal));
    this.trend.want(`trend/${this.squad.squad}`, (signal) => get(`${this.path}/pull-ins/trend`, signal));
  }

  protected override render(): TemplateResult {
    return html`<div class="notes" @sheet-closed=${() => (this.open = null)} @erase=${this.onErase}>
      ${this.notes.problem?.status === 403 ? this.notYours() : shown(this.notes, (notes) => this.all(notes), 4)}
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}
      ${this.notes.problem && !this.trend.data ? nothing : shown(this.trend, trendCard, 3)}
      ${this.sheet()}</div>`;
  }

  /** Whom the squad shows it, it decides itself: a guest sees it while a turn of theirs stands in its plan. */
  private notYours(): TemplateResult {
    return html`<section class="card pad stack" data-testid="not-yours"><h2>This handover is not yours to read</h2>
      <p class="ink-2">What ${this.squad.name} hands over is for its members and leads, and for guests who serve a turn of it.</p>
      ${locked("A lead can add you to the squad")}</section>`;
  }

  private all(notes: Note[]): unknown {
    if (notes.length === 0) return empty("Nothing to hand over yet", "When the first turn has begun, what is open in it stands here.");
    const [recent, older] = [notes.slice(0, WHOLE), notes.slice(WHOLE)];
    const unwritten = older.filter((note) => !note.note && !note.pullIns.length && !note.asked.length);
    return html`${recent.map((note) => this.card(note, true))}
      ${older.filter((note) => !unwritten.includes(note)).map((note) => this.card(note, false))}
      ${unwritten.length ? this.unwritten(unwritten) : nothing}`;
  }

  private unwritten(notes: Note[]): TemplateResult {
    return html`<section class="card pad stack" data-testid="unwritten"><h2>Earlier, nothing was written</h2>
      <ul class="items">${notes.map(
        (note) => html`<li data-testid="note" data-week=${note.week} data-state=${note.state}><span>${note.week}<span
          class="second">${note.writer?.name ?? "nobody"} to ${note.taker?.name ?? "nobody yet"}</span></span>
          ${
            note.mayWrite
              ? html`<button type="button" class="button small" data-testid="note-write" aria-label="Write the note of ${note.week}"
                @click=${() => (this.open = { kind: "write", note })}>Write it now</button>`
              : nothing
          }</li>`,
      )}</ul></section>`;
  }

  private card(note: Note, whole: boolean): TemplateResult {
    const { zone } = this.squad;
    const waits = ["missing", "asked-back"].includes(note.state);
    return html`<section class="card pad stack note ${note.mayWrite || note.mayAccept ? "yours" : ""}" data-testid="note" data-week=${note.week} data-state=${note.state}>
      <div class="note-head"><div><h2>${note.week}, ${note.writer?.name ?? "nobody"} to ${note.taker?.name ?? "nobody yet"}</h2>
        <p class="ink-2">hands over ${dayTime(note.end, zone)} · ${note.mentor ? `mentor ${note.mentor.name}` : "no mentor named"}${
          note.shadows.length ? ` · shadowing: ${note.shadows.map((each) => each.name).join(", ")}` : ""
        }${whole ? nothing : ` · ${openWords(note)}`}</p></div>
        ${chip(waits ? "warning" : note.state === "accepted" ? "fine" : "plain", stateWords(note, zone), waits ? "warning" : note.state === "accepted" ? "check" : undefined)}</div>
      ${whole ? html`<al-items .note=${note} .erasable=${true}></al-items>` : nothing}
      ${note.asked.map((asked) => html`<p><b>${asked.member.name} asked:</b> ${said(asked.line)}${eraser(asked.line, `what ${asked.member.name} asked`)}</p>`)}
      ${
        note.note
          ? html`<dl class="note-texts"><dt>Learned</dt><dd class="written">${said(note.note.learned) || "–"}${eraser(note.note.learned, `what was learned in ${note.week}`)}</dd>
        <dt>To watch</dt><dd class="written">${said(note.note.watch) || "–"}${eraser(note.note.watch, `what to watch after ${note.week}`)}</dd></dl>`
          : nothing
      }
      ${note.pullIns.map((pullIn) => this.pullIn(pullIn))}
      ${this.acts(note)}</section>`;
  }

  private pullIn(pullIn: PullIn): TemplateResult {
    return html`<div class="pull-in" data-testid="pull-in-row"><p><b>${pullIn.gardener.name} pulled in ${pullIn.mentor.name}</b>
      <span class="second">${dayTime(pullIn.at, this.squad.zone)}</span></p>
      <p>Tried: ${said(pullIn.tried)}${eraser(pullIn.tried, "what was tried")}</p>
      <p>Needed: ${said(pullIn.needed)}${eraser(pullIn.needed, "what was needed")}</p>
      ${pullIn.answer ? html`<p><b>${pullIn.answer.member.name}:</b> ${said(pullIn.answer.line)}${eraser(pullIn.answer.line, `the answer of ${pullIn.answer.member.name}`)}</p>` : chip("dashed", "not answered yet", "question")}
      ${pullIn.mayAnswer ? html`<button type="button" class="button small" data-testid="answer-open" @click=${() => (this.open = { kind: "answer", pullIn })}>Answer</button>` : nothing}</div>`;
  }

  private acts(note: Note): unknown {
    const names = note.mayOpen && note.writer && note.state !== "ahead" && Date.parse(note.end) > now().getTime();
    if (!note.mayWrite && !note.mayAccept && !names) return nothing;
    return html`<div class="bar">
      ${note.mayAccept && note.note ? html`<button type="button" class="button primary" data-testid="note-accept" aria-busy=${this.act.busy} @click=${() => this.accept(note)}>Accept</button>` : nothing}
      ${note.mayWrite ? html`<button type="button" class="button" data-testid="note-write" @click=${() => (this.open = { kind: "write", note })}>Write the note</button>` : nothing}
      ${note.mayAccept ? html`<button type="button" class="button" data-testid="note-ask" @click=${() => (this.open = { kind: "ask", note })}>Ask back</button>` : nothing}
      ${names ? html`<button type="button" class="button" data-testid="name-mentor" @click=${() => this.tell("open-sheet", { sheet: "mentor", week: note.week })}>${note.mentor ? "Another mentor" : "Name a mentor"}</button>` : nothing}</div>`;
  }

  private sheet(): unknown {
    const { open } = this;
    const { squad } = this.squad;
    if (!open) return nothing;
    if (open.kind === "erase") return html`<al-erase-sheet .squad=${squad} .erasing=${open.erasing}></al-erase-sheet>`;
    if (open.kind === "answer") return html`<al-answer-sheet .squad=${squad} .pullIn=${open.pullIn}></al-answer-sheet>`;
    return open.kind === "write"
      ? html`<al-handover-sheet .squad=${squad} .week=${open.note.week}></al-handover-sheet>`
      : html`<al-ask-back-sheet .squad=${squad} .week=${open.note.week} .writer=${open.note.writer?.name ?? "back"}></al-ask-back-sheet>`;
  }

  private readonly onErase = (event: CustomEvent<Erasing>) => (this.open = { kind: "erase", erasing: event.detail });

  private accept(note: Note): void {
    void this.act.run(async () => {
      await post(`${this.path}/handovers/${seg(note.week)}/accept`, { etag: `"note-${note.revision}"` });
      toasts.say(`The note of ${note.week} is accepted`);
      live.touch([this.squad.squad], []);
    });
  }
}
