import type { SavedView } from "../api/community";
import { slug } from "../parts/names";
import { asked, questionOf, type Asked } from "./backlog-model";

const LONGEST = 40;

/** What a saved view asks, whatever order it was written in and without what is no filter. */
export const asksOf = (view: SavedView): Asked => asked(new URLSearchParams(view.query));

/** The saved view one looks at: the one that asks just this. */
export function viewAt(views: SavedView[], now: Asked): SavedView | null {
  const question = questionOf(now);
  return question ? (views.find((each) => questionOf(asksOf(each)) === question) ?? null) : null;
}

/** The view a name would replace: of those one keeps for oneself, or of the community's. */
export const named = (views: SavedView[], name: string, shared: boolean): SavedView | null =>
  views.find((each) => each.shared === shared && each.name.trim().toLowerCase() === name.trim().toLowerCase()) ?? null;

/** An id that says what it is of, and that no other view has. */
export function idFor(views: SavedView[], name: string): string {
  const plain = slug(name).slice(0, LONGEST).replace(/-$/, "");
  const base = /^[a-z]/.test(plain) ? plain : `view${plain ? `-${plain}` : ""}`;
  const taken = new Set(views.map((each) => each.view));
  for (let at = 1; ; at++) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
}
