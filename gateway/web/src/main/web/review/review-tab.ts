import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, put, seg } from "../api/client";
import { Remote } from "../api/remote";
import type { Decisions, PartName, Review, ReviewNote } from "../api/review";
import type { Erasing } from "../handover/erase";
import { Act } from "../parts/act";
import { keys } from "../parts/keys";
import { problemCard, shown } from "../parts/problem";
import { keep } from "../parts/router";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { elsewhere, reviewBar } from "./bar";
import type { Notes } from "./notes";
import { currentReview, ofCommunity } from "./current";
import { pens } from "./pens";
import { changing, reviewSheet, type Open } from "./sheets";
import { itemHere, moveTo, reviewKeys } from "./walk";
import { partBeside, PARTS, spoken, withNote } from "./words";
import "./first-step";
import "./part";

/** The review that is held now, part by part, for all who take part; or the step to the next one. */
@customElement("al-review")
export class ReviewTab extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private open: Open | null = null;
  @state() private spoken = "";
  private readonly current = new Remote<{ review: Review | null }>(this, ofCommunity);
  private readonly earlier = new Remote<Decisions>(this, ofCommunity);
  private readonly act = new Act(this);
  private was: Review | null = null;
  /** One that was open while this page was. */
  @state() private ended: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    pens.addEventListener("noted", this.onNoted);
    this.addEventListener("click", this.onChange);
    this.addEventListener("erase", this.onErase);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    pens.removeEventListener("noted", this.onNoted);
    keys.drop(this);
  }

  override willUpdate(): void {
    this.stay();
    this.current.want("review", currentReview);
    const following = this.review?.agenda.some((each) => each.part === "decisions" && each.items.length > 0);
    this.earlier.want(following ? "decisions" : null, (signal) => get("/community/decisions?state=open", signal));
  }

  override updated(): void {
    const { review, was: before } = this;
    if (review === before || !this.current.data) return;
    this.was = review;
    this.listen(review);
    if (before && review?.review !== before.review) this.ended = before.review;
    if (before && review?.review === before.review) this.spoken = spoken(before, review) || this.spoken;
  }

  /** Who writes where the review was stays there: what goes on elsewhere takes nobody's pen. */
  private stay(): void {
    const { review, was } = this;
    if (!review || !was || review.part === was.part || this.leading) return;
    const writing = document.activeElement?.matches("al-review-part :is(textarea, input)") ?? false;
    if (writing && !this.query.has("part") && !this.pinned) this.pinned = was.part;
  }
  private pinned: PartName | null = null;
  private leading = false;

  private get review(): Review | null {
    return this.current.data?.review ?? null;
  }

  /** The part that is looked at: where the review is, unless one looks elsewhere. */
  private get looking(): PartName {
    const asked = this.query.get("part") as PartName;
    return PARTS.includes(asked) ? asked : (this.pinned ?? this.review?.part ?? "roster");
  }

  private listen(review: Review | null): void {
    if (!review) return keys.drop(this);
    keys.set(
      this,
      reviewKeys(review.mayLead, {
        move: (by) => moveTo(this, by),
        decide: () => this.decide(),
        next: () => this.next(),
        before: () => this.look(partBeside(this.looking, -1) ?? "roster"),
        note: () => this.note(),
      }),
    );
  }

  protected override render(): TemplateResult {
    return html`<div class="review" @sheet-closed=${() => (this.open = null)} @review-changed=${this.onChanged} @picture-shown=${() => this.listen(this.review)}>
      <p class="hidden-words" role="status" data-testid="review-spoken">${this.spoken}</p>
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}
      ${shown(this.current, ({ review }) => (review ? this.held(review) : html`<al-review-first .ended=${this.ended} @review-opened=${this.onChanged}></al-review-first>`), 6)}
    </div>`;
  }

  private held(review: Review): TemplateResult {
    const { looking } = this;
    return html`${reviewBar(review, looking, {
      busy: this.act.busy,
      look: (part) => this.look(part),
      next: () => this.next(),
      decide: () => this.decide(),
      join: () => this.lead("join"),
      end: () => (this.open = { sheet: "end" }),
    })}
      ${elsewhere(
        review,
        looking,
        () => this.look(review.part!),
        () => this.go(looking),
      )}
      <al-review-part .review=${review} .of=${looking} .query=${this.query} .open=${this.earlier.data?.items ?? []}></al-review-part>
      ${reviewSheet(this.open, review)}`;
  }

  private look(part: PartName): void {
    this.pinned = null;
    keep({ part: part === this.review?.part ? null : part });
  }

  private next(): void {
    const { review, looking } = this;
    if (!review) return;
    const next = partBeside(looking, 1);
    if (looking !== review.part || !review.mayLead) return next ? this.look(next) : undefined;
    if (next) this.go(next);
    else this.open = { sheet: "end" };
  }

  private go(part: PartName): void {
    this.lead(`part/${part}`, () => keep({ part: null }));
  }

  private lead(path: string, then: () => void = () => undefined): void {
    this.pinned = null;
    this.leading = true;
    void this.act
      .run(async () => {
        const at = `/community/reviews/${seg(this.review!.review)}/${path}`;
        this.take(await (path === "join" ? post<Review>(at) : put<Review>(at)));
        then();
        await this.updateComplete;
      })
      .then(() => (this.leading = false));
  }

  private decide(): void {
    if (this.review?.mayLead) this.open = { sheet: "decide", of: this.looking, item: itemHere(), decision: null };
  }

  private note(): void {
    const here = itemHere();
    [...this.querySelectorAll<Notes>("al-notes")].find((each) => each.item === here)?.begin();
  }

  private take(review: Review): void {
    if (this.current.data) this.current.data = { review: review.state === "open" ? review : null };
    this.requestUpdate();
  }

  private readonly onNoted = (event: Event) => {
    const note = (event as CustomEvent<ReviewNote>).detail;
    const { review } = this;
    if (review?.review !== note.review) return;
    this.take({ ...review, notes: withNote(review.notes, note) });
  };

  private readonly onChange = (event: Event) => {
    this.open = changing(event, this.review) ?? this.open;
  };

  private readonly onErase = (event: Event) => {
    this.open = { sheet: "erase", erasing: (event as CustomEvent<Erasing>).detail };
  };

  private readonly onChanged = (event: Event) => {
    const review = (event as CustomEvent<Review | undefined>).detail;
    if (review) {
      this.take(review);
      if (review.state !== "open") {
        keep({ part: null });
        toasts.say(`The review is ${review.state}`);
      }
    }
    void this.current.reload();
    if (this.earlier.data) void this.earlier.reload();
  };
}
