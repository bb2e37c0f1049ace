import { asProblem, type Problem } from "../api/problem";
import { unsaved } from "./unsaved";

/** A text as it is kept. */
export interface Kept {
  id: string;
  etag: string;
  text: string;
}

/** What somebody else wrote over the text that was begun with. */
export interface Theirs {
  text: string;
  by: string;
  at: string;
  etag: string;
}

export type PenState = "rests" | "writes" | "keeps" | "kept" | "failed" | "moved";

/**
 * A text that is kept as it is typed, a moment after the pen rests. What is typed stays here until it is kept: neither
 * a failure nor somebody quicker takes it away, and the browser asks before it closes the page on it.
 */
export class Pen {
  text: string;
  state: PenState = "rests";
  problem: Problem | null = null;
  theirs: Theirs | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;
  private held = false;
  private sending: Promise<void> | null = null;

  /**
   * @param kept what is kept so far; null for a text to begin
   * @param send keeps a text; told what it replaces
   * @param moved what somebody else wrote, where that is why a text was not taken
   */
  constructor(
    public kept: Kept | null,
    private readonly send: (text: string, over: Kept | null) => Promise<Kept>,
    private readonly moved: (problem: Problem) => Theirs | null,
    private readonly changed: () => void,
    private readonly pause = 1_200,
  ) {
    this.text = kept?.text ?? "";
  }

  /** Whether something stands here that is kept nowhere else. */
  get dirty(): boolean {
    return this.text.trim() !== (this.kept?.text ?? "").trim() && !(this.text.trim() === "" && !this.kept);
  }

  type(text: string): void {
    this.text = text;
    if (this.state !== "moved") this.become(this.dirty ? "writes" : "rests");
    else this.become("moved");
    this.soon();
  }

  /** Keeps what is typed now, and settles once nothing waits. */
  async keep(): Promise<void> {
    clearTimeout(this.later);
    if (this.sending) await this.sending;
    if (this.state === "moved" || !this.dirty || this.text.trim() === "") return;
    this.sending = this.sent(this.text);
    await this.sending;
  }

  private async sent(text: string): Promise<void> {
    this.become("keeps");
    try {
      this.kept = { ...(await this.send(text, this.kept)), text };
      this.problem = null;
      this.become(this.dirty ? "writes" : "kept");
    } catch (failure) {
      this.problem = asProblem(failure);
      this.theirs = this.moved(this.problem);
      this.become(this.theirs ? "moved" : "failed");
    } finally {
      this.sending = null;
      this.soon();
    }
  }

  /** What was kept elsewhere meanwhile; what is typed here is not touched. */
  read(kept: Kept): void {
    if (this.dirty || this.sending || this.state === "moved" || this.kept?.etag === kept.etag) return;
    this.kept = kept;
    this.text = kept.text;
  }

  /** Ends a conflict: one of the two texts, or one made of both. */
  settle(text: string): Promise<void> {
    const { theirs } = this;
    if (!theirs || !this.kept) return Promise.resolve();
    this.kept = { ...this.kept, etag: theirs.etag, text: theirs.text };
    this.theirs = null;
    this.problem = null;
    this.text = text;
    this.become(this.dirty ? "writes" : "kept");
    return this.keep();
  }

  private soon(): void {
    clearTimeout(this.later);
    if (this.state === "writes" && !this.sending) this.later = setTimeout(() => void this.keep(), this.pause);
  }

  private become(state: PenState): void {
    this.state = state;
    if (this.dirty !== this.held) unsaved((this.held = this.dirty));
    this.changed();
  }
}
