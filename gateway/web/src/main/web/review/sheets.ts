import { html, nothing } from "lit";
import type { Decision, PartName, Review } from "../api/review";
import type { Erasing } from "../handover/erase";
import "../handover/erase";
import "./decide-sheet";
import "./end-sheet";

/** The sheet that is open beside a review; a decision stays with the part it was begun at. */
export type Open =
  | { sheet: "decide"; of: PartName; item: string | null; decision: Decision | null }
  | { sheet: "end" }
  | { sheet: "erase"; erasing: Erasing };

export function reviewSheet(open: Open | null, review: Review): unknown {
  switch (open?.sheet) {
    case "decide":
      return html`<al-decide .review=${review} .of=${open.of} .item=${open.item} .editing=${open.decision}></al-decide>`;
    case "end":
      return html`<al-end-review .review=${review}></al-end-review>`;
    case "erase":
      return html`<al-erase-sheet .erasing=${open.erasing}></al-erase-sheet>`;
    default:
      return nothing;
  }
}

/** The sheet of the decision whose change was pressed; null where something else was. */
export function changing(event: Event, review: Review | null): Open | null {
  const id = (event.target as Element).closest<HTMLElement>("[data-change]")?.dataset.change;
  const decision = review?.decisions.find((each) => each.decision === id);
  return decision ? { sheet: "decide", of: decision.part, item: decision.item, decision } : null;
}
