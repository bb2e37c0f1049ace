import { get, type Reply } from "../api/client";
import { live } from "../api/live";
import type { Gardeners } from "../api/types";
import { heardTime } from "../parts/clock";

const SAME_MOMENT = 90;

/** Who is on duty now, as the rail and the address bar of every screen need it; screens read for themselves. */
class Roster extends EventTarget {
  now: Gardeners | null = null;
  private asking: Promise<Reply<Gardeners>> | null = null;
  private askedAt = 0;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    live.addEventListener("changed", () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => void this.load(), 100);
    });
  }

  /** Asks who is on duty; the rail and a screen that want to know at the same moment ask once. */
  ask(): Promise<Reply<Gardeners>> {
    if (!this.asking || Date.now() - this.askedAt > SAME_MOMENT) {
      this.askedAt = Date.now();
      this.asking = get<Gardeners>("/gardeners").then((reply) => {
        this.take(reply.data);
        return reply;
      });
    }
    return this.asking;
  }

  async load(): Promise<void> {
    try {
      await this.ask();
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
