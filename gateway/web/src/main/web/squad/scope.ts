import type { Plan, Squad } from "../api/types";
import { isNarrow } from "../parts/view";
import { shortWeek } from "../parts/weeks";
import { currentWeek, Range } from "./range";
import { handoverWords } from "./words";

/** The one line under a squad's name: when it hands over, who takes part, and whether a gap is in sight. */
export function squadScope(squad: Squad, plan: Plan | null, query: URLSearchParams): string {
  const handover = handoverWords(squad.handover, squad.zone);
  if (isNarrow()) return handover;
  const inIt = squad.members.filter((member) => member.optIn !== "out");
  const opted = inIt.filter((member) => member.trained).length;
  const shadowing = inIt.length - opted;
  return [handover, `${opted} opted in${shadowing ? `, ${shadowing} shadowing` : ""}`, gaps(squad, plan, query)]
    .filter(Boolean)
    .join(" · ");
}

function gaps(squad: Squad, plan: Plan | null, query: URLSearchParams): string {
  if (!squad.planned) return "no plan yet";
  if (!plan) return "";
  const gap = plan.turns.find((turn) => !turn.gardener && turn.tier !== "served");
  const week = gap?.week ?? new Range(squad, query).last;
  return `${gap ? "gap in" : "no gap until"} ${shortWeek(week, currentWeek(squad))}`;
}
