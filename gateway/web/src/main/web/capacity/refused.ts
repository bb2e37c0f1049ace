import { Problem } from "../api/problem";

/** A story for which a batch of reservations holds nothing. */
export interface Refused {
  story: string;
  room: number | null;
  problem: { title: string; detail: string };
}

/** What is refused by story where nothing of a batch was reserved; nothing where it failed otherwise. */
export function refusedIn(failure: unknown): Refused[] {
  const refused = failure instanceof Problem ? failure.body.refused : null;
  return Array.isArray(refused) ? (refused as Refused[]) : [];
}
