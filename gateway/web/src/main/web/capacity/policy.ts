import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Floor, Policy } from "../api/capacity";
import { ask, get, put, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import { Act } from "../parts/act";
import { locked } from "../parts/bits";
import { now } from "../parts/clock";
import { problemCard, shown } from "../parts/problem";
import { date, dayTime, isoDate, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { toasts } from "../shell/toasts";
import { people } from "../stories/people";
import { typed } from "./cadence";
import { titles } from "./titles";
import { storyWords } from "./works";

const UNSPENT = { debt: "it is owed", carried: "up to half of it is carried on for two iterations", lost: "it is lost" };

/** How a squad keeps its capacity from the next iteration on, and the floor that holds for all. */
@customElement("al-capacity-policy")
export class CapacityPolicy extends View {
  @property() squad = "";
  @state() private draft: Partial<Policy> = {};
  @state() private step: { floor: string; from: string } | null = null;
  private readonly policy = new Remote<Policy>(this, () => false);
  private readonly floor = new Remote<Floor>(this, () => false);
  private readonly act = new Act(this);

  constructor() {
    super();
    new Watch(this, [
      [titles, "changed"],
      [people, "changed"],
    ]);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { squad } = this;
    if (changed.has("squad")) this.draft = {};
    this.policy.want(squad ? `policy/${squad}` : null, (signal) => get(`/squads/${seg(squad)}/capacity`, signal));
    this.floor.want("floor", (signal) => get("/capacity/floor", signal));
  }

  private get steward(): boolean {
    return who.session?.roles.some((each) => each.role === "steward" || each.role === "admin") ?? false;
  }

  protected override render(): TemplateResult {
    return html`<div class="settings">${this.act.problem ? problemCard(this.act.problem, [], "Nothing was changed.") : nothing}
      ${shown(this.policy, (policy) => html`${this.form({ ...policy, ...this.draft })}${this.gardening(policy)}${this.enablers(policy)}`, 4)}
      ${shown(this.floor, (floor) => this.floors(floor), 2)}</div>`;
  }

  private form(policy: Policy): TemplateResult {
    const may = who.leads(this.squad);
    const number = (
      name: "focus" | "share",
      words: string,
      hint: string,
    ) => html`<div class="field"><label for="policy-${name}">${words}</label>
      <input class="input" type="number" min="1" max="100" step="1" required id="policy-${name}" data-testid="policy-${name}" ?disabled=${!may} .value=${Number.isNaN(policy[name]) ? "" : String(policy[name])}
        @input=${(event: Event) => this.change({ [name]: (event.target as HTMLInputElement).valueAsNumber })}><span class="hint">${hint}</span></div>`;
    return html`<form class="card pad stack" data-testid="policy" @submit=${(event: Event) => this.save(event, policy)}><h2>What the next iteration is opened under</h2>
      <div class="fields">${number("focus", "Focus, %", "of a day there that is left for stories")}${number("share", "Share, %", "of all there is that is kept for improvement")}
        <div class="field broad"><label for="policy-unspent">What is not spent of it</label><select class="input" id="policy-unspent" data-testid="policy-unspent" ?disabled=${!may}
          @change=${(event: Event) => this.change({ unspent: (event.target as HTMLSelectElement).value as Policy["unspent"] })}>${Object.entries(
            UNSPENT,
          ).map(([id, words]) => html`<option value=${id} ?selected=${policy.unspent === id}>${words}</option>`)}</select></div></div>
      <div class="fields"><div class="field"><label for="policy-weeks">Weeks of an iteration</label><input class="input" type="number" min="1" max="13" step="1" id="policy-weeks" data-testid="policy-weeks" ?disabled=${!may} .value=${policy.weeks === null ? "" : String(policy.weeks)}
          @input=${(event: Event) => this.change({ weeks: Number((event.target as HTMLInputElement).value) || null })}><span class="hint">empty where the squad has no cadence</span></div>
        <div class="field"><label for="policy-anchor">First day of one of them</label><input class="input" type="date" id="policy-anchor" data-testid="policy-anchor" ?disabled=${!may} .value=${policy.anchor ?? ""}
          @change=${(event: Event) => this.change({ anchor: (event.target as HTMLInputElement).value || null })}></div></div>
      ${may ? html`<div class="bar"><button type="submit" class="button primary" data-testid="policy-save" ?disabled=${!Object.keys(this.draft).length} aria-busy=${this.act.busy}>Save</button></div>` : locked("A lead of the squad sets it")}</form>`;
  }

  private change(part: Partial<Policy>): void {
    this.draft = { ...this.draft, ...part };
  }

  private save(event: Event, policy: Policy): void {
    event.preventDefault();
    void this.act.run(async () => {
      const { data, etag } = await ask<Policy>("PUT", `/squads/${seg(this.squad)}/capacity`, {
        body: typed(policy),
        etag: this.policy.etag,
      });
      Object.assign(this.policy, { data, etag });
      this.draft = {};
      this.stay("#policy-focus");
      toasts.say("It holds from the next iteration on");
    });
  }

  /** A button that has nothing more to do loses the focus, and its form's first field has it. */
  private stay(first: string): void {
    void this.updateComplete.then(() => {
      const at = document.activeElement;
      if (!at || at === document.body || at.matches(":disabled")) this.querySelector<HTMLElement>(first)?.focus();
    });
  }

  private gardening(policy: Policy): TemplateResult {
    return html`<section class="card pad stack"><h2>${policy.gardeningCounts ? "Gardening counts towards the share" : "Gardening comes on top of the share"}</h2>
      <p class="ink-2">Where it counts, what the gardener has is taken off what improvement keeps.</p>
      ${
        this.steward
          ? html`<button type="button" class="button" data-testid="gardening" @click=${() => this.put("gardening", !policy.gardeningCounts)}>${policy.gardeningCounts ? "Let it not count" : "Let it count"}</button>`
          : locked("A steward of the community decides it")
      }</section>`;
  }

  private enablers(policy: Policy): unknown {
    if (!policy.enablers.length) return nothing;
    return html`<section class="card pad"><h2>Strategic stories that count as improvement</h2><ul class="proposals">${policy.enablers.map(
      (each) =>
        html`<li>${storyWords(each.story)} <span class="second">said by ${people.name(each.by, this.squad)}, ${dayTime(each.at, myZone)}</span>
        ${who.leads(this.squad) ? html`<button type="button" class="button small quiet" @click=${() => this.put(`enablers/${seg(each.story)}`, false, "It draws on feature from now on")}>Count it as feature</button>` : nothing}</li>`,
    )}</ul></section>`;
  }

  private put(path: string, body: boolean, words = "It holds from the next iteration on"): void {
    void this.act.run(async () => {
      this.policy.data = await put<Policy>(`/squads/${seg(this.squad)}/capacity/${path}`, { body });
      toasts.say(words);
    });
  }

  private floors(floor: Floor): TemplateResult {
    const today = isoDate(now(), myZone);
    const holds = floor.steps.filter((each) => each.from <= today).at(-1)?.floor ?? floor.before;
    return html`<section class="card pad stack" data-testid="floor"><h2>Every squad keeps ${holds} % at least</h2>
      <p class="ink-2">The community sets it, from a day to come; what has begun keeps what it was opened under.</p>
      ${floor.steps.length ? html`<ul class="debt-steps">${floor.steps.map((each) => html`<li><span class="number">${each.floor} %</span><span>from ${date(each.from, "UTC")}</span></li>`)}</ul>` : nothing}
      ${this.steward ? this.stepping(today) : locked("A steward of the community sets it")}</section>`;
  }

  private stepping(today: string): TemplateResult {
    const step = this.step ?? { floor: "", from: today };
    return html`<form class="fields" @submit=${(event: Event) => this.setFloor(event, step)}><div class="field"><label for="floor-percent">Floor, %</label><input class="input" type="number" min="0" max="100" step="1" id="floor-percent" data-testid="floor-percent" .value=${step.floor}
        @input=${(event: Event) => (this.step = { ...step, floor: (event.target as HTMLInputElement).value })}></div>
      <div class="field"><label for="floor-from">From</label><input class="input" type="date" id="floor-from" data-testid="floor-from" .value=${step.from} @change=${(event: Event) => (this.step = { ...step, from: (event.target as HTMLInputElement).value })}></div>
      <div class="field act-field"><button type="submit" class="button" data-testid="floor-save" ?disabled=${!step.floor || !step.from}>Set the floor</button></div></form>`;
  }

  private setFloor(event: Event, step: { floor: string; from: string }): void {
    event.preventDefault();
    void this.act.run(async () => {
      this.floor.data = await put<Floor>("/capacity/floor", { body: { floor: Number(step.floor), from: step.from } });
      this.step = null;
      this.stay("#floor-percent");
      toasts.say(`${step.floor} % from ${date(step.from, "UTC")} on`);
    });
  }
}
