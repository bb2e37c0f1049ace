import type { ReactiveControllerHost } from "lit";
import type { Effect, Plan, Turn } from "../api/types";
import { carriedWords, dropEffect, dropOn, type Drop } from "./drop";
import { cell, type Column } from "./grid-model";
import { Lift, type Lifting } from "./lift";
import type { Place } from "./places";

export interface Grid {
  plan: Plan;
  shown: Column[];
  effect: Effect | null;
  mayLift: (turn: Turn) => boolean;
}

/** A turn that was picked up, with the pointer or the keys, and the place it is held over. */
export class Carry implements Lifting {
  lifted: string | null = null;
  private held: Place | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly grid: () => Grid,
    private readonly dropped: (drop: Drop) => void,
  ) {
    new Lift(host, this);
  }

  lift(at: Place): boolean {
    const turn = this.turnAt(at);
    if (!turn || !this.grid().mayLift(turn)) return false;
    this.become(turn.week, null);
    return true;
  }

  over(at: Place | null): void {
    if (this.lifted && String(at) !== String(this.held)) this.become(this.lifted, at);
  }

  drop(at: Place): void {
    const drop = this.dropAt(at);
    this.putBack();
    if (drop) this.dropped(drop);
  }

  putBack(): void {
    this.become(null, null);
  }

  words(): [string, string] {
    const { plan, shown } = this.grid();
    return carriedWords(plan, shown, this.lifted ?? "", this.held && this.dropAt(this.held));
  }

  /** What putting it down here would ask for; what was there before while nothing is carried over a place. */
  get effect(): Effect | null {
    const drop = this.held && this.dropAt(this.held);
    return drop ? dropEffect(this.grid().plan, drop) : this.grid().effect;
  }

  turnAt([row, col]: Place): Turn | null {
    const { plan, shown, effect } = this.grid();
    const [line, column] = [plan.rows[row], shown[col - 1]];
    return line && column ? cell(line, column, plan, effect).turn : null;
  }

  private dropAt(at: Place): Drop | null {
    const { plan, mayLift } = this.grid();
    return this.lifted ? dropOn(plan, this.lifted, plan.rows[at[0]]?.member, this.turnAt(at), mayLift) : null;
  }

  private become(lifted: string | null, held: Place | null): void {
    [this.lifted, this.held] = [lifted, held];
    this.host.requestUpdate();
  }
}
