import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Reply } from "./client";
import { live } from "./live";
import { asProblem, type Problem } from "./problem";
import { who } from "./session";
import type { Changed } from "./types";

/** The pace for what takes the service a while to count, and changes many times a minute while an import runs. */
export const SELDOM = 5_000;

type Fetch<T> = (signal: AbortSignal) => Promise<Reply<T>>;

/**
 * One thing read from the server by a component: it is asked for when its key changes, asked again when it may
 * have changed, and kept on the screen while that goes on or fails.
 */
export class Remote<T> implements ReactiveController {
  data: T | null = null;
  etag: string | null = null;
  problem: Problem | null = null;
  /** True once the wait is long enough to show the shape of what comes. */
  slow = false;
  /** When data was read; told to people only once it is behind. */
  readAt = 0;
  private key: string | null = null;
  private fetch: Fetch<T> | null = null;
  private askedAt = 0;
  private pending: AbortController | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;
  /** Something was asked, or about to be, when the component left its place: it may only have been moved. */
  private cut = false;

  /** @param pace the shortest time between two readings for what changed elsewhere, in milliseconds */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly concerns: (changed: Changed) => boolean = () => true,
    private readonly pace = 100,
  ) {
    host.addController(this);
  }

  want(key: string | null, fetch: Fetch<T>): void {
    if (key === this.key) return;
    const sameThing = key?.split("?")[0] === this.key?.split("?")[0];
    this.key = key;
    this.fetch = fetch;
    if (!sameThing) this.data = null;
    if (key !== null) void this.reload();
  }

  async reload(): Promise<void> {
    if (!this.fetch) return;
    this.pending?.abort();
    this.askedAt = Date.now();
    const pending = (this.pending = new AbortController());
    const slow = setTimeout(() => this.show(() => (this.slow = this.data === null)), 200);
    try {
      const reply = await this.fetch(pending.signal);
      if (pending.signal.aborted) return;
      this.show(() => Object.assign(this, { data: reply.data, etag: reply.etag, problem: null, readAt: Date.now() }));
    } catch (failure) {
      if (pending.signal.aborted) return;
      const problem = asProblem(failure);
      if (problem.signedOut) who.become(null);
      this.show(() => (this.problem = problem));
    } finally {
      clearTimeout(slow);
      if (!pending.signal.aborted) {
        this.pending = null;
        this.show(() => (this.slow = false));
      }
    }
  }

  hostConnected(): void {
    live.addEventListener("changed", this.onChanged);
    live.addEventListener("state", this.onState);
    if (!this.cut) return;
    this.cut = false;
    void this.reload();
  }

  hostDisconnected(): void {
    live.removeEventListener("changed", this.onChanged);
    live.removeEventListener("state", this.onState);
    this.cut = this.pending !== null || this.later !== undefined;
    this.pending?.abort();
    this.pending = null;
    clearTimeout(this.later);
    this.later = undefined;
  }

  private readonly onChanged = (event: Event) => {
    if (this.fetch && this.concerns((event as CustomEvent<Changed>).detail)) this.soon();
  };

  /** Whatever happened while the line was down was missed: read again. */
  private readonly onState = () => {
    if (live.state === "stale") this.missed = true;
    else if (this.missed) {
      this.missed = false;
      this.soon();
    }
  };
  private missed = false;

  private soon(): void {
    clearTimeout(this.later);
    this.later = setTimeout(
      () => {
        this.later = undefined;
        void this.reload();
      },
      Math.max(100, this.askedAt + this.pace - Date.now()),
    );
  }

  private show(change: () => void): void {
    change();
    this.host.requestUpdate();
  }
}
