import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Reply } from "../api/client";
import { live } from "../api/live";
import { asProblem, type Problem } from "../api/problem";
import { who } from "../api/session";
import type { Changed } from "../api/types";
import { concerns } from "./concerns";

export interface Page<T> {
  items: T[];
  next: string | null;
}

const FIRST = 50;
const MOST = 200;
const PACE = 1_000;

/**
 * A long list read page by page. What changed elsewhere is read again as far as the list was read, and put in its
 * place at once: nothing jumps, and what has the focus keeps it.
 */
export class Listing<T> implements ReactiveController {
  items: T[] | null = null;
  /** Where the next page begins; null at the end. */
  next: string | null = null;
  problem: Problem | null = null;
  /** Why the next page did not come. */
  moreProblem: Problem | null = null;
  reading = false;
  slow = false;
  readAt = 0;
  /** Another question was asked, and what stands here is the answer to the one before. */
  turning = false;
  private question: string | null = null;
  private pending: AbortController | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly page: (question: string, cursor: string | null, limit: number, signal: AbortSignal) => Promise<Reply<Page<T>>>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    live.addEventListener("changed", this.onChanged);
    live.addEventListener("state", this.onState);
  }

  hostDisconnected(): void {
    live.removeEventListener("changed", this.onChanged);
    live.removeEventListener("state", this.onState);
    this.pending?.abort();
    clearTimeout(this.later);
  }

  want(question: string): void {
    if (question === this.question) return;
    this.question = question;
    this.turning = this.items !== null;
    void this.read(FIRST);
  }

  /** As far as it was read. */
  reload(): Promise<void> {
    return this.read(Math.max(FIRST, this.items?.length ?? 0));
  }

  async more(): Promise<void> {
    if (this.reading || this.next === null || this.question === null) return;
    await this.during(async (signal) => {
      const { data } = await this.page(this.question!, this.next, FIRST, signal);
      if (!signal.aborted) Object.assign(this, { items: [...(this.items ?? []), ...data.items], next: data.next, moreProblem: null });
    }, "moreProblem");
  }

  private async read(far: number): Promise<void> {
    const slow = setTimeout(() => this.show(() => (this.slow = this.items === null)), 200);
    await this.during(async (signal) => {
      const items: T[] = [];
      let next: string | null = null;
      do {
        const { data }: Reply<Page<T>> = await this.page(this.question!, next, Math.min(MOST, far - items.length), signal);
        items.push(...data.items);
        next = data.next;
      } while (next !== null && items.length < far && !signal.aborted);
      if (!signal.aborted) Object.assign(this, { items, next, problem: null, moreProblem: null, turning: false, readAt: Date.now() });
    }, "problem");
    clearTimeout(slow);
    this.slow = false;
  }

  private async during(deed: (signal: AbortSignal) => Promise<void>, fails: "problem" | "moreProblem"): Promise<void> {
    this.pending?.abort();
    const pending = (this.pending = new AbortController());
    this.show(() => (this.reading = true));
    try {
      await deed(pending.signal);
    } catch (failure) {
      if (pending.signal.aborted) return;
      this[fails] = asProblem(failure);
      if (this[fails].signedOut) who.become(null);
    } finally {
      if (this.pending === pending) this.show(() => (this.reading = false));
    }
  }

  private readonly onChanged = (event: Event) => {
    if (concerns((event as CustomEvent<Changed>).detail)) this.soon();
  };

  /** Whatever happened while the line was down was missed. */
  private readonly onState = () => {
    if (live.state === "stale") this.missed = true;
    else if (this.missed) {
      this.missed = false;
      this.soon();
    }
  };
  private missed = false;

  private soon(): void {
    if (this.question === null) return;
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.reload(), PACE);
  }

  private show(change: () => void): void {
    change();
    this.host.requestUpdate();
  }
}
