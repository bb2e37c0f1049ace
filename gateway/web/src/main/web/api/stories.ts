/** What the stories service answers. Instants are ISO 8601, days are 2026-11-22. */

export type ClassName = "operational" | "tactical" | "strategic";

/** Words that spoke for a class; the heaviest first. */
export interface Reason { part: "title" | "description" | "label"; text: string; weight: number }
/** What rules or the model suggest; the class is null where they would be right too seldom. */
export interface Suggestion {
  class: ClassName | null; best: ClassName; kind: string | null; confidence: number; reasons: Reason[]; rule: string | null; version: string;
}
export interface Said { class: ClassName; kind: string | null; by: string; at: string }
/** A suggestion or a word about a story, in the order they were made. */
export interface Happened {
  at: string; what: string; class: ClassName | null; kind: string | null; sure: number | null; because: string | null; by: string | null;
}
export interface Story {
  id: string; squad: string; tracker: string; key: string; link: string | null; title: string; description: string | null; text: string;
  labels: string[]; type: string; priority: string; size: { amount: number; unit: string } | null;
  iteration: { form: string; name: string } | null; state: "open" | "started" | "done" | "dropped";
  created: string | null; started: string | null; closed: string | null; due: string | null; bot: string | null; since: string;
  status: "unclassified" | "suggested" | "confirmed" | "gone"; confirmed: Said | null; suggestion: Suggestion | null; history?: Happened[];
}
export interface StoryPage { stories: Story[]; next: string | null; total: number }
/** A story people classed that has much the same words, and how much from 0 to 1. */
export interface Similar { id: string; title: string; key: string; squad: string; class: ClassName; kind: string | null; likeness: number }

/** How many stories, and how large; sizes of two units are never added. */
export interface Amount { stories: number; sizes: Record<string, number>; unsized: number }
export interface Share { class: ClassName | null; confirmed: Amount; suggested: Amount }
export interface MixColumn { name: string; from: string | null; to: string | null; shares: Share[] }
export interface Mix {
  squad: string | null; by: "closed" | "created"; per: string; columns: MixColumn[]; total: Share[];
  agreement: { confirmed: number; agreed: number; abstained: number };
}

export interface BoardCount { waiting: number; started: number; suggested: number; overdue: number; oldest: string | null }
export interface Board { squad: string | null; all: BoardCount; kinds: { kind: string; count: BoardCount; stories: Story[] }[] }

/** What a rule asks for and what it classes a story as; what it does not ask for is null. */
export interface Rule {
  says: string; tracker: string | null; label: string | null; type: string | null; priority: string | null; bot: string | null;
  words: string | null; dueWithin: number | null; class: ClassName; kind: string | null;
}
export interface Rules { version: number; rules: Rule[] }
export interface RulesPreview {
  looked: number; hit: number; rules: { says: string; stories: number; agreed: number; disagreed: number; sample: Story[] }[];
}

export interface Unfit { item: string; reason: string }
export interface StoryImport {
  id: string; tracker: string; name: string; sent: string; state: "sent" | "running" | "done" | "failed"; headings: string[];
  guesses: Record<string, string>; sample: Record<string, string>[] | null; projects: Record<string, number>;
  read: number; told: number; same: number; unfit: number; refused: Unfit[]; problem: string | null;
}

/** A tracker that is read again and again and delivers what changes; its secrets are never shown again. */
export interface Connection {
  id: string; tracker: string; name: string; address: string; account: string | null; hasToken: boolean; projects: Record<string, string>;
  state: "waiting" | "reading" | "connected" | "failing" | "paused"; problem: string | null;
  read: { at: string; items: number; told: number; same: number; unfit: number; refused: Unfit[]; done: boolean } | null;
  delivery: { at: string | null; result: string | null; refused: number };
  hook: { path: string; secret: string | null };
  nextReadAt: string | null; mayChange: boolean; by: string; since: string;
}

/** How often people said what was suggested. */
export interface Agreeing { said: number; suggested: number; agreed: number; share: number | null; coverage: number | null }
export interface Agreement {
  squad: string | null; from: string; to: string; all: Agreeing;
  pairs: { suggested: ClassName | null; confirmed: ClassName; stories: number }[];
  versions: { version: string; counts: Agreeing }[];
  rules: { whose: string; rule: string; counts: Agreeing }[];
  trend: { name: string; from: string | null; to: string | null; counts: Agreeing }[];
}

/** How far stories are suggested again, since the rules or the model are others. */
export interface Suggesting { running: boolean; of: number; done: number; because: "rules" | "model" | null }
