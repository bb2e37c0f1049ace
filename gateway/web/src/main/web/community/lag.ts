import type { Freshness } from "../api/community";

/** Where nothing happens a service is heard every five seconds: what is older is behind. */
const BEHIND = 8_000;

export type Heard = "rotation" | "stories" | "capacity";
/** What is behind, by how much, and as of when it stands; null where nothing was ever heard. */
export interface Late {
  service: Heard | "community";
  heard: number | null;
  lag: number;
}

/**
 * What stands here as of longest ago, where that is more than a few seconds; null while nothing does. Told by the
 * service's own clock, so that the browser's does not matter.
 *
 * @param since milliseconds since freshness was read
 */
export function late(fresh: Freshness, services: Heard[], since: number): Late | null {
  const at = Date.parse(fresh.at);
  if (since > BEHIND) return { service: "community", heard: at, lag: since };
  const all = services.map((service): Late => {
    const heard = fresh.asOf[service] ? Date.parse(fresh.asOf[service]) : null;
    return { service, heard, lag: heard === null ? Infinity : at - heard };
  });
  return all.filter(({ lag }) => lag > BEHIND).sort((one, other) => other.lag - one.lag)[0] ?? null;
}
