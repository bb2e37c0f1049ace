import type { Ahead, Item, Review, ReviewLine } from "../api/review";
import { count, list } from "../parts/numbers";
import { address } from "../parts/router";
import { dayTime, span } from "../parts/time";
import { capital, factsOf, partWords, spelled } from "../review/words";
import type { Fact } from "./fact";

/** What a steward of the community looks after. */

const SHOWN = 3;

/**
 * The review that is held, or what the next one would look at and when the last one was.
 *
 * @param last null where none was held; undefined as long as that is not known
 */
export function reviewOf(
  open: Review | null,
  ahead: Ahead | null,
  last: ReviewLine | null | undefined,
  me: string,
  now: number,
  zone: string,
): Fact[] {
  const to = address(["community"]);
  if (open) {
    const here = open.members.some(({ member }) => member === me);
    return [
      {
        key: "review",
        weight: "now",
        kind: "plain",
        chip: "Review",
        words: `A review is held${open.part ? `, at ${partWords(open.part)}` : ""}: ${open.lead.member === me ? "you lead" : `${open.lead.name} leads`}`,
        more: `${open.members.length} here, for ${span(now - Date.parse(open.openedAt))}`,
        to,
        act: here ? "Go on with it" : "Join the review",
      },
    ];
  }
  if (!ahead) return [];
  const before = last ? `last held ${dayTime(last.openedAt, zone)}` : last === null ? "none was held yet" : "";
  const parts = ahead.agenda.filter(({ items }) => items.length).map((each) => `${each.title.toLowerCase()} ${each.items.length}`);
  const items = ahead.agenda.reduce((sum, each) => sum + each.items.length, 0);
  return [
    {
      key: "review",
      weight: items ? "soon" : "known",
      kind: items ? "plain" : "fine",
      chip: "Review",
      words: items ? `The next review would look at ${count(items, "thing")}` : "The next review would find nothing new",
      more: [list(parts), before].filter(Boolean).join("; "),
      to,
      act: items ? "Prepare it" : "See the community",
    },
  ];
}

/** Decisions that are due or late, and what was refused of their effects. */
export function decisionsOf(ahead: Ahead): Fact[] {
  const due = items(ahead, "decisions").filter(({ kind }) => kind !== "decision-open");
  const late = due.filter((each) => (each.facts.late ?? 0) > 0);
  if (!due.length) return [];
  return [
    {
      key: "decisions",
      weight: late.length ? "now" : "soon",
      kind: late.length ? "warning" : "plain",
      chip: late.length ? "Late" : "Due",
      words: capital(`${spelled(due.length)} ${due.length === 1 ? "decision wants" : "decisions want"} following up`),
      more: named(due),
      to: due.length === 1 ? factsOf(due[0]!) : address(["community", "decisions"]),
      act: due.length === 1 ? "See the decision" : "See the decisions",
    },
  ];
}

/** Themes that are new or grow since the last review. */
export function themesOf(ahead: Ahead): Fact[] {
  const fresh = items(ahead, "backlog").filter(({ kind }) => kind === "new-theme" || kind === "growing-theme");
  if (!fresh.length) return [];
  const grow = fresh.filter(({ kind }) => kind === "growing-theme").length;
  const words = [
    grow ? `${spelled(grow)} ${grow === 1 ? "theme grows" : "themes grow"}` : "",
    fresh.length > grow ? `${spelled(fresh.length - grow)} ${fresh.length - grow === 1 ? "theme is" : "themes are"} new` : "",
  ];
  return [
    {
      key: "themes",
      weight: "soon",
      kind: "plain",
      chip: "Themes",
      words: capital(words.filter(Boolean).join(", ")),
      more: named(fresh),
      to: fresh.length === 1 ? factsOf(fresh[0]!) : address(["community", "backlog", "themes"]),
      act: "See the themes",
    },
  ];
}

const items = ({ agenda }: Ahead, part: string): Item[] => agenda.find((each) => each.part === part)?.items ?? [];

function named(all: Item[]): string {
  const shown = all.slice(0, SHOWN).map(({ title }) => title);
  return all.length > SHOWN ? `${shown.join("; ")}; and ${all.length - SHOWN} more` : shown.join("; ");
}
