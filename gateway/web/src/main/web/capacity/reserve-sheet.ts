import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { AccountName, Iteration, Policy, Ratio } from "../api/capacity";
import { post, put, seg } from "../api/client";
import type { Problem } from "../api/problem";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Story } from "../api/stories";
import { shown } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { classChip, classOf, kindOf } from "../stories/words";
import { ACCOUNTS, amount, days, drawsOn, inDays, written } from "./amounts";
import { openStories } from "./open-stories";
import type { Preview } from "./preview";
import { estimate } from "./size";
import { titles } from "./titles";

const SHOWN = 8;

/** Time to hold for a story of the squad: found by its words or dragged in, measured in days. */
@customElement("al-reserve")
export class ReserveSheet extends Sheet {
  @property({ attribute: false }) iteration!: Iteration;
  /** Chosen already; null where it is still to be found. */
  @property({ attribute: false }) chosen: Story | null = null;
  @property({ attribute: false }) onto: AccountName | null = null;
  @property({ attribute: false }) ratio: Ratio | null = null;
  /** Strategic stories that count as improvement. */
  @property({ attribute: false }) enablers: string[] = [];
  @state() private find = "";
  @state() private story: Story | null = null;
  @state() private account: AccountName | null = null;
  @state() private text = "";
  private readonly stories = new Remote<Story[]>(this, () => false);
  protected override heading = "Reserve";
  protected override testid = "reserve";
  protected override notDone = "Nothing was reserved.";

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.chosen) this.choose(this.chosen);
    if (this.onto) this.account = this.onto;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tell<Preview | null>("previewed", null);
  }

  protected override scope(): unknown {
    return this.chosen
      ? html`<span class="story-key">${this.chosen.key}</span> ${this.chosen.title}`
      : "Time for a story, out of the account its class says.";
  }

  override willUpdate(): void {
    const { squad } = this.iteration;
    this.stories.want(this.chosen ? null : `stories/${squad}?${this.find}`, async (signal) => ({
      data: await openStories(squad, this.find, SHOWN, () => true, signal),
      etag: null,
    }));
  }

  override updated(): void {
    const asked = written(this.text);
    const { draws } = this;
    const preview: Preview | null =
      this.story && asked && draws.length ? { held: { account: this.account ?? draws[0]!, amount: asked } } : null;
    const now = JSON.stringify(preview);
    if (now === this.previewed) return;
    this.previewed = now;
    this.tell("previewed", preview);
  }
  private previewed = "null";

  private get draws(): AccountName[] {
    const { story } = this;
    return story ? drawsOn(classOf(story), kindOf(story), this.enablers.includes(story.id)) : [];
  }

  protected override content(): TemplateResult {
    return html`${this.chosen ? nothing : this.finder()}
      <div class="fields"><div class="field"><label for="reserve-days">Days</label>
        <input class="input" id="reserve-days" data-testid="reserve-days" ?autofocus=${this.chosen !== null} inputmode="decimal" autocomplete="off" .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}>
        <span class="hint">${this.hint()}</span></div>${this.accounts()}</div>`;
  }

  private finder(): TemplateResult {
    return html`<div class="field"><label for="reserve-find">Story</label>
        <input class="input" type="search" id="reserve-find" data-testid="reserve-find" autocomplete="off" placeholder="Key or words of the title" .value=${this.find}
          @change=${(event: Event) => (this.find = (event.target as HTMLInputElement).value.trim())}></div>
      ${shown(this.stories, (stories) => this.list(stories), 4)}`;
  }

  private list(stories: Story[]): TemplateResult {
    if (!stories.length) return html`<p class="ink-2">No open story here has these words.</p>`;
    return html`<div class="pick-list" role="radiogroup" aria-label="Stories">${stories.map(
      (
        each,
      ) => html`<label class="pick" data-testid="pick" data-story=${each.id}><input type="radio" name="reserve-story" .checked=${this.story?.id === each.id} @change=${() => this.choose(each)}>
        <span class="pick-words"><span class="story-key">${each.key}</span> ${each.title || "Its text was erased"}</span>${classChip(classOf(each), each.confirmed !== null)}</label>`,
    )}</div>`;
  }

  private accounts(): unknown {
    const { draws } = this;
    if (!draws.length) return nothing;
    return html`<div class="field"><label for="reserve-account">Account</label><select class="input" id="reserve-account" data-testid="reserve-account" ?disabled=${draws.length < 2}
        @change=${(event: Event) => (this.account = (event.target as HTMLSelectElement).value as AccountName)}>${draws.map(
          (each) => html`<option value=${each} ?selected=${(this.account ?? draws[0]) === each}>${ACCOUNTS[each]}</option>`,
        )}</select><span class="hint">as its class says${this.mayCount ? html`; <button type="button" class="link" data-testid="count-as-improvement" @click=${() => this.count()}>count it as improvement</button>` : nothing}</span></div>`;
  }

  /** Whoever leads the squad may have a strategic story count as improvement. */
  private get mayCount(): boolean {
    const { story } = this;
    return story !== null && classOf(story) === "strategic" && !this.enablers.includes(story.id) && who.leads(this.iteration.squad);
  }

  private count(): void {
    const { story } = this;
    if (!story) return;
    void this.act.run(async () => {
      const policy = await put<Policy>(`/squads/${seg(this.iteration.squad)}/capacity/enablers/${seg(story.id)}`, { body: true });
      this.enablers = policy.enablers.map((each) => each.story);
      this.tell("policy-changed");
      toasts.say(`${story.key} counts as improvement`);
    });
  }

  private choose(story: Story): void {
    this.story = story;
    this.account = null;
    const sized = estimate(story, this.ratio);
    if (this.text === "" && sized.amount) this.text = days(sized.amount);
  }

  private hint(): unknown {
    const free = this.iteration.accounts.map((each) => `${each.account} ${days(each.free)}`).join(", ");
    const sized = this.story ? estimate(this.story, this.ratio) : null;
    return html`Free: ${free}.${sized?.words ? html` ${sized.words}` : nothing}`;
  }

  /** What would fit, where there is something. */
  protected override nextSteps(problem: Problem): { words: string; run: () => void }[] {
    const account = this.iteration.accounts.find((each) => each.account === (this.account ?? this.draws[0]));
    const steps = [];
    if (problem.rule === "no-room" && account?.free)
      steps.push({ words: `Reserve the ${inDays(account.free)} that fit`, run: () => this.fit(account.free) });
    if (problem.rule === "no-room" && account?.account !== "improvement")
      steps.push({ words: "Declare a raid", run: () => this.tell("raid-instead") });
    return steps;
  }

  private fit(most: number): void {
    this.text = days(most);
    this.submit();
  }

  protected override foot(): TemplateResult {
    const asked = written(this.text);
    return this.buttons(asked ? `Reserve ${inDays(asked)}` : "Reserve", { disabled: !this.story || !asked });
  }

  protected override submit(): void {
    const { story } = this;
    const asked = written(this.text);
    if (!story || !asked) return;
    void this.act.run(async () => {
      const at = `/squads/${seg(this.iteration.squad)}/iterations/${seg(this.iteration.iteration)}`;
      const after = await post<Iteration>(`${at}/reservations`, {
        body: { story: story.id, amount: amount(asked), account: this.account },
      });
      titles.put(story);
      this.tell("iteration-changed", after);
      toasts.say(`${inDays(asked)} are reserved for ${story.key}`);
      this.close();
    });
  }
}
