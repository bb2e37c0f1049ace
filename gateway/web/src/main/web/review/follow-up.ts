import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, seg } from "../api/client";
import type { Decision, Followed, Outcome, Review } from "../api/review";
import { Act } from "../parts/act";
import { locked } from "../parts/bits";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { problemCard } from "../parts/problem";
import { isoDate, myZone, time } from "../parts/time";
import { View } from "../parts/view";
import { effectLine, storyLine } from "./decided";
import { longDate, OUTCOMES, usualDue } from "./words";

/** What became of an earlier decision: done, carried on to another day, or dropped. Said by who leads. */
@customElement("al-follow-up")
export class FollowUp extends View {
  @property({ attribute: false }) review!: Review;
  /** The decision’s id. */
  @property() about = "";
  /** As it is now, while it is open. */
  @property({ attribute: false }) decision: Decision | null = null;
  @state() private asking: Outcome | null = null;
  @state() private text = "";
  @state() private due = "";
  private readonly act = new Act(this);

  private get followed(): Followed | null {
    return this.review.followUps.find((each) => each.decision.decision === this.about) ?? null;
  }

  protected override render(): unknown {
    const { followed, decision } = this;
    const open = this.review.state === "open";
    return html`${decision ? html`${effectLine(decision.effect)}${storyLine(decision)}` : nothing}
      ${followed ? this.told(followed) : nothing}
      ${open && !this.asking ? this.choices(followed) : nothing}
      ${this.asking ? this.form(this.asking) : nothing}
      ${this.act.problem ? problemCard(this.act.problem, [], "What you typed is still here.") : nothing}`;
  }

  private told(followed: Followed): TemplateResult {
    const until = followed.due ? ` to ${longDate(followed.due)}` : "";
    return html`<p class="follow-told" data-testid="followed" data-outcome=${followed.outcome}>${icon(followed.outcome === "done" ? "check" : followed.outcome === "carried" ? "right" : "close")}
      <span><b>${OUTCOMES[followed.outcome]}${until}</b>${followed.text ? html`: <span class="written">${followed.text}</span>` : nothing}
      <span class="second"> ${followed.by.name}, ${time(followed.at, myZone)}</span></span></p>`;
  }

  private choices(followed: Followed | null): TemplateResult {
    if (!this.review.mayLead) return followed ? html`` : locked("A steward says what became of it");
    const others = (["done", "carried", "dropped"] as const).filter((each) => each !== followed?.outcome || each === "carried");
    const words = { done: "Done", carried: "Carry on…", dropped: "Drop…" };
    return html`<div class="bar follow-acts" role="group" aria-label="What became of it">${others.map(
      (
        each,
      ) => html`<button type="button" class="button small ${followed ? "quiet" : ""}" data-testid="follow-${each}" aria-busy=${this.act.busy}
        @click=${() => this.choose(each)}>${words[each]}</button>`,
    )}</div>`;
  }

  private choose(outcome: Outcome): void {
    if (outcome === "done") return this.send("done");
    this.asking = outcome;
    this.due ||= usualDue(isoDate(now(), myZone));
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>("form .input")?.focus());
  }

  private form(outcome: Outcome): TemplateResult {
    const carried = outcome === "carried";
    const typed = (key: "due" | "text") => (event: Event) => (this[key] = (event.target as HTMLInputElement).value);
    return html`<form class="follow-form" @submit=${this.onSubmit} @keydown=${this.onKey}>
      ${carried ? html`<label class="field"><span class="label">To be done by</span><input class="input" type="date" required data-testid="follow-due" min=${isoDate(now(), myZone)} .value=${this.due} @input=${typed("due")}></label>` : nothing}
      <label class="field"><span class="label">${carried ? "What is left, if you want to say" : "Why it is dropped"}</span><input class="input" maxlength="300" data-testid="follow-text" autocomplete="off" .value=${this.text} @input=${typed("text")}></label>
      <div class="bar"><button type="submit" class="button small" data-testid="follow-submit" aria-busy=${this.act.busy} ?disabled=${carried ? !this.due : !this.text.trim()}>${carried ? "Carry it on" : "Drop it"}</button>
        <button type="button" class="button small quiet" @click=${() => this.end()}>Cancel</button></div></form>`;
  }

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    if (this.asking) this.send(this.asking);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.end();
  };

  private end(): void {
    this.asking = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".follow-acts button")?.focus());
  }

  private send(outcome: Outcome): void {
    void this.act.run(async () => {
      const text = outcome === "done" ? null : this.text.trim() || null;
      const due = outcome === "carried" ? this.due : null;
      await post<Decision>(`/community/reviews/${seg(this.review.review)}/follow-ups`, {
        body: { decision: this.about, outcome, due, text },
      });
      this.text = "";
      this.tell("review-changed");
      this.end();
    });
  }
}
