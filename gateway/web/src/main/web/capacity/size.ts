import type { Ratio } from "../api/capacity";
import type { Story } from "../api/stories";
import { days, inDays } from "./amounts";

const MILLI = 1_000;
const HOURS = 8;

/** "3 points", "1 day". */
export const sized = (amount: number, unit: string): string => `${amount} ${amount === 1 ? unit.replace(/s$/, "") : unit}`;

/** How many milli-days a story may take by the size its tracker has, and where that is from; null where nothing says. */
export function estimate(story: Story, ratio: Ratio | null): { amount: number | null; words: string } {
  const { size } = story;
  if (!size) return { amount: null, words: "Its tracker says no size." };
  const said = `Its tracker says ${sized(size.amount, size.unit)}`;
  switch (size.unit) {
    case "days":
      return { amount: Math.round(size.amount * MILLI), words: `${said}.` };
    case "hours": {
      const amount = Math.round((size.amount * MILLI) / HOURS);
      return { amount, words: `${said}, ${inDays(amount)} at ${HOURS} hours a day.` };
    }
    default:
      return byRatio(size.amount, said, ratio);
  }
}

function byRatio(points: number, said: string, ratio: Ratio | null): { amount: number | null; words: string } {
  if (!ratio?.milliDaysPerPoint) {
    const so = ratio ? ` ${ratio.finished} finished stories are not enough to say what a point takes.` : "";
    return { amount: null, words: `${said}, and points are not days.${so}` };
  }
  const of = (each: number | null) => days(Math.round(points * (each ?? 0)));
  const amount = Math.round(points * ratio.milliDaysPerPoint);
  return { amount, words: `${said}, here ${inDays(amount)}; ${of(ratio.low)} to ${of(ratio.high)} by ${ratio.finished} finished stories.` };
}
