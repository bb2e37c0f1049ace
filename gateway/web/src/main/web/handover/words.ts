import type { Note, OpenItem, Words } from "../api/types";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { DAY, dayTime } from "../parts/time";

/** How a handover is said, on every screen alike. */

export const said = (words: Words | null) => (words ? (words.text ?? (words.erased ? "(erased)" : "(not there any more)")) : "");

export const stillOpen = (note: Note) => note.items.filter((item) => item.closed === null);

export function age(item: OpenItem): string {
  const days = Math.floor((now().getTime() - Date.parse(item.opened)) / DAY);
  const old = days < 1 ? "since today" : `for ${count(days, "day")}`;
  return item.carried ? `${old}, carried over ${count(item.carried, "time")}` : old;
}

/** "5 things open, 2 of them carried over". */
export function openWords(note: Note): string {
  const open = stillOpen(note);
  if (open.length === 0) return "Nothing is open";
  const carried = open.filter((item) => item.carried > 0).length;
  return `${count(open.length, "thing")} open${carried ? `, ${carried} of them carried over` : ""}`;
}

export function stateWords(note: Note, zone: string): string {
  switch (note.state) {
    case "accepted":
      return `accepted ${dayTime(note.accepted!.at, zone)}${note.accepted!.by.member === note.accepted!.member.member ? "" : `, by ${note.accepted!.by.name} for ${note.accepted!.member.name}`}`;
    case "asked-back":
      return `${note.taker?.name ?? "Somebody"} asks back`;
    case "written":
      return `${note.late ? "written late" : "written"}, waits for ${note.taker?.name ?? "whoever is next"}`;
    case "missing":
      return note.writer ? `missing: ${note.writer.name} has not written` : "missing: nobody was there to write it";
    case "serves-on":
      return `${note.writer?.name ?? "The gardener"} serves on`;
    default:
      return "not written yet";
  }
}
