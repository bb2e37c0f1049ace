import type { Effect, Plan, Turn } from "../api/types";
import { first, possessive } from "../parts/names";
import type { Column } from "./grid-model";

/** A lifted turn put down somewhere: on somebody's own turn it is a swap; anywhere else in their row they are to take it. */

export interface Drop {
  week: string;
  taker: string;
  exchange?: string;
}

export function dropOn(
  plan: Plan,
  week: string,
  taker: string | undefined,
  onto: Turn | null,
  mayLift: (turn: Turn) => boolean,
): Drop | null {
  const holder = plan.turns.find((turn) => turn.week === week)?.gardener?.member;
  if (!taker || taker === holder) return null;
  const exchanged = onto && onto.week !== week && onto.gardener?.member === taker && mayLift(onto);
  return { week, taker, ...(exchanged ? { exchange: onto.week } : {}) };
}

/** Both new places, before anything is asked. */
export function dropEffect(plan: Plan, { week, taker, exchange }: Drop): Effect {
  const person = (member: string | undefined) => plan.rows.find((row) => row.member === member) ?? null;
  const from = person(plan.turns.find((turn) => turn.week === week)?.gardener?.member);
  const moved = [{ squad: plan.squad, week, from, to: person(taker) }];
  if (exchange) moved.push({ squad: plan.squad, week: exchange, from: person(taker), to: from });
  return { moved, needsCover: [], unchanged: 0 };
}

/** What hangs beside the pointer: "Tomás, W53" and below it "for Kofi’s W02". */
export function carriedWords(plan: Plan, shown: Column[], week: string, drop: Drop | null): [string, string] {
  const short = (id: string) => shown.find((each) => each.turn.week === id)?.short ?? id;
  const name = (member: string | undefined) => first(plan.rows.find((each) => each.member === member)?.name ?? "Nobody");
  const what = `${name(plan.turns.find((each) => each.week === week)?.gardener?.member)}, ${short(week)}`;
  if (!drop) return [what, "put it on somebody’s row"];
  return [what, drop.exchange ? `for ${possessive(name(drop.taker))} ${short(drop.exchange)}` : `to ${name(drop.taker)}`];
}
