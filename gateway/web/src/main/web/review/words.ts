import type { Decision, Effect, Item, Outcome, PartName, Review, ReviewNote } from "../api/review";
import type { Much } from "../api/community";
import { inDays } from "../capacity/amounts";
import { count, list } from "../parts/numbers";
import { address } from "../parts/router";
import { DAY, date, plusDays } from "../parts/time";

/** How reviews and decisions are said, on every screen alike. */

export const PARTS: PartName[] = ["roster", "backlog", "mix", "reserve", "raids", "decisions"];

/** Null after the last, and before the first. */
export const partBeside = (part: PartName, by: 1 | -1): PartName | null => PARTS[PARTS.indexOf(part) + by] ?? null;

/** Where the facts behind an item are. */
export function factsOf(item: Item): string {
  const squad = item.squad?.squad ?? null;
  switch (item.kind) {
    case "gap":
    case "gap-ahead":
      return address(["squads", squad ?? ""], { turn: item.about });
    case "comes-back":
    case "pulled-in":
      return address(["squads", squad ?? "", "handover"]);
    case "new-theme":
    case "growing-theme":
      return address(["community", "backlog", "themes"], { theme: item.about });
    case "oldest":
      return address(["stories"], { squad: "every", show: "all", story: item.about });
    case "shift":
      return address(["stories", "mix"], { squad });
    case "below-floor":
      return address(["capacity"], { squad, iteration: item.about });
    case "debt":
      return address(["capacity"], { squad });
    case "raid":
    case "raid-undeclared":
      return address(["capacity"], { squad, iteration: item.about?.slice(0, item.about.lastIndexOf("/")) });
    default:
      return address(["community", "decisions"], { decision: item.about });
  }
}

const FIGURE =
  /(\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d{4}-W\d\d|\d[\d,]*(?:\.\d+)?(?: (?:%|days?|hours?|weeks?|times?|squads?|stories|story))?)/;

/** A sentence in parts, every second of them a figure; digits of the squad's own name are none. */
export function figured(words: string, name = ""): string[] {
  if (!name || !/\d/.test(name) || !words.includes(name)) return words.split(FIGURE);
  const [before, ...after] = words.split(name);
  const rest = figured(after.join(name), name);
  const begin = before!.split(FIGURE);
  return [...begin.slice(0, -1), begin.at(-1)! + name + rest[0]!, ...rest.slice(1)];
}

const SEVERAL: Record<string, [string, string]> = {
  gap: ["one gap now", "gaps now"],
  "gap-ahead": ["one gap ahead", "gaps ahead"],
  "comes-back": ["one thing comes back", "things come back"],
  "pulled-in": ["one squad pulls its mentor in", "squads pull their mentor in"],
  "new-theme": ["one theme is new", "themes are new"],
  "growing-theme": ["one theme grows", "themes grow"],
  oldest: ["one story waits long", "stories wait longest"],
  shift: ["one squad’s mix shifted", "squads’ mix shifted"],
  "below-floor": ["one squad is below the floor", "squads are below the floor"],
  debt: ["one owes more", "owe improvement"],
  raid: ["one raid", "raids"],
  "raid-undeclared": ["one waits to be declared", "wait to be declared"],
  "decision-due": ["one decision is due", "decisions are due"],
  "effect-refused": ["one was refused", "were refused"],
  "decision-open": ["one is still to be done", "are still to be done"],
};

const NONE: Record<PartName, string> = {
  roster: "Every garden is tended",
  backlog: "No theme is new, and none grows",
  mix: "The mix is as it was",
  reserve: "Every squad keeps the floor",
  raids: "Nobody was raided",
  decisions: "Nothing is left of earlier decisions",
};

/** A part within a sentence: "the roster", "raids". */
export const partWords = (part: PartName): string => (part === "raids" || part === "decisions" ? part : `the ${part}`);

const SPELLED = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
export const spelled = (n: number) => SPELLED[n] ?? String(n);
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What a part comes to, in a line: "Two themes grow, one new theme". */
export function finding(part: PartName, items: Item[]): string {
  if (items.length === 0) return NONE[part];
  const kinds = new Map<string, number>();
  items.forEach((each) => kinds.set(each.kind, (kinds.get(each.kind) ?? 0) + 1));
  const said = [...kinds].map(([kind, n]) => {
    const [one, many] = SEVERAL[kind] ?? [`one ${kind}`, `of ${kind}`];
    return n === 1 ? one : `${spelled(n)} ${many}`;
  });
  return capital(said.join(", "));
}

/** What stands below a part's name in the bar. */
export function partNews(review: Review, part: PartName): string {
  const decided = review.decisions.filter((each) => each.part === part).length;
  if (decided) return count(decided, "decision");
  const agenda = review.agenda.find((each) => each.part === part);
  return agenda?.items.length ? count(agenda.items.length, "item") : "nothing new";
}

/** Notes about an item, or about the part as a whole where none is named. */
export const notesOn = (notes: ReviewNote[], part: PartName, item: string | null) =>
  notes.filter((each) => each.part === part && each.item === item);

/** A note in the place of what it was, or behind all others where it is new. */
export const withNote = (notes: ReviewNote[], note: ReviewNote): ReviewNote[] =>
  notes.some((each) => each.note === note.note) ? notes.map((each) => (each.note === note.note ? note : each)) : [...notes, note];

/** Somebody else had a hand in it, or its writer came back to it later. */
export function editedWords(note: ReviewNote): string {
  const { edited } = note;
  if (!edited) return "";
  if (edited.by.member !== note.by.member) return `edited by ${edited.by.name}`;
  return Date.parse(edited.at) - Date.parse(note.at) > 10 * 60_000 ? "edited since" : "";
}

export const amountWords = (amount: Much | null) => inDays(amount?.value ?? 0);

export function effectWords(effect: Effect): string {
  if (effect.kind === "floor") return `Sets the floor to ${effect.percent} % from ${effect.from ? longDate(effect.from) : "a day"} on`;
  return `Forgives ${effect.squad?.name ?? "a squad"} ${amountWords(effect.amount)}`;
}

export const EFFECT_STATES = { pending: "is on its way", taken: "is done", refused: "was refused" };
export const OUTCOMES: Record<Outcome, string> = { done: "Done", carried: "Carried on", dropped: "Dropped" };

/** "5 December", with the year where it is another than today's. */
export function longDate(day: string, today = day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? date(day, "UTC") : `${date(day, "UTC")} ${day.slice(0, 4)}`;
}

/** When a decision is due, counted from today. */
export function dueWords({ due, state }: Pick<Decision, "due" | "state">, today: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  const on = longDate(due, today);
  if (state !== "open") return `was due ${on}`;
  if (days < 0) return `due ${on}, ${count(-days, "day")} late`;
  if (days === 0) return "due today";
  return days < 15 ? `due ${on}, in ${count(days, "day")}` : `due ${on}`;
}

export const isLate = ({ due, state }: Pick<Decision, "due" | "state">, today: string) => state === "open" && due < today;

/** Four weeks are what most decisions take. */
export const usualDue = (today: string) => plusDays(today, 28);

/** The first day of the month after. */
export function nextMonth(today: string): string {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** Who came since: for those who listen. */
export function joined(before: { member: string }[], after: { member: string; name: string }[]): string[] {
  const known = new Set(before.map((each) => each.member));
  return after.filter((each) => !known.has(each.member)).map((each) => each.name);
}

/** Who came and where the review went, for those who listen; empty where neither. */
export function spoken(before: Pick<Review, "members" | "part">, after: Pick<Review, "members" | "part">): string {
  const came = joined(before.members, after.members);
  const went = after.part !== before.part && after.part ? `The review is at ${partWords(after.part)}.` : "";
  return [came.length ? `${list(came)} joined, ${after.members.length} here.` : "", went].filter(Boolean).join(" ");
}

/** Squads by name, what each is to do by its day. */
export function bySquad(items: Decision[]): { squad: Decision["squad"]; decisions: Decision[] }[] {
  const squads = new Map<string, { squad: Decision["squad"]; decisions: Decision[] }>();
  for (const each of items) {
    const known = squads.get(each.squad.squad);
    if (known) known.decisions.push(each);
    else squads.set(each.squad.squad, { squad: each.squad, decisions: [each] });
  }
  return [...squads.values()].sort((a, b) => a.squad.name.localeCompare(b.squad.name));
}
