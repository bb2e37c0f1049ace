import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get, post } from "../api/client";
import type { Problem } from "../api/problem";
import { HERE } from "../api/live";
import { Remote } from "../api/remote";
import type { Ahead, Review, ReviewLine, ReviewLines } from "../api/review";
import { who } from "../api/session";
import { Act } from "../parts/act";
import { chip, empty, locked } from "../parts/bits";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { address } from "../parts/router";
import { day, dayTime, isoDate, myZone, span } from "../parts/time";
import { View } from "../parts/view";
import { ofCommunity } from "./current";
import { finding } from "./words";

/** Where no review is open: what the next one would look at, the step to it, and those before with their minutes. */
@customElement("al-review-first")
export class ReviewFirst extends View {
  /** The review that ended while somebody looked at it. */
  @property({ attribute: false }) ended: string | null = null;
  private readonly past = new Remote<ReviewLines>(this, ofCommunity);
  private readonly ahead = new Remote<Ahead>(this, ({ service }) => service !== HERE, 5_000);
  private readonly act = new Act(this);

  override willUpdate(): void {
    this.past.want("reviews", (signal) => get("/community/reviews", signal));
    this.ahead.want("ahead", (signal) => get("/community/reviews/next", signal));
  }

  protected override render(): unknown {
    return shown(this.past, ({ items }) => html`${this.over()}${this.next(items)}${items.length ? this.earlier(items) : nothing}`, 5);
  }

  private over(): unknown {
    if (!this.ended) return nothing;
    return html`<div class="card yours review-elsewhere" role="status" data-testid="review-ended"><p><b>Review ${this.ended} has ended.</b> Its minutes are written.</p>
      <div class="bar"><a class="button small" data-testid="ended-minutes" href=${address(["community", "reviews", this.ended])}>Read the minutes</a></div></div>`;
  }

  private next(past: ReviewLine[]): TemplateResult {
    const step = this.step();
    const ahead = this.ahead.data;
    if (past.length === 0) return this.first(step, ahead);
    const last = past.find((each) => each.state === "closed");
    const told = last ? `The last one was opened ${this.when(last.openedAt)}.` : "None was held to its end yet.";
    const begins = last || !ahead?.since ? "Since then:" : `Since ${this.when(ahead.since)}:`;
    return html`<section class="card pad stack review-next" data-testid="review-next"><h2>No review is open</h2>
      <p class="ink-2">${told} ${ahead ? begins : nothing}</p>
      ${ahead ? this.agenda(ahead) : nothing}
      ${step}</section>`;
  }

  private first(step: TemplateResult, ahead: Ahead | null): TemplateResult {
    const words =
      "Gardeners of all squads meet with the facts before them: roster, backlog, mix, reserve, raids, and what came of earlier decisions. The agenda is made from what changed.";
    if (!ahead?.agenda.some((each) => each.items.length)) return empty("No review was held yet", words, step);
    return html`<section class="card pad stack review-next" data-testid="review-next"><h2>No review was held yet</h2>
      <p class="ink-2">${words}</p><h3>The first would look at</h3>
      ${this.agenda(ahead)}${step}</section>`;
  }

  private agenda({ agenda }: Ahead): TemplateResult {
    return html`<dl class="review-ahead" data-testid="ahead">${agenda.map(
      (each) => html`<div><dt>${each.title}</dt><dd class=${each.items.length ? "" : "ink-3"}>${finding(each.part, each.items)}</dd></div>`,
    )}</dl>`;
  }

  private step(): TemplateResult {
    if (!who.steward) return locked("A steward of the community opens a review; everyone signed in takes part");
    return html`<button type="button" class="button primary" data-testid="open-review" aria-busy=${this.act.busy} @click=${() => this.open()}>Open a review</button>
      ${this.act.problem ? problemCard(this.act.problem, this.steps(this.act.problem), "No review was opened.") : nothing}`;
  }

  /** Somebody else may have been quicker: then theirs is the one to take part in. */
  private steps(problem: Problem): { words: string; run: () => void }[] {
    if (problem.rule === "review-open") return [{ words: "Take part in it", run: () => this.tell("review-opened") }];
    return problem.mayPass ? [{ words: "Try again", run: () => this.open() }] : [];
  }

  private open(): void {
    void this.act.run(async () => {
      const review = await post<Review>("/community/reviews");
      this.tell("review-opened", review);
    });
  }

  private earlier(items: ReviewLine[]): TemplateResult {
    return html`<section class="card" data-testid="past-reviews"><div class="scroll-x"><table class="table">
      <caption><h2>${count(items.length, "review")} so far</h2></caption>
      <thead><tr><th scope="col">Minutes of</th><th scope="col">Led by</th><th scope="col">Took</th><th scope="col" class="number">Notes</th><th scope="col" class="number">Decisions</th></tr></thead>
      <tbody>${items.map(
        (
          each,
        ) => html`<tr data-testid="past-review"><th scope="row" class="lead-cell nowrap"><a href=${address(["community", "reviews", each.review])} data-testid="past-minutes">${this.when(each.openedAt)}</a></th><td>${each.lead.name}</td>
        <td class="nowrap">${each.closedAt ? span(Date.parse(each.closedAt) - Date.parse(each.openedAt)) : ""} ${each.state === "abandoned" ? chip("dashed", "abandoned") : nothing}</td>
        <td class="number">${each.notes}</td><td class="number">${each.decisions}</td></tr>`,
      )}</tbody></table></div></section>`;
  }

  private when(instant: string): string {
    const year = isoDate(instant, myZone).slice(0, 4);
    return year === isoDate(now(), myZone).slice(0, 4) ? dayTime(instant, myZone) : `${day(instant, myZone)} ${year}`;
  }
}
