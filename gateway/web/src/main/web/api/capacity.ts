import type { ClassName } from "./stories";

/** What the capacity of an iteration is kept for. */
export type AccountName = "garden" | "improvement" | "feature";

/** Amounts are whole thousandths of a day of one person. */
export interface Account {
  account: AccountName;
  size: number;
  in: number;
  out: number;
  reserved: number;
  spent: number;
  free: number;
  lacks: number;
}

export interface Part {
  member: string;
  available: number;
  gardening: number;
}

export interface Work {
  story: string;
  account: AccountName;
  held: number;
  spent: number;
  from: { account: AccountName; amount: number }[];
  measure: "actual" | "estimate" | null;
  finished: boolean;
  draws: AccountName[];
  is: ClassName | null;
  kind: string | null;
  progress: string;
}

export interface Raid {
  raid: string;
  declared: boolean;
  from: AccountName;
  to: AccountName;
  amount: number;
  reason: string | null;
  sentence: string | null;
  approver: string | null;
  by: string | null;
  story: string | null;
  onto: string | null;
  delayed: string[];
  at: string;
}

/** What could be released, or moved, and why. */
export interface Release {
  story: string;
  account: AccountName;
  amount: number;
  why: "ended" | "moved" | "misplaced" | "not-started" | "started";
}

export interface Iteration {
  squad: string;
  iteration: string;
  first: string;
  last: string;
  sprint: string | null;
  closed: boolean;
  terms: { focus: number; share: number; gardeningCounts: boolean; unspent: string; repayment: number; carried: number };
  total: number;
  shortfall: number;
  accounts: Account[];
  members: Part[];
  stories: Work[];
  raids: Raid[];
  release: Release[];
  misplaced: Release[];
  settlement: { owed: number; carried: number; lost: number };
}

export interface Debt {
  squad: string;
  owed: number;
  next: number;
  steps: { what: string; change: number; after: number; iteration: string | null; by: string | null; why: string | null; at: string }[];
}
