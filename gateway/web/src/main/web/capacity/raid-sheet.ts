import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { AccountName, Debt, Iteration, Raid, Release } from "../api/capacity";
import type { Squad } from "../api/types";
import { get, post, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import { problemCard } from "../parts/problem";
import { Question } from "../parts/question";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { ACCOUNTS, amount, days, has, inDays, REASONS, written } from "./amounts";
import type { Preview } from "./preview";
import { raidEffect } from "./raid-effect";
import { titles } from "./titles";

const INSTEAD = 3;

/** A raid to declare: what it takes, why, and what it delays before it is declared. */
@customElement("al-raid")
export class RaidSheet extends Sheet {
  @property({ attribute: false }) iteration!: Iteration;
  @property({ attribute: false }) debt: Debt | null = null;
  /** Percent of the capacity that every squad keeps at least. */
  @property({ type: Number }) floor = 0;
  /** One that happened already, and that somebody has to declare. */
  @property({ attribute: false }) covers: Raid | null = null;
  @state() private from: AccountName = "improvement";
  @state() private text = "";
  @state() private reason = "deadline";
  @state() private sentence = "";
  /** The story the gardener is put on during duty. */
  @state() private onto = "";
  @state() private approver = who.me;
  private readonly effect = new Question<Release[]>(this, true);
  private readonly squad = new Remote<Squad>(this, () => false);
  protected override heading = "Declare a raid";
  protected override testid = "raid";
  protected override notDone = "Nothing was taken.";

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.covers) return;
    this.from = this.covers.from;
    this.text = days(this.covers.amount);
    this.reason = "overrun";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tell<Preview | null>("previewed", null);
  }

  override willUpdate(): void {
    const { squad } = this.iteration;
    this.squad.want(`squad/${squad}`, (signal) => get(`/squads/${seg(squad)}`, signal));
  }

  /** Where it may be taken from; an overrun of what is kept may be said to be features' as well. */
  private get sources(): AccountName[] {
    if (!this.covers) return ["improvement", "garden"];
    return [...new Set<AccountName>(this.covers.to === "feature" ? [this.covers.from] : [this.covers.from, "feature"])];
  }

  /** Only what is taken from what is kept is owed. */
  private get owes(): boolean {
    return this.from !== "feature";
  }

  private get at(): string {
    return `/squads/${seg(this.iteration.squad)}/iterations/${seg(this.iteration.iteration)}/raids`;
  }

  private body() {
    const { covers } = this;
    return {
      from: this.from,
      to: covers?.to ?? "feature",
      amount: amount(written(this.text) ?? 0),
      reason: this.reason,
      sentence: this.sentence.trim(),
      approver: this.approver,
      onto: this.from === "garden" && this.onto ? this.onto : null,
      covers: covers?.raid ?? null,
    };
  }

  protected override scope(): unknown {
    return "Always possible, always seen. It names the decision, not a person’s work.";
  }

  protected override content(): TemplateResult {
    const account = this.iteration.accounts.find((each) => each.account === this.from)!;
    return html`<div class="fields">
        <div class="field"><label for="raid-days">Days</label><input class="input" id="raid-days" data-testid="raid-days" autofocus inputmode="decimal" autocomplete="off"
          ?disabled=${this.covers !== null} .value=${this.text} @input=${(event: Event) => this.change({ text: (event.target as HTMLInputElement).value })}>
          <span class="hint">of ${days(Math.max(0, has(account) - account.spent))} not spent</span></div>
        <div class="field"><label for="raid-from">From account</label><select class="input" id="raid-from" data-testid="raid-from" ?disabled=${this.sources.length < 2}
          @change=${(event: Event) => this.change({ from: (event.target as HTMLSelectElement).value as AccountName })}>
          ${this.sources.map((each) => html`<option value=${each} ?selected=${this.from === each}>${ACCOUNTS[each]}</option>`)}</select>
          <span class="hint">for ${ACCOUNTS[this.covers?.to ?? "feature"].toLowerCase()}</span></div>
        <div class="field"><label for="raid-reason">Reason</label><select class="input" id="raid-reason" data-testid="raid-reason"
          @change=${(event: Event) => (this.reason = (event.target as HTMLSelectElement).value)}>${Object.entries(REASONS).map(
            ([id, words]) => html`<option value=${id} ?selected=${this.reason === id}>${words}</option>`,
          )}</select></div>
        <div class="field"><label for="raid-approver">Approved by</label><select class="input" id="raid-approver" data-testid="raid-approver"
          @change=${(event: Event) => (this.approver = (event.target as HTMLSelectElement).value)}>${this.approvers().map(
            (each) => html`<option value=${each.member} ?selected=${this.approver === each.member}>${each.name}</option>`,
          )}</select></div>${this.from === "garden" && !this.covers ? this.putOnto() : nothing}</div>
      <div class="field"><label for="raid-sentence">In one sentence</label><textarea class="input" id="raid-sentence" data-testid="raid-sentence" rows="2" maxlength="300"
        .value=${this.sentence} @input=${(event: Event) => (this.sentence = (event.target as HTMLTextAreaElement).value)}></textarea></div>
      ${this.does()}`;
  }

  /** A raid of the garden may put its gardener on a story that is not operational. */
  private putOnto(): unknown {
    const stories = this.iteration.stories.filter((each) => each.is !== "operational" && !each.finished);
    if (!stories.length) return nothing;
    return html`<div class="field"><label for="raid-onto">The gardener works on</label><select class="input" id="raid-onto" data-testid="raid-onto"
      @change=${(event: Event) => (this.onto = (event.target as HTMLSelectElement).value)}><option value="">nothing in particular</option>${stories.map(
        (each) =>
          html`<option value=${each.story} ?selected=${this.onto === each.story}>${titles.of(each.story).key} ${titles.of(each.story).title}</option>`,
      )}</select></div>`;
  }

  /** Whoever declares it, and the members of the squad. */
  private approvers(): { member: string; name: string }[] {
    const me = { member: who.me, name: who.session?.name ?? "You" };
    return [me, ...(this.squad.data?.members ?? []).filter((each) => each.member !== who.me)];
  }

  private change(part: { text?: string; from?: AccountName }): void {
    if (part.text !== undefined) this.text = part.text;
    if (part.from) this.from = part.from;
    const asked = written(this.text);
    this.effect.of(asked && !this.covers ? () => post<Release[]>(`${this.at}/preview`, { body: this.body() }) : null);
    this.tell<Preview | null>("previewed", asked && !this.covers ? { raid: { from: this.from, to: "feature", amount: asked } } : null);
  }

  private does(): unknown {
    const asked = written(this.text);
    if (!asked) return nothing;
    if (this.effect.refused) return problemCard(this.effect.refused);
    return html`${raidEffect(this.iteration, this.debt, this.floor, {
      asked,
      taken: this.from === "improvement" ? asked : 0,
      delayed: this.effect.answer ?? [],
      covered: this.covers !== null,
      owes: this.owes,
    })}${this.covers ? nothing : this.instead()}`;
  }

  /** What could be done without taking from what is kept. */
  private instead(): unknown {
    const feature = this.iteration.accounts.find((each) => each.account === "feature")!;
    const idle = this.iteration.stories
      .filter((each) => each.account === "feature" && each.held > 0 && each.spent === 0 && each.progress === "open")
      .slice(0, INSTEAD);
    if (feature.free === 0 && !idle.length) return nothing;
    return html`<section class="raid-instead" data-testid="raid-instead"><h3>Instead of a raid</h3><ul>
      ${
        feature.free
          ? html`<li><span>Feature has ${inDays(feature.free)} free</span> <button type="button" class="link" @click=${() => this.tell("reserve-instead")}>Take from there</button></li>`
          : nothing
      }
      ${idle.map(
        (each) =>
          html`<li><span><span class="story-key">${titles.of(each.story).key}</span> ${titles.of(each.story).title} holds ${inDays(each.held)}, not begun</span> <button type="button" class="link" @click=${() => this.tell("release-instead", each.story)}>Release</button></li>`,
      )}</ul></section>`;
  }

  protected override foot(): TemplateResult {
    const asked = written(this.text);
    return this.buttons(asked ? `Declare raid of ${inDays(asked)}` : "Declare raid", {
      danger: true,
      disabled: !asked || !this.sentence.trim() || (!this.covers && this.effect.asking),
      note: "Everyone who looks at the squad sees it at once.",
    });
  }

  protected override submit(): void {
    void this.act.run(async () => {
      const after = await post<Iteration>(this.at, {
        body: { ...this.body(), delayed: (this.effect.answer ?? []).map((each) => each.story) },
      });
      this.tell("iteration-changed", after);
      toasts.say(this.owes ? "The raid is declared, and owed" : "It is declared");
      this.close();
    });
  }
}
