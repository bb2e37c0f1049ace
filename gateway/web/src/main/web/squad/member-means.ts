import type { Day, Squad } from "../api/types";
import { plain, value } from "../parts/numbers";
import { daysWords } from "./words";

/** What a share and working days do, in a sentence or two: how often somebody serves, and which weeks they can. */
export function memberMeans(share: string, workingDays: Day[], squad: Squad, member: string | undefined): string {
  const own = value(share.trim());
  const common = squad.workingDays.filter((day) => workingDays.includes(day));
  if (common.length === 0) return "They work on none of the squad's days, and so cannot serve.";
  if (!(own > 0)) return "";
  const others = squad.members.filter((each) => each.member !== member && each.optIn !== "out");
  const all = others.reduce((sum, each) => sum + value(each.share), own);
  const every = all / own;
  const often = others.length === 0 ? "every week, being alone" : `about every ${plain(every, 1)} weeks`;
  const free = Math.ceil(common.length * value(squad.policy.freeShare) - 1e-9);
  return `With everybody who takes part now they serve ${often}. Of their days with the squad, ${daysWords(common)}, ${free} of ${common.length} must be free in a week of duty; a public holiday is none of them.`;
}
