import { list } from "../parts/numbers";
import { roster } from "../shell/roster";
import { inboxOf } from "./of-inbox";
import { alertsOf, belowFloor, keptBy, runningOut, toOpen } from "./of-reserve";
import type { Reader, Reading } from "./reading";
import { source, type Told } from "./told";

const name = (squad: string) => roster.squadName(squad);

/** Iterations one plans: below the floor or over what there is, to be opened, and what was raided and is owed. */
export function planner({ leads, plans, today }: Reader, reading: Reading): Told {
  const others = plans.filter((squad) => !leads.includes(squad));
  const reserved = reading.reserve.data;
  const below = reserved?.squads.filter(({ now }) => now?.belowFloor).map(({ squad }) => squad) ?? [];
  const doubtful = reserved !== null && runningOut(reserved, plans, today).length > 0;
  return {
    part: "planner",
    title: "Capacity you plan",
    scope: `you plan for ${list(plans.map(name))}`,
    calm: "Every iteration keeps its floor, and none is to be opened.",
    sources: [
      source("The reserve you plan", reading.reserve, (reserve) => [
        ...belowFloor(reserve, plans),
        ...toOpen(reserve, plans, today, (squad) => reading.followed.data?.includes(squad) ?? true),
        ...keptBy(reserve, others),
      ]),
      source("The iterations to come", reading.followed, () => [], doubtful),
      source("The alerts of capacity", reading.alerts, (alerts) => alertsOf(alerts, plans, name, below)),
      source("The stories to classify", reading.inbox, (waiting) =>
        inboxOf(
          waiting.filter(({ squad }) => others.includes(squad)),
          name,
        ),
      ),
    ],
  };
}
