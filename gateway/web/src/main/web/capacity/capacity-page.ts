import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { AccountName, Debt, Floor, Iteration, Policy, Raid, Ratio, Work } from "../api/capacity";
import type { Changed } from "../api/types";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Story } from "../api/stories";
import { empty, kbd, locked } from "../parts/bits";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { shown } from "../parts/problem";
import { address, keep } from "../parts/router";
import { date, isoDate, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { mySquad } from "../shell/my-squad";
import { roster } from "../shell/roster";
import { course } from "./amounts";
import { concerns } from "./concerns";
import type { IterationView } from "./iteration";
import type { Preview } from "./preview";

type Open =
  | { sheet: "open" }
  | { sheet: "proposal"; sprint: string }
  | { sheet: "reserve"; story: Story | null; onto: AccountName | null }
  | { sheet: "raid"; covers: Raid | null }
  | { sheet: "spend"; work: Work };

const TABS = [
  { tab: "iteration", words: "Iteration", path: ["capacity"] },
  { tab: "year", words: "Year", path: ["capacity", "year"] },
  { tab: "what-if", words: "What if", path: ["capacity", "what-if"] },
  { tab: "policy", words: "Policy", path: ["capacity", "policy"] },
];
/** The improvement budget of a squad: what there is, what it is kept for, and what became of it. */
@customElement("al-capacity")
export class CapacityPage extends View {
  @property() tab = "iteration";
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private open: Open | null = null;
  @state() private preview: Preview | null = null;
  private readonly all = new Remote<Iteration[]>(this, (changed) => this.concerned(changed, "capacity", "stories", "rotation"));
  private readonly debt = new Remote<Debt>(this, (changed) => this.concerned(changed, "capacity"));
  private readonly policy = new Remote<Policy>(this, (changed) => this.concerned(changed, "capacity"));
  private readonly floor = new Remote<Floor>(this, () => false);
  private readonly ratio = new Remote<Ratio>(this, () => false);

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("tab")) this.listen();
  }

  /** The keys of an iteration are there where one is shown. */
  private listen(): void {
    if (this.tab !== "iteration") return keys.drop(this);
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

  /** What is looked at; a sheet is about that, and closes with it. */
  private place = "";

  /** Whether it is about this squad, or about all. */
  private concerned({ service, squads }: Changed, ...of: string[]): boolean {
    return of.includes(service) && concerns(squads, this.squad);
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
    const place = [this.tab, squad, this.query.get("iteration")].join();
    if (place !== this.place) {
      this.place = place;
      this.open = null;
    }
    const of = (path: string) => (squad ? `${path}/${squad}` : null);
    this.all.want(of("iterations"), (signal) => get(`/squads/${seg(squad)}/iterations`, signal));
    this.debt.want(of("debt"), (signal) => get(`/squads/${seg(squad)}/debt`, signal));
    this.policy.want(of("policy"), (signal) => get(`/squads/${seg(squad)}/capacity`, signal));
    this.ratio.want(of("ratio"), (signal) => get(`/squads/${seg(squad)}/ratio`, signal));
    this.floor.want("floor", (signal) => get("/capacity/floor", signal));
  }

  protected override render(): TemplateResult {
    const iteration = this.tab === "iteration" ? this.here : null;
    return html`<div class="page capacity-page">
      <header class="page-head"><div><h1>Capacity</h1><p class="scope">${this.scope(iteration)}</p></div>
        <div class="acts">${this.squads()}${iteration ? this.acts(iteration) : nothing}</div></header>
      <nav class="tabs" aria-label="Parts of Capacity">${TABS.map(
        (each) => html`<a href=${address(each.path, { squad: this.query.get("squad") })} data-testid="capacity-${each.tab}"
          aria-current=${each.tab === this.tab ? "page" : nothing}>${each.words}</a>`,
      )}</nav>
      ${this.squad ? this.content(iteration) : empty("No squad yet", "Capacity is planned for squads. Bring a roster first, under Setup.")}
      ${this.sheet(iteration)}
    </div>`;
  }

  private content(iteration: Iteration | null): unknown {
    switch (this.tab) {
      case "year":
        return html`<al-capacity-year .squad=${this.squad}></al-capacity-year>`;
      case "what-if":
        return html`<al-capacity-what-if .squad=${this.squad}></al-capacity-what-if>`;
      case "policy":
        return html`<al-capacity-policy .squad=${this.squad}></al-capacity-policy>`;
      default:
        return html`<al-capacity-alerts .squad=${this.squad}></al-capacity-alerts>${shown(this.all, () => (iteration ? this.iteration(iteration) : this.first()), 6)}`;
    }
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
          : html`<button type="button" class="button primary" data-testid="reserve-open" @click=${() => this.reserve()}>${icon("plus")} Reserve ${kbd("R")}</button>
      <button type="button" class="button" data-testid="raid-open" @click=${() => this.raid()}>Declare a raid</button>
      ${iteration.sprint ? html`<button type="button" class="button" data-testid="proposal-open" @click=${() => (this.open = { sheet: "proposal", sprint: iteration.sprint! })}>From its sprint</button>` : nothing}`
      }
      <button type="button" class="button" data-testid="next-iteration" @click=${() => (this.open = { sheet: "open" })}>Open the next</button>`;
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

  private get enablers(): string[] {
    return this.policy.data?.enablers.map((each) => each.story) ?? [];
  }

  private iteration(iteration: Iteration): TemplateResult {
    return html`<al-iteration .iteration=${iteration} .debt=${this.debt.data} .preview=${this.preview} .may=${this.may} .enablers=${this.enablers}
      @iteration-changed=${this.onChanged} @plan-story=${(event: CustomEvent<Story>) => this.reserve(event.detail)}
      @plan-story-onto=${(event: CustomEvent<{ story: Story; account: AccountName }>) => this.reserve(event.detail.story, event.detail.account)}
      @declare=${(event: CustomEvent<Raid>) => this.raid(event.detail)} @spend=${(event: CustomEvent<Work>) => (this.open = { sheet: "spend", work: event.detail })}></al-iteration>`;
  }

  private reserve(story: Story | null = null, onto: AccountName | null = null): void {
    this.open = { sheet: "reserve", story, onto };
  }

  private raid(covers: Raid | null = null): void {
    this.open = { sheet: "raid", covers };
  }

  private sheet(iteration: Iteration | null): unknown {
    const { open } = this;
    const closed = () => (this.open = null);
    if (!open) return nothing;
    if (open.sheet === "open")
      return html`<al-open-iteration .squad=${this.squad} .latest=${this.all.data?.[0] ?? null} .policy=${this.policy.data} @sheet-closed=${closed} @iteration-opened=${this.onOpened}></al-open-iteration>`;
    if (!iteration) return nothing;
    const previewed = (event: CustomEvent<Preview | null>) => (this.preview = event.detail);
    switch (open.sheet) {
      case "proposal":
        return html`<al-proposal .iteration=${iteration} .sprint=${open.sprint} @sheet-closed=${closed} @iteration-changed=${this.onChanged}></al-proposal>`;
      case "reserve":
        return html`<al-reserve .iteration=${iteration} .chosen=${open.story} .onto=${open.onto} .ratio=${this.ratio.data} .enablers=${this.enablers} @previewed=${previewed}
          @raid-instead=${() => this.raid()} @policy-changed=${() => void this.policy.reload()} @sheet-closed=${closed} @iteration-changed=${this.onChanged}></al-reserve>`;
      case "raid":
        return html`<al-raid .iteration=${iteration} .debt=${this.debt.data} .covers=${open.covers} .floor=${this.floorNow} @previewed=${previewed} @reserve-instead=${() => this.reserve()}
          @release-instead=${(event: CustomEvent<string>) => this.querySelector<IterationView>("al-iteration")?.release(event.detail)} @sheet-closed=${closed} @iteration-changed=${this.onChanged}></al-raid>`;
      case "spend":
        return html`<al-spend .iteration=${iteration} .work=${open.work} @sheet-closed=${closed} @iteration-changed=${this.onChanged}></al-spend>`;
    }
  }

  private get floorNow(): number {
    const floor = this.floor.data;
    return floor ? (floor.steps.filter((each) => each.from <= this.today).at(-1)?.floor ?? floor.before) : 0;
  }

  private readonly onOpened = async ({ detail: { name, sprint } }: CustomEvent<{ name: string; sprint: string | null }>) => {
    keep({ iteration: name });
    void this.debt.reload();
    await this.all.reload();
    if (sprint) this.open = { sheet: "proposal", sprint };
  };

  private readonly onChanged = (event: CustomEvent<Iteration>) => {
    const after = event.detail;
    if (this.all.data) this.all.data = this.all.data.map((each) => (each.iteration === after.iteration ? after : each));
    this.requestUpdate();
    void this.debt.reload();
  };

  private begin(raid: boolean): void {
    const { here } = this;
    if (this.tab !== "iteration" || !here || here.closed || !this.may) return;
    if (raid) this.raid();
    else this.reserve();
  }

  private step(by: number): void {
    const all = this.all.data ?? [];
    const next = all[all.indexOf(this.here!) + by];
    if (this.tab === "iteration" && next) keep({ iteration: next.iteration });
  }

  private parts(): void {
    const parts = this.querySelector<HTMLDetailsElement>("[data-testid=parts]");
    if (parts) parts.open = !parts.open;
  }
}
