import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { asProblem } from "../api/problem";
import { Remote } from "../api/remote";
import type { Person, Squad } from "../api/types";
import { View, Watch } from "../parts/view";
import { roster } from "../shell/roster";

/** Asks the service whether somebody could take it; the answer comes back as it is, and a refusal is a no. */
export type MayTake = (member: string, signal: AbortSignal) => Promise<unknown>;

/** Somebody of another squad: first the squad, then the person. Who is free comes first; of the others no more is said. */
@customElement("al-guest-choice")
export class GuestChoice extends View {
  @property({ attribute: false }) host!: Squad;
  @property({ attribute: false }) mayTake!: MayTake;
  /** What is asked about: when it changes, everybody is asked of again. */
  @property() about = "";
  @property() lender = "";
  @property() chosen = "";
  @state() private squad = "";
  @state() private free = new Map<string, boolean>();
  @state() private looking = false;
  private readonly guests = new Remote<Squad>(this, (changed) => changed.squads.includes(this.squad));
  private asking: AbortController | null = null;
  private asked = "";

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.squad = this.lender;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asking?.abort();
    this.asked = "";
  }

  override willUpdate(): void {
    const { squad } = this;
    this.guests.want(squad ? `squad/${squad}` : null, (signal) => get(`/squads/${seg(squad)}`, signal));
    const people = this.people.map((each) => each.member);
    const asked = `${squad} ${this.about} ${people.join(" ")}`;
    if (asked === this.asked) return;
    this.asked = asked;
    void this.ask(people);
  }

  private get people(): Person[] {
    const inside = new Set(this.host.members.map((each) => each.member));
    const all = this.guests.data?.squad === this.squad ? this.guests.data.members : [];
    return all.filter((each) => !inside.has(each.member));
  }

  /** One after the other, so that a large squad does not take the service by storm. */
  private async ask(people: string[]): Promise<void> {
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    this.free = new Map();
    this.looking = people.length > 0;
    for (const member of people) {
      const free = await this.mayTake(member, signal).then(
        () => true,
        (failure: unknown) => asProblem(failure).rule !== "cannot-serve" && undefined,
      );
      if (signal.aborted) return;
      if (free !== undefined) this.free = new Map(this.free).set(member, free);
    }
    this.looking = false;
  }

  protected override render(): TemplateResult {
    const squads = (roster.now?.squads ?? []).filter((each) => each.squad !== this.host.squad);
    return html`<div class="field"><label for="guest-squad">From which squad</label>
      <select class="input" id="guest-squad" data-testid="guest-squad" .value=${this.squad} @change=${this.onSquad}>
        <option value="" ?selected=${this.squad === ""}>Choose a squad</option>
        ${squads.map((each) => html`<option value=${each.squad} ?selected=${each.squad === this.squad}>${each.name}</option>`)}
      </select></div>
      ${this.squad ? this.whom() : nothing}`;
  }

  private whom(): TemplateResult {
    const { people } = this;
    const free = people.filter((each) => this.free.get(each.member) !== false);
    const not = people.filter((each) => this.free.get(each.member) === false);
    const words = !this.guests.data
      ? "Reading who is in it."
      : people.length === 0
        ? "Nobody else is in it."
        : this.looking
          ? "Looking who is free then."
          : free.length === 0
            ? "Nobody there is free then."
            : `${free.length} of ${people.length} ${free.length === 1 ? "is" : "are"} free then.${not.length ? " Why the others are not stays with their squad." : ""}`;
    const option = (each: Person) => html`<option value=${each.member} ?selected=${each.member === this.chosen}>${each.name}</option>`;
    return html`<div class="field"><label for="guest-member">Who of them</label>
      <select class="input" id="guest-member" data-testid="guest-member" aria-describedby="guest-hint" .value=${this.chosen} @change=${this.onMember}>
        <option value="" ?selected=${this.chosen === ""}>Choose who</option>
        ${free.map(option)}
        ${not.length ? html`<optgroup label="Not available">${not.map((each) => html`<option value=${each.member} disabled>${each.name}</option>`)}</optgroup>` : nothing}
      </select><span class="hint" id="guest-hint" role="status" data-testid="guest-hint">${words}</span></div>`;
  }

  private readonly onSquad = (event: Event) => {
    this.squad = (event.target as HTMLSelectElement).value;
    this.tell<Person | null>("guest", null);
  };

  private readonly onMember = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.tell<Person | null>("guest", this.people.find((each) => each.member === value) ?? null);
  };
}
