import { get } from "../api/client";
import type { Story, StoryPage } from "../api/stories";

/** Stories of one standing, as far as they were read. */
export interface Pile {
  standing: string;
  title: string;
  scope: string;
  stories: Story[];
  total: number;
  next: string | null;
}

export interface Filter {
  squad: string;
  show: string;
  class: string;
  kind: string;
  iteration: string;
  by: string;
  from: string;
  to: string;
  find: string;
}

/** What stands in the address; what is empty is not asked for. */
export function filterOf(query: URLSearchParams, squad: string): Filter {
  const of = (name: string) => query.get(name) ?? "";
  return {
    squad,
    show: of("show") || "to-classify",
    class: of("class"),
    kind: of("kind"),
    iteration: of("iteration"),
    by: of("by"),
    from: of("from"),
    to: of("to"),
    find: of("find"),
  };
}

const PAGE = 50;
const SURE = [
  { standing: "sure", title: "Sure", scope: "85 % and more" },
  { standing: "likely", title: "Likely", scope: "under 85 %" },
  { standing: "unclassified", title: "No suggestion", scope: "left to a person, counted as unclassified" },
];
const ALONE: Record<string, { title: string; scope: string }> = {
  confirmed: { title: "Confirmed", scope: "what people said, the latest story first" },
  disputed: { title: "Disputed", scope: "people say another class than was suggested" },
  suggested: { title: "Only suggested", scope: "nobody has confirmed these yet" },
  unclassified: { title: "No suggestion", scope: "left to a person, counted as unclassified" },
  all: { title: "All stories", scope: "the latest first" },
};

/** The piles of a filter: by how sure the suggestion is where there is something to classify. */
export function pilesOf(filter: Filter): Omit<Pile, "stories" | "total" | "next">[] {
  if (filter.show === "to-classify") return SURE;
  return [{ standing: filter.show === "all" ? "" : filter.show, ...(ALONE[filter.show] ?? ALONE.all!) }];
}

export function queryOf(filter: Filter, standing: string, after: string | null = null, limit = PAGE): string {
  const { show: _, ...rest } = filter;
  const all = { ...rest, status: standing, after: after ?? "", limit: String(limit) };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== "")).toString();
}

export async function readPiles(filter: Filter, signal: AbortSignal): Promise<Pile[]> {
  return Promise.all(
    pilesOf(filter).map(async (pile) => {
      const { data } = await get<StoryPage>(`/stories?${queryOf(filter, pile.standing)}`, signal);
      return { ...pile, ...data };
    }),
  );
}

/** What was read anew stands in the piles there were, so that an undo still finds the pile it took from. */
export function anew(before: Pile[], now: Pile[]): Pile[] {
  return now.map((pile) => Object.assign(before.find((each) => each.standing === pile.standing) ?? {}, pile));
}

/**
 * The page after what was read; what is listed already is not taken twice. A pile that comes to its end counts what it
 * has: the rest may have gone to another pile meanwhile, as suggestions are made again.
 */
export async function readMore(filter: Filter, piles: Pile[], pile: Pile): Promise<void> {
  const after = pile.next;
  const { data } = await get<StoryPage>(`/stories?${queryOf(filter, pile.standing, after)}`);
  if (pile.next !== after) return;
  const known = new Set(everyStory(piles).map((each) => each.id));
  pile.stories.push(...data.stories.filter((each) => !known.has(each.id)));
  pile.next = data.next;
  if (!pile.next) pile.total = pile.stories.length;
}

export const everyStory = (piles: Pile[]) => piles.flatMap((pile) => pile.stories);

/** Where a story was, so that it can be put back there. */
export interface Place {
  pile: Pile;
  at: number;
  story: Story;
}

/** Takes stories out of their piles. */
export function takeOut(piles: Pile[], stories: Story[]): Place[] {
  const going = new Set(stories.map((each) => each.id));
  const places = piles.flatMap((pile) => pile.stories.map((story, at) => ({ pile, at, story })).filter(({ story }) => going.has(story.id)));
  for (const pile of piles) {
    const before = pile.stories.length;
    pile.stories = pile.stories.filter((each) => !going.has(each.id));
    pile.total -= before - pile.stories.length;
  }
  return places;
}

/** Puts stories back where they were; the earliest place first, so that each index holds. */
export function putBack(places: Place[]): void {
  for (const { pile, at, story } of [...places].sort((a, b) => a.at - b.at)) {
    if (pile.stories.some((each) => each.id === story.id)) continue;
    pile.stories.splice(Math.min(at, pile.stories.length), 0, story);
    pile.total++;
  }
}

/** The pile whose shown stories are all gone while more of it is still to be read. */
export const awaited = (piles: Pile[]) => piles.find((pile) => pile.next && pile.stories.length === 0) ?? null;

/** Whether none of them is listed and none is being read, whatever they count. */
export const exhausted = (piles: Pile[]) => everyStory(piles).length === 0 && !awaited(piles);

/**
 * The story to look at once some are gone: the one after the last of them, else the one before. None where the next
 * ones of their pile are still to be read: nobody at work in a pile is led out of it before its end.
 */
export function following(piles: Pile[], going: Set<string>): Story | null {
  const stays = (story: Story) => !going.has(story.id);
  const all = everyStory(piles);
  const last = all.findLastIndex((each) => going.has(each.id));
  const pile = piles.find(({ stories }) => stories.includes(all[last]!));
  if (pile?.next && !pile.stories.some(stays)) return null;
  return all.slice(last + 1).find(stays) ?? all.slice(0, Math.max(0, last)).findLast(stays) ?? null;
}
