import type { BacklogStory } from "../api/community";
import { address } from "../parts/router";

/** What is asked of the backlog, as it stands in the address. */
export const FILTERS = ["squad", "kind", "theme", "state", "confirmed", "older", "q", "sort"] as const;
export type FilterName = (typeof FILTERS)[number];
export type Asked = Partial<Record<FilterName, string>>;

/** No theme at all, where the name of one could stand. */
export const NO_THEME = "none";

export interface BuiltIn {
  view: string;
  words: string;
  asks: Asked;
}

/** Views that are always there; each is a filter, and more may be filtered within it. */
export const VIEWS: BuiltIn[] = [
  { view: "all", words: "All", asks: {} },
  { view: "oldest", words: "Over 90 days", asks: { older: "90" } },
  { view: "unconfirmed", words: "Unconfirmed", asks: { confirmed: "false" } },
  { view: "themeless", words: "Without theme", asks: { theme: NO_THEME } },
];

export function asked(query: URLSearchParams): Asked {
  return Object.fromEntries(FILTERS.map((name) => [name, query.get(name)?.trim()]).filter(([, value]) => value));
}

/** In one order, so that the same question is the same text. */
export function questionOf(asked: Asked): string {
  return new URLSearchParams(FILTERS.filter((name) => asked[name]).map((name) => [name, asked[name]!])).toString();
}

const view = (each: BuiltIn) => (["older", "confirmed", "theme"] as const).map((name) => each.asks[name] ?? "").join();

/** The built-in view one looks at; none where filters make another. */
export function viewOf(asked: Asked): BuiltIn | null {
  return VIEWS.find((each) => view(each) === view({ view: "", words: "", asks: asked })) ?? null;
}

/** What stands in the address once a view is chosen: its filter, and of the others those it says nothing of. */
export function choosing(each: BuiltIn): Record<string, string | null> {
  return { older: each.asks.older ?? null, confirmed: each.asks.confirmed ?? null, theme: each.asks.theme ?? null };
}

/** What narrows the view that is looked at. */
export function narrowed(asked: Asked): boolean {
  const within = viewOf(asked);
  return FILTERS.some((name) => name !== "sort" && asked[name] && asked[name] !== within?.asks[name]);
}

export type Column = "story" | "squad" | "kind" | "size" | "changed" | "age";

/** The orders of a column, the first of them when it is first chosen. */
const ORDERS: Partial<Record<Column, { sort: string; goes: "ascending" | "descending" }[]>> = {
  squad: [{ sort: "squad", goes: "ascending" }],
  kind: [{ sort: "kind", goes: "ascending" }],
  size: [{ sort: "largest", goes: "descending" }],
  age: [
    { sort: "oldest", goes: "descending" },
    { sort: "newest", goes: "ascending" },
  ],
};

/** Without saying so, the oldest come first; where something is looked for, what fits best. */
export const orderOf = (asked: Asked): string => asked.sort ?? (asked.q ? "" : "oldest");

export function goes(column: Column, asked: Asked): "ascending" | "descending" | "none" {
  return ORDERS[column]?.find((each) => each.sort === orderOf(asked))?.goes ?? "none";
}

export const sortable = (column: Column): boolean => column in ORDERS;

/** The order once somebody chooses a column: its other one where it has two. */
export function turned(column: Column, asked: Asked): string | null {
  const orders = ORDERS[column] ?? [];
  const at = orders.findIndex((each) => each.sort === orderOf(asked));
  return orders[(at + 1) % orders.length]?.sort ?? null;
}

/** Where the backlog shows just these. */
export const backlogAt = (asked: Asked): string => address(["community", "backlog"], asked);

/** An age in days, in one unit: "41 d", "8 mo", "3 y". */
export function aged(days: number): string {
  if (days < 90) return `${days} d`;
  return days < 730 ? `${Math.floor(days / 30.44)} mo` : `${Math.floor(days / 365.25)} y`;
}

/** What the list has come to, in a sentence. */
export function finding(total: number, oldest: BacklogStory | null, asked: Asked): string {
  const stories = `${total.toLocaleString("en")} ${total === 1 ? "story" : "stories"}`;
  if (asked.q) return `${stories} about “${asked.q}”`;
  if (asked.confirmed === "false") return `${stories} that nobody has confirmed`;
  const age = oldest && orderOf(asked) === "oldest" ? `, the oldest for ${agedWords(oldest.age)}` : "";
  return `${stories} ${total === 1 ? "waits" : "wait"}${age}`;
}

function agedWords(days: number): string {
  const [n, unit] = aged(days).split(" ") as [string, string];
  const words = { d: "day", mo: "month", y: "year" }[unit] ?? unit;
  return `${n} ${words}${n === "1" ? "" : "s"}`;
}
