import type { Much, SquadRef } from "./community";
import type { Person } from "./types";

/** What the community answers of its reviews and decisions. Days are 2026-11-22, instants ISO 8601. */

export type PartName = "roster" | "backlog" | "mix" | "reserve" | "raids" | "decisions";
/** Figures by name: days are counted from the epoch, amounts are milli-days, shares hundredths of a percent. */
export type Facts = Record<string, number>;
export interface Item {
  key: string;
  kind: string;
  squad: SquadRef | null;
  about: string | null;
  title: string;
  words: string;
  facts: Facts;
}
export interface AgendaPart {
  part: PartName;
  title: string;
  entered: string | null;
  items: Item[];
}
/** What an agenda that is made now would hold. */
export interface Ahead {
  since: string | null;
  agenda: { part: PartName; title: string; items: Item[] }[];
}
export interface Edited {
  by: Person;
  at: string;
}
/** The text is null once it is erased. */
export interface ReviewNote {
  note: string;
  review: string;
  part: PartName;
  item: string | null;
  text: string | null;
  textId: string;
  by: Person;
  at: string;
  edited: Edited | null;
  revision: number;
}

/** What a decision asks capacity to change. */
export type Asked = { kind: "floor"; percent: number; from: string } | { kind: "forgiveness"; squad: string; amount: Much };
export type EffectState = "pending" | "taken" | "refused";
export interface Effect {
  kind: "floor" | "forgiveness";
  percent: number | null;
  from: string | null;
  squad: SquadRef | null;
  amount: Much | null;
  state: EffectState;
  rule: string | null;
  sentence: string | null;
  at: string | null;
}
export type Outcome = "done" | "carried" | "dropped";
export interface FollowUp {
  review: string;
  outcome: Outcome;
  due: string | null;
  text: string | null;
  textId: string | null;
  by: Person;
  at: string;
}
export interface LinkedStory {
  story: string;
  title: string | null;
  link: string | null;
  state: "open" | "started" | "done" | "dropped" | "unknown";
}
export interface Decision {
  decision: string;
  review: string;
  part: PartName;
  item: string | null;
  text: string | null;
  textId: string;
  squad: SquadRef;
  due: string;
  late: number;
  effect: Effect | null;
  state: "open" | "done" | "dropped";
  story: LinkedStory | null;
  newIssue: string | null;
  followUps: FollowUp[];
  by: Person;
  at: string;
  edited: Edited | null;
  revision: number;
}
export interface Decisions {
  total: number;
  items: Decision[];
}
/** What a review said came of a decision. */
export interface Followed {
  decision: Decision;
  outcome: Outcome;
  due: string | null;
  text: string | null;
  by: Person;
  at: string;
}

export type ReviewState = "open" | "closed" | "abandoned";
export interface Review {
  review: string;
  state: ReviewState;
  lead: Person;
  openedAt: string;
  closedAt: string | null;
  since: string;
  part: PartName | null;
  members: Person[];
  agenda: AgendaPart[];
  notes: ReviewNote[];
  decisions: Decision[];
  followUps: Followed[];
  revision: number;
  mayLead: boolean;
}
export interface ReviewLine {
  review: string;
  state: ReviewState;
  lead: Person;
  openedAt: string;
  closedAt: string | null;
  since: string;
  notes: number;
  decisions: number;
}
export interface ReviewLines {
  total: number;
  items: ReviewLine[];
}
export interface MinutesPart {
  part: PartName;
  title: string;
  items: Item[];
  notes: ReviewNote[];
  decisions: Decision[];
  followUps: Followed[];
}
export interface Minutes {
  review: string;
  state: ReviewState;
  date: string;
  openedAt: string;
  closedAt: string | null;
  since: string;
  lead: Person;
  members: Person[];
  parts: MinutesPart[];
}

/** What a problem tells of what somebody else wrote meanwhile. */
export interface TheirNote {
  text: string | null;
  by: Person;
  at: string;
}
export interface TheirDecision {
  text: string | null;
  squad: string;
  due: string;
  effect: Effect | null;
  by: Person;
  at: string;
}
