import { html, nothing, type TemplateResult } from "lit";
import type { DutyPart, Swap } from "../api/types";
import { who } from "../api/session";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { myZone } from "../parts/time";
import { asksMe } from "../squad/swap-words";
import { nextCard, yourCard } from "../week/your-card";
import { weightOf, type Fact, type Weight } from "./fact";
import { aheadOf, isNext } from "./of-weeks";
import type { Reader, Reading } from "./reading";
import { factsCard, frame } from "./section";
import { source, type Told } from "./told";

/** One's own duty: what runs, what one is asked, and what lies ahead. */
export function member({ me }: Reader, reading: Reading): Told {
  /** What has a card of its own. */
  const told = (turn: DutyPart) =>
    running(reading).some(({ squad, week }) => squad === turn.squad && week === turn.week) ||
    next(reading).some(({ squad, next }) => squad === turn.squad && Date.parse(next!.start) === Date.parse(turn.start));
  return {
    part: "member",
    title: "Your duty",
    scope: "",
    calm: "No turn of yours is planned, and nobody asks you anything. When you are picked it stands here, weeks ahead.",
    sources: [
      source("Your turns and swaps", reading.duty, (duty) => aheadOf(duty, me, now().getTime(), told)),
      source("Who is on duty", reading.gardeners, () => []),
    ],
  };
}

const running = (reading: Reading) => reading.gardeners.data?.squads.filter((each) => each.gardener?.member === who.me && each.end) ?? [];
const next = (reading: Reading) => reading.gardeners.data?.squads.filter((each) => isNext(each, who.me, now().getTime())) ?? [];
const asked = (reading: Reading): Swap[] => reading.duty.data?.swaps.filter(asksMe) ?? [];

/** Who is on duty, or is asked something, comes to that first. */
export function memberWeight(reading: Reading, facts: Fact[]): Weight {
  if (running(reading).length || asked(reading).length) return "now";
  return next(reading).length ? "soon" : weightOf(facts);
}

/** What stands on a card of its own and is to be answered now, and what is soon. */
export const memberCards = (reading: Reading): { now: number; soon: number } => ({
  now: asked(reading).length,
  soon: next(reading).length,
});

/** Whether a card of one's own duty has the one primary button of the page. */
export const onDuty = (reading: Reading): boolean => running(reading).length > 0;

/** Nothing runs, is asked, planned or wrong: whoever has other parts here need not be told so. */
export function idle(told: Told, reading: Reading, facts: Fact[]): boolean {
  const read = told.sources.every((each) => !each.missing && !each.problem);
  return read && !onDuty(reading) && !next(reading).length && !asked(reading).length && !facts.length;
}

export function memberSection(told: Told, reading: Reading, facts: Fact[], primary: boolean): TemplateResult {
  const [cards, coming, swaps] = [running(reading), next(reading), asked(reading)];
  const zones = { mine: myZone, squadFirst: false };
  const at = now().getTime();
  const zone = (swap: Swap) => reading.duty.data?.turns.find((turn) => turn.squad === swap.squad)?.zone ?? myZone;
  const rest = facts.length > 0 || told.sources.some((each) => each.problem || each.missing);
  return frame(
    { ...told, scope: swaps.length ? `${count(swaps.length, "swap waits", "swaps wait")} for your answer` : "" },
    html`${cards.map((squad) => yourCard(squad, at, zones))}
      ${coming.map((squad) => nextCard(squad, zones))}
      ${swaps.map((swap) => html`<al-swap .swap=${swap} .zone=${zone(swap)}></al-swap>`)}
      ${rest || (!cards.length && !coming.length && !swaps.length) ? factsCard(told, facts, primary) : nothing}`,
  );
}
