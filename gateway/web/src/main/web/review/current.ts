import { get, seg, type Reply } from "../api/client";
import { HERE } from "../api/live";
import type { Review, ReviewLines } from "../api/review";
import type { Changed } from "../api/types";

/** What reviews show changes with the community, or by one's own act. */
export const ofCommunity = ({ service }: Changed): boolean => service === "community" || service === HERE;

/** The review that is held now; null while none is. At most one is, and it was opened last. */
export async function currentReview(signal: AbortSignal): Promise<Reply<{ review: Review | null }>> {
  const { data } = await get<ReviewLines>("/community/reviews", signal);
  const open = data.items.find((each) => each.state === "open");
  if (!open) return { data: { review: null }, etag: null };
  const { data: review, etag } = await get<Review>(`/community/reviews/${seg(open.review)}`, signal);
  return { data: { review: review.state === "open" ? review : null }, etag };
}
