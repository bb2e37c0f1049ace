import type { CommunityMix, SquadMix, Tally } from "../api/community";

export const CLASSES = ["operational", "tactical", "strategic", "unclassed"] as const;
export type Part = (typeof CLASSES)[number];

export const all = (tally: Tally): number => CLASSES.reduce((sum, part) => sum + tally[part], 0);

export function added(tallies: Tally[]): Tally {
  const sum: Tally = { operational: 0, tactical: 0, strategic: 0, unclassed: 0 };
  for (const tally of tallies) for (const part of CLASSES) sum[part] += tally[part];
  return sum;
}

/** Of what was finished, how much was operational; null where nothing was. */
export const share = (tally: Tally): number | null => (all(tally) ? tally.operational / all(tally) : null);

export interface Line {
  squad: string;
  name: string;
  mix: SquadMix;
  done: Tally;
  share: number | null;
}

export type Sort = "share" | "name" | "done" | "open";

/** The squads, those with the largest operational share first unless asked otherwise; those without work last. */
export function lines(mix: CommunityMix, name: (squad: string) => string, sort: Sort): Line[] {
  const found = mix.squads.map((each) => {
    const done = added(each.done);
    return { squad: each.squad, name: name(each.squad), mix: each, done, share: share(done) };
  });
  const by: Record<Sort, (one: Line, other: Line) => number> = {
    share: (one, other) => (other.share ?? -1) - (one.share ?? -1),
    name: () => 0,
    done: (one, other) => all(other.done) - all(one.done),
    open: (one, other) => other.mix.open.operational - one.mix.open.operational,
  };
  return found.sort((one, other) => by[sort](one, other) || one.name.localeCompare(other.name));
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const said = (n: number): string => NUMBERS[n] ?? n.toLocaleString("en");
const CAPITAL = (words: string) => words[0]!.toUpperCase() + words.slice(1);

/** "Operational work grows in three squads and shrinks in one". */
export function finding(mix: CommunityMix): string {
  const of = (trend: SquadMix["trend"]) => mix.squads.filter((each) => each.trend === trend).length;
  const squads = (n: number) => `${said(n)} ${n === 1 ? "squad" : "squads"}`;
  const [more, less] = [of("more"), of("less")];
  if (more && less) return `Operational work grows in ${squads(more)} and shrinks in ${said(less)}`;
  if (more) return `Operational work grows in ${squads(more)}`;
  if (less) return `Operational work shrinks in ${squads(less)}`;
  const known = mix.squads.length - of("unknown");
  return known ? "Operational work takes the share it took before" : CAPITAL("too little was finished to see a trend");
}

export interface Box {
  part: Part;
  path: string;
}

/** Small stacked bars, a week each, of one scale for all squads: a path for each class, in a frame of `wide` by `high`. */
export function boxes(done: Tally[], most: number, wide: number, high: number): Box[] {
  const step = wide / Math.max(1, done.length);
  const paths: Record<Part, string[]> = { operational: [], tactical: [], strategic: [], unclassed: [] };
  done.forEach((tally, at) => {
    let base = high;
    for (const part of CLASSES) {
      const tall = (tally[part] / most) * high;
      if (tall === 0) continue;
      base -= tall;
      paths[part].push(`M${round(at * step + 1)} ${round(base)}h${round(step - 2)}v${round(tall)}h${round(2 - step)}z`);
    }
  });
  return CLASSES.filter((part) => paths[part].length).map((part) => ({ part, path: paths[part].join("") }));
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** The small bars in words: of what was finished in each week, how much was operational. */
export function inWords(done: Tally[], weeks: CommunityMix["weeks"]): string {
  const span = `${weeks[0]?.week ?? ""} to ${weeks.at(-1)?.week ?? ""}`;
  return `Operational of all finished by week, ${span}: ${done.map((each) => `${each.operational} of ${all(each)}`).join(", ")}`;
}

/** The most any squad finished in a week: where the bars of all end. */
export const tallest = (mix: CommunityMix): number => Math.max(1, ...mix.squads.flatMap((each) => each.done.map(all)));

export const TRENDS: Record<SquadMix["trend"], { sign: string; words: string }> = {
  more: { sign: "▲", words: "more" },
  same: { sign: "–", words: "same" },
  less: { sign: "▼", words: "less" },
  unknown: { sign: "", words: "too little to say" },
};
