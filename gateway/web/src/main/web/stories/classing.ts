import type { Problem } from "../api/problem";
import { who } from "../api/session";
import type { Said, Story } from "../api/stories";
import { toasts } from "../shell/toasts";
import { following, putBack, takeOut, type Pile, type Place } from "./piles";
import { Sayings, told, type Saying } from "./saying";

/** The list that is worked through. */
export interface Listed {
  readonly piles: Pile[];
  /** Whether a story leaves the list once somebody says its class. */
  readonly leaving: boolean;
  look(story: Story | null): void;
  /** So many came to the list, or left it. */
  moved(by: number): void;
  /** What was said is kept. */
  kept(): void;
  refused(problem: Problem): void;
}

interface Done {
  sayings: Saying[];
  places: Place[];
}

/** Classes stories at once on the screen, then in the service; undoes one act after the other. */
export class Classing {
  private readonly sayings = new Sayings();
  private done: Done[] = [];

  constructor(private readonly list: Listed) {}

  get begun(): boolean {
    return this.done.length > 0;
  }

  /** Whether everything said so far was answered. */
  get settled(): boolean {
    return this.sayings.waiting === 0;
  }

  /** @param stay whether what is looked at stays so, where it stays in the list */
  say(sayings: Saying[], stay = false): void {
    if (sayings.length === 0) return;
    const stories = sayings.map((each) => each.story);
    const { leaving } = this.list;
    const next = following(this.list.piles, new Set(stories.map((each) => each.id)));
    const done = { sayings, places: leaving ? takeOut(this.list.piles, stories) : [] };
    sayings.forEach((each) => mark(each.story, { class: each.class, kind: each.kind, by: who.me, at: new Date().toISOString() }));
    this.done.push(done);
    if (leaving || (sayings.length === 1 && !stay)) this.list.look(next);
    this.list.moved(-done.places.length);
    toasts.say(told(sayings), async () => void (await this.undo()));
    void this.sayings.say(sayings).then((problem) => {
      if (!problem) return this.list.kept();
      this.restore(done);
      toasts.clear();
      this.list.refused(problem);
    });
  }

  /** The last act first, and then the one before it. */
  async undo(): Promise<void> {
    const done = this.done.at(-1);
    if (!done) return toasts.say("There is nothing to undo");
    this.restore(done);
    const problem = await this.sayings.undo(done.sayings);
    if (problem) return this.list.refused(problem);
    const [first, ...more] = done.sayings;
    toasts.say(more.length ? `${more.length + 1} stories are as they were` : `${first!.story.key} is as it was`);
    this.list.kept();
  }

  /** Nobody says any more what the story is. */
  async takeBack(story: Story): Promise<void> {
    const said = story.confirmed;
    if (!said) return;
    mark(story, null);
    const problem = await this.sayings.undo([{ story, class: said.class, kind: said.kind, before: null }]);
    if (problem) {
      mark(story, said);
      return this.list.refused(problem);
    }
    toasts.say(`Nobody says any more what ${story.key} is`);
    this.list.kept();
  }

  private restore(done: Done): void {
    this.done = this.done.filter((each) => each !== done);
    putBack(done.places);
    done.sayings.forEach((each) => mark(each.story, each.before));
    this.list.moved(done.places.length);
    this.list.look(done.sayings[0]!.story);
  }
}

function mark(story: Story, said: Said | null): void {
  story.confirmed = said;
  story.status = said ? "confirmed" : story.suggestion?.class ? "suggested" : "unclassified";
}
