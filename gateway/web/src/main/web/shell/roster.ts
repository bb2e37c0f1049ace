import { get } from "../api/client";
import { live } from "../api/live";
import type { Gardeners } from "../api/types";
import { heardTime } from "../parts/clock";

/** Who is on duty now, as the rail and the address bar of every screen need it; screens read for themselves. */
class Roster extends EventTarget {
  now: Gardeners | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    live.addEventListener("changed", () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => void this.load(), 200);
    });
  }

  async load(): Promise<void> {
    try {
      this.take((await get<Gardeners>("/gardeners")).data);
    } catch {
      // The screen beside the rail reads the same and tells what went wrong.
    }
  }

  take(now: Gardeners): void {
    this.now = now;
    heardTime(now.at);
    this.dispatchEvent(new Event("changed"));
  }

  squadName(squad: string): string {
    return this.now?.squads.find((each) => each.squad === squad)?.name ?? squad;
  }
}

export const roster = new Roster();
export const needsPerson = (kind: string) => kind !== "in-order";
