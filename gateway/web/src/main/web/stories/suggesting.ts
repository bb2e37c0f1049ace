import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import type { Suggesting } from "../api/stories";
import { View } from "../parts/view";

const PAUSE = 2_000;

/** Says that stories nobody has classed are being suggested again, and how far that is. */
@customElement("al-suggesting")
export class SuggestingNow extends View {
  private readonly now = new Remote<Suggesting>(this, ({ service }) => service === "stories");
  private later: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  /** Rules that were saved are taken up a moment later, so it goes on looking. */
  private look(): void {
    this.later = setTimeout(() => {
      void this.now.reload().then(() => this.isConnected && this.look());
    }, PAUSE);
  }

  override willUpdate(): void {
    this.now.want("suggesting", (signal) => get("/stories/suggesting", signal));
  }

  protected override render(): unknown {
    const { data } = this.now;
    if (!data?.running) return nothing;
    return html`<section class="card preview pad stack" role="status" data-testid="suggesting">
      <p><b>Stories are suggested again, since the ${data.because === "model" ? "model has learnt" : "rules are others"}:</b> ${data.done} of ${data.of}. What people said stays.</p>
      <progress class="progress" aria-label="Stories suggested again" max=${data.of} value=${data.done}></progress></section>`;
  }
}
