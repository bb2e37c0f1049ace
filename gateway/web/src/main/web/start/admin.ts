import { channelsOf, invitedOf, trackersOf, viewsOf } from "./of-upkeep";
import type { Reader, Reading } from "./reading";
import { source, type Told } from "./told";

/** The installation: what has stopped or cannot be read or told, and who has not come. */
export function admin(_: Reader, reading: Reading): Told {
  const squads = reading.gardeners.data?.squads ?? [];
  return {
    part: "admin",
    title: "This installation",
    scope: "you are an admin",
    calm: "All is well: what happens is shown, trackers are read, and everybody invited has come.",
    sources: [
      source("How far the views are", reading.views, viewsOf),
      source("How the trackers go", reading.trackers, trackersOf),
      source("Who was invited", reading.people, ({ items }) => invitedOf(items)),
      source("By which channels notices go", reading.offered, (notices) => channelsOf(notices, squads[0]!.squad), squads.length > 0),
    ],
  };
}
