import { asProblem, type Problem } from "../api/problem";
import { who } from "../api/session";
import { readMore, type Filter, type Pile } from "./piles";

/** The further pages of piles: each is read once however often it is asked for meanwhile, and no pile waits for another. */
export class Pages {
  /** Why the last one did not come. */
  problem: Problem | null = null;
  private readonly reading = new Map<Pile, Promise<void>>();

  constructor(private readonly changed: () => void) {}

  isReading(pile: Pile): boolean {
    return this.reading.has(pile);
  }

  /** Settles once the next page of a pile came, or did not. */
  more(filter: Filter, piles: Pile[], pile: Pile): Promise<void> {
    const reading = this.reading.get(pile) ?? this.read(filter, piles, pile);
    this.reading.set(pile, reading);
    return reading;
  }

  private async read(filter: Filter, piles: Pile[], pile: Pile): Promise<void> {
    this.problem = null;
    this.changed();
    try {
      await readMore(filter, piles, pile);
    } catch (failure) {
      this.problem = asProblem(failure);
      if (this.problem.signedOut && who.session) who.become(null);
    } finally {
      this.reading.delete(pile);
      this.changed();
    }
  }
}
