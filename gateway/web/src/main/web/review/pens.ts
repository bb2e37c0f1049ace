import { ask, seg } from "../api/client";
import type { Problem } from "../api/problem";
import type { PartName, ReviewNote, TheirNote } from "../api/review";
import { Pen, type Kept, type Theirs } from "../parts/pen";

/** A note as a pen keeps it. */
export const keptNote = (note: ReviewNote): Kept => ({ id: note.note, etag: `"${note.revision}"`, text: note.text ?? "" });

/** A note that is written, and where it stands. */
export interface Writing {
  key: number;
  review: string;
  part: PartName;
  item: string | null;
  pen: Pen;
}

/**
 * The notes somebody writes here now. They outlive the screen they are written on, so that no text goes with it.
 * Fires `changed`, and `noted` (detail: ReviewNote) for each that is kept.
 */
class Pens extends EventTarget {
  private all: Writing[] = [];
  private count = 0;

  of(review: string, part: PartName, item: string | null): Writing[] {
    return this.all.filter((each) => each.review === review && each.part === part && each.item === item);
  }

  /** Begins a note, or goes on with one that is begun there already. */
  begin(review: string, part: PartName, item: string | null): Writing {
    const begun = this.of(review, part, item).find((each) => !each.pen.kept);
    return begun ?? this.take(review, part, item, null);
  }

  edit(note: ReviewNote): Writing {
    const open = this.all.find((each) => each.pen.kept?.id === note.note);
    return open ?? this.take(note.review, note.part, note.item, keptNote(note));
  }

  /** Puts a pen away once all it wrote is kept; what could not be kept stays open. */
  async end(writing: Writing): Promise<void> {
    const { pen } = writing;
    if (pen.kept && pen.text.trim() === "") pen.type(pen.kept.text);
    await pen.keep();
    if (pen.dirty) return;
    this.all = this.all.filter((each) => each !== writing);
    this.tell();
  }

  private take(review: string, part: PartName, item: string | null, kept: Kept | null): Writing {
    const send = (text: string, over: Kept | null) => sent({ review, part, item }, text, over);
    const writing = { key: ++this.count, review, part, item, pen: new Pen(kept, send, theirs, () => this.tell()) };
    this.all.push(writing);
    this.tell();
    return writing;
  }

  private tell(): void {
    this.dispatchEvent(new Event("changed"));
  }
}

async function sent(at: { review: string; part: PartName; item: string | null }, text: string, over: Kept | null): Promise<Kept> {
  const path = `/community/reviews/${seg(at.review)}/notes`;
  const { data, etag } = over
    ? await ask<ReviewNote>("PUT", `${path}/${seg(over.id)}`, { body: { text }, etag: over.etag })
    : await ask<ReviewNote>("POST", path, { body: { part: at.part, item: at.item, text } });
  pens.dispatchEvent(new CustomEvent<ReviewNote>("noted", { detail: data }));
  return { id: data.note, etag: etag ?? `"${data.revision}"`, text };
}

function theirs(problem: Problem): Theirs | null {
  const told = problem.rule === "review-note-moved" ? (problem.body.theirs as TheirNote | undefined) : undefined;
  return told ? { text: told.text ?? "", by: told.by.name, at: told.at, etag: String(problem.body.etag) } : null;
}

export const pens = new Pens();
