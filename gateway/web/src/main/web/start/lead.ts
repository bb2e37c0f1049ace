import { now } from "../parts/clock";
import { list } from "../parts/numbers";
import { address } from "../parts/router";
import { myZone } from "../parts/time";
import { roster } from "../shell/roster";
import { inboxOf } from "./of-inbox";
import { belowFloor, keptBy } from "./of-reserve";
import { noticesOf } from "./of-upkeep";
import { swapsOf, weeksOf } from "./of-weeks";
import type { Reader, Reading } from "./reading";
import { source, type Told } from "./told";

const name = (squad: string) => roster.squadName(squad);
const zone = (squad: string) => roster.now?.squads.find((each) => each.squad === squad)?.zone ?? myZone;

/** Squads one leads: weeks that need a person, swaps and stories that wait, what is kept for improvement. */
export function lead({ me, leads }: Reader, reading: Reading): Told {
  return {
    part: "lead",
    title: leads.length === 1 ? "Your squad" : "Your squads",
    scope: `you lead ${list(leads.map(name))}`,
    calm: "Every week has its gardener, and nothing waits for a lead.",
    sources: [
      source("The weeks of your squads", reading.gardeners, ({ squads }) =>
        weeksOf(
          squads.filter(({ gardener }) => gardener?.member !== me),
          leads,
        ),
      ),
      source("Swaps in your squads", reading.swaps, (swaps) => swapsOf(swaps, me, now().getTime(), zone)),
      source("The reserve of your squads", reading.reserve, (reserve) => [...belowFloor(reserve, leads), ...keptBy(reserve, leads)]),
      source("The stories to classify", reading.inbox, (waiting) =>
        inboxOf(
          waiting.filter(({ squad }) => leads.includes(squad)),
          name,
        ),
      ),
      source("The channels of your squads", reading.channels, (all) =>
        noticesOf(all.map(({ squad, notices }) => ({ name: name(squad), to: address(["squads", squad, "settings"]), notices }))),
      ),
    ],
  };
}
