import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, seg } from "../api/client";
import type { Effect, Squad, WhatIf } from "../api/types";
import { kbd } from "../parts/bits";
import { problemCard } from "../parts/problem";
import { Question } from "../parts/question";
import { Sheet } from "../parts/sheet";
import { dayChecks } from "./day-checks";
import { bodyOf, effectOf, MOST_JOIN, newcomerWrong, restWrong, WEEKS_AHEAD, type Newcomer, type Supposition } from "./what-if";
import { whatIfAnswer } from "./what-if-answer";

export const whatIfButton = (open: () => void) =>
  html`<button type="button" class="button what-if" data-testid="what-if" @click=${open}>What if… ${kbd("I")}</button>`;

const typed = (event: Event) => (event.target as HTMLInputElement).value;

/** The coming weeks if somebody left, somebody joined, or people rested for longer. It is worked out as one chooses; nothing is stored. */
@customElement("al-what-if")
export class WhatIfSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @state() private form: Supposition = { leaves: [], rest: "", joins: [] };
  @state() private weeks: number = WEEKS_AHEAD[1];
  private readonly question = new Question<WhatIf>(this, true);

  protected override testid = "what-if-sheet";

  override connectedCallback(): void {
    super.connectedCallback();
    this.form = { ...this.form, rest: String(this.squad.policy.rest) };
  }

  /** What changes in the squad meanwhile is asked again; who left by then is not supposed to. */
  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.get("squad")) return;
    const leaves = this.form.leaves.filter((each) => this.squad.members.some((member) => member.member === each));
    this.form = { ...this.form, leaves };
    this.look();
  }

  protected override get heading(): string {
    return `What if, in ${this.squad.name}`;
  }

  protected override scope(): unknown {
    return "Nothing is stored, and nobody is told.";
  }

  override updated(): void {
    const effect = this.question.answer ? effectOf(this.question.answer) : null;
    const drawn = JSON.stringify(effect);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.dispatchEvent(new CustomEvent<Effect | null>("effect", { detail: effect, bubbles: true }));
  }
  private drawn = "null";

  private set(change: Partial<Supposition>): void {
    this.form = { ...this.form, ...change };
    this.look();
  }

  private look(pause?: number): void {
    const body = bodyOf(this.form, this.squad.policy.rest);
    const path = `/squads/${seg(this.squad.squad)}/what-if?weeks=${this.weeks}`;
    this.question.of(body === null ? null : (signal) => post<WhatIf>(path, { body, signal }), pause);
  }

  protected override content(): TemplateResult {
    return html`${this.leavers()}${this.newcomers()}${this.restField()}${this.horizon()}
      <section class="what-if-answer" aria-label="What it would change" aria-busy=${this.question.asking}>${this.found()}</section>`;
  }

  private leavers(): TemplateResult {
    const turn = (member: string, on: boolean) =>
      this.set({
        leaves: this.squad.members.map((each) => each.member).filter((each) => (each === member ? on : this.form.leaves.includes(each))),
      });
    return html`<fieldset class="field"><legend>Who leaves</legend><div class="checks">${this.squad.members.map(
      (
        each,
        at,
      ) => html`<label class="check"><input type="checkbox" data-testid="what-if-leaves" value=${each.member} ?autofocus=${at === 0}
        .checked=${this.form.leaves.includes(each.member)}
        @change=${(event: Event) => turn(each.member, (event.target as HTMLInputElement).checked)}>${each.name}</label>`,
    )}</div></fieldset>`;
  }

  private newcomers(): TemplateResult {
    const { joins } = this.form;
    const full = joins.length >= MOST_JOIN || Boolean(this.squad.archivedFrom);
    return html`<div class="field"><span class="label" id="what-if-joins">Who joins</span>
      ${joins.map((each, at) => this.newcomer(each, at))}
      ${full ? nothing : html`<button type="button" class="button small" data-testid="what-if-join" aria-describedby="what-if-joins" @click=${this.join}>Suppose somebody joins</button>`}
      </div>`;
  }

  private newcomer(newcomer: Newcomer, at: number): TemplateResult {
    const wrong = newcomerWrong(newcomer);
    const put = (change: Partial<Newcomer>) =>
      this.set({ joins: this.form.joins.map((each, index) => (index === at ? { ...each, ...change } : each)) });
    return html`<fieldset class="newcomer" data-testid="newcomer"><legend class="hidden-words">Newcomer ${at + 1}</legend>
      <div class="fields">
        <div class="field"><label for="newcomer-name-${at}">Name</label><input class="input" id="newcomer-name-${at}" data-testid="newcomer-name"
          .value=${newcomer.name} aria-invalid=${Boolean(wrong.name)} aria-describedby="newcomer-wrong-${at}" @input=${(event: Event) => put({ name: typed(event) })}></div>
        <div class="field"><label for="newcomer-share-${at}">Share of full time</label><input class="input" id="newcomer-share-${at}" data-testid="newcomer-share"
          .value=${newcomer.share} aria-invalid=${Boolean(wrong.share)} aria-describedby="newcomer-wrong-${at}" @input=${(event: Event) => put({ share: typed(event) })}></div>
      </div>
      ${dayChecks("Working days", newcomer.workingDays, (workingDays) => put({ workingDays }), wrong.workingDays ?? "")}
      <p class="newcomer-foot"><span class="${wrong.name || wrong.share ? "wrong" : "hint"}" id="newcomer-wrong-${at}">${
        wrong.name ?? wrong.share ?? this.shadowing
      }</span>
        <button type="button" class="link" data-testid="newcomer-away" aria-label="Leave out ${newcomer.name || `newcomer ${at + 1}`}"
          @click=${() => this.leaveOut(at)}>Leave out</button></p></fieldset>`;
  }

  private get shadowing(): string {
    const weeks = this.squad.policy.shadowWeeks;
    return weeks === 0
      ? "Takes part from the next turn on."
      : `Shadows ${weeks === 1 ? "a week" : `${weeks} weeks`} first, as everybody who joins.`;
  }

  private readonly join = async () => {
    const joins = [...this.form.joins, { name: this.nextName(), share: "1", workingDays: this.squad.workingDays }];
    this.set({ joins });
    await this.updateComplete;
    this.querySelector<HTMLInputElement>(`#newcomer-name-${joins.length - 1}`)?.select();
  };

  private nextName(): string {
    const taken = new Set(this.form.joins.map((each) => each.name));
    for (let number = 1; ; number++) {
      const name = number === 1 ? "Newcomer" : `Newcomer ${number}`;
      if (!taken.has(name)) return name;
    }
  }

  private async leaveOut(at: number): Promise<void> {
    this.set({ joins: this.form.joins.filter((_, index) => index !== at) });
    await this.updateComplete;
    this.querySelector<HTMLElement>("[data-testid=what-if-join]")?.focus();
  }

  private restField(): TemplateResult {
    const wrong = restWrong(this.form);
    const now = this.squad.policy.rest;
    return html`<div class="field"><label for="what-if-rest">Weeks of rest between two turns</label>
      <input class="input short" id="what-if-rest" type="number" min="0" max="52" inputmode="numeric" data-testid="what-if-rest" .value=${this.form.rest}
        aria-invalid=${Boolean(wrong)} aria-describedby="what-if-rest-hint" @input=${(event: Event) => this.set({ rest: typed(event) })}>
      <span id="what-if-rest-hint" class=${wrong ? "wrong" : "hint"}>${wrong || `${now} today. Turns that are published stay with whom they are promised to.`}</span></div>`;
  }

  private horizon(): TemplateResult {
    const choose = (weeks: number) => {
      this.weeks = weeks;
      this.look(0);
    };
    return html`<div class="field"><span class="label" id="what-if-weeks">How far ahead</span>
      <div class="segments" role="group" aria-labelledby="what-if-weeks">${WEEKS_AHEAD.map(
        (weeks) => html`<button type="button" data-testid="what-if-weeks-${weeks}" aria-pressed=${weeks === this.weeks}
          @click=${() => choose(weeks)}>${weeks} weeks</button>`,
      )}</div></div>`;
  }

  private found(): unknown {
    const { answer, refused, asking } = this.question;
    if (refused) return problemCard(refused, [{ words: "Try again", run: () => this.look(0) }]);
    if (answer) return whatIfAnswer(answer);
    return html`<p class="second" role="status">${
      asking ? "Working out the coming weeks." : "Choose something above. What it would change is shown here, week by week."
    }</p>`;
  }

  protected override foot(): TemplateResult {
    return html`<button type="button" class="button" data-testid="what-if-close" @click=${this.close}>Close ${kbd("Esc")}</button>`;
  }
}
