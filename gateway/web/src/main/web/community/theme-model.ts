import type { Theme, ThemeStory, TrendWord } from "../api/community";

export interface Column {
  squad: string;
  name: string;
  /** Three letters that no other column has, or a little more. */
  short: string;
}

/** So many squads have a column of their own; what is left stands together. */
export const MOST = 12;

/** The squads with the most stories in themes, by name. */
export function columnsOf(themes: { squads: Theme["squads"] }[], most = MOST): Column[] {
  const sums = new Map<string, { squad: string; name: string; count: number }>();
  for (const { squads } of themes)
    for (const { squad, name, count } of squads) sums.set(squad, { squad, name, count: (sums.get(squad)?.count ?? 0) + count });
  const first = [...sums.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)).slice(0, most);
  const byName = first.sort((a, b) => a.name.localeCompare(b.name));
  const short = abbreviated(byName.map((each) => each.name));
  return byName.map(({ squad, name }, at) => ({ squad, name, short: short[at]! }));
}

/** Three letters of each name: its first ones, or such as tell it from the others. */
export function abbreviated(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letters = [...name.replace(/[^\p{L}\p{N}]/gu, "")];
    const consonants = letters.filter((letter, at) => at === 0 || !/[aeiouäöü]/i.test(letter));
    const options = [letters.slice(0, 3), consonants.slice(0, 3), [...letters.slice(0, 2), letters.at(-1) ?? ""], letters.slice(0, 4)].map(
      (each) => each.join(""),
    );
    let found = options.find((each) => each && !taken.has(each));
    for (let at = 2; found === undefined; at++)
      if (!taken.has(`${options[0]!.slice(0, 2)}${at}`)) found = `${options[0]!.slice(0, 2)}${at}`;
    taken.add(found);
    return found;
  });
}

export const inSquad = (theme: { squads: Theme["squads"] }, squad: string): number =>
  theme.squads.find((each) => each.squad === squad)?.count ?? 0;

/** In the squads that have no column. */
export const elsewhere = (theme: { squads: Theme["squads"] }, columns: Column[]): number =>
  theme.squads.filter((each) => !columns.some(({ squad }) => squad === each.squad)).reduce((sum, each) => sum + each.count, 0);

/** How dark a cell is, from 0 to 4, beside the fullest one. */
export function heat(count: number, fullest: number): number {
  if (count === 0) return 0;
  return Math.max(1, Math.ceil((count / Math.max(4, fullest)) * 4));
}

export const fullest = (themes: Theme[]): number => Math.max(1, ...themes.flatMap((theme) => theme.squads.map((each) => each.count)));

export const TRENDS: Record<TrendWord, { sign: string; words: string }> = {
  growing: { sign: "▲", words: "more" },
  same: { sign: "–", words: "same" },
  shrinking: { sign: "▼", words: "fewer" },
};

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
export const spelled = (n: number): string => NUMBERS[n] ?? n.toLocaleString("en");

/** Those with the most open stories first. */
export const ordered = (themes: Theme[]): Theme[] => [...themes].sort((a, b) => b.open - a.open || a.name.localeCompare(b.name));

/** "Flaky browser tests cost five squads the most". */
export function finding(themes: Theme[]): string {
  const most = ordered(themes)[0];
  if (!most || most.open === 0) return "Nothing of any theme is open";
  const squads = most.squads.filter((each) => each.count > 0).length;
  return squads > 1
    ? `${most.name}: ${spelled(most.open)} stories in ${spelled(squads)} squads`
    : `${most.name} weighs on ${most.squads[0]?.name ?? "one squad"} the most`;
}

export const sum = (themes: Theme[]): number => themes.reduce((all, each) => all + each.open, 0);

/** "71 in W36, 64 in W41, 78 in W47": where a trend comes from, without every week. */
export function course(weeks: Theme["trend"]["weeks"]): string {
  if (weeks.length === 0) return "";
  const picked = [weeks[0]!, weeks[Math.floor(weeks.length / 2)]!, weeks.at(-1)!];
  return [...new Set(picked)].map(({ week, open }) => `${open} in ${week.slice(5)}`).join(", ");
}

/** What came to a theme and what left it since somebody looked: "2 came, 1 left"; empty where neither. */
export function since(before: ReadonlySet<string>, after: ReadonlySet<string>): string {
  const came = [...after].filter((each) => !before.has(each)).length;
  const left = [...before].filter((each) => !after.has(each)).length;
  return [came ? `${came} came` : "", left ? `${left} left` : ""].filter(Boolean).join(", ");
}

/** How many squads stories are of. */
export const squadsOf = (stories: ThemeStory[]): number => new Set(stories.map((each) => each.squad.squad)).size;

/** What a merge would come to: squads once, stories together. */
export function merged(themes: Theme[]): { open: number; squads: number; oldest: number | null } {
  const ages = themes.map((each) => each.oldest).filter((each) => each !== null);
  return {
    open: sum(themes),
    squads: new Set(themes.flatMap((each) => each.squads.filter(({ count }) => count > 0).map(({ squad }) => squad))).size,
    oldest: ages.length ? Math.max(...ages) : null,
  };
}
