import type { AsOf } from "./community";
import type { Person } from "./types";

/** What the community answers of the health of gardens, and of displays on walls. */

export type Health = "good" | "watch" | "act" | "unknown";
export type CheckName =
  | "reserve-kept"
  | "inbox-classed"
  | "oldest-operational"
  | "carriers"
  | "largest-share"
  | "overdue-items"
  | "duty-load";
/** From where on a check asks to be watched, and to be acted on. */
export interface Marks {
  watch: number;
  act: number;
}
export interface Check {
  check: CheckName;
  state: Health;
  sentence: string;
  facts: Record<string, number>;
  threshold: Marks;
}
export interface Scorecard {
  squad: string;
  name: string;
  checks: Check[];
}
export interface Scorecards {
  asOf: AsOf;
  thresholds: { version: number };
  squads: Scorecard[];
}

export type MarksName = "reserveKept" | "inboxClassed" | "oldestOperational" | "carriers" | "largestShare" | "overdueItems" | "dutyLoad";
export type ThresholdValues = Record<MarksName, Marks> & { overdueDays: number };
/** Version 0 was set by nobody. */
export interface Thresholds {
  version: number;
  values: ThresholdValues;
  by: Person | null;
  at: string | null;
}

export interface WallLink {
  wall: string;
  made: string;
  by: Person;
  path?: string | null;
}
export interface WallDuty {
  squad: string;
  name: string;
  zone: string;
  week: string | null;
  gardener: string | null;
  until: string | null;
  next: { gardener: string | null; start: string } | null;
  gap: boolean;
  open: number | null;
}
export interface WallKept {
  squad: string;
  name: string;
  keptPercent: number | null;
  floor: number;
  belowFloor: boolean;
}
export interface Wall {
  asOf: AsOf;
  at: string;
  week: string;
  squads: WallDuty[];
  open: number | null;
  reserve: WallKept[];
  themes: { name: string; count: number }[];
}
