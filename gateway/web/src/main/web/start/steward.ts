import { now } from "../parts/clock";
import { myZone } from "../parts/time";
import { decisionsOf, reviewOf, themesOf } from "./of-review";
import { belowFloor } from "./of-reserve";
import type { Reader, Reading } from "./reading";
import { source, type Told } from "./told";

/** The community: its review, decisions that are due, themes that are new or grow, squads below the floor. */
export function steward({ me }: Reader, reading: Reading): Told {
  const held = reading.held.data;
  const last = held ? (held.items.find(({ state }) => state === "closed") ?? null) : undefined;
  return {
    part: "steward",
    title: "The community",
    scope: "you are a steward",
    calm: "No review is held, and nothing new waits for one.",
    sources: [
      source("Whether a review is held", reading.review, ({ review }) =>
        reviewOf(review, reading.ahead.data, last, me, now().getTime(), myZone),
      ),
      source("When the last review was held", reading.held, () => []),
      source("What the next review would look at", reading.ahead, (ahead) => [...decisionsOf(ahead), ...themesOf(ahead)]),
      source("The reserve of all squads", reading.reserve, (reserve) => belowFloor(reserve, null, "soon")),
    ],
  };
}
