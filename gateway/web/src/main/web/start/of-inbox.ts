import { count, list } from "../parts/numbers";
import { address } from "../parts/router";
import type { Fact } from "./fact";

/** How many stories of a squad nobody has given a class. */
export interface Waiting {
  squad: string;
  stories: number;
}

/** The inbox of some squads in a line; empty where all is classed. */
export function inboxOf(waiting: Waiting[], name: (squad: string) => string): Fact[] {
  const some = waiting.filter(({ stories }) => stories > 0).toSorted((one, other) => other.stories - one.stories);
  const most = some[0];
  if (!most) return [];
  const all = some.reduce((sum, each) => sum + each.stories, 0);
  return [
    {
      key: `inbox/${some
        .map(({ squad }) => squad)
        .sort()
        .join()}`,
      weight: "soon",
      kind: "plain",
      chip: "Inbox",
      words: `${count(all, "story waits", "stories wait")} for a class`,
      more: some.length > 1 ? list(some.map((each) => `${name(each.squad)} ${each.stories}`)) : `in ${name(most.squad)}`,
      to: address(["stories"], { squad: most.squad }),
      act: some.length > 1 ? `Class those of ${name(most.squad)}` : "Class them",
    },
  ];
}
