import type { Duty, DutyPart, SquadNow, Swap } from "../api/types";
import { first, possessive } from "../parts/names";
import { count, list } from "../parts/numbers";
import { address } from "../parts/router";
import { DAY, dayTime, type Instant } from "../parts/time";
import { CHIPS, remedy, urgent } from "../week/words";
import type { Fact, Weight } from "./fact";

/** What weeks and swaps come to, for those who serve them and for those who lead. */

const SOON = 7 * DAY;
const SHOWN = 3;

/** Squads whose week needs a person: what has nobody at once, the rest in its time; of many the most urgent. */
export function weeksOf(squads: SquadNow[], led: string[]): Fact[] {
  const waiting = urgent(squads.filter((each) => led.includes(each.squad) && each.state.kind !== "in-order"));
  const facts = waiting.slice(0, SHOWN).map((each): Fact => {
    const act = remedy(each);
    const chip = CHIPS[each.state.kind];
    return {
      key: `week/${each.squad}`,
      weight: each.state.kind === "gap" || each.state.kind === "needs-cover" ? "now" : "soon",
      kind: chip?.kind ?? "plain",
      mark: chip?.mark,
      chip: chip?.words ?? "Needs a person",
      words: each.name,
      more: each.state.text,
      to: act?.href ?? address(["squads", each.squad]),
      act: act?.words ?? "Open the squad",
    };
  });
  const rest = waiting.slice(SHOWN);
  if (!rest.length) return facts;
  const more: Fact = {
    key: "week/more",
    weight: facts.at(-1)!.weight,
    kind: "plain",
    chip: "More",
    words: `${count(rest.length, "squad")} more of yours ${rest.length === 1 ? "needs" : "need"} a person`,
    more: list(rest.map((each) => each.name)),
    to: address(["this-week"]),
    act: "See This week",
  };
  return [...facts, more];
}

/** Swaps in squads one leads that wait for others. Whom they ask is told so themselves; a lead sees that it stands. */
export function swapsOf(swaps: Swap[], me: string, now: number, zone: (squad: string) => string): Fact[] {
  return swaps
    .filter((each) => each.open && !each.asked.some(({ member }) => member === me))
    .toSorted((one, other) => Date.parse(one.until) - Date.parse(other.until))
    .slice(0, SHOWN)
    .map((each) => ({
      key: `swap/${each.id}`,
      weight: Date.parse(each.until) - now < 2 * DAY ? "now" : "soon",
      kind: "plain",
      chip: "Swap",
      words: each.asked.length
        ? `${each.squadName}: ${list(each.asked.map(({ name }) => first(name)))} ${each.asked.length === 1 ? "has" : "have"} to answer a swap`
        : `${each.squadName}: a turn is open to anyone`,
      more: `proposed by ${each.by.name}, until ${dayTime(each.until, zone(each.squad))}`,
      to: address(["squads", each.squad], { turn: each.passes[0]?.week }),
      act: "See the week",
    }));
}

/** Whether a squad's next turn is somebody's and begins within a week, where they are not on duty there now. */
export const isNext = ({ gardener, next }: SquadNow, me: string, now: number): boolean =>
  gardener?.member !== me && next?.gardener?.member === me && Date.parse(next.start) - now < SOON;

/**
 * What lies ahead of somebody: a turn that needs cover, what is open to anyone, the next turn and how many follow.
 *
 * @param told whether a turn is told elsewhere already
 */
export function aheadOf(duty: Duty, me: string, now: number, told: (turn: DutyPart) => boolean): Fact[] {
  const ahead = duty.turns.filter((each) => !told(each) && Date.parse(each.end) > now);
  const cover = duty.turns
    .filter((each) => each.needsCover)
    .map(
      (each): Fact => ({
        key: `cover/${each.squad}/${each.week}`,
        weight: "now",
        kind: "warning",
        chip: "Needs cover",
        words: `You cannot serve all of ${each.week} in ${each.squadName}`,
        more: `${dayTime(each.start, each.zone)} to ${dayTime(each.end, each.zone)}`,
        to: address(["squads", each.squad], { turn: each.week }),
        act: "See who could cover",
      }),
    );
  const offered = duty.swaps.filter((each) => each.state === "offered" && each.by.member !== me);
  const open: Fact[] = offered.slice(0, 1).map((each) => ({
    key: `swap/${each.id}`,
    weight: "soon",
    kind: "plain",
    chip: "Swap",
    words: `${first(each.by.name)} offers ${each.passes[0]?.week ?? "a turn"} in ${each.squadName} to anyone`,
    more: offered.length > 1 ? `${count(offered.length - 1, "other turn")} too` : undefined,
    to: address(["duty"]),
    act: "See what is offered",
  }));
  return [...cover, ...open, ...later(ahead, now)];
}

function later([turn, ...rest]: Duty["turns"], now: number): Fact[] {
  if (!turn) return [];
  return [
    {
      key: `turn/${turn.squad}/${turn.week}`,
      weight: startsSoon(turn.start, now),
      kind: "plain",
      chip: "Ahead",
      words: `You serve ${possessive(turn.squadName)} ${turn.week}, from ${dayTime(turn.start, turn.zone)}`,
      more: rest.length ? `and ${count(rest.length, "turn")} after it` : undefined,
      to: address(["duty"]),
      act: "All your turns",
    },
  ];
}

const startsSoon = (start: Instant, now: number): Weight => (new Date(start).getTime() - now < SOON ? "soon" : "known");
