import { html, nothing } from "lit";
import type { Handed, SquadNow } from "../api/types";
import { address } from "../parts/router";
import { shortWeek } from "../parts/weeks";

const NOTES: Record<Handed["note"], string> = {
  running: "",
  written: "written",
  "asked-back": "asked back about",
  accepted: "accepted",
  missing: "missing",
  "serves-on": "",
};

/** "W48 note accepted, 3 open, 1 carried over": how far a squad is with handing over; nothing before its first turn. */
export function handedWords({ week, handover }: Pick<SquadNow, "week" | "handover">): string {
  if (!handover || !week) return "";
  const note = NOTES[handover.note];
  const open = handover.open ? `${handover.open} open${handover.carried ? `, ${handover.carried} carried over` : ""}` : "nothing open";
  return `${note ? `${shortWeek(handover.week, week)} note ${note}` : "no note due"}, ${open}`;
}

/** How far the squad is with handing over, and the way to it. */
export function handed(squad: SquadNow): unknown {
  const words = handedWords(squad);
  return words
    ? html`<a class="second fact handed" data-testid="handed" href=${address(["squads", squad.squad, "handover"])}>${words}</a>`
    : nothing;
}
