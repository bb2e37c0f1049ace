import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Effect, Plan, Squad, SwapResult, Turn } from "../api/types";
import { first, possessive } from "../parts/names";
import { list } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { dayTime, isoDate, midnight, plusDays } from "../parts/time";
import { shortWeek, weekOf } from "../parts/weeks";
import { toasts } from "../shell/toasts";
import { Preview } from "./preview";

interface Part {
  week: string;
  from?: string;
  to?: string;
  start?: string;
  end?: string;
}

/** What is known when the sheet opens: the turn, and where a turn was dropped whom it was dropped on. */
export interface Swapping {
  week: string;
  taker?: string;
  exchange?: string;
  days?: boolean;
}

/** A turn, or some days of it, passes to another, in exchange or not. Nothing changes before everybody has agreed. */
@customElement("al-swap-sheet")
export class SwapSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) swapping!: Swapping;
  @state() private days = false;
  @state() private from = "";
  @state() private to = "";
  @state() private taker = "";
  @state() private exchange = "";
  @state() private agreed = false;
  private readonly preview = new Preview(this);

  protected override testid = "swap";

  override connectedCallback(): void {
    super.connectedCallback();
    const { taker, exchange, days } = this.swapping;
    const mine = this.holder === who.me;
    [this.taker, this.exchange, this.days] = [taker ?? (mine || this.leads ? "" : who.me), exchange ?? "", days ?? false];
    this.look(0);
  }

  private get turn(): Turn {
    return this.plan.turns.find((each) => each.week === this.swapping.week)!;
  }

  private get holder(): string | undefined {
    return this.turn.gardener?.member;
  }

  private get leads(): boolean {
    return who.leads(this.squad.squad);
  }

  private name(member: string): string {
    return this.squad.members.find((each) => each.member === member)?.name ?? member;
  }

  private week(week: string): string {
    return shortWeek(week, weekOf(this.plan.now, this.plan.zone));
  }

  protected override get heading(): string {
    const week = this.week(this.turn.week);
    if (!this.holder) return `Who takes ${week}?`;
    return this.holder === who.me ? `Pass on ${week}` : `Pass on ${possessive(first(this.name(this.holder)))} ${week}`;
  }

  protected override scope(): unknown {
    const { start, end } = this.turn;
    return `${dayTime(start, this.plan.zone)} to ${dayTime(end, this.plan.zone)}. Nothing changes before everybody has agreed.`;
  }

  protected override content(): TemplateResult {
    return html`
      ${this.who()}
      ${this.holder ? this.howMuch() : nothing}
      ${this.inExchange()}
      ${this.preview.render(this.complete ? "Working out what it changes." : "Choose both days to see what would change.")}
      ${this.asked.length && this.leads && this.taker ? this.sayYes() : nothing}`;
  }

  private who(): TemplateResult {
    const open = this.leads || this.holder === who.me;
    const able = this.squad.members.filter((each) => each.optIn !== "out" && each.member !== this.holder);
    const choice = open ? able : able.filter((each) => each.member === who.me);
    return html`<div class="field"><label for="swap-taker">Who takes it</label>
      <select class="input" id="swap-taker" data-testid="swap-taker" autofocus .value=${this.taker} @change=${this.on("taker")}>
        ${open && this.holder ? html`<option value="" ?selected=${this.taker === ""}>Anyone who can</option>` : nothing}
        ${open && !this.holder ? html`<option value="" ?selected=${this.taker === ""}>Choose who</option>` : nothing}
        ${choice.map((each) => html`<option value=${each.member} ?selected=${each.member === this.taker}>${each.name}${each.member === who.me ? " (you)" : ""}</option>`)}
      </select></div>`;
  }

  private howMuch(): TemplateResult {
    const [min, max] = [isoDate(this.turn.start, this.plan.zone), isoDate(Date.parse(this.turn.end) - 1, this.plan.zone)];
    const field = (key: "from" | "to", label: string) => html`<div class="field"><label for="swap-${key}">${label}</label>
      <input class="input" id="swap-${key}" type="date" min=${min} max=${max} data-testid="swap-${key}" .value=${this[key]} @input=${this.on(key)}></div>`;
    return html`<fieldset class="field"><legend>How much of it</legend>
      <div class="segments" role="group">
        <button type="button" data-testid="swap-all" aria-pressed=${!this.days} @click=${() => this.set({ days: false })}>All of it</button>
        <button type="button" data-testid="swap-days" aria-pressed=${this.days} @click=${() => this.set({ days: true, exchange: "" })}>Some days</button>
      </div></fieldset>
      ${this.days ? html`<div class="fields">${field("from", "First day")}${field("to", "Last day")}</div>` : nothing}`;
  }

  private inExchange(): unknown {
    if (!this.holder || !this.taker || this.days) return nothing;
    const turns = this.plan.turns.filter((each) => each.gardener?.member === this.taker && this.isAhead(each));
    if (turns.length === 0) return nothing;
    return html`<div class="field"><label for="swap-exchange">In exchange</label>
      <select class="input" id="swap-exchange" data-testid="swap-exchange" .value=${this.exchange} @change=${this.on("exchange")}>
        <option value="" ?selected=${this.exchange === ""}>Nothing: it is cover</option>
        ${turns.map(
          (each) =>
            html`<option value=${each.week} ?selected=${each.week === this.exchange}>${each.week}, from ${dayTime(each.start, this.plan.zone)}</option>`,
        )}
      </select></div>`;
  }

  private isAhead(turn: Turn): boolean {
    const known = turn.tier === "frozen" || turn.tier === "published";
    return known && Date.parse(turn.start) > Date.parse(this.plan.now) && turn.pieces.length === 1 && turn.week !== this.turn.week;
  }

  private sayYes(): TemplateResult {
    const names = list(this.asked.map((each) => first(this.name(each))));
    return html`<label class="check"><input type="checkbox" data-testid="swap-agreed" .checked=${this.agreed}
      @change=${(event: Event) => this.set({ agreed: (event.target as HTMLInputElement).checked })}>
      I say yes for ${names}</label>
      ${this.agreed ? html`<p class="note">Recorded as your word for ${names}, who may object.</p>` : nothing}`;
  }

  /** Whom it concerns besides the reader. */
  private get asked(): string[] {
    return [this.holder, this.taker].filter((each): each is string => !!each && each !== who.me);
  }

  private get complete(): boolean {
    const days = !this.days || (this.from !== "" && this.to !== "" && this.from <= this.to);
    return days && (this.taker !== "" || this.holder !== undefined);
  }

  private get parts(): Part[] {
    const { week } = this.turn;
    const [from, to] = [this.holder, this.taker || undefined];
    const parts: Part[] = [{ week, from, to, ...(this.days ? this.bounds() : {}) }];
    if (this.exchange) parts.push({ week: this.exchange, from: to, to: from });
    return parts;
  }

  /** From the first moment of a day to the last of another, on the squad's wall clock and within the turn. */
  private bounds(): { start: string; end: string } {
    const { zone } = this.plan;
    const start = Math.max(midnight(this.from, zone), Date.parse(this.turn.start), Date.parse(this.plan.now));
    const end = Math.min(midnight(plusDays(this.to, 1), zone), Date.parse(this.turn.end));
    return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
  }

  private get body(): unknown {
    return { squad: this.squad.squad, passes: this.parts, agreedBy: this.agreed ? this.asked : undefined };
  }

  private readonly on = (key: "taker" | "exchange" | "from" | "to") => (event: Event) =>
    this.set({ [key]: (event.target as HTMLInputElement).value, ...(key === "taker" ? { exchange: "" } : {}) });

  private set(change: Partial<Record<"taker" | "exchange" | "from" | "to", string> & Record<"days" | "agreed", boolean>>): void {
    Object.assign(this, change);
    if (change.from && (!this.to || this.to < this.from)) this.to = this.from;
    this.act.clear();
    this.look();
  }

  private look(pause?: number): void {
    const body = this.complete ? this.body : null;
    const question = async (signal: AbortSignal): Promise<Effect> => {
      const { effect, balances } = await post<SwapResult>("/swaps", { body, dryRun: true, signal });
      return { ...effect, balances };
    };
    this.preview.of(body ? question : null, pause);
  }

  protected override foot(): TemplateResult {
    return this.buttons(this.words, { disabled: !this.complete || this.preview.final });
  }

  private get words(): string {
    if (!this.taker) return this.holder ? "Offer it to anyone" : "Choose who";
    if (this.agreed || this.asked.length === 0) return "Do it";
    return `Ask ${list(this.asked.map((each) => first(this.name(each))))}`;
  }

  protected override submit(): void {
    if (!this.complete) return;
    void this.act.run(async () => {
      const { swap } = await post<SwapResult>("/swaps", { body: this.body });
      const open = swap?.open ?? false;
      const words = !open
        ? "The plan is changed"
        : swap?.state === "offered"
          ? "Offered to anyone who can"
          : this.words.replace("Ask", "Asked");
      const back = async () => {
        await remove(`/swaps/${seg(swap!.id)}`);
        this.touch();
        return "Withdrawn. Nobody is asked any more.";
      };
      toasts.say(words, open ? back : undefined);
      this.touch();
      this.close();
    });
  }

  private touch(): void {
    live.touch(
      [this.squad.squad],
      [this.holder, this.taker].filter((each): each is string => !!each),
    );
  }

  protected override nextSteps(): { words: string; run: () => void }[] {
    return this.act.problem?.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }
}
