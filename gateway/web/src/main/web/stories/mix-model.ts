import type { Amount, ClassName, Mix, MixColumn, Share } from "../api/stories";
import { percentOf } from "./words";

/** Bottom first, as they stand in a column. */
export const STACK: (ClassName | null)[] = ["operational", "strategic", "tactical", null];
export const STORIES = "stories";

/** How much of an amount in a measure: stories, or a unit of size. */
export const much = (amount: Amount, measure: string): number =>
  measure === STORIES ? amount.stories : Number(amount.sizes[measure] ?? 0);

export const whole = (share: Share, measure: string): number => much(share.confirmed, measure) + much(share.suggested, measure);
export const sum = (shares: Share[], measure: string): number => shares.reduce((all, each) => all + whole(each, measure), 0);
export const shareOf = (shares: Share[], is: ClassName | null): Share => shares.find((each) => each.class === is)!;

/** What there is to measure: stories, and each unit somebody gave a size in. */
export function measures(mix: Mix): string[] {
  const units = mix.total.flatMap((each) => [...Object.keys(each.confirmed.sizes), ...Object.keys(each.suggested.sizes)]);
  return [STORIES, ...[...new Set(units)].sort()];
}

/** Columns without what was before the first story. */
export function begun(mix: Mix, measure: string): MixColumn[] {
  const first = mix.columns.findIndex((each) => sum(each.shares, measure) > 0);
  return first < 0 ? [] : mix.columns.slice(first);
}

/** Of all, how much is of a class; null where there is nothing. */
export function portion(shares: Share[], is: ClassName | null, measure: string): number | null {
  const all = sum(shares, measure);
  return all === 0 ? null : whole(shareOf(shares, is), measure) / all;
}

/** How much of all nobody has confirmed, or nothing is even suggested for. */
export function unconfirmed(shares: Share[], measure: string): number {
  const all = sum(shares, measure);
  const said = shares.filter((each) => each.class !== null).reduce((sum, each) => sum + much(each.confirmed, measure), 0);
  return all === 0 ? 0 : 1 - said / all;
}

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const FEWEST = 5;
const CLEAR = 0.2;
const WORTH_SAYING = 0.1;

/**
 * The finding of a chart, in a sentence: where operational work has gone up or down three times in a row or more, that;
 * else what it is in the last column. A column bears a trend if it has five stories, and less than a fifth is unclassified:
 * else the trend may be one of classing.
 */
export function finding(mix: Mix, measure: string): string {
  const columns = begun(mix, measure).filter((each) => sum(each.shares, measure) > 0);
  const last = columns.findLast((each) => sum(each.shares, STORIES) >= FEWEST) ?? columns.at(-1);
  if (!last || columns.every((each) => portion(each.shares, null, measure) === 1)) return "Nothing is classed here yet";
  const bears = (each: MixColumn) => sum(each.shares, STORIES) >= FEWEST && portion(each.shares, null, measure)! < CLEAR;
  const shares = columns.filter(bears).map((each) => Math.round(portion(each.shares, "operational", measure)! * 100));
  for (const [word, sign] of [["grown", 1] as const, ["shrunk", -1] as const]) {
    let steps = 0;
    while (shares.length > steps + 1 && Math.sign(shares.at(-1 - steps)! - shares.at(-2 - steps)!) === sign) steps++;
    if (steps >= 3) return `Operational work has ${word} for ${NUMBERS[steps] ?? steps} ${periods(mix.per)}`;
  }
  const open = portion(last.shares, null, measure)!;
  const said = much(shareOf(last.shares, "operational").confirmed, measure);
  const guessed = said < whole(shareOf(last.shares, "operational"), measure) / 2;
  const words = `Operational work is ${percentOf(portion(last.shares, "operational", measure)!)} in ${last.name}${guessed ? ", most of it only suggested" : ""}`;
  return open >= WORTH_SAYING ? `${words}, and ${percentOf(open)} is unclassified` : words;
}

export const periods = (per: string) => (per === "iteration" ? "iterations" : `${per}s`);

/** The query of the stories behind a number. */
export function behind(mix: Mix, column: MixColumn | null, is: ClassName | null, standing: string): Record<string, string> {
  const time: Record<string, string> = column?.from && column.to ? { by: mix.by, from: column.from, to: column.to } : {};
  const iteration: Record<string, string> = column && !column.from ? { iteration: column.name } : {};
  const all: Record<string, string> = is ? { class: is, show: standing } : { show: "unclassified" };
  return { ...(mix.squad ? { squad: mix.squad } : {}), ...time, ...iteration, ...all };
}
