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

/** How a squad keeps the capacity of iterations that are opened later; percentages are whole. */
export interface Policy {
  version: number;
  focus: number;
  share: number;
  unspent: "debt" | "lost" | "carried";
  anchor: string | null;
  weeks: number | null;
  gardeningCounts: boolean;
  enablers: { story: string; by: string; at: string }[];
}

export interface Floor {
  before: number;
  steps: { floor: number; from: string }[];
}

/** How many items are done by the end of a day in so many of a hundred runs. */
export interface FanDay {
  day: string;
  p5: number;
  p15: number;
  p50: number;
  p85: number;
  p95: number;
}

export interface Fan {
  scope: "all" | ClassName;
  enough: boolean;
  why: string | null;
  finished: number;
  days: FanDay[];
}

export interface Forecast {
  squad: string;
  iteration: string;
  asOf: string;
  /** The first day counted. */
  from: string;
  last: string;
  window: { days: number; first: string | null; last: string | null };
  enough: boolean;
  why: string | null;
  fans: Fan[];
  next: { n: number; scope: string; p50: string | null; p85: string | null; p95: string | null }[];
  breach: { enough: boolean; why: string | null; days: { day: string; chance: number }[]; left: { improvement: number; garden: number } };
  /** How good such forecasts were; percentages are whole, better is null where there is nothing to compare. */
  score: {
    forecasts: number;
    few: boolean;
    scope: string;
    share: { percentile: number; below: number; atOrBelow: number }[];
    loss: number;
    plainLoss: number;
    better: number | null;
  } | null;
  actual: Record<string, number> | null;
}

/** What became of the reserve in one iteration. */
export interface ReserveOf {
  iteration: string;
  first: string;
  last: string;
  closed: boolean;
  total: number;
  garden: number;
  improvement: number;
  feature: number;
  spentOnImprovement: number;
  heldForImprovement: number;
  raided: number;
  undeclared: number;
  repaid: number;
  unspent: number;
  owedAfter: number | null;
  share: number;
  kept: boolean | null;
}

export interface Year {
  squad: string;
  from: string;
  to: string;
  iterations: ReserveOf[];
  kept: number;
  raidedIterations: number;
  debt: number;
}

interface Sizes {
  total: number;
  garden: number;
  improvement: number;
  feature: number;
}

/** An iteration as it was, and as it would have been under another policy. */
export interface WouldBe {
  iteration: string;
  first: string;
  last: string;
  was: Sizes;
  would: Sizes & { shortfall: number };
  spent: Record<AccountName, number>;
  wouldLack: Record<AccountName, number>;
  owedWas: number;
  owedWould: number;
}

export interface WhatIf {
  squad: string;
  from: string;
  to: string;
  share: number;
  gardeningCounts: boolean | null;
  iterations: WouldBe[];
  said: string;
}

export interface Alert {
  key: string;
  rule: string;
  squad?: string;
  iteration: string | null;
  since: string;
  title: string;
  words: string;
  level: "alert" | "notice";
  settled: string | null;
}

/** What the tracker has as a sprint; days and state are null where it does not say. */
export interface Sprint {
  sprint: string;
  name: string;
  first: string | null;
  last: string | null;
  state: "future" | "active" | "closed" | null;
  stories: number;
  ended: number;
  /** The one that was taken over from it. */
  iteration: string | null;
  /** Another one on its days. */
  overlaps: string | null;
}

/** How many milli-days a point took, measured; without enough finished stories only how many there are. */
export interface Ratio {
  finished: number;
  enough: boolean;
  why: string | null;
  milliDaysPerPoint: number | null;
  low: number | null;
  high: number | null;
}

/** What a story of a sprint may need. */
export interface Proposed {
  story: string;
  key: string | null;
  account: AccountName;
  progress: string;
  /** Against what is held in the iteration that was taken over; null while none was. */
  change: "held" | "came" | "left" | null;
  held: number;
  size: { thousandths: number; unit: string } | null;
  from: "time" | "points" | "none" | "ended";
  amount: number | null;
  low: number | null;
  high: number | null;
  fits: boolean | null;
  room: number | null;
  why: string | null;
}

export interface SprintProposal {
  sprint: string;
  name: string;
  iteration: string;
  open: boolean;
  first: string;
  last: string;
  ratio: Ratio;
  reservations: Proposed[];
  more: number;
  left: Record<AccountName, number>;
  beyond: Record<AccountName, number>;
}
