import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Decision, Item, PartName, Review } from "../api/review";
import { count } from "../parts/numbers";
import { myZone, time } from "../parts/time";
import { View } from "../parts/view";
import { decidedList } from "./decided";
import { factsOf, figured, finding } from "./words";
import "./follow-up";
import "./notes";

const FOLLOWED = new Set(["decision-due", "decision-open", "effect-refused"]);

/** One part of a review: what is on its agenda, with the notes beside, and what was decided. */
@customElement("al-review-part")
export class ReviewPart extends View {
  @property({ attribute: false }) review!: Review;
  @property() of: PartName = "roster";
  /** Earlier decisions that are still to be followed up. */
  @property({ attribute: false }) open: Decision[] = [];

  protected override render(): unknown {
    const { review, of: part } = this;
    const agenda = review.agenda.find((each) => each.part === part);
    if (!agenda) return nothing;
    const decided = review.decisions.filter((each) => each.part === part);
    return html`<section class="card review-part" data-testid="part" data-part=${part}>
        <header class="review-part-head"><h2>${finding(part, agenda.items)}</h2>
          <p class="second">${agenda.title} · as it was at ${time(review.openedAt, myZone)}, when the review was opened</p></header>
        ${agenda.items.length ? html`<ul class="review-items">${agenda.items.map((each) => this.item(each))}</ul>` : this.nothingNew(agenda.title)}
        <div class="review-whole"><h3>On ${agenda.title.toLowerCase()} as a whole</h3>
          <al-notes .review=${review} .of=${part} .item=${null} .about=${`${agenda.title.toLowerCase()} as a whole`}></al-notes></div>
      </section>
      ${
        decided.length
          ? html`<section class="card pad" data-testid="decided"><h2>${count(decided.length, "decision")} on ${agenda.title.toLowerCase()}</h2>
            ${decidedList(decided, review)}</section>`
          : nothing
      }`;
  }

  private nothingNew(title: string): TemplateResult {
    return html`<p class="ink-2 review-nothing">Nothing is new about ${title.toLowerCase()} since the last review. Go on with the next part, or note what is on your mind.</p>`;
  }

  private item(item: Item): TemplateResult {
    const follow = FOLLOWED.has(item.kind) && item.about ? item.about : null;
    return html`<li class="review-item" data-item=${item.key} data-testid="item">
      <div class="item-said"><a class="row-link item-link" href=${factsOf(item)}><h3>${item.title}</h3>
        <p>${figured(item.words, item.squad?.name).map((part, at) => (at % 2 ? html`<span class="figure">${part}</span>` : part))}</p></a>
        ${
          follow
            ? html`<al-follow-up .review=${this.review} .about=${follow} .decision=${this.open.find((each) => each.decision === follow) ?? null}></al-follow-up>`
            : nothing
        }</div>
      <al-notes .review=${this.review} .of=${this.of} .item=${item.key} .about=${item.title}></al-notes>
    </li>`;
  }
}
