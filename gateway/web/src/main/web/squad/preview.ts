import { html, type TemplateResult } from "lit";
import type { Problem } from "../api/problem";
import type { Effect } from "../api/types";
import { problemCard } from "../parts/problem";
import { Question } from "../parts/question";
import { effectView } from "./effect";

/** Asks what an act would do while it is still being put together, and has the calendar show it. */
export class Preview extends Question<Effect> {
  get effect(): Effect | null {
    return this.answer;
  }

  /** What it found, said politely to those who listen. */
  render(waiting: string): TemplateResult {
    return html`<div aria-live="polite">${
      this.effect ? effectView(this.effect) : this.refused ? problemCard(this.refused) : html`<p class="second">${waiting}</p>`
    }</div>`;
  }

  protected override show(effect: Effect | null, refused: Problem | null): void {
    super.show(effect, refused);
    this.host.dispatchEvent(new CustomEvent<Effect | null>("effect", { detail: effect, bubbles: true }));
  }
}
