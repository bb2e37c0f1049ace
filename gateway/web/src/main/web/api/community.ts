import type { Person } from "./types";

/** What the community service answers: one view across the gardens of all squads. */

/** When each service was last heard; null before it first was. */
export interface AsOf {
  rotation?: string | null;
  stories?: string | null;
  capacity?: string | null;
}
/** As of when the community's views are, and what its clock said then. */
export interface Freshness {
  asOf: AsOf;
  at: string;
}
/** A question to the backlog under a name, as it stands in the address; one's own, or the community's. */
export interface SavedView {
  view: string;
  name: string;
  query: string;
  shared: boolean;
}
export interface SavedViews {
  items: SavedView[];
  total: number;
}
export interface SquadRef {
  squad: string;
  name: string;
}
/** Milli-days, or points. */
export interface Much {
  value: number;
  unit: string;
}

export interface BacklogStory {
  story: string;
  name: string;
  title: string;
  link: string | null;
  squad: SquadRef;
  kind: string | null;
  confirmed: boolean;
  state: string;
  created: string;
  age: number;
  size: Much | null;
  due: string | null;
  theme: { theme: string; name: string } | null;
  tends: Person | null;
}
export interface BacklogPage {
  asOf: AsOf;
  items: BacklogStory[];
  next: string | null;
}
/** Of each squad and kind, whichever of them are asked for. */
export interface BacklogCounts {
  asOf: AsOf;
  total: number;
  squads: (SquadRef & { count: number })[];
  kinds: { kind: string | null; count: number }[];
}

export type TrendWord = "growing" | "same" | "shrinking";
export interface Theme {
  theme: string;
  name: string;
  revision: number;
  open: number;
  total: number;
  squads: (SquadRef & { count: number })[];
  kinds: { kind: string | null; count: number }[];
  oldest: number | null;
  adopted: string;
  changed: { at: string; by: Person };
  trend: { word: TrendWord; weeks: { week: string; open: number }[] };
  likely: number;
}
export interface ThemeStory {
  story: string;
  name: string;
  title: string;
  link: string | null;
  squad: SquadRef;
  kind: string | null;
  state: string;
  created: string;
  age: number;
}
export interface LikelyStory extends ThemeStory {
  similarity: number;
  words: string[];
  nearest: string;
}
export interface ThemeEvent {
  what: "adopted" | "named" | "added" | "taken" | "merged" | "split" | "ended";
  at: string;
  by: Person;
  name: string | null;
  stories: string[];
  themes: string[];
}
export interface ThemeShown extends Theme {
  asOf: AsOf;
  stories: ThemeStory[];
  likelyStories: LikelyStory[];
  history: ThemeEvent[];
  ended?: { at: string; by: Person; into: string | null } | null;
}
/** Stories of several squads that look to be about one thing, and why. */
export interface Proposal {
  proposal: string;
  name: string;
  count: number;
  squads: (SquadRef & { count: number })[];
  kinds: { kind: string | null; count: number }[];
  oldest: number | null;
  similarity: number;
  words: { word: string; weight: number; stories: number }[];
  pairs: { one: string; other: string; similarity: number }[];
  stories: ThemeStory[];
}
export interface Themes {
  asOf: AsOf;
  proposed: string | null;
  items: Theme[];
  proposals: Proposal[];
}
/** What somebody else made of a theme meanwhile. */
export interface ThemeTheirs {
  theme: string;
  name: string;
  stories: string[];
  revision: number;
  at: string;
  by: Person | null;
  ended: boolean;
  into: string | null;
}

export interface GardenTurn {
  week: string;
  start: string;
  end: string;
  tier: "served" | "frozen" | "published";
  needsCover: boolean;
  gaps: { start: string; end: string }[];
  pieces: { gardener: Person; start: string; end: string }[];
}
export interface Plot extends SquadRef {
  zone: string;
  turns: GardenTurn[];
}
/** Who serves in which week in all squads; days are local ones. */
export interface Garden {
  asOf: AsOf;
  weeks: { week: string; start: string; end: string }[];
  squads: Plot[];
}

/** An iteration; percents are hundredths of a percent of its capacity, the floor whole ones. */
export interface Course {
  iteration: string;
  first: string;
  last: string;
  open: boolean;
  capacity: Much;
  improvement: Much;
  kept: Much;
  keptPercent: number | null;
  raided: Much;
  raidedPercent: number | null;
  spent: Much;
  share: number;
  floor: number;
  gardeningCounts: boolean;
  belowFloor: boolean;
}
export interface Reserve {
  asOf: AsOf;
  floor: { value: number; from: string | null };
  squads: (SquadRef & { owed: Much; now: Course | null; history: Course[] })[];
}
export interface RaidLine {
  squad: SquadRef;
  iteration: string;
  raid: string;
  from: string;
  to: string;
  amount: Much;
  reason: string | null;
  sentence: string | null;
  approver: Person | null;
  delayed: string[];
  onto: string | null;
  story: string | null;
  at: string | null;
  declared: boolean;
}
export interface Raids {
  asOf: AsOf;
  items: RaidLine[];
}

export interface Tally {
  operational: number;
  tactical: number;
  strategic: number;
  unclassed: number;
}
export interface SquadMix {
  squad: string;
  open: Tally;
  /** What was finished in each week. */
  done: Tally[];
  trend: "more" | "same" | "less" | "unknown";
}
/** The earliest week first; the last one still runs. */
export interface CommunityMix {
  asOf: AsOf;
  weeks: { week: string; monday: string }[];
  squads: SquadMix[];
}
