import type { ReactiveController, ReactiveControllerHost } from "lit";
import { html, type TemplateResult } from "lit";
import { asProblem, type Problem } from "../api/problem";
import type { Effect } from "../api/types";
import { problemCard } from "../parts/problem";
import { effectView } from "./effect";

const PAUSE = 350;

/** Asks what an act would do while it is still being put together; the last question is the only one answered. */
export class Preview implements ReactiveController {
  effect: Effect | null = null;
  refused: Problem | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | null = null;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Null where there is nothing to ask yet. */
  of(question: ((signal: AbortSignal) => Promise<Effect>) | null, pause = PAUSE): void {
    this.stop();
    this.show(null, null);
    if (question) this.timer = setTimeout(() => void this.ask(question), pause);
  }

  /** What it found, said politely to those who listen. */
  render(waiting: string): TemplateResult {
    return html`<div aria-live="polite">${
      this.effect ? effectView(this.effect) : this.refused ? problemCard(this.refused) : html`<p class="second">${waiting}</p>`
    }</div>`;
  }

  /** Asking again would be refused again. */
  get final(): boolean {
    return this.refused !== null && !this.refused.mayPass;
  }

  private async ask(question: (signal: AbortSignal) => Promise<Effect>): Promise<void> {
    const asking = (this.asking = new AbortController());
    try {
      const effect = await question(asking.signal);
      if (!asking.signal.aborted) this.show(effect, null);
    } catch (failure) {
      if (!asking.signal.aborted) this.show(null, asProblem(failure));
    }
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  private show(effect: Effect | null, refused: Problem | null): void {
    [this.effect, this.refused] = [effect, refused];
    this.host.requestUpdate();
    this.host.dispatchEvent(new CustomEvent<Effect | null>("effect", { detail: effect, bubbles: true }));
  }
}
