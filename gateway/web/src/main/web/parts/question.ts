import type { ReactiveController, ReactiveControllerHost } from "lit";
import { asProblem, type Problem } from "../api/problem";

const PAUSE = 350;

/** Something asked while it is still being put together; the last question is the only one answered. */
export class Question<T> implements ReactiveController {
  answer: T | null = null;
  refused: Problem | null = null;
  /** From the moment somebody changes the question until it is answered. */
  asking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending: AbortController | null = null;

  /** @param keeps whether an answer stays until there is another one, so that nothing jumps while one types */
  constructor(
    protected readonly host: ReactiveControllerHost & HTMLElement,
    private readonly keeps = false,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Null where there is nothing to ask yet. */
  of(question: ((signal: AbortSignal) => Promise<T>) | null, pause = PAUSE): void {
    this.stop();
    this.asking = question !== null;
    this.show(this.keeps && question ? this.answer : null, null);
    if (question) this.timer = setTimeout(() => void this.ask(question), pause);
  }

  /** Asking again would be refused again. */
  get final(): boolean {
    return this.refused !== null && !this.refused.mayPass;
  }

  private async ask(question: (signal: AbortSignal) => Promise<T>): Promise<void> {
    const pending = (this.pending = new AbortController());
    try {
      const answer = await question(pending.signal);
      if (!pending.signal.aborted) this.settle(answer, null);
    } catch (failure) {
      if (!pending.signal.aborted) this.settle(null, asProblem(failure));
    }
  }

  private settle(answer: T | null, refused: Problem | null): void {
    this.asking = false;
    this.show(answer, refused);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.pending?.abort();
  }

  protected show(answer: T | null, refused: Problem | null): void {
    [this.answer, this.refused] = [answer, refused];
    this.host.requestUpdate();
  }
}
