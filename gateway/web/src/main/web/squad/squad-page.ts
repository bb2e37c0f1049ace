import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Effect, Plan, Squad, Swap } from "../api/types";
import { keys, type Key } from "../parts/keys";
import { shown } from "../parts/problem";
import { address, go, keep } from "../parts/router";
import { View, Watch, watchNarrow } from "../parts/view";
import { roster } from "../shell/roster";
import { ASKED, askedOf, sheetOf, type Opened } from "./opened";
import { Range } from "./range";
import { squadScope } from "./scope";
import type { Swapping } from "./swap-sheet";
import { whatIfButton } from "./what-if-sheet";

const TABS = [
  ["calendar", "Calendar"],
  ["members", "Members"],
  ["ledger", "Ledger"],
  ["handover", "Handover"],
  ["settings", "Settings"],
] as const;

/** One squad: its calendar of turns, its members, its ledger, its settings, and the sheets that open beside them. */
@customElement("al-squad")
export class SquadPage extends View {
  @property() squad = "";
  @property() tab = "calendar";
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private opened: Opened | null = null;
  @state() private effect: Effect | null = null;
  private readonly details = new Remote<Squad>(this, (changed) => changed.squads.includes(this.squad));
  private readonly plan = new Remote<Plan>(this, (changed) => changed.squads.includes(this.squad));
  private readonly swaps = new Remote<Swap[]>(this, (changed) => changed.squads.includes(this.squad));
  private asked = "";

  constructor() {
    super();
    watchNarrow(this);
    new Watch(this, [[roster, "changed"]]);
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has("tab")) return;
    const tabs: Key = {
      keys: ["1", "2", "3", "4", "5"],
      words: "calendar, members, ledger, handover, settings",
      run: (event) => go(this.href(TABS[Number(event.key) - 1]![0])),
    };
    keys.set(
      this,
      this.tab !== "calendar"
        ? [tabs]
        : [
            { keys: ["[", "]"], words: "earlier, later weeks", shown: true, run: (event) => this.turn(event.key === "[" ? -1 : 1) },
            { keys: ["T"], words: "today", run: () => this.turn(0) },
            { keys: ["I"], words: "what if", run: () => this.details.data && this.mayAsk(this.details.data) && this.whatIf() },
            tabs,
          ],
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  override willUpdate(): void {
    const { squad } = this;
    this.details.want(`squad/${squad}`, (signal) => get(`/squads/${seg(squad)}`, signal));
    this.swaps.want(`swaps/${squad}`, (signal) => get(`/squads/${seg(squad)}/swaps`, signal));
    const known = this.details.data?.squad === squad ? this.details.data : null;
    const weeks = Range.asked(known, this.query);
    this.plan.want(weeks && known?.planned !== false ? `plan/${squad}?${weeks}` : null, (signal) =>
      get(`/squads/${seg(squad)}/plan?${weeks}`, signal),
    );
    const asked = [squad, ...ASKED.map((each) => this.query.get(each) ?? "")].join(" ");
    if (asked !== this.asked) {
      this.asked = asked;
      this.opened = askedOf(this.query);
    }
  }

  private href(tab: string): string {
    return address(tab === "calendar" ? ["squads", this.squad] : ["squads", this.squad, tab]);
  }

  protected override render(): unknown {
    return html`<div class="page squad-page" @open-sheet=${this.openSheet} @pass-on=${this.passOn} @sheet-closed=${this.closeSheet} @effect=${this.onEffect}>
      ${this.details.data ? nothing : html`<h1>${roster.now ? roster.squadName(this.squad) : "\u00a0"}</h1>`}
      ${shown(this.details, (squad) => this.page(squad))}</div>`;
  }

  private page(squad: Squad): TemplateResult {
    const calendar = this.tab === "calendar" && squad.planned;
    return html`
      <header class="page-head"><div><h1>${squad.name}</h1><p class="scope">${squadScope(squad, this.plan.data, this.query)}</p></div>
        ${calendar ? html`<div class="acts">${this.mayAsk(squad) ? whatIfButton(() => this.whatIf()) : nothing}${new Range(squad, this.query).picker()}</div>` : nothing}</header>
      <nav class="tabs" aria-label="Parts of ${squad.name}">${TABS.map(
        ([tab, words]) => html`
        <a href=${this.href(tab)} data-testid="tab-${tab}" aria-current=${tab === this.tab ? "page" : nothing}>${words}</a>`,
      )}</nav>
      ${squad.archivedFrom ? html`<al-archived .squad=${squad}></al-archived>` : nothing}
      <al-asked .squad=${squad}></al-asked>
      ${this.tabContent(squad)}
      ${this.opened ? sheetOf(this.opened, squad, this.plan.data) : nothing}`;
  }

  private tabContent(squad: Squad): unknown {
    switch (this.tab) {
      case "members":
        return html`<al-members .squad=${squad}></al-members>`;
      case "ledger":
        return html`<al-ledger .squad=${squad.squad} .name=${squad.name}></al-ledger>`;
      case "handover":
        return html`<al-handover .squad=${squad}></al-handover>`;
      case "settings":
        return html`<div class="settings"><al-settings .squad=${squad} .etag=${this.details.etag}></al-settings>
          <al-holidays .squad=${squad}></al-holidays>
          ${
            who.leads(squad.squad)
              ? html`<al-out-of-hours .squad=${squad}></al-out-of-hours>
                <al-notices .owner=${`/squads/${seg(squad.squad)}`}></al-notices>
                <al-feed path="/squads/${seg(squad.squad)}/calendar-feed" whose="the turns of ${squad.name}"></al-feed>
                ${squad.archivedFrom ? nothing : html`<al-endings .squad=${squad}></al-endings>`}`
              : nothing
          }</div>`;
      default:
        return squad.planned
          ? shown(
              this.plan,
              (plan) => html`<al-turns .squad=${squad} .plan=${plan} .effect=${this.effect} .query=${this.query}
                .swaps=${this.swaps.data ?? []}></al-turns>`,
            )
          : html`<al-first-plan .squad=${squad}></al-first-plan>`;
    }
  }

  private mayAsk(squad: Squad): boolean {
    return squad.planned && (who.leads(squad.squad) || squad.members.some((each) => each.member === who.me));
  }

  private whatIf(): void {
    this.opened = { sheet: "what-if" };
  }

  private turn(pages: number): void {
    const squad = this.details.data;
    if (squad?.planned && this.tab === "calendar") new Range(squad, this.query).turn(pages);
  }

  private readonly openSheet = (event: CustomEvent<Opened>) => (this.opened = event.detail);

  private readonly passOn = (event: CustomEvent<Swapping>) => (this.opened = { sheet: "swap", swapping: event.detail });

  private readonly closeSheet = () => {
    [this.opened, this.effect] = [null, null];
    if (ASKED.some((each) => this.query.has(each))) keep(Object.fromEntries(ASKED.map((each) => [each, null])));
  };

  private readonly onEffect = (event: CustomEvent<Effect | null>) => (this.effect = event.detail);
}
