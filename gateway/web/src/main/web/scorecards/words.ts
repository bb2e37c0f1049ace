import type { Check, CheckName, Health, Marks, MarksName, Scorecard, ThresholdValues } from "../api/scorecards";
import { count } from "../parts/numbers";
import { address } from "../parts/router";

/** How the checks of a garden are said. */

interface Said {
  check: CheckName;
  marks: MarksName;
  words: string;
  /** What is counted, where thresholds are set. */
  counts: string;
  unit: (n: number) => string;
  less: boolean;
  most: number;
}

const percent = (n: number) => `${n} %`;

/** In the order in which they are always shown. */
export const CHECKS: Said[] = [
  {
    check: "reserve-kept",
    marks: "reserveKept",
    words: "Reserve kept",
    counts: "of the last three iterations below the floor",
    unit: (n) => count(n, "iteration"),
    less: false,
    most: 3,
  },
  {
    check: "inbox-classed",
    marks: "inboxClassed",
    words: "Inbox classed",
    counts: "percent of open stories with a confirmed class",
    unit: percent,
    less: true,
    most: 100,
  },
  {
    check: "oldest-operational",
    marks: "oldestOperational",
    words: "Oldest operational story",
    counts: "days it is old",
    unit: (n) => count(n, "day"),
    less: false,
    most: 3650,
  },
  {
    check: "carriers",
    marks: "carriers",
    words: "Who can carry it",
    counts: "members who serve within half a year either way",
    unit: (n) => count(n, "member"),
    less: true,
    most: 1000,
  },
  {
    check: "largest-share",
    marks: "largestShare",
    words: "Largest share of duty",
    counts: "percent of that time one member carries",
    unit: percent,
    less: false,
    most: 100,
  },
  {
    check: "overdue-items",
    marks: "overdueItems",
    words: "Handover items overdue",
    counts: "items open for too long",
    unit: (n) => count(n, "item"),
    less: false,
    most: 1000,
  },
  {
    check: "duty-load",
    marks: "dutyLoad",
    words: "Duty load",
    counts: "hours of interruption in a turn",
    unit: (n) => `${n} h`,
    less: false,
    most: 168,
  },
];

export const saidOf = (check: CheckName): Said => CHECKS.find((each) => each.check === check) ?? CHECKS[0]!;
export const STATES: Record<Health, string> = { good: "Good", watch: "Watch", act: "Act", unknown: "Unknown" };

/** "Watch from 60 days, act from 180 days", or below, where fewer are worse. */
export function thresholdWords(check: CheckName, { watch, act }: Marks): string {
  const { unit, less } = saidOf(check);
  const at = less ? "below" : "from";
  return watch === act ? `Act ${at} ${unit(act)}` : `Watch ${at} ${unit(watch)}, act ${at} ${unit(act)}`;
}

const FACTS: Record<string, string> = {
  "reserve-kept/below": "iterations below the floor",
  "reserve-kept/iterations": "iterations looked at",
  "inbox-classed/open": "stories open",
  "inbox-classed/confirmed": "with a confirmed class",
  "inbox-classed/percent": "percent of them",
  "oldest-operational/days": "days the oldest is old",
  "oldest-operational/open": "operational stories open",
  "carriers/members": "members who serve",
  "largest-share/percent": "percent one of them carries",
  "overdue-items/overdue": "items overdue",
  "overdue-items/open": "items open",
  "overdue-items/days": "days from which they are overdue",
  "duty-load/minutes": "minutes a turn, on average",
  "duty-load/recorded": "notes that say so",
  "duty-load/turns": "notes looked at",
};

/** What a fact counts; what is not known here by its own name. */
export const factWords = (check: CheckName, fact: string): string =>
  FACTS[`${check}/${fact}`] ?? fact.replace(/([A-Z])/g, " $1").toLowerCase();

/** Where what a check found stands in full. */
export function factsAt(check: CheckName, squad: string): { words: string; href: string } {
  switch (check) {
    case "reserve-kept":
      return { words: "Its iterations", href: address(["capacity", "year"], { squad }) };
    case "inbox-classed":
      return { words: "Its inbox", href: address(["stories"], { squad }) };
    case "oldest-operational":
      return { words: "Its backlog, the oldest first", href: address(["community", "backlog"], { squad }) };
    case "carriers":
    case "largest-share":
      return { words: "Its calendar", href: address(["squads", squad]) };
    default:
      return { words: "Its handovers", href: address(["squads", squad, "handover"]) };
  }
}

const found = (card: Scorecard, state: Health) => card.checks.filter((each) => each.state === state).length;

/** "2 to act on, 1 to watch". */
export function summary(card: Scorecard): string {
  const [act, watch, unknown] = [found(card, "act"), found(card, "watch"), found(card, "unknown")];
  const said = [act ? `${act} to act on` : "", watch ? `${watch} to watch` : "", unknown ? `${unknown} unknown` : ""].filter(Boolean);
  return said.length ? said.join(", ") : "all in order";
}

/** What all gardens come to, in a line; squads are counted, never compared. */
export function finding(squads: Scorecard[]): string {
  const acts = squads.filter((each) => found(each, "act") > 0).length;
  const watches = squads.filter((each) => found(each, "act") === 0 && found(each, "watch") > 0).length;
  if (acts) return `${count(acts, "garden")} of ${squads.length} ${acts === 1 ? "has" : "have"} something to act on`;
  return watches
    ? `${count(watches, "garden")} of ${squads.length} ${watches === 1 ? "has" : "have"} something to watch`
    : "Every garden is in order";
}

export const shownChecks = (card: Scorecard, show: Health | null): Check[] =>
  show ? card.checks.filter((each) => each.state === show) : card.checks;

/** What is wrong with marks as somebody types them; nothing where they can be set. */
export function wrong(check: CheckName, watch: number, act: number): string | null {
  const { less, most } = saidOf(check);
  if (!Number.isInteger(watch) || !Number.isInteger(act)) return "Two whole numbers are asked for.";
  if (less ? act < 0 || watch < 1 : watch < 1) return "It begins at 1.";
  if (less && act > watch) return "Less is worse here: act is no more than watch.";
  if (!less && act < watch) return "More is worse here: act is no less than watch.";
  return Math.max(watch, act) > most ? `${most} at the most.` : null;
}

export interface Changed {
  name: MarksName | "overdueDays";
  words: string;
  before: string;
  after: string;
}

/** What one version says otherwise than another. */
export function changes(before: ThresholdValues | null, after: ThresholdValues): Changed[] {
  const said = (values: ThresholdValues | null, each: Said) => (values ? thresholdWords(each.check, values[each.marks]) : "");
  const marks = CHECKS.map((each) => ({ name: each.marks, words: each.words, before: said(before, each), after: said(after, each) }));
  const overdue = (values: ThresholdValues | null) => (values ? `after ${count(values.overdueDays, "day")}` : "");
  const all: Changed[] = [...marks, { name: "overdueDays", words: "An item is overdue", before: overdue(before), after: overdue(after) }];
  return all.filter((each) => each.before !== each.after);
}
