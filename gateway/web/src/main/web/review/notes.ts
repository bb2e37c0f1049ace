import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { PartName, Review, ReviewNote } from "../api/review";
import { who } from "../api/session";
import { kbd } from "../parts/bits";
import { icon } from "../parts/icons";
import { problemCard } from "../parts/problem";
import { myZone, time } from "../parts/time";
import { twoTexts } from "../parts/two-texts";
import { View, Watch } from "../parts/view";
import { eraser } from "../handover/erase";
import { keptNote, pens, type Writing } from "./pens";
import { editedWords, notesOn } from "./words";

/** What is worth being told to who listens; the rest is only shown. */
const TOLD = new Set(["kept", "failed"]);
const STATES = { rests: "", writes: "Writing…", keeps: "Keeping…", kept: "Kept", failed: "Not kept yet", moved: "" };

/** The notes beside one item, or of a part as a whole: read by all, written by whoever is there, kept as they are typed. */
@customElement("al-notes")
export class Notes extends View {
  @property({ attribute: false }) review!: Review;
  @property() of: PartName = "roster";
  @property({ attribute: false }) item: string | null = null;
  /** What the notes are about, for those who cannot see beside what they stand. */
  @property() about = "";

  constructor() {
    super();
    new Watch(this, [[pens, "changed"]]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.writings.forEach((each) => void each.pen.keep());
  }

  private get writings(): Writing[] {
    return pens.of(this.review.review, this.of, this.item);
  }

  private get open(): boolean {
    return this.review.state === "open";
  }

  protected override render(): TemplateResult {
    const notes = notesOn(this.review.notes, this.of, this.item);
    const { writings } = this;
    const written = (note: ReviewNote) => writings.find((each) => each.pen.kept?.id === note.note);
    const known = new Set(notes.map((each) => each.note));
    const rows: { key: string; note: ReviewNote | null; writing: Writing | null }[] = [
      ...notes.map((note) => ({ note, writing: written(note) ?? null })),
      ...writings.filter((each) => !each.pen.kept || !known.has(each.pen.kept.id)).map((writing) => ({ note: null, writing })),
    ].map((each) => ({ ...each, key: each.writing ? `pen-${each.writing.key}` : each.note!.note }));
    return html`${
      rows.length
        ? html`<ul class="review-notes" aria-label="Notes on ${this.about}">${repeat(
            rows,
            (row) => row.key,
            (row) => html`<li data-testid="note">${row.writing ? this.editor(row.writing, row.note) : this.shown(row.note!)}</li>`,
          )}</ul>`
        : nothing
    }${
      this.open && writings.length === 0
        ? html`<button type="button" class="link note-begin" data-testid="note-begin" @click=${() => this.begin()}>${icon("plus")} Note<span class="hidden-words"> on ${this.about}</span></button>`
        : nothing
    }`;
  }

  private shown(note: ReviewNote): TemplateResult {
    const may = this.open && note.text !== null && (note.by.member === who.me || who.steward);
    return html`<p class="written">${note.text ?? html`<span class="ink-3">(erased)</span>`}</p>
      <p class="second">${[note.by.name, time(note.at, myZone), editedWords(note)].filter(Boolean).join(" · ")}${
        may
          ? html` <button type="button" class="link note-edit" data-testid="note-edit" @click=${() => this.edit(note)}>Edit<span class="hidden-words"> the note of ${note.by.name}</span></button>`
          : nothing
      }${eraser({ id: note.textId, text: note.text, erased: note.text === null }, `the note of ${note.by.name}`)}</p>`;
  }

  private editor(writing: Writing, note: ReviewNote | null): TemplateResult {
    const { pen } = writing;
    if (note && note.text !== null) pen.read(keptNote(note));
    if (pen.theirs) return twoTexts(pen.theirs, pen.text, (text) => void pen.settle(text).then(() => pens.end(writing)));
    const failed = pen.state === "failed" && pen.problem;
    return html`<textarea class="input prose note-text" rows="2" maxlength="4000" aria-label="Note on ${this.about}" data-testid="note-text" .value=${pen.text}
        @input=${(event: Event) => pen.type((event.target as HTMLTextAreaElement).value)} @blur=${() => void pen.keep()}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, writing)}></textarea>
      <p class="second note-state"><span data-testid="note-state" aria-hidden="true">${STATES[pen.state]}</span><span class="hidden-words" role="status">${TOLD.has(pen.state) ? STATES[pen.state] : ""}</span>
        <button type="button" class="button small quiet" data-testid="note-done" @click=${() => this.end(writing)}>Done ${kbd("Esc")}</button></p>
      ${failed ? problemCard(failed, [{ words: "Try again", run: () => void pen.keep() }], "What you typed is still here.") : nothing}`;
  }

  /** Opens a note to write, and puts the caret into it. */
  begin(): void {
    this.focusOn(pens.begin(this.review.review, this.of, this.item));
  }

  private edit(note: ReviewNote): void {
    this.focusOn(pens.edit(note));
  }

  private focusOn(writing: Writing): void {
    void this.updateComplete.then(() => {
      const at = [...this.querySelectorAll<HTMLTextAreaElement>("textarea.note-text")].find((each) => each.value === writing.pen.text);
      at?.focus();
      at?.setSelectionRange(at.value.length, at.value.length);
    });
  }

  private onKey(event: KeyboardEvent, writing: Writing): void {
    const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    this.end(writing);
  }

  /** Focus stays beside what was written. */
  private end(writing: Writing): void {
    void pens.end(writing).then(async () => {
      await this.updateComplete;
      const at = document.activeElement;
      if (!at || at === document.body) this.querySelector<HTMLElement>("[data-testid=note-begin]")?.focus({ preventScroll: true });
    });
  }
}
