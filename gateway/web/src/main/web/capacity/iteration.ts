import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { AccountName, Debt, Iteration, Raid, Release, Work } from "../api/capacity";
import { ask, post, seg } from "../api/client";
import type { Story } from "../api/stories";
import { Act } from "../parts/act";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { dayTime, isoDate, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { toasts } from "../shell/toasts";
import { people } from "../stories/people";
import { classOf, classWords, kindOf, kindWords } from "../stories/words";
import { accountBars, type Part } from "./account-bars";
import { ACCOUNTS, course, days, drawsOn, finding, inDays, REASONS, WHY } from "./amounts";
import { debtCard } from "./debt-card";
import type { Preview } from "./preview";
import { sizes } from "./sizes";
import { titles } from "./titles";
import { storyWords, works } from "./works";

/** One iteration as three accounts filling up, and every exception to it. */
@customElement("al-iteration")
export class IterationView extends View {
  @property({ attribute: false }) iteration!: Iteration;
  @property({ attribute: false }) debt: Debt | null = null;
  /** What a sheet that is open would do. */
  @property({ attribute: false }) preview: Preview | null = null;
  @property({ type: Boolean }) may = false;
  @property({ attribute: false }) enablers: string[] = [];
  @state() private lifted: Story | null = null;
  @state() private over: AccountName | null = null;
  /** The account whose stories alone are listed. */
  @state() private only: AccountName | null = null;
  private readonly act = new Act(this);

  constructor() {
    super();
    new Watch(this, [
      [titles, "changed"],
      [people, "changed"],
    ]);
  }

  protected override render(): TemplateResult {
    const { iteration } = this;
    const open = this.may && !iteration.closed;
    return html`${this.act.problem ? problemCard(this.act.problem) : nothing}
      <section class="card pad" data-testid="iteration" data-iteration=${iteration.iteration}>
        <h2 data-testid="capacity-finding">${finding(iteration.total, iteration.shortfall, iteration.accounts, this.share)}</h2>
        ${accountBars(iteration, this.bars())}
        ${this.lifted ? html`<p class="lifted" role="status" data-testid="lifted">${this.liftedWords(this.lifted)}</p>` : nothing}
        ${sizes(iteration)}
      </section>
      ${this.undeclared(iteration)}
      ${this.proposals(iteration)}
      <div class="capacity-halves" @story-lifted=${(event: CustomEvent<Story>) => (this.lifted = event.detail)} @story-put-down=${() => this.putDown()}>
        <div class="capacity-side">${works(iteration, this.may, {
          only: this.only,
          all: () => (this.only = null),
          spend: (work) => this.tell<Work>("spend", work),
          release: (story) => this.release(story),
        })}
          <al-forecast .iteration=${iteration}></al-forecast></div>
        <div class="capacity-side">${open ? html`<al-to-plan .iteration=${iteration}></al-to-plan>` : nothing}
          ${this.debt ? debtCard(this.debt, this.preview) : nothing}${this.raids(iteration)}</div></div>
      ${open ? html`<p><button type="button" class="button" data-testid="close-iteration" @click=${() => this.close()}>Close ${iteration.iteration}</button> <span class="second">${closing(iteration)}</span></p>` : nothing}`;
  }

  private get share(): number {
    return course(this.iteration.first, this.iteration.last, isoDate(now(), myZone)).share;
  }

  private bars() {
    return {
      share: this.share,
      preview: this.preview,
      takes: this.lifted ? this.draws(this.lifted) : null,
      over: (account: AccountName | null) => (this.over = account),
      drop: (account: AccountName) => this.drop(account),
      opens: (account: AccountName, part: Part) => this.opens(account, part),
    };
  }

  private opens(account: AccountName, part: Part): void {
    if (part === "stories") this.only = account;
    void this.updateComplete.then(() => {
      const shown = this.querySelector<HTMLElement>(`[data-part="${part}"]`);
      if (shown instanceof HTMLDetailsElement) shown.open = true;
      shown?.scrollIntoView({ block: "nearest" });
      shown?.focus();
    });
  }

  private draws(story: Story): AccountName[] {
    return drawsOn(classOf(story), kindOf(story), this.enablers.includes(story.id));
  }

  /** What the story that is dragged draws on, and why another account does not take it. */
  private liftedWords(story: Story): string {
    const draws = this.draws(story);
    if (this.over && !draws.includes(this.over)) return this.refusal(story, this.over);
    return `${story.key}, ${kindred(story)}: put it on ${accounts(draws)}.`;
  }

  private refusal(story: Story, account: AccountName): string {
    return `${ACCOUNTS[account]} does not take ${story.key}: ${kindred(story)} draws on ${accounts(this.draws(story))}.`;
  }

  private putDown(): void {
    this.lifted = null;
    this.over = null;
  }

  private drop(account: AccountName): void {
    const story = this.lifted;
    this.putDown();
    if (story && this.draws(story).includes(account)) this.tell("plan-story-onto", { story, account });
    else if (story) toasts.say(this.refusal(story, account));
  }

  private undeclared(iteration: Iteration): unknown {
    return iteration.raids
      .filter((each) => !each.declared)
      .map(
        (
          raid,
        ) => html`<section class="card problem pad bar" data-testid="undeclared"><p><b>${inDays(raid.amount)} of ${ACCOUNTS[raid.from].toLowerCase()} went to ${ACCOUNTS[raid.to].toLowerCase()}, and nobody has declared it.</b>
        ${raid.story ? html`It was an overrun of ${titles.of(raid.story).key || "a story"}.` : nothing} The iteration cannot close until somebody does.</p>
        ${this.may ? html`<button type="button" class="button" data-testid="declare" @click=${() => this.tell<Raid>("declare", raid)}>Declare it</button>` : nothing}</section>`,
      );
  }

  private proposals(iteration: Iteration): unknown {
    const all = [
      ...iteration.release,
      ...iteration.misplaced.filter((each) => !iteration.release.some((other) => other.story === each.story)),
    ];
    if (!all.length || iteration.closed) return nothing;
    return html`<section class="card preview pad" data-testid="proposals"><h2>${iteration.release.length ? "More is reserved than there is" : "Some stories are classed otherwise by now"}</h2>
      <p class="ink-2">Nothing is dropped by itself. This could be done:</p>
      <ul class="proposals">${all.map((each) => html`<li>${storyWords(each.story)} <span class="second">${inDays(each.amount)} of ${ACCOUNTS[each.account].toLowerCase()}, ${WHY[each.why]}</span> ${this.may ? this.remedy(each) : nothing}</li>`)}</ul></section>`;
  }

  private remedy(proposal: Release): TemplateResult {
    return proposal.why === "misplaced"
      ? html`<button type="button" class="button small" data-testid="reclassify" @click=${() => this.run("POST", `reservations/${seg(proposal.story)}/reclassification`, "It is held where its class says")}>Move it</button>`
      : html`<button type="button" class="button small" data-testid="release" @click=${() => this.release(proposal.story)}>Release</button>`;
  }

  private raids(iteration: Iteration): unknown {
    const declared = iteration.raids.filter((each) => each.declared);
    if (!declared.length) return nothing;
    return html`<section class="card pad" data-testid="raids" data-part="raids" tabindex="-1"><h2>${count(declared.length, "raid", "raids")} in this iteration</h2><ul class="debt-steps">${declared.map(
      (each) =>
        html`<li><span class="number">${days(each.amount)}</span> <span>${ACCOUNTS[each.from]}, ${REASONS[each.reason ?? "other"]?.toLowerCase()}: “${each.sentence ?? "The sentence was erased."}” ${each.onto ? html`For ${titles.of(each.onto).key}. ` : nothing}<span class="second">${
          each.approver ? `Approved by ${people.name(each.approver, iteration.squad)}, ` : ""
        }${dayTime(each.at, myZone)}</span></span></li>`,
    )}</ul></section>`;
  }

  private run(method: "POST" | "DELETE", path: string, words: string): void {
    const { squad, iteration } = this.iteration;
    void this.act.run(async () => {
      const { data } = await ask<Iteration>(method, `/squads/${seg(squad)}/iterations/${seg(iteration)}/${path}`);
      this.tell("iteration-changed", data);
      toasts.say(words);
    });
  }

  release(story: string): void {
    this.run("DELETE", `reservations/${seg(story)}`, `Nothing is held for ${titles.of(story).key || "it"} any more`);
  }

  private close(): void {
    const { squad, iteration } = this.iteration;
    void this.act.run(async () => {
      this.tell("iteration-changed", await post<Iteration>(`/squads/${seg(squad)}/iterations/${seg(iteration)}/close`));
      toasts.say(`Iteration ${iteration} is closed`);
    });
  }
}

const accounts = (names: AccountName[]) => names.map((each) => ACCOUNTS[each]).join(" or ");

/** "production fix", or the class where it is of no kind. */
const kindred = (story: Story): string =>
  (classOf(story) === "operational"
    ? kindWords(kindOf(story))
    : classOf(story) === null
      ? "what has no class"
      : classWords(classOf(story))
  ).toLowerCase();

function closing({ settlement }: Iteration): string {
  const parts = [
    settlement.owed ? `${inDays(settlement.owed)} would be owed` : "",
    settlement.carried ? `${inDays(settlement.carried)} carried on` : "",
    settlement.lost ? `${inDays(settlement.lost)} lost` : "",
  ].filter(Boolean);
  return parts.length ? `Of improvement that is not spent, ${parts.join(", ")}.` : "";
}
