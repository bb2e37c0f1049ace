import type { IconName } from "../parts/icons";

/** A screen one can go to. */
export interface Place {
  path: string;
  words: string;
  mark: IconName;
  count?: number;
}

/** What stands behind the last tab of a phone, where five have room. */
export const FURTHER: (Place & { says: string })[] = [
  { path: "squads", words: "Squads", mark: "squads", says: "one squad’s calendar, members, ledger and settings" },
  { path: "capacity", words: "Capacity", mark: "bars", says: "what is kept for improvement, and what was taken of it" },
  { path: "community", words: "Community", mark: "people", says: "backlog, roster and reserve of all squads, and reviews" },
  { path: "setup", words: "Setup", mark: "setup", says: "imports, trackers, people and roles" },
  { path: "you", words: "You", mark: "person", says: "your notices, light or dark, sign out" },
];
