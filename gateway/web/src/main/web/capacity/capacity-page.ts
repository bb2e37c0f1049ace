import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Debt, Iteration, Raid, Release, Work } from "../api/capacity";
import { ask, get, post, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Changed } from "../api/types";
import { Act } from "../parts/act";
import { chip, empty, kbd, locked } from "../parts/bits";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { keep } from "../parts/router";
import { date, dayTime, isoDate, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { mySquad } from "../shell/my-squad";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { people } from "../stories/people";
import { classChip } from "../stories/words";
import { accountBars } from "./account-bars";
import { ACCOUNTS, course, days, finding, inDays, REASONS, WHY } from "./amounts";
import { titles } from "./titles";

type Open = { sheet: "open" | "reserve" } | { sheet: "raid"; covers: Raid | null } | { sheet: "spend"; work: Work };

/** The improvement budget of a squad: an iteration as three accounts filling up, and every exception to it. */
@customElement("al-capacity")
export class CapacityPage extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private open: Open | null = null;
  private readonly all = new Remote<Iteration[]>(this, (changed) => this.concerned(changed, "capacity", "stories", "rotation"));
  private readonly debt = new Remote<Debt>(this, (changed) => this.concerned(changed, "capacity"));
  private readonly act = new Act(this);

  constructor() {
    super();
    new Watch(this, [
      [roster, "changed"],
      [titles, "changed"],
      [people, "changed"],
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["R"], words: "reserve; with shift, declare a raid", shown: true, run: (event) => this.begin(event.shiftKey) },
      { keys: ["[", "]"], words: "iteration before, after", shown: true, run: (event) => this.step(event.key === "[" ? 1 : -1) },
      { keys: ["P"], words: "where the numbers are from", shown: true, run: () => this.parts() },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  /** Whether it is about this squad, or about all. */
  private concerned({ service, squads }: Changed, ...of: string[]): boolean {
    return of.includes(service) && (squads.length === 0 || squads.includes(this.squad));
  }

  private get squad(): string {
    return this.query.get("squad") ?? (mySquad() || (roster.now?.squads[0]?.squad ?? ""));
  }

  private get may(): boolean {
    return who.leads(this.squad) || (who.session?.roles.some((each) => each.role === "planner" && each.squad === this.squad) ?? false);
  }

  private get today(): string {
    return isoDate(now(), myZone);
  }

  /** The one of the address, else the one that runs, else the latest. */
  private get here(): Iteration | null {
    const all = this.all.data ?? [];
    const asked = this.query.get("iteration");
    const running = all.find((each) => each.first <= this.today && this.today <= each.last);
    return all.find((each) => each.iteration === asked) ?? running ?? all[0] ?? null;
  }

  override willUpdate(): void {
    const { squad } = this;
    this.all.want(squad ? `iterations/${squad}` : null, (signal) => get(`/squads/${seg(squad)}/iterations`, signal));
    this.debt.want(squad ? `debt/${squad}` : null, (signal) => get(`/squads/${seg(squad)}/debt`, signal));
  }

  protected override render(): TemplateResult {
    const iteration = this.here;
    return html`<div class="page capacity-page">
      <header class="page-head"><div><h1>Capacity</h1><p class="scope">${this.scope(iteration)}</p></div>
        <div class="acts">${this.squads()}${iteration ? this.acts(iteration) : nothing}</div></header>
      ${this.act.problem ? problemCard(this.act.problem) : nothing}
      ${this.squad ? shown(this.all, () => (iteration ? this.iteration(iteration) : this.first()), 6) : this.nobody()}
      ${this.sheet(iteration)}
    </div>`;
  }

  private scope(iteration: Iteration | null): string {
    if (!iteration) return roster.squadName(this.squad);
    const { day, of } = course(iteration.first, iteration.last, this.today);
    const gone = iteration.closed ? "closed" : day === 0 ? "not begun" : `day ${day} of ${of}`;
    return `${roster.squadName(iteration.squad)}, iteration ${iteration.iteration} · ${date(iteration.first, "UTC")} to ${date(iteration.last, "UTC")} · ${gone}`;
  }

  private squads(): TemplateResult {
    return html`<label class="inline-field"><span class="label">Squad</span><select class="input" data-testid="capacity-squad"
      @change=${(event: Event) => keep({ squad: (event.target as HTMLSelectElement).value, iteration: null })}>
      ${(roster.now?.squads ?? []).map((each) => html`<option value=${each.squad} ?selected=${this.squad === each.squad}>${each.name}</option>`)}</select></label>`;
  }

  private acts(iteration: Iteration): unknown {
    const all = this.all.data ?? [];
    const at = all.indexOf(iteration);
    const steps = html`<button type="button" class="button quiet icon-only" aria-label="The iteration before" ?disabled=${at === all.length - 1} @click=${() => this.step(1)}>${icon("left")}</button>
      <button type="button" class="button quiet icon-only" aria-label="The iteration after" ?disabled=${at <= 0} @click=${() => this.step(-1)}>${icon("right")}</button>`;
    if (!this.may) return html`${steps}${locked("A planner or lead of the squad plans it")}`;
    return html`${steps}
      ${
        iteration.closed
          ? nothing
          : html`<button type="button" class="button primary" data-testid="reserve-open" @click=${() => (this.open = { sheet: "reserve" })}>${icon("plus")} Reserve ${kbd("R")}</button>
      <button type="button" class="button" data-testid="raid-open" @click=${() => (this.open = { sheet: "raid", covers: null })}>Declare a raid</button>`
      }
      <button type="button" class="button" data-testid="next-iteration" @click=${() => (this.open = { sheet: "open" })}>Open the next</button>`;
  }

  private nobody(): TemplateResult {
    return empty("No squad yet", "Capacity is planned for squads. Bring a roster first, under Setup.");
  }

  private first(): TemplateResult {
    return empty(
      "No iteration is open",
      "An iteration says how much focused time the squad has, keeps its share for improvement, and shows who took from it.",
      this.may
        ? html`<button type="button" class="button primary" data-testid="first-iteration" @click=${() => (this.open = { sheet: "open" })}>${icon("plus")} Open the first iteration</button>`
        : locked("A planner or lead of the squad opens it"),
    );
  }

  private iteration(iteration: Iteration): TemplateResult {
    const { share } = course(iteration.first, iteration.last, this.today);
    return html`<section class="card pad" data-testid="iteration" data-iteration=${iteration.iteration}>
        <h2 data-testid="capacity-finding">${finding(iteration.total, iteration.shortfall, iteration.accounts, share)}</h2>
        ${accountBars(iteration, share)}
        ${this.from(iteration)}
      </section>
      ${this.undeclared(iteration)}
      ${this.proposals(iteration)}
      <div class="capacity-halves">${this.works(iteration)}
        <div class="capacity-side">${this.debts()}${this.raids(iteration)}</div></div>
      ${this.may && !iteration.closed ? html`<p><button type="button" class="button" data-testid="close-iteration" @click=${() => this.close(iteration)}>Close ${iteration.iteration}</button> <span class="second">${this.closing(iteration)}</span></p>` : nothing}`;
  }

  private closing({ settlement }: Iteration): string {
    const parts = [
      settlement.owed ? `${inDays(settlement.owed)} would be owed` : "",
      settlement.carried ? `${inDays(settlement.carried)} carried on` : "",
      settlement.lost ? `${inDays(settlement.lost)} lost` : "",
    ].filter(Boolean);
    return parts.length ? `Of improvement that is not spent, ${parts.join(", ")}.` : "";
  }

  /** Every number opens to its parts. */
  private from({ members, terms, total }: Iteration): TemplateResult {
    return html`<details class="more" data-testid="parts"><summary>Where the numbers are from</summary>
      <p class="second">Focused time is ${terms.focus} % of a day there. ${terms.share} % of ${inDays(total)} are for improvement${
        terms.gardeningCounts ? ", gardening counting towards it" : ""
      }${terms.repayment ? `, and ${inDays(terms.repayment)} more repay debt` : ""}${terms.carried ? `, and ${inDays(terms.carried)} were carried on` : ""}. The garden has what its gardener has.</p>
      <div class="scroll-x" tabindex="0" role="region" aria-label="Members"><table class="table"><thead><tr><th scope="col">Member</th><th scope="col" class="number">Days</th><th scope="col" class="number">as gardener</th></tr></thead>
      <tbody>${members.map(
        (each) =>
          html`<tr><th scope="row">${people.name(each.member, this.squad)}</th><td class="number">${days(each.available)}</td><td class="number">${each.gardening ? days(each.gardening) : "–"}</td></tr>`,
      )}</tbody></table></div></details>`;
  }

  private undeclared(iteration: Iteration): unknown {
    return iteration.raids
      .filter((each) => !each.declared)
      .map(
        (
          raid,
        ) => html`<section class="card problem pad bar" data-testid="undeclared"><p><b>${inDays(raid.amount)} of ${ACCOUNTS[raid.from].toLowerCase()} went to ${ACCOUNTS[raid.to].toLowerCase()}, and nobody has declared it.</b>
        ${raid.story ? html`It was an overrun of ${titles.of(raid.story).key || "a story"}.` : nothing} The iteration cannot close until somebody does.</p>
        ${this.may ? html`<button type="button" class="button" data-testid="declare" @click=${() => (this.open = { sheet: "raid", covers: raid })}>Declare it</button>` : nothing}</section>`,
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
      <ul class="proposals">${all.map((each) => html`<li>${this.story(each.story)} <span class="second">${inDays(each.amount)} of ${ACCOUNTS[each.account].toLowerCase()}, ${WHY[each.why]}</span> ${this.may ? this.remedy(iteration, each) : nothing}</li>`)}</ul></section>`;
  }

  private remedy(iteration: Iteration, proposal: Release): TemplateResult {
    return proposal.why === "misplaced"
      ? html`<button type="button" class="button small" data-testid="reclassify" @click=${() => this.run("POST", iteration, `reservations/${seg(proposal.story)}/reclassification`, "It is held where its class says")}>Move it</button>`
      : html`<button type="button" class="button small" data-testid="release" @click=${() => this.release(iteration, proposal.story)}>Release</button>`;
  }

  private story(story: string): TemplateResult {
    const { key, title } = titles.of(story);
    return html`<span class="story-key">${key}</span> ${title}`;
  }

  private works(iteration: Iteration): TemplateResult {
    const delayed = new Set(iteration.raids.flatMap((each) => each.delayed));
    const works = iteration.stories.filter((each) => each.held || each.spent);
    return html`<section class="card"><header class="pad-head"><h2>Reservations</h2></header>${
      works.length
        ? html`<div class="scroll-x" tabindex="0" role="region" aria-label="Reservations"><table class="table" data-testid="reservations"><thead><tr><th scope="col">Story</th><th scope="col">Class</th><th scope="col">Account</th>
          <th scope="col" class="number">reserved</th><th scope="col" class="number">spent</th><td></td></tr></thead><tbody>${works.map(
            (
              each,
            ) => html`<tr data-testid="work" data-story=${each.story}><th scope="row">${this.story(each.story)} ${delayed.has(each.story) ? chip("gap", "delayed") : nothing}</th>
            <td>${classChip(each.is, true)}</td><td class="nowrap"><span class="account-mark ${each.account}"></span> ${ACCOUNTS[each.account]}</td>
            <td class="number">${each.held ? days(each.held) : "–"}</td><td class="number">${each.spent ? days(each.spent) : "–"}${each.measure === "estimate" ? html` <span class="second">estimated</span>` : nothing}</td>
            <td class="acts-cell">${
              this.may && !iteration.closed
                ? html`<button type="button" class="button small" data-testid="spend-open" @click=${() => (this.open = { sheet: "spend", work: each })}>Spent…</button>
              ${each.held ? html`<button type="button" class="button small quiet" @click=${() => this.release(iteration, each.story)}>Release</button>` : nothing}`
                : nothing
            }</td></tr>`,
          )}</tbody></table></div>`
        : html`<p class="pad ink-2">Nothing is reserved yet.${this.may && !iteration.closed ? " Press R, or Reserve above." : ""}</p>`
    }</section>`;
  }

  private debts(): unknown {
    return shown(
      this.debt,
      (
        debt,
      ) => html`<section class="card pad" data-testid="debt"><h2>${debt.owed ? `${inDays(debt.owed)} are owed to improvement` : "Nothing is owed to improvement"}</h2>
      ${debt.owed ? html`<p class="ink-2">The iteration that is opened next repays ${inDays(debt.next)}.</p>` : nothing}
      ${
        debt.steps.length
          ? html`<ul class="debt-steps">${debt.steps
              .slice(0, 6)
              .map(
                (each) =>
                  html`<li><span class="number">${each.change > 0 ? "+" : "−"}${days(Math.abs(each.change))}</span> <span>${each.what}${each.iteration ? ` in ${each.iteration}` : ""}${each.why ? html`: “${each.why}”` : nothing}</span></li>`,
              )}</ul>`
          : nothing
      }</section>`,
      2,
    );
  }

  private raids(iteration: Iteration): unknown {
    const declared = iteration.raids.filter((each) => each.declared);
    if (!declared.length) return nothing;
    return html`<section class="card pad" data-testid="raids"><h2>${count(declared.length, "raid", "raids")} in this iteration</h2><ul class="debt-steps">${declared.map(
      (each) =>
        html`<li><span class="number">${days(each.amount)}</span> <span>${ACCOUNTS[each.from]}, ${REASONS[each.reason ?? "other"]?.toLowerCase()}: “${each.sentence ?? "The sentence was erased."}” <span class="second">${
          each.approver ? `Approved by ${people.name(each.approver, this.squad)}, ` : ""
        }${dayTime(each.at, myZone)}</span></span></li>`,
    )}</ul></section>`;
  }

  private sheet(iteration: Iteration | null): unknown {
    const { open } = this;
    const closed = () => (this.open = null);
    if (!open) return nothing;
    if (open.sheet === "open")
      return html`<al-open-iteration .squad=${this.squad} .latest=${this.all.data?.[0] ?? null} @sheet-closed=${closed} @iteration-opened=${(event: CustomEvent<string>) => this.opened(event.detail)}></al-open-iteration>`;
    if (!iteration) return nothing;
    switch (open.sheet) {
      case "reserve":
        return html`<al-reserve .iteration=${iteration} @sheet-closed=${closed} @iteration-changed=${this.onChanged}></al-reserve>`;
      case "raid":
        return html`<al-raid .iteration=${iteration} .debt=${this.debt.data} .covers=${open.covers} @sheet-closed=${closed} @iteration-changed=${this.onChanged}></al-raid>`;
      case "spend":
        return html`<al-spend .iteration=${iteration} .work=${open.work} @sheet-closed=${closed} @iteration-changed=${this.onChanged}></al-spend>`;
    }
  }

  private opened(name: string): void {
    keep({ iteration: name });
    void this.all.reload();
    void this.debt.reload();
  }

  private readonly onChanged = (event: CustomEvent<Iteration>) => this.take(event.detail);

  private take(after: Iteration): void {
    if (this.all.data) this.all.data = this.all.data.map((each) => (each.iteration === after.iteration ? after : each));
    this.requestUpdate();
    void this.debt.reload();
  }

  private run(method: "POST" | "DELETE", iteration: Iteration, path: string, words: string): void {
    void this.act.run(async () => {
      const at = `/squads/${seg(iteration.squad)}/iterations/${seg(iteration.iteration)}/${path}`;
      this.take((await ask<Iteration>(method, at)).data);
      toasts.say(words);
    });
  }

  private release(iteration: Iteration, story: string): void {
    this.run("DELETE", iteration, `reservations/${seg(story)}`, `Nothing is held for ${titles.of(story).key || "it"} any more`);
  }

  private close(iteration: Iteration): void {
    void this.act.run(async () => {
      this.take(await post<Iteration>(`/squads/${seg(iteration.squad)}/iterations/${seg(iteration.iteration)}/close`));
      toasts.say(`Iteration ${iteration.iteration} is closed`);
    });
  }

  private begin(raid: boolean): void {
    const { here } = this;
    if (!here || here.closed || !this.may) return;
    this.open = raid ? { sheet: "raid", covers: null } : { sheet: "reserve" };
  }

  private step(by: number): void {
    const all = this.all.data ?? [];
    const next = all[all.indexOf(this.here!) + by];
    if (next) keep({ iteration: next.iteration });
  }

  private parts(): void {
    const parts = this.querySelector<HTMLDetailsElement>("[data-testid=parts]");
    if (parts) parts.open = !parts.open;
  }
}
