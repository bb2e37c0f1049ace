import { post } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import type { ClassName, Said, Story } from "../api/stories";
import { unsaved } from "../parts/unsaved";

/** What somebody says of a story, and what they or somebody else said before. */
export interface Saying {
  story: Story;
  class: ClassName;
  kind: string | null;
  before: Said | null;
}

const MOST = 500;

/** What waits for its turn. */
interface Act {
  /** What is said, which may go together with what is said after it; nothing where the act goes alone. */
  sayings: Saying[] | null;
  run(): Promise<void>;
  settle(problem: Problem | null): void;
}

/**
 * Sends what is said in the order it was said, so that an undo never overtakes what it undoes. What was said while
 * something was on its way goes together, so that somebody quick never runs ahead of what is kept.
 */
export class Sayings {
  private readonly acts: Act[] = [];
  /** How many acts have no answer yet. */
  waiting = 0;

  /** Settles with the problem if it was refused: then nothing of it was said. */
  say(sayings: Saying[]): Promise<Problem | null> {
    return this.then(() => sent(sayings), sayings);
  }

  /** Says again what was said before, and takes back where nobody had said anything. */
  undo(sayings: Saying[]): Promise<Problem | null> {
    const [again, never] = [sayings.filter((each) => each.before), sayings.filter((each) => !each.before)];
    return this.then(async () => {
      if (never.length) await post("/stories/classes/take-back", { body: never.map((each) => each.story.id) });
      if (again.length) await sent(again.map((each) => ({ ...each, class: each.before!.class, kind: each.before!.kind })));
    });
  }

  private then(run: () => Promise<void>, sayings: Saying[] | null = null): Promise<Problem | null> {
    return new Promise((settle) => {
      this.acts.push({ sayings, run, settle });
      if (this.waiting++ === 0) {
        unsaved(true);
        void this.work();
      }
    });
  }

  private async work(): Promise<void> {
    while (this.acts.length) {
      const acts = this.acts.splice(0, together(this.acts));
      const all = acts.length > 1 ? await problemOf(() => sent(acts.flatMap((act) => act.sayings ?? []))) : await problemOf(acts[0]!.run);
      for (const act of acts) {
        const problem = all && acts.length > 1 ? await problemOf(act.run) : all;
        this.waiting--;
        act.settle(problem);
      }
    }
    unsaved(false);
  }
}

/** How many of the first acts go as one: none is about a story that another is about, and all of them fit. */
function together(acts: Act[]): number {
  const stories = new Set<string>();
  let size = 0;
  const ends = acts.findIndex(({ sayings }) => {
    size += sayings?.length ?? 0;
    const again = sayings === null || sayings.some(({ story }) => stories.has(story.id));
    sayings?.forEach(({ story }) => stories.add(story.id));
    return again || size > MOST;
  });
  return Math.max(1, ends < 0 ? acts.length : ends);
}

async function sent(sayings: Saying[]): Promise<void> {
  for (let from = 0; from < sayings.length; from += MOST) {
    const some = sayings.slice(from, from + MOST);
    await post("/stories/classes", { body: some.map((each) => ({ story: each.story.id, class: each.class, kind: each.kind })) });
  }
}

async function problemOf(run: () => Promise<void>): Promise<Problem | null> {
  try {
    await run();
    return null;
  } catch (failure) {
    return asProblem(failure);
  }
}

/** What accepting comes to; nothing for a story without a suggestion. */
export function accepted(story: Story): Saying | null {
  const { suggestion } = story;
  return suggestion?.class ? { story, class: suggestion.class, kind: suggestion.kind, before: story.confirmed } : null;
}

/** What setting a class comes to; the suggested kind stays where it is of that class. */
export function set(story: Story, is: ClassName, kind?: string | null): Saying {
  const suggested = story.suggestion?.best === "operational" ? story.suggestion.kind : null;
  const of = kind === undefined ? (story.confirmed?.kind ?? suggested) : kind;
  return { story, class: is, kind: is === "operational" ? of : null, before: story.confirmed };
}

/** The words for what was said. */
export function told(sayings: Saying[]): string {
  const [first] = sayings;
  if (sayings.length === 1) return `${first!.story.key} is ${first!.class}, confirmed by you`;
  const same = sayings.every((each) => each.class === first!.class);
  return `${sayings.length} stories are ${same ? first!.class : "as suggested"}, confirmed by you`;
}
