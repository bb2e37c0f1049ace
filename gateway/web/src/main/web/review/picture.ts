import { html, nothing } from "lit";
import type { PartName, Review } from "../api/review";

/** What a part looks at, as it is now: the same pictures as on the other tabs, smaller. */
export function picture(part: PartName, review: Review, query: URLSearchParams): unknown {
  switch (part) {
    case "roster":
      return html`<al-garden .query=${query} ?small=${true}></al-garden>`;
    case "backlog":
      return html`<al-themes .query=${query}></al-themes>`;
    case "mix":
      return html`<al-squad-mix .query=${query}></al-squad-mix>`;
    case "reserve":
      return html`<al-reserve-kept ?small=${true}></al-reserve-kept>`;
    case "raids":
      return html`<al-raids .since=${review.since}></al-raids>`;
    default:
      return nothing;
  }
}
