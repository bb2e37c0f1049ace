import { get, type Reply } from "../api/client";
import { HERE } from "../api/live";
import { Problem } from "../api/problem";
import type { Review } from "../api/review";
import type { Changed } from "../api/types";

/** What reviews show changes with the community, or by one's own act. */
export const ofCommunity = ({ service }: Changed): boolean => service === "community" || service === HERE;

/** The review that is held now. That none is open is an answer, not a problem. */
export async function currentReview(signal: AbortSignal): Promise<Reply<{ review: Review | null }>> {
  try {
    const { data, etag } = await get<Review>("/community/reviews/current", signal);
    return { data: { review: data }, etag };
  } catch (failure) {
    if (failure instanceof Problem && failure.rule === "no-review-open") return { data: { review: null }, etag: null };
    throw failure;
  }
}
