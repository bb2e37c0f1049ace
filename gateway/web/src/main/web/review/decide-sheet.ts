import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ask, get, post, seg } from "../api/client";
import type { Reserve } from "../api/community";
import type { Problem } from "../api/problem";
import { Remote } from "../api/remote";
import type { Decision, PartName, Review, TheirDecision } from "../api/review";
import { now } from "../parts/clock";
import { Sheet } from "../parts/sheet";
import { isoDate, myZone, time } from "../parts/time";
import { unsaved } from "../parts/unsaved";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { asked, begun, complete, differing, draftOf, type Draft } from "./draft";
import { effectFields } from "./effect-fields";
import { nextMonth, usualDue } from "./words";

/** What was typed of decisions that are not recorded, by review and decision: closing the sheet takes nothing away. */
const left = new Map<string, Draft>();

/** A decision: in words, whose it is, by when, and what it changes by itself, with that shown before it is recorded. */
@customElement("al-decide")
export class DecideSheet extends Sheet {
  @property({ attribute: false }) review!: Review;
  @property() of: PartName = "roster";
  @property({ attribute: false }) item: string | null = null;
  /** The decision that is put otherwise; null for a new one. */
  @property({ attribute: false }) editing: Decision | null = null;
  @state() private draft!: Draft;
  @state() private restored = false;
  private etag = "";
  private holds = false;
  private readonly reserve = new Remote<Reserve>(this, () => false);
  protected override testid = "decide-sheet";
  protected override notDone = "What you typed is still here.";

  protected override get heading(): string {
    return this.editing ? "Put a decision otherwise" : "Record a decision";
  }

  protected override scope(): unknown {
    return this.editing ? `Taken by ${this.editing.by.name}.` : "The next review follows it up.";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const today = isoDate(now(), myZone);
    const { editing } = this;
    const about = this.agenda.find((each) => each.key === this.item);
    const was = left.get(this.key);
    this.etag = editing ? `"${editing.revision}"` : "";
    this.restored = was !== undefined;
    this.draft =
      was ??
      (editing
        ? draftOf(editing, editing.squad.squad, editing.item, nextMonth(today))
        : begun(this.item, about?.squad?.squad ?? "", usualDue(today), nextMonth(today)));
    if (was) this.hold(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hold(false);
  }

  override willUpdate(): void {
    this.reserve.want(this.draft.kind === "none" ? null : "reserve", (signal) => get("/community/reserve", signal));
  }

  private get key(): string {
    return `${this.review.review}/${this.editing?.decision ?? this.of}`;
  }

  private get agenda() {
    return this.review.agenda.find((each) => each.part === this.of)?.items ?? [];
  }

  private readonly change = (part: Partial<Draft>) => {
    this.draft = { ...this.draft, ...part };
    left.set(this.key, this.draft);
    this.hold(true);
  };

  private hold(is: boolean): void {
    if (this.holds !== is) unsaved((this.holds = is));
  }

  private forget(): void {
    left.delete(this.key);
    this.hold(false);
  }

  protected override content(): TemplateResult {
    const { draft } = this;
    const typed = (key: "text" | "squad" | "due") => (event: Event) => this.change({ [key]: (event.target as HTMLInputElement).value });
    return html`${this.restored ? html`<p class="second" role="status" data-testid="restored">As you left it. <button type="button" class="link" @click=${() => this.anew()}>Begin anew</button></p>` : nothing}
      <label class="field"><span class="label">What is decided</span><textarea class="input prose decide-text" rows="3" maxlength="300" autofocus data-testid="decide-text" .value=${draft.text}
        @input=${typed("text")} @keydown=${this.onEnter}></textarea></label>
      <div class="fields"><label class="field"><span class="label">Owner</span><select class="input" data-testid="decide-squad" @change=${typed("squad")}>
          <option value="" ?selected=${!draft.squad}>Choose a squad</option>${this.squads.map((each) => html`<option value=${each.squad} ?selected=${draft.squad === each.squad}>${each.name}</option>`)}</select></label>
        <label class="field"><span class="label">Due</span><input class="input" type="date" data-testid="decide-due" min=${isoDate(now(), myZone)} .value=${draft.due} @input=${typed("due")}></label></div>
      ${this.editing ? nothing : this.about()}
      ${effectFields(draft, this.reserve.data, this.change)}
      ${this.theirs()}`;
  }

  private get squads(): { squad: string; name: string }[] {
    const all = roster.now?.squads ?? [];
    const own = this.editing?.squad;
    return own && !all.some((each) => each.squad === own.squad) ? [own, ...all] : all;
  }

  private about(): TemplateResult {
    const { title } = this.review.agenda.find((each) => each.part === this.of)!;
    return html`<label class="field"><span class="label">About</span><select class="input" data-testid="decide-about"
      @change=${(event: Event) => this.change({ item: (event.target as HTMLSelectElement).value || null })}>
      <option value="" ?selected=${!this.draft.item}>${title} as a whole</option>${this.agenda.map(
        (each) => html`<option value=${each.key} ?selected=${this.draft.item === each.key}>${each.title}</option>`,
      )}</select></label>`;
  }

  private get moved(): TheirDecision | null {
    const problem = this.act.problem;
    return problem?.rule === "decision-moved" ? ((problem.body.theirs as TheirDecision | undefined) ?? null) : null;
  }

  /** Where somebody was quicker: both, part by part, to keep theirs, put yours, or take some of each. */
  private theirs(): unknown {
    const { moved } = this;
    if (!moved) return nothing;
    const parts = differing(this.draft, moved, (squad) => roster.squadName(squad));
    return html`<section class="two-texts" data-testid="two-decisions"><p><b>As ${moved.by.name} put it at ${time(moved.at, myZone)}</b></p>
      ${
        parts.length
          ? html`<dl class="two-parts">${parts.map(
              (
                each,
              ) => html`<div><dt>${each.label}</dt><dd><span class="second">Theirs</span> ${each.theirs}</dd><dd><span class="second">Yours</span> ${each.yours}</dd>
              <dd><button type="button" class="button small" data-testid="take-${each.field}" @click=${() => this.change(each.take)}>Take theirs<span class="hidden-words">: ${each.label}</span></button></dd></div>`,
            )}</dl>`
          : html`<p class="ink-2">Yours says the same now.</p>`
      }</section>`;
  }

  protected override nextSteps(problem: Problem): { words: string; run: () => void }[] {
    if (this.moved) return [{ words: "Keep theirs", run: () => this.leave() }];
    return problem.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }

  private leave(): void {
    this.forget();
    this.tell("review-changed");
    this.close();
  }

  private anew(): void {
    this.forget();
    this.restored = false;
    const today = isoDate(now(), myZone);
    this.draft = this.editing
      ? draftOf(this.editing, this.editing.squad.squad, this.editing.item, nextMonth(today))
      : begun(this.item, "", usualDue(today), nextMonth(today));
  }

  protected override foot(): TemplateResult {
    const effect = this.draft.kind === "none" ? "" : "What it changes is carried out at once, and says how that went.";
    return this.buttons(this.moved ? "Put yours as it stands here" : this.editing ? "Put it so" : "Record it", {
      disabled: !complete(this.draft),
      note: effect,
    });
  }

  private readonly onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || complete(this.draft)) this.submit();
  };

  protected override submit(): void {
    if (complete(this.draft)) this.save(this.moved ? String(this.act.problem!.body.etag) : this.etag);
  }

  private save(etag: string): void {
    const { draft, editing } = this;
    const said = { text: draft.text.trim().replace(/\s+/g, " "), squad: draft.squad, due: draft.due, effect: asked(draft) };
    void this.act.run(async () => {
      if (editing) await ask<Decision>("PUT", `/community/decisions/${seg(editing.decision)}`, { body: said, etag });
      else {
        const at = `/community/reviews/${seg(this.review.review)}/decisions`;
        await post<Decision>(at, { body: { part: this.of, item: draft.item, ...said } });
      }
      this.forget();
      this.tell("review-changed");
      toasts.say(editing ? "The decision is put otherwise" : `Decided, for ${roster.squadName(draft.squad)}`);
      this.close();
    });
  }
}
