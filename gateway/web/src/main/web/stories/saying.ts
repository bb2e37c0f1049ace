import { post } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import type { ClassName, Said, Story } from "../api/stories";

/** What somebody says of a story, and what they or somebody else said before. */
export interface Saying {
  story: Story;
  class: ClassName;
  kind: string | null;
  before: Said | null;
}

const MOST = 500;

/**
 * Sends what is said in the order it was said, one act after the other, so that somebody quick never waits and an
 * undo never overtakes what it undoes.
 */
export class Sayings {
  private last: Promise<unknown> = Promise.resolve();
  waiting = 0;

  /** Settles with the problem if it was refused: then nothing of it was said. */
  say(sayings: Saying[]): Promise<Problem | null> {
    return this.then(async () => {
      for (let from = 0; from < sayings.length; from += MOST) {
        const some = sayings.slice(from, from + MOST);
        await post("/stories/classes", { body: some.map((each) => ({ story: each.story.id, class: each.class, kind: each.kind })) });
      }
    });
  }

  /** Says again what was said before, and takes back where nobody had said anything. */
  undo(sayings: Saying[]): Promise<Problem | null> {
    const [again, never] = [sayings.filter((each) => each.before), sayings.filter((each) => !each.before)];
    return this.then(async () => {
      if (never.length) await post("/stories/classes/take-back", { body: never.map((each) => each.story.id) });
      if (again.length) {
        await post("/stories/classes", {
          body: again.map((each) => ({ story: each.story.id, class: each.before!.class, kind: each.before!.kind })),
        });
      }
    });
  }

  private async then(act: () => Promise<void>): Promise<Problem | null> {
    this.waiting++;
    const done = this.last.then(act);
    this.last = done.catch(() => undefined);
    try {
      await done;
      return null;
    } catch (failure) {
      return asProblem(failure);
    } finally {
      this.waiting--;
    }
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
