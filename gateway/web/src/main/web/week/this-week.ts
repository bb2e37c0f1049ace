import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Gardeners, SquadNow } from "../api/types";
import { empty, kbd } from "../parts/bits";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { shown } from "../parts/problem";
import { address, go, keep } from "../parts/router";
import { city, DAY, dayTime, longDay, myZone, time } from "../parts/time";
import { isNarrow, Tick, View, watchNarrow } from "../parts/view";
import { weekOf } from "../parts/weeks";
import { needsPerson, roster } from "../shell/roster";
import { matches, remedy, urgent } from "./words";
import { weekCards } from "./week-cards";
import { weekTable, type Group } from "./week-table";
import { nextCard, yourCard } from "./your-card";

/** Whose week it is in every squad: mine, then what needs a person, then the rest. */
@customElement("al-this-week")
export class ThisWeek extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private finding = false;
  private readonly running = new Remote<Gardeners>(this);
  private readonly coming = new Remote<Gardeners>(this);

  constructor() {
    super();
    watchNarrow(this);
    new Tick(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["J", "K"], words: "move", shown: true, run: (event) => this.move(event.key.toUpperCase() === "J" ? 1 : -1) },
      { keys: ["Enter"], words: "open squad", shown: true },
      { keys: ["."], words: "act on the problem", shown: true, run: () => this.actHere() },
      { keys: ["Z"], words: "switch zone", shown: true, run: () => keep({ zone: this.query.has("zone") ? null : "squad" }) },
      { keys: ["/"], words: "find a squad or person", run: () => this.find() },
      { keys: ["Escape"], words: "show all squads", run: () => this.query.has("find") && this.showAll() },
      { keys: ["N"], words: "now, next week", run: () => this.turnTo(!this.next) },
      { keys: ["A"], words: "I cannot be there", run: () => this.querySelector<HTMLElement>(".your-card .acts a")?.click() },
      { keys: ["H"], words: "handover", shown: true, run: () => this.querySelector<HTMLElement>("[data-testid=your-handover]")?.click() },
      { keys: ["W"], words: "why me", run: () => this.querySelector<HTMLElement>(".your-card .acts a + a")?.click() },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  private get next(): boolean {
    return this.query.get("when") === "next";
  }

  override willUpdate(): void {
    if (this.next) this.coming.want("next-week", (signal) => get(`/gardeners?at=${encodeURIComponent(inAWeek())}`, signal));
    else this.running.want("this-week", () => roster.ask());
  }

  /** Each week is kept, so that going back and forth waits for nothing. */
  private get gardeners(): Remote<Gardeners> {
    return this.next ? this.coming : this.running;
  }

  protected override render(): TemplateResult {
    const at = now().getTime() + (this.next ? 7 * DAY : 0);
    return html`<div class="page this-week">
      <header class="page-head">
        <div><h1>${this.next ? "Next week" : "This week"}</h1>
          <p class="scope">${this.scope(at)}</p></div>
        <div class="acts">
          <div class="segments" role="group" aria-label="Which week">
            <button type="button" data-testid="when-now" aria-pressed=${!this.next} @click=${() => this.turnTo(false)}>Now</button>
            <button type="button" data-testid="when-next" aria-pressed=${this.next} @click=${() => this.turnTo(true)}>Next week</button>
          </div>
          ${this.finder()}
        </div>
      </header>
      ${shown(this.gardeners, (data) => this.ready(data, at), 8)}
    </div>`;
  }

  private scope(at: number): string {
    if (isNarrow())
      return `${weekOf(at, myZone).slice(5)} · ${dayTime(at, myZone)} · ${this.query.has("zone") ? "squads’ zones" : city(myZone)}`;
    return `${weekOf(at, myZone)} · ${longDay(at, myZone)}, ${time(at, myZone)} · ${this.zoneWords()}`;
  }

  private zoneWords(): string {
    return this.query.has("zone") ? "times in each squad’s zone" : `times in your zone, ${city(myZone)}`;
  }

  private ready(data: Gardeners, at: number): unknown {
    if (data.squads.length === 0) return this.first();
    const find = this.query.get("find") ?? "";
    const squads = find ? data.squads.filter((squad) => matches(squad, find)) : data.squads;
    const zones = { mine: myZone, squadFirst: this.query.has("zone") };
    const mine = (squad: SquadNow) => squad.gardener?.member === who.me;
    const groups: Group[] = [
      { words: "Yours", squads: squads.filter((squad) => mine(squad) && (!isNarrow() || this.next)) },
      { words: "Needs a person", squads: urgent(squads.filter((squad) => !mine(squad) && needsPerson(squad.state.kind))) },
      { words: "In order", squads: squads.filter((squad) => !mine(squad) && !needsPerson(squad.state.kind)) },
    ];
    const looking = { at, now: now().getTime(), zones, next: this.next };
    const next = data.squads.find((squad) => !mine(squad) && squad.next?.gardener?.member === who.me);
    return html`
      ${this.next ? nothing : data.squads.filter((squad) => mine(squad) && squad.end).map((squad) => yourCard(squad, at, zones))}
      ${!this.next && next && !data.squads.some(mine) ? nextCard(next, zones) : nothing}
      ${
        find && squads.length === 0
          ? empty(
              "Nobody and no squad found",
              `Nothing here is called “${find}”.`,
              html`<button type="button" class="button" @click=${() => keep({ find: null })}>Show all squads</button>`,
            )
          : isNarrow()
            ? weekCards(groups, looking)
            : weekTable(groups, looking)
      }`;
  }

  private first(): TemplateResult {
    return empty(
      "No squad yet",
      "Bring a roster, and the first thirteen weeks can be drawn at once.",
      who.admin
        ? html`<a class="button primary" data-testid="first-step" href=${address(["setup", "roster"])}>Import a roster</a>`
        : html`<p class="second">An admin imports the roster, in Setup.</p>`,
    );
  }

  private finder(): TemplateResult {
    const find = this.query.get("find") ?? "";
    if (this.finding || find) {
      return html`<input class="input find" type="search" data-testid="find" aria-label="Find a squad or person" placeholder="Squad or person"
        .value=${find} @input=${(event: Event) => keep({ find: (event.target as HTMLInputElement).value })}
        @blur=${() => (this.finding = false)} @keydown=${this.onFindKey}>`;
    }
    return html`<button type="button" class="button" data-testid="find-open"
      @click=${() => this.find()}>${icon("search")}<span>Find<span class="wide-words"> a squad or person</span></span> ${kbd("/")}</button>`;
  }

  private readonly onFindKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.showAll();
    } else if (event.key === "Enter") this.links()[0]?.focus();
  };

  /** Back from finding, to where it began. */
  private showAll(): void {
    keep({ find: null });
    this.finding = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-testid=find-open]")?.focus());
  }

  private find(): void {
    this.finding = true;
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>(".find")?.focus());
  }

  private turnTo(next: boolean): void {
    keep({ when: next ? "next" : null });
  }

  private links(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".row-link")];
  }

  private move(by: number): void {
    const links = this.links();
    const at = links.findIndex((link) => link.closest("tr, li")?.contains(document.activeElement));
    links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
  }

  private actHere(): void {
    const here = document.activeElement?.closest<HTMLElement>("[data-squad]")?.dataset.squad;
    const squads = this.gardeners.data?.squads ?? [];
    const squad = here ? squads.find((each) => each.squad === here) : urgent(squads.filter((each) => remedy(each)))[0];
    const act = squad ? remedy(squad) : null;
    if (act) go(act.href);
  }
}

const inAWeek = () => new Date(now().getTime() + 7 * DAY).toISOString();
