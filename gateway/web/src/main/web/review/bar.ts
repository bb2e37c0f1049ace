import { html, nothing, type TemplateResult } from "lit";
import type { PartName, Review } from "../api/review";
import { who } from "../api/session";
import { kbd, locked } from "../parts/bits";
import { icon } from "../parts/icons";
import { myZone, time } from "../parts/time";
import { partBeside, partNews, PARTS } from "./words";

export interface BarActs {
  busy: boolean;
  look(part: PartName): void;
  next(): void;
  decide(): void;
  join(): void;
  end(): void;
}

export const takesPart = (review: Review) => review.members.some((each) => each.member === who.me);

/** A review in progress: who leads, who is there, where it is, and what leads on. */
export function reviewBar(review: Review, looking: PartName, acts: BarActs): TemplateResult {
  const last = looking === review.part && partBeside(looking, 1) === null;
  return html`<section class="card yours review-bar" aria-label="Review in progress" data-testid="review-bar">
    <div class="review-who"><h2><span class="dot"></span>Review in progress</h2>
      <p class="second">since ${time(review.openedAt, myZone)} · ${review.lead.name} leads · ${here(review)}</p></div>
    <ol class="review-parts">${PARTS.map((part, at) => step(review, part, at, looking, acts))}</ol>
    <div class="review-acts">${
      review.mayLead
        ? html`<button type="button" class="button primary" data-testid="decide" @click=${acts.decide}>Decide ${kbd("D")}</button>
      ${looking === review.part ? html`<button type="button" class="button" data-testid="next-part" aria-busy=${acts.busy} @click=${acts.next}>${last ? "Close" : "Next"} ${kbd("→")}</button>` : nothing}
      ${last ? nothing : html`<button type="button" class="button quiet icon-only" data-testid="end-review" aria-label="Close or abandon the review" title="Close or abandon the review" @click=${acts.end}>${icon("close")}</button>`}`
        : html`${
            takesPart(review)
              ? nothing
              : html`<button type="button" class="button primary" data-testid="join" aria-busy=${acts.busy} @click=${acts.join}>Take part</button>`
          }${locked("A steward leads on and records decisions")}`
    }</div>
  </section>`;
}

function here(review: Review): TemplateResult {
  return html`<details class="review-here" @keydown=${onHereKey} @focusout=${onHereLeft}><summary class="fact" data-testid="here">${review.members.length} here</summary>
    <ul class="card">${review.members.map((each) => html`<li>${each.name}</li>`)}</ul></details>`;
}

function onHereKey(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== "Escape" || !details.open) return;
  event.stopPropagation();
  details.open = false;
}

function onHereLeft(event: FocusEvent): void {
  (event.currentTarget as HTMLDetailsElement).open = false;
}

function step(review: Review, part: PartName, at: number, looking: PartName, acts: BarActs): TemplateResult {
  const here = review.part === part;
  const { title, entered } = review.agenda.find((each) => each.part === part) ?? { title: part, entered: null };
  const been = !here && entered !== null;
  const state = here ? "the review is here" : been ? "looked at" : "to come";
  return html`<li class="review-step ${here ? "here" : been ? "been" : ""} ${looking === part ? "looking" : ""}">
    <button type="button" data-testid="part-${part}" aria-current=${looking === part ? "step" : nothing} @click=${() => acts.look(part)}>
      <span class="step-mark" aria-hidden="true">${been ? icon("check") : at + 1}</span>
      <span class="step-words"><span>${title}</span><span class="second">${partNews(review, part)}</span></span>
      <span class="hidden-words">, ${state}</span></button></li>`;
}

/** Where one looks at another part than the review: how to go there, and for who leads how to bring everyone here. */
export function elsewhere(review: Review, looking: PartName, go: () => void, bring: () => void): unknown {
  if (looking === review.part) return nothing;
  const title = (part: PartName | null) => review.agenda.find((each) => each.part === part)?.title ?? "";
  return html`<div class="card review-elsewhere" role="status" data-testid="elsewhere"><p>You look at ${title(looking)}; the review is at <b>${title(review.part)}</b>.</p>
    <div class="bar"><button type="button" class="button small" data-testid="go-there" @click=${go}>Go there</button>
    ${review.mayLead ? html`<button type="button" class="button small" data-testid="bring" @click=${bring}>Bring everyone here</button>` : nothing}</div></div>`;
}
