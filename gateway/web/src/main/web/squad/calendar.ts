import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Effect, Plan, Policy, Turn } from "../api/types";
import { keys } from "../parts/keys";
import { View } from "../parts/view";
import { calendarLegend, linesBehind, tierBars, weekHeads, weights } from "./calendar-frame";
import { gapRow, memberRow, type Looks } from "./calendar-row";
import { Carry } from "./carry";
import { columns, type Column } from "./grid-model";
import { placeOf, stepTo, type Place } from "./places";

export interface Selected {
  turn?: string;
  member?: string;
}

/** So many rows scroll under their weeks. */
const MANY = 12;
/** So many weeks leave room for their number only. */
const MOST_WIDE = 26;

/** The turns of a squad as a grid: members down, weeks across. Arrows move; what has the focus is explained beside it. */
@customElement("al-calendar")
export class Calendar extends View {
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) policy!: Policy;
  @property({ attribute: false }) effect: Effect | null = null;
  @property({ attribute: false }) selected: Selected = {};
  /** The weeks whose turns somebody is asked to swap. */
  @property({ attribute: false }) asked: string[] = [];
  @property({ attribute: false }) mayLift: (turn: Turn) => boolean = () => false;
  @state() private row = 0;
  @state() private col = 1;
  shown: Column[] = [];
  private wanted = "";
  private readonly carry = new Carry(
    this,
    () => this,
    (drop) => this.tell("dropped", drop),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"], words: "move", shown: true },
      { keys: ["Space"], words: "pick up, put down", shown: true },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  override willUpdate(): void {
    this.shown = columns(this.plan);
    const wanted = `${this.plan.squad} ${this.selected.turn ?? ""} ${this.selected.member ?? ""}`;
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.meet();
  }

  /** The cell that Tab reaches is the one selected from outside. */
  private meet(): void {
    const { turn, member } = this.selected;
    if (member) [this.row, this.col] = [this.plan.rows.findIndex((row) => row.member === member), 0];
    else if (turn && this.shown[this.col - 1]?.turn.week !== turn) {
      const at = this.shown.findIndex((column) => column.turn.week === turn);
      if (at < 0) return;
      const holder = this.plan.rows.findIndex((row) => row.member === this.shown[at]!.turn.gardener?.member);
      [this.row, this.col] = [holder < 0 ? this.plan.rows.length : holder, at + 1];
    }
    this.row = Math.max(0, this.row);
  }

  private get gaps(): boolean {
    return this.shown.some((column) => !column.turn.gardener);
  }

  protected override render(): TemplateResult {
    const count = this.shown.length;
    const looks = this.looks;
    return html`<div class="card calendar ${this.plan.rows.length > MANY ? "tall" : ""} ${count > MOST_WIDE ? "dense" : ""}" .style=${`--weeks:${count}`}>
      <div class="scroll-x">
        <div class="cal" role="grid" aria-label="Turns of ${this.plan.name}" aria-rowcount=${this.plan.rows.length + 1} data-testid="calendar"
          @keydown=${this.onKey} @focusin=${this.onFocus} @click=${this.onClick}>
          ${linesBehind(this.shown, this.plan)}
          ${tierBars(this.shown, this.policy, count > MOST_WIDE)}
          ${weekHeads(this.shown, count > MOST_WIDE)}
          ${repeat(
            this.plan.rows,
            (row) => row.member,
            (row, index) => memberRow(row, index, looks),
          )}
          ${this.gaps ? gapRow(this.plan.rows.length, looks) : nothing}
          ${weights(this.shown, this.plan)}
        </div>
      </div>
      ${calendarLegend}
    </div>`;
  }

  private get looks(): Looks {
    const { plan, shown, selected, asked, mayLift, carry } = this;
    return { plan, shown, selected, asked, mayLift, lifted: carry.lifted, effect: carry.effect, stop: (row, col) => this.stop(row, col) };
  }

  private stop(row: number, col: number): number {
    const last = this.plan.rows.length - (this.gaps ? 0 : 1);
    return Math.min(this.row, last) === row && this.col === col ? 0 : -1;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && this.carry.lifted) {
      event.stopPropagation();
      this.carry.putBack();
      return;
    }
    if (event.key === " " && this.col > 0 && this.pickUpOrDrop()) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      const link = this.at(this.row, this.col)?.querySelector<HTMLElement>("a");
      event.preventDefault();
      if (link) link.click();
      else this.tell("explain");
      return;
    }
    const rows = this.plan.rows.length;
    const target = stepTo(event, [this.row, this.col], { rows, cols: this.shown.length, gaps: this.gaps });
    if (!target) return;
    event.preventDefault();
    this.at(...target)?.focus();
  };

  /** Lifts the turn under the focus, or puts a lifted one down on what is there. */
  private pickUpOrDrop(): boolean {
    const at: Place = [this.row, this.col];
    if (!this.carry.lifted) return this.carry.lift(at);
    this.carry.drop(at);
    return true;
  }

  private at(row: number, col: number): HTMLElement | null {
    return this.querySelector(`[data-at="${row},${col}"]`);
  }

  private readonly onFocus = (event: FocusEvent) => {
    const at = placeOf(event.target);
    if (!at) return;
    const [row, col] = at;
    [this.row, this.col] = at;
    this.carry.over(at);
    const member = this.plan.rows[row]?.member;
    const column = this.shown[col - 1];
    if (col === 0) {
      if (member) this.select({ member });
      return;
    }
    if (!column) return;
    const held = member ? this.carry.turnAt(at) : column.turn.gardener ? null : column.turn;
    if (held) this.select({ turn: held.week });
  };

  private readonly onClick = (event: MouseEvent) => {
    const at = event.target as HTMLElement;
    if (!at.closest("a")) at.closest<HTMLElement>("[data-at]")?.focus();
  };

  private select(selected: Selected): void {
    this.wanted = `${this.plan.squad} ${selected.turn ?? ""} ${selected.member ?? ""}`;
    this.tell<Selected>("selected", selected);
  }
}
