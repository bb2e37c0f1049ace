import type { Alert } from "../api/capacity";
import type { Reserve } from "../api/community";
import { inDays } from "../capacity/amounts";
import { percent } from "../community/reserve-model";
import { possessive } from "../parts/names";
import { list } from "../parts/numbers";
import { address } from "../parts/router";
import { date, DAY } from "../parts/time";
import type { Fact, Weight } from "./fact";

/** What is kept for improvement, what was taken of it, and the iterations to open. */

const ENDING = 3;
type Line = Reserve["squads"][number];

const at = (line: Line) => address(["capacity"], { squad: line.squad, iteration: line.now?.iteration });
const only = ({ squads }: Reserve, of: string[] | null) => squads.filter(({ squad }) => of === null || of.includes(squad));

/**
 * Squads below the floor, each with what was taken and is owed.
 *
 * @param of null for all squads
 * @param weight how soon it wants its reader: whoever plans the squad at once, the community in its time
 */
export function belowFloor(reserve: Reserve, of: string[] | null, weight: Weight = "now"): Fact[] {
  return only(reserve, of)
    .filter(({ now }) => now?.belowFloor)
    .map((line) => {
      const now = line.now!;
      const taken = [
        now.raided.value ? `${inDays(now.raided.value)} raided in ${now.iteration}` : "",
        line.owed.value ? `${inDays(line.owed.value)} owed` : "",
      ];
      return {
        key: `floor/${line.squad}`,
        weight,
        kind: "gap",
        chip: "Below the floor",
        words: `${line.name} keeps ${percent(now.keptPercent ?? 0)} % for improvement, and the floor is ${now.floor} %`,
        more: taken.filter(Boolean).join(", ") || undefined,
        to: at(line),
        act: "See its accounts",
      };
    });
}

/** In a line, what the others keep: so that no news is told as good news. */
export function keptBy(reserve: Reserve, of: string[]): Fact[] {
  const kept = only(reserve, of).filter(({ now }) => now && now.keptPercent !== null && !now.belowFloor);
  const owing = kept.filter(({ owed }) => owed.value > 0);
  if (!kept.length) return [];
  return [
    {
      key: `kept/${kept.map(({ squad }) => squad).join()}`,
      weight: "known",
      kind: "fine",
      chip: "Kept",
      words: list(kept.map(({ name, now }) => `${name} keeps ${percent(now!.keptPercent!)} %`)),
      more: owing.length ? list(owing.map(({ name, owed }) => `${name} owes ${inDays(owed.value)}`)) : "nothing is owed",
      to: address(["community", "reserve"]),
      act: "See the reserve",
    },
  ];
}

const runsOut = ({ now }: Line, today: string) => !now || daysTo(today, now.last) < ENDING;

/** Squads whose iteration is over or soon will be, if they had one: whether another follows has to be looked up. */
export const runningOut = (reserve: Reserve, of: string[], today: string): string[] =>
  only(reserve, of)
    .filter((line) => runsOut(line, today))
    .map(({ squad }) => squad);

/** Iterations to open: those that end soon, and where none runs. */
export function toOpen(reserve: Reserve, of: string[], today: string, followed: (squad: string) => boolean): Fact[] {
  const waiting = only(reserve, of).filter((line) => runsOut(line, today) && !followed(line.squad));
  const none = waiting.filter(({ now }) => !now || now.last < today);
  const last = waiting.filter((line) => !none.includes(line));
  const says = (line: Line, words: string, more?: string): Fact => ({
    key: `open/${line.squad}`,
    weight: "soon",
    kind: "dashed",
    mark: "calendar",
    chip: "To open",
    words,
    more,
    to: address(["capacity"], { squad: line.squad }),
    act: "Open the next",
  });
  return [
    ...last.map((line) =>
      says(
        line,
        `${possessive(line.name)} iteration ends ${when(today, line.now!.last)}`,
        `${line.now!.iteration}, and none follows it yet`,
      ),
    ),
    ...none.map((line) =>
      says(line, `No iteration of ${line.name} runs`, line.now ? `the last one ended ${date(line.now.last, "UTC")}` : "there was none yet"),
    ),
  ];
}

const CHIP: Record<string, string> = {
  "over-committed": "Over capacity",
  "reserve-at-risk": "At risk",
  "reserve-breached": "Not kept",
  "raid-undeclared": "Raid",
  "gardener-raided": "Raid",
  "debt-above-improvement": "Debt",
};

/** What capacity alerts to, but for what is said of the floor already. */
export function alertsOf(alerts: Alert[], of: string[], name: (squad: string) => string, below: string[]): Fact[] {
  return alerts
    .filter((each) => each.settled === null && each.level === "alert" && of.includes(each.squad ?? ""))
    .filter((each) => each.rule !== "reserve-breached" || !below.includes(each.squad!))
    .map((each) => ({
      key: `alert/${each.key}`,
      weight: each.rule === "over-committed" || each.rule === "raid-undeclared" ? "now" : "soon",
      kind: "warning",
      chip: CHIP[each.rule] ?? "Look",
      words: `${name(each.squad!)}: ${each.title.charAt(0).toLowerCase()}${each.title.slice(1)}`,
      more: each.words,
      to: address(["capacity"], { squad: each.squad, iteration: each.iteration }),
      act: "See the iteration",
    }));
}

const daysTo = (today: string, last: string) => Math.round((Date.parse(last) - Date.parse(today)) / DAY);

function when(today: string, last: string): string {
  const days = daysTo(today, last);
  return days === 0 ? "today" : days === 1 ? "tomorrow" : `on ${date(last, "UTC")}`;
}
