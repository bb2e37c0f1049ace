import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { post, seg } from "../api/client";
import type { Review } from "../api/review";
import { count, list } from "../parts/numbers";
import { Sheet } from "../parts/sheet";

/** A review ends: closed with its minutes, or abandoned where it was none. What stays is said before. */
@customElement("al-end-review")
export class EndReview extends Sheet {
  @property({ attribute: false }) review!: Review;
  protected override heading = "End the review";
  protected override testid = "end-review-sheet";
  protected override notDone = "The review is still open.";

  override firstUpdated(): void {
    super.firstUpdated();
    this.querySelector<HTMLElement>("[data-testid=end-review-sheet-submit]")?.focus();
  }

  protected override content(): TemplateResult {
    const { notes, decisions, agenda, followUps } = this.review;
    const left = agenda.filter((each) => !each.entered).map((each) => each.title);
    const due = agenda.find((each) => each.part === "decisions")?.items.length ?? 0;
    const unsaid = Math.max(0, due - followUps.length);
    return html`<p>Its minutes hold ${count(notes.length, "note")} and ${count(decisions.length, "decision")}, as they stand now. Nobody changes them afterwards.</p>
      ${left.length ? html`<p class="ink-2">Not looked at: ${list(left)}.</p>` : nothing}
      ${unsaid ? html`<p class="ink-2">${count(unsaid, "earlier decision")} of the agenda ${unsaid === 1 ? "was" : "were"} not followed up; the next agenda holds ${unsaid === 1 ? "it" : "them"} again.</p>` : nothing}
      <section class="end-other"><h3>Or was it none?</h3>
        ${
          decisions.length
            ? html`<p class="ink-2">It has decisions, so it can only be closed: they are to be followed up.</p>`
            : html`<p class="ink-2">An abandoned review counts for nothing: the next begins where this one did. Its notes stay with it.</p>
        <p><button type="button" class="button small" data-testid="abandon" @click=${() => this.end("abandon")}>Abandon it</button></p>`
        }</section>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Close the review", { cancel: "Go on" });
  }

  protected override submit(): void {
    this.end("close");
  }

  private end(how: "close" | "abandon"): void {
    void this.act.run(async () => {
      const over = await post<Review>(`/community/reviews/${seg(this.review.review)}/${how}`);
      this.tell("review-changed", over);
      this.close();
    });
  }
}
