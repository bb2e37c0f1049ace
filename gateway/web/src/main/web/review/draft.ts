import type { Course, Reserve } from "../api/community";
import type { Asked, Decision, Effect, TheirDecision } from "../api/review";
import { amount, days, inDays, written } from "../capacity/amounts";
import { list } from "../parts/numbers";
import { effectWords, longDate } from "./words";

/** A decision as it is typed. */
export interface Draft {
  text: string;
  item: string | null;
  squad: string;
  due: string;
  kind: "none" | "floor" | "forgiveness";
  percent: string;
  from: string;
  of: string;
  amount: string;
}

export function begun(item: string | null, squad: string, due: string, from: string): Draft {
  return { text: "", item, squad, due, kind: "none", percent: "", from, of: squad, amount: "" };
}

/** What a decision says, to be said otherwise. */
export function draftOf(
  said: Pick<Decision, "due" | "effect"> & { text: string | null },
  squad: string,
  item: string | null,
  from: string,
): Draft {
  return { ...begun(item, squad, said.due, from), text: said.text ?? "", ...ofEffect(said.effect, from) };
}

function ofEffect(effect: Effect | null, from: string): Partial<Draft> {
  if (effect?.kind === "floor") return { kind: "floor", percent: String(effect.percent ?? ""), from: effect.from ?? from };
  if (effect?.kind === "forgiveness") return { kind: "forgiveness", of: squadId(effect), amount: days(effect.amount?.value ?? 0) };
  return { kind: "none" };
}

/** Problems tell the squad as it was sent: by its id. */
const squadId = ({ squad }: Effect): string => (typeof squad === "string" ? squad : (squad?.squad ?? ""));

/** The effect as the service takes it; undefined where what is typed is none yet. */
export function asked(draft: Draft): Asked | null | undefined {
  if (draft.kind === "none") return null;
  if (draft.kind === "floor") {
    const percent = /^\d{1,3}$/.test(draft.percent.trim()) ? Number(draft.percent) : 101;
    return percent <= 100 && draft.from ? { kind: "floor", percent, from: draft.from } : undefined;
  }
  const milliDays = written(draft.amount);
  return milliDays && draft.of ? { kind: "forgiveness", squad: draft.of, amount: amount(milliDays) } : undefined;
}

export const complete = (draft: Draft): boolean => !!draft.text.trim() && !!draft.squad && !!draft.due && asked(draft) !== undefined;

/** What a floor would come to as things stand, in words. */
export function floorEffect(reserve: Reserve, percent: number): { now: string; then: string; below: string } {
  const kept = (now: Course | null) => now?.keptPercent ?? null;
  const below = reserve.squads.filter((each) => kept(each.now) !== null && kept(each.now)! < percent * 100);
  const words = below.map((each) => `${each.name} (${tenths(kept(each.now)!)} %)`);
  return {
    now: `${reserve.floor.value} %`,
    then: `${percent} %`,
    below: words.length ? `As things stand, ${list(words)} would be below it.` : "As things stand, no squad would be below it.",
  };
}

/** What forgiving would come to, in words. */
export function forgivenEffect(reserve: Reserve, squad: string, milliDays: number): { now: string; then: string; more: boolean } | null {
  const of = reserve.squads.find((each) => each.squad === squad);
  if (!of) return null;
  return { now: inDays(of.owed.value), then: inDays(Math.max(0, of.owed.value - milliDays)), more: milliDays > of.owed.value };
}

/** Hundredths of a percent as people read them: 21.4. */
export const tenths = (hundredths: number) => (hundredths / 100).toFixed(1).replace(/\.0$/, "");

export interface Differing {
  field: "text" | "squad" | "due" | "effect";
  label: string;
  theirs: string;
  yours: string;
  take: Partial<Draft>;
}

/** Where somebody else said it otherwise: both, and what taking theirs would put. */
export function differing(yours: Draft, theirs: TheirDecision, squadName: (squad: string) => string): Differing[] {
  const other = draftOf(theirs, theirs.squad, yours.item, yours.from);
  const effect = (draft: Draft) => effectSaid(draft, squadName);
  const all: Differing[] = [
    { field: "text", label: "Decision", theirs: other.text, yours: yours.text.trim(), take: { text: other.text } },
    { field: "squad", label: "Owner", theirs: squadName(other.squad), yours: squadName(yours.squad), take: { squad: other.squad } },
    { field: "due", label: "Due", theirs: longDate(other.due, ""), yours: longDate(yours.due, ""), take: { due: other.due } },
    { field: "effect", label: "Effect", theirs: effect(other), yours: effect(yours), take: { ...ofEffect(theirs.effect, yours.from) } },
  ];
  return all.filter((each) => each.theirs !== each.yours);
}

function effectSaid(draft: Draft, squadName: (squad: string) => string): string {
  const effect = asked(draft);
  if (effect === undefined) return "not said yet";
  if (effect === null) return "none";
  const squad = effect.kind === "forgiveness" ? { squad: effect.squad, name: squadName(effect.squad) } : null;
  return effectWords({ percent: null, from: null, amount: null, state: "pending", rule: null, sentence: null, at: null, ...effect, squad });
}
