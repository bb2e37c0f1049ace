import type { Squad } from "../api/types";
import { date } from "../parts/time";
import { mondayOfWeek, plusWeeks } from "../parts/weeks";

const AHEAD = 13;

/** The weeks from which on a squad's plan may be laid out anew: those in which a turn starts that is not announced. */
export function startWeeks(squad: Squad): { week: string; words: string }[] {
  const first = squad.firstUnannounced;
  if (!first) return [];
  const ahead = Math.max(1, Math.floor(AHEAD / squad.handover.weeks));
  return Array.from({ length: ahead }, (_, n) => plusWeeks(first, n * squad.handover.weeks)).map((week, n) => ({
    week,
    words: `${week}, ${date(`${mondayOfWeek(week)}T12:00:00Z`, "UTC")}${n === 0 ? ", the first that is not announced" : ""}`,
  }));
}
