import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Decision, Item, PartName, Review } from "../api/review";
import { count } from "../parts/numbers";
import { myZone, time } from "../parts/time";
import { isNarrow, View } from "../parts/view";
import { decidedList } from "./decided";
import { picture } from "./picture";
import { factsOf, figured, finding, partWords } from "./words";
import "./follow-up";
import "./notes";

const WHERE: Record<PartName, string> = {
  roster: "who serves, and gaps",
  backlog: "themes by squad",
  mix: "where work goes, by squad",
  reserve: "what is kept, against the floor",
  raids: "since the last review",
  decisions: "",
};
const FOLLOWED = new Set(["decision-due", "decision-open", "effect-refused"]);

/** One part of a review: what is on its agenda, with the notes beside, and what was decided. */
@customElement("al-review-part")
export class ReviewPart extends View {
  @property({ attribute: false }) review!: Review;
  @property() of: PartName = "roster";
  @property({ attribute: false }) query = new URLSearchParams();
  /** Earlier decisions that are still to be followed up. */
  @property({ attribute: false }) open: Decision[] = [];

  @state() private pictured = !isNarrow();

  protected override render(): unknown {
    const { review, of: part } = this;
    const agenda = review.agenda.find((each) => each.part === part);
    if (!agenda) return nothing;
    const decided = review.decisions.filter((each) => each.part === part);
    return html`<section class="card review-part" data-testid="part" data-part=${part}>
        <header class="review-part-head"><h2>${finding(part, agenda.items)}</h2>
          <p class="second">${agenda.title} · as it was at ${time(review.openedAt, myZone)}, when the review was opened</p></header>
        ${
          agenda.items.length
            ? html`<ul class="review-items">${repeat(
                agenda.items,
                (each) => each.key,
                (each) => this.item(each),
              )}</ul>`
            : this.nothingNew()
        }
        <div class="review-whole"><h3>On ${partWords(part)} as a whole</h3>
          <al-notes .review=${review} .of=${part} .item=${null} .about=${`${partWords(part)} as a whole`}></al-notes></div>
      </section>
      ${
        decided.length
          ? html`<section class="card pad" data-testid="decided"><h2>${count(decided.length, "decision")} on ${partWords(part)}</h2>
            ${decidedList(decided, review)}</section>`
          : nothing
      }
      ${this.picture()}`;
  }

  private picture(): unknown {
    const { of: part } = this;
    if (part === "decisions") return nothing;
    return html`<details class="review-picture" data-testid="picture" ?open=${this.pictured} @toggle=${this.onToggle}>
      <summary><h2>As it is now</h2><span class="second">${WHERE[part]}</span></summary>
      ${this.pictured ? picture(part, this.review, this.query) : nothing}</details>`;
  }

  private readonly onToggle = (event: Event) => {
    this.pictured = (event.target as HTMLDetailsElement).open;
  };

  /** A picture brings keys of its own; those of the review come first. */
  override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.pictured && (changed.has("of") || changed.has("pictured"))) this.tell("picture-shown");
  }

  private nothingNew(): TemplateResult {
    return html`<p class="ink-2 review-nothing">Nothing is new about ${partWords(this.of)} since the last review. Go on with the next part, or note what is on your mind.</p>`;
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
