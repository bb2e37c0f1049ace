import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Effect, Person, Plan, Squad, SwapResult, Turn } from "../api/types";
import { prose } from "../parts/bits";
import { first, possessive } from "../parts/names";
import { Sheet } from "../parts/sheet";
import { dayTime } from "../parts/time";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { peopleOf, withTaker, type Link } from "./chain";
import { exchanges } from "./chain-fields";
import { Draft, type Choices } from "./draft";
import "./guest-choice";
import { ALL, howMuch, isComplete, type Days } from "./part-of-turn";
import { Preview } from "./preview";

/** What is known when the sheet opens: the turn, and where it came from an option or a drop also to whom, and for what. */
export interface Swapping {
  week: string;
  taker?: string;
  exchange?: string;
  /** The squad that is to lend somebody. */
  lend?: string;
  /** A lead was told yes already. */
  agreed?: boolean;
}

const GUEST = "*";

/** A turn, or some days of it, passes to another, in exchange or not. Nothing changes before everybody has agreed. */
@customElement("al-swap-sheet")
export class SwapSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) swapping!: Swapping;
  @state() private chosen: Choices = { days: ALL, chain: [], guests: false, guest: null, agreed: false };
  private readonly preview = new Preview(this);

  protected override testid = "swap";

  override connectedCallback(): void {
    super.connectedCallback();
    const { taker, exchange, lend, agreed } = this.swapping;
    const open = this.draft.holder === who.me || this.draft.leads || lend !== undefined;
    const takes = taker ?? (open ? "" : who.me);
    const chain = takes ? [{ taker: takes, gives: exchange ?? "" }] : [];
    this.chosen = { ...this.chosen, chain, guests: lend !== undefined, agreed: agreed ?? false };
    this.look(0);
  }

  private get draft(): Draft {
    return new Draft(this.squad, this.plan, this.turn, this.chosen);
  }

  private get turn(): Turn {
    return this.plan.turns.find((each) => each.week === this.swapping.week)!;
  }

  protected override get heading(): string {
    const { holder, name, week } = this.draft;
    if (!holder) return `Who takes ${week(this.turn.week)}?`;
    return `Pass on ${holder === who.me ? "" : `${possessive(first(name(holder)))} `}${week(this.turn.week)}`;
  }

  protected override scope(): unknown {
    const { start, end } = this.turn;
    return `${dayTime(start, this.plan.zone)} to ${dayTime(end, this.plan.zone)}. Nothing changes before everybody has agreed.`;
  }

  protected override content(): TemplateResult {
    const { turn, draft, squad, plan } = this;
    const { chain, days, guest } = this.chosen;
    const asking = {
      squad,
      plan,
      week: turn.week,
      holder: draft.holder ?? "",
      chain,
      name: draft.name,
      change: (to: Link[]) => this.set({ chain: to }),
    };
    return html`
      ${this.who(draft)}
      ${this.chosen.guests ? this.guestChoice(draft) : nothing}
      ${howMuch(days, turn, plan.zone, this.onDays)}
      ${draft.holder && draft.taker && !days.some && !guest ? exchanges(asking) : nothing}
      ${
        draft.complete && draft.parts.length > 1
          ? html`<p class="circle" aria-live="polite" data-testid="swap-words">${prose(draft.said)}</p>`
          : nothing
      }
      ${this.preview.render(this.waiting(draft))}
      ${draft.mayAgreeFor.length && draft.taker ? this.sayYes(draft) : nothing}`;
  }

  private who({ leads, holder, taker }: Draft): TemplateResult {
    const open = leads || holder === who.me;
    const asked = this.swapping.taker;
    const able = this.squad.members.filter((each) => (each.optIn !== "out" || each.member === asked) && each.member !== holder);
    const choice = open ? able : able.filter((each) => each.member === who.me);
    const { guests } = this.chosen;
    const others = guests || (roster.now?.squads.some((each) => each.squad !== this.squad.squad) ?? false);
    return html`<div class="field"><label for="swap-taker">Who takes it</label>
      <select class="input" id="swap-taker" data-testid="swap-taker" autofocus .value=${guests ? GUEST : taker} @change=${this.onTaker}>
        ${open ? html`<option value="" ?selected=${!guests && taker === ""}>${holder ? "Anyone who can" : "Choose who"}</option>` : nothing}
        ${choice.map((each) => html`<option value=${each.member} ?selected=${!guests && each.member === taker}>${each.name}${each.member === who.me ? " (you)" : ""}</option>`)}
        ${open && others ? html`<option value=${GUEST} ?selected=${guests}>Someone from another squad…</option>` : nothing}
      </select></div>`;
  }

  private guestChoice({ holder, bounds }: Draft): TemplateResult {
    const mayTake = (to: string, signal: AbortSignal) => {
      const passes = [{ week: this.turn.week, from: holder, to, ...bounds }];
      return post("/swaps", { body: { squad: this.squad.squad, passes }, dryRun: true, signal });
    };
    return html`<al-guest-choice .host=${this.squad} .mayTake=${mayTake} about=${JSON.stringify(bounds)} lender=${this.swapping.lend ?? ""}
      chosen=${this.chosen.guest?.member ?? ""} @guest=${this.onGuest}></al-guest-choice>`;
  }

  private waiting({ complete, chosen }: Draft): string {
    if (complete) return "Working out what it changes.";
    return isComplete(chosen.days) ? "Choose who takes it to see what would change." : "Choose both days to see what would change.";
  }

  private sayYes(draft: Draft): TemplateResult {
    const names = draft.names(draft.mayAgreeFor);
    return html`<label class="check"><input type="checkbox" data-testid="swap-agreed" .checked=${this.chosen.agreed}
      @change=${(event: Event) => this.set({ agreed: (event.target as HTMLInputElement).checked })}>
      I say yes for ${names}</label>
      ${this.chosen.agreed ? html`<p class="note">Recorded as your word for ${names}, who may object.</p>` : nothing}`;
  }

  private readonly onTaker = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const guests = value === GUEST;
    this.set({ guests, guest: null, chain: withTaker([], 0, guests ? "" : value) });
  };

  private readonly onGuest = (event: CustomEvent<Person | null>) =>
    this.set({ guest: event.detail, chain: withTaker([], 0, event.detail?.member ?? "") });

  /** Days are covered and not exchanged. */
  private readonly onDays = (days: Days) => this.set({ days, chain: days.some ? withTaker([], 0, this.draft.taker) : this.chosen.chain });

  private set(change: Partial<Choices>): void {
    const asks = change.chain ? { agreed: false } : {};
    this.chosen = { ...this.chosen, ...asks, ...change };
    this.act.clear();
    this.look();
  }

  private look(pause?: number): void {
    const { complete, body } = this.draft;
    const question = async (signal: AbortSignal): Promise<Effect> => {
      const { effect, balances } = await post<SwapResult>("/swaps", { body, dryRun: true, signal });
      return { ...effect, balances };
    };
    this.preview.of(complete ? question : null, pause);
  }

  protected override foot(): TemplateResult {
    return this.buttons(this.draft.act, { disabled: !this.draft.complete || this.preview.final });
  }

  protected override submit(): void {
    const { draft } = this;
    if (!draft.complete) return;
    void this.act.run(async () => {
      const { swap } = await post<SwapResult>("/swaps", { body: draft.body });
      const asked = swap?.state === "offered" ? "Offered to anyone who can" : draft.act.replace("Ask", "Asked");
      const back = async () => {
        await remove(`/swaps/${seg(swap!.id)}`);
        this.touch();
        return "Withdrawn. Nobody is asked any more.";
      };
      toasts.say(swap?.open ? asked : "The plan is changed", swap?.open ? back : undefined);
      this.touch();
      this.close();
    });
  }

  private touch(): void {
    live.touch([this.squad.squad], peopleOf(this.draft.holder, this.chosen.chain));
  }

  protected override nextSteps(): { words: string; run: () => void }[] {
    return this.act.problem?.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }
}
