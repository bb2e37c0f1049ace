import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Effect, Plan, PlanRow, Policy, Turn } from "../api/types";
import { who } from "../api/session";
import { avatar, left } from "../parts/bits";
import { keys } from "../parts/keys";
import { exact, percent, signed, value } from "../parts/numbers";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { gapCell, turnCell } from "./turn-cell";
import { calendarLegend, linesBehind, tierBars, weekHeads, weights } from "./calendar-frame";
import { cell, columns, type Column } from "./grid-model";

export interface Selected {
  turn?: string;
  member?: string;
}

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
  @state() private lifted: string | null = null;
  @state() private row = 0;
  @state() private col = 1;
  private shown: Column[] = [];
  private wanted = "";

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
    return html`<div class="card calendar" .style=${`--weeks:${count}`}>
      <div class="scroll-x">
        <div class="cal" role="grid" aria-label="Turns of ${this.plan.name}" aria-rowcount=${this.plan.rows.length + 1} data-testid="calendar"
          @keydown=${this.onKey} @focusin=${this.onFocus} @click=${this.onClick}
          @dragstart=${this.onDragStart} @dragover=${this.onDragOver} @drop=${this.onDrop} @dragend=${this.putBack}>
          ${linesBehind(this.shown, this.plan)}
          ${tierBars(this.shown, this.policy)}
          ${weekHeads(this.shown)}
          ${repeat(
            this.plan.rows,
            (row) => row.member,
            (row, index) => this.line(row, index),
          )}
          ${this.gaps ? this.gapLine(this.plan.rows.length) : nothing}
          ${weights(this.shown, this.plan)}
        </div>
      </div>
      ${calendarLegend}
    </div>`;
  }

  private line(row: PlanRow, index: number): TemplateResult {
    return html`<div class="cal-row" role="row" data-testid="member-row" data-member=${row.member}>
      <span role="rowheader" class="cal-name" tabindex=${this.stop(index, 0)} data-at="${index},0"
        aria-selected=${this.selected.member === row.member}>
        ${avatar(row)}<span><span class=${row.member === who.me ? "lead-cell" : ""}>${row.name}</span>${this.under(row)}</span></span>
      ${this.shown.map((column, at) =>
        turnCell(cell(row, column, this.plan, this.effect), column, {
          at: `${index},${at + 1}`,
          tabindex: this.stop(index, at + 1),
          selected: this.selected.turn === column.turn.week,
          asked: this.asked.includes(column.turn.week),
          lifted: this.lifted === column.turn.week,
          liftable: this.mayLift(column.turn),
        }),
      )}
      <span role="gridcell" class="cal-balance number" tabindex=${this.stop(index, this.shown.length + 1)} data-at="${index},${this.shown.length + 1}"
        aria-label="${row.name}, balance ${signed(row.balance)}" title="exactly ${exact(row.balance)}">${bar(row, this.plan.rows)}
        <a class="fact" tabindex="-1" href=${address(["squads", this.plan.squad, "ledger"])}>${signed(row.balance)}</a></span>
    </div>`;
  }

  private under(row: PlanRow): unknown {
    const shadows = row.shadow.length ? `shadow to ${row.shadow.at(-1)!.slice(5)}` : "";
    const words = [
      row.member === who.me ? "you" : "",
      Math.abs(value(row.share) - 1) > 1e-9 ? percent(row.share) : "",
      shadows,
      row.optIn === "provisional" ? "provisional" : row.optIn === "out" ? "not available" : row.optIn === null ? "left the squad" : "",
    ].filter(Boolean);
    return words.length ? html`<span class="second">${words.join(" · ")}</span>` : nothing;
  }

  private gapLine(index: number): TemplateResult {
    return html`<div class="cal-row" role="row" data-testid="gap-row">
      <span role="rowheader" class="cal-name" tabindex=${this.stop(index, 0)} data-at="${index},0">${avatar(null)}<span>Nobody<span class="second">gaps to fill</span></span></span>
      ${this.shown.map((column, at) => gapCell(column, { at: `${index},${at + 1}`, tabindex: this.stop(index, at + 1), selected: this.selected.turn === column.turn.week }))}
      <span></span></div>`;
  }

  private stop(row: number, col: number): number {
    const last = this.plan.rows.length - (this.gaps ? 0 : 1);
    return Math.min(this.row, last) === row && this.col === col ? 0 : -1;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const end = this.shown.length + 1;
    const last = this.plan.rows.length - (this.gaps ? 0 : 1);
    const to: Record<string, [number, number]> = {
      ArrowLeft: [this.row, this.col - 1],
      ArrowRight: [this.row, this.col + 1],
      ArrowUp: [this.row - 1, this.col],
      ArrowDown: [this.row + 1, this.col],
      Home: [event.ctrlKey ? 0 : this.row, 0],
      End: [event.ctrlKey ? last : this.row, end],
    };
    if (event.key === "Escape" && this.lifted) {
      event.stopPropagation();
      this.putBack();
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
    const target = to[event.key];
    if (!target) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(last, target[0]));
    const max = row === this.plan.rows.length ? end - 1 : end;
    this.at(row, Math.max(0, Math.min(max, target[1])))?.focus();
  };

  /** Lifts the turn under the focus, or puts a lifted one down on what is there. */
  private pickUpOrDrop(): boolean {
    if (this.lifted) {
      this.drop(this.row, this.col);
      return true;
    }
    const held = this.heldAt(this.row, this.col);
    if (!held || !this.mayLift(held)) return false;
    this.lifted = held.week;
    return true;
  }

  private heldAt(row: number, col: number): Turn | null {
    const [line, column] = [this.plan.rows[row], this.shown[col - 1]];
    return line && column ? (cell(line, column, this.plan, this.effect).turn ?? null) : null;
  }

  /** On somebody's own turn it is a swap; anywhere else in their row they are to take it. */
  private drop(row: number, col: number): void {
    const [week, taker] = [this.lifted, this.plan.rows[row]?.member];
    const onto = this.heldAt(row, col);
    this.putBack();
    const holder = this.plan.turns.find((turn) => turn.week === week)?.gardener?.member;
    if (!week || !taker || taker === holder) return;
    const exchange = onto && onto.week !== week && this.mayLift(onto) ? onto.week : undefined;
    this.tell("dropped", { week, taker, exchange });
  }

  private readonly putBack = () => (this.lifted = null);

  private readonly onDragStart = (event: DragEvent) => {
    const [row, col] = place(event);
    const held = row < 0 ? null : this.heldAt(row, col);
    if (!held || !this.mayLift(held)) {
      event.preventDefault();
      return;
    }
    event.dataTransfer?.setData("text/plain", held.week);
    this.lifted = held.week;
  };

  private readonly onDragOver = (event: DragEvent) => {
    if (this.lifted && place(event)[1] > 0) event.preventDefault();
  };

  private readonly onDrop = (event: DragEvent) => {
    event.preventDefault();
    const [row, col] = place(event);
    if (row >= 0) this.drop(row, col);
  };

  private at(row: number, col: number): HTMLElement | null {
    return this.querySelector(`[data-at="${row},${col}"]`);
  }

  private readonly onFocus = (event: FocusEvent) => {
    const [row, col] = place(event);
    if (row < 0) return;
    [this.row, this.col] = [row, col];
    const member = this.plan.rows[row]?.member;
    const column = this.shown[col - 1];
    if (col === 0) {
      if (member) this.select({ member });
      return;
    }
    if (!column) return;
    const held = member ? cell(this.plan.rows[row]!, column, this.plan, this.effect).turn : column.turn.gardener ? null : column.turn;
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

/** The row and column under the pointer; -1 outside. */
function place(event: Event): [number, number] {
  const at = (event.target as HTMLElement).closest<HTMLElement>("[data-at]")?.dataset.at;
  return at ? (at.split(",").map(Number) as [number, number]) : [-1, -1];
}

function bar(row: PlanRow, rows: PlanRow[]): TemplateResult {
  const scale = Math.max(...rows.map((each) => Math.abs(value(each.balance))), 0.01) * 2;
  const size = Math.abs(value(row.balance)) / scale;
  return html`<span class="bar-zero" aria-hidden="true"><i .style=${left(value(row.balance) < 0 ? 0.5 - size : 0.5, size)}></i></span>`;
}
