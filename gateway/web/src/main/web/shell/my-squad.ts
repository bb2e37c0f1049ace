import { who } from "../api/session";
import { roster } from "./roster";

/** The squad one is gardener of now, else the first one has a role in; empty where there is none. */
export function mySquad(): string {
  const squads = new Set(who.session?.roles.flatMap((each) => each.squad ?? []));
  const mine = roster.now?.squads.find((each) => each.gardener?.member === who.me)?.squad;
  return mine ?? [...squads][0] ?? "";
}
