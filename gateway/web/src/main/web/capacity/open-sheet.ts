import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Iteration, Policy, Sprint } from "../api/capacity";
import { get, put, seg } from "../api/client";
import { Remote } from "../api/remote";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { date, isoDate, myZone } from "../parts/time";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { daysAfter, named, nextOf } from "./cadence";

/** An iteration to open: taken over from the tracker's sprint, or by its days. */
@customElement("al-open-iteration")
export class OpenIteration extends Sheet {
  @property() squad = "";
  /** The latest there is; the new one begins after it. */
  @property({ attribute: false }) latest: Iteration | null = null;
  /** Says how long iterations of the squad are, where it has a cadence. */
  @property({ attribute: false }) policy: Policy | null = null;
  @state() private sprint: Sprint | null = null;
  @state() private name = "";
  @state() private first = "";
  @state() private last = "";
  private readonly sprints = new Remote<Sprint[]>(this, () => false);
  protected override heading = "Open an iteration";
  protected override testid = "open-iteration";

  override connectedCallback(): void {
    super.connectedCallback();
    this.proposed();
  }

  override willUpdate(): void {
    const { squad } = this;
    this.sprints.want(`sprints/${squad}`, (signal) => get(`/squads/${seg(squad)}/sprints`, signal));
  }

  /** After the latest one and as long, or by the squad's cadence. */
  private proposed(): void {
    const today = isoDate(now(), myZone);
    const days = nextOf(this.policy, today, this.latest?.last ?? null) ?? daysAfter(this.latest, today);
    Object.assign(this, { ...days, name: named(days.first) });
  }

  protected override scope(): unknown {
    return `${roster.squadName(this.squad)}. Its share, focus and repayment hold until it closes.`;
  }

  protected override content(): TemplateResult {
    const day = (of: "first" | "last", words: string) => html`<div class="field"><label for="iteration-${of}">${words}</label>
      <input class="input" type="date" id="iteration-${of}" data-testid="iteration-${of}" .value=${this[of]}
        @change=${(event: Event) => (this[of] = (event.target as HTMLInputElement).value)}></div>`;
    return html`${this.taking()}
      <div class="field"><label for="iteration-name">What it is called</label>
        <input class="input" id="iteration-name" data-testid="iteration-name" autocomplete="off" placeholder="2026-w48" .value=${this.name}
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}>
        <span class="hint">Small letters, digits and hyphens.</span></div>
      <div class="fields">${day("first", "First day")}${day("last", "Last day")}</div>
      ${this.policy?.weeks ? html`<p class="second">By the squad’s cadence of ${count(this.policy.weeks, "week", "weeks")}.</p>` : nothing}`;
  }

  /** The sprints its tracker has that no iteration was taken over from. */
  private taking(): unknown {
    const sprints = (this.sprints.data ?? []).filter((each) => each.iteration === null && each.state !== "closed");
    if (!sprints.length) return nothing;
    const row = (sprint: Sprint | null, words: TemplateResult) =>
      html`<label class="pick" data-testid="sprint" data-sprint=${sprint?.sprint ?? ""}><input type="radio" name="sprint" .checked=${this.sprint === sprint} @change=${() => this.take(sprint)}><span class="pick-words">${words}</span></label>`;
    return html`<div class="field"><span class="label" id="sprints-label">Take over from the tracker</span><div class="pick-list" role="radiogroup" aria-labelledby="sprints-label">
      ${row(null, html`No sprint, by its days`)}
      ${sprints.map((each) => row(each, html`<b>${each.name}</b> <span class="second">${told(each)}</span>`))}</div></div>`;
  }

  private take(sprint: Sprint | null): void {
    this.sprint = sprint;
    if (!sprint) return this.proposed();
    this.name = slug(sprint.name);
    if (sprint.first) this.first = sprint.first;
    if (sprint.last) this.last = sprint.last;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Open it", { disabled: !this.name.trim() || !this.first || !this.last });
  }

  protected override submit(): void {
    void this.act.run(async () => {
      const name = this.name.trim();
      const sprint = this.sprint?.sprint ?? null;
      await put(`/squads/${seg(this.squad)}/iterations/${seg(name)}`, { body: { first: this.first, last: this.last, sprint } });
      this.close();
      this.tell("iteration-opened", { name, sprint });
      toasts.say(`Iteration ${name} is open`);
    });
  }
}

function told({ first, last, stories, overlaps }: Sprint): string {
  const days = first && last ? `${date(first, "UTC")} to ${date(last, "UTC")}` : "without days, choose them below";
  return `${days}, ${count(stories, "story", "stories")}${overlaps ? `; its days are in iteration ${overlaps}` : ""}`;
}

/** "Sprint 48 (checkout)" as an iteration may be called. */
export const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
