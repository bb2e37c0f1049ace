import type { Proposal, ThemeShown } from "../api/community";

/** What somebody asks to be done with a theme they look at, as they saw it, or with a proposal. */
export type Asks =
  | { act: "adopt" | "dismiss"; proposal: Proposal }
  | { act: "name" | "add" | "take" | "split" | "merge" | "end"; theme: ThemeShown; etag: string | null };
export type PickAct = "add" | "take" | "split";
