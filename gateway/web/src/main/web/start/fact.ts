import type { Role, RoleName } from "../api/types";
import type { ChipKind } from "../parts/bits";
import type { IconName } from "../parts/icons";

/** How soon something wants its reader: at once, one of these days, or it is only good to know. */
export type Weight = "now" | "soon" | "known";

/** One thing somebody needs to know or do: in a line, with the way to it. */
export interface Fact {
  /** What it is about: two roles that come to the same thing are told it once. */
  key: string;
  weight: Weight;
  kind: ChipKind;
  mark?: IconName;
  chip: string;
  words: string;
  more?: string;
  to: string;
  act: string;
}

/** Whose part of the page it is. */
export type Part = "member" | "lead" | "planner" | "steward" | "admin";

/** What one does for oneself comes before what one does for others. */
const PARTS: Part[] = ["member", "lead", "planner", "steward", "admin"];
const WEIGHTS: Weight[] = ["now", "soon", "known"];

/** The parts of somebody with these roles; everybody may be asked to tend a garden. */
export function partsOf(roles: Role[]): Part[] {
  return PARTS.filter((part) => part === "member" || roles.some((each) => each.role === part));
}

/** The squads somebody holds a role in. */
export function squadsOf(roles: Role[], role: RoleName): string[] {
  return [...new Set(roles.filter((each) => each.role === role).flatMap((each) => each.squad ?? []))].sort();
}

/** How soon the most urgent of some facts wants somebody. */
export const weightOf = (facts: Fact[]): Weight => WEIGHTS.find((weight) => facts.some((each) => each.weight === weight)) ?? "known";

/** The most urgent first; of two alike as they came. */
export const byWeight = (facts: Fact[]): Fact[] =>
  facts.toSorted((one, other) => WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight));

/** The part that wants its reader soonest comes first. */
export function inOrder(parts: Part[], weight: (part: Part) => Weight): Part[] {
  return parts.toSorted(
    (one, other) => WEIGHTS.indexOf(weight(one)) - WEIGHTS.indexOf(weight(other)) || PARTS.indexOf(one) - PARTS.indexOf(other),
  );
}

/** Of each part what no part before it has said; within a part the most urgent first. */
export function distinct(parts: Part[], facts: (part: Part) => Fact[]): Map<Part, Fact[]> {
  const said = new Set<string>();
  return new Map(
    parts.map((part) => {
      const fresh = byWeight(facts(part)).filter(({ key }) => !said.has(key));
      fresh.forEach(({ key }) => said.add(key));
      return [part, fresh];
    }),
  );
}
