import type { Key } from "../parts/keys";

/** How one goes through a review without a pointer. */

export interface Steps {
  move(by: 1 | -1): void;
  decide(): void;
  next(): void;
  before(): void;
  note(): void;
}

export const reviewKeys = (mayLead: boolean, steps: Steps): Key[] => [
  { keys: ["J", "K"], words: "item", shown: true, run: (event) => steps.move(event.key.toUpperCase() === "J" ? 1 : -1) },
  { keys: ["Enter"], words: "its facts", shown: true },
  ...(mayLead ? [{ keys: ["D"], words: "record a decision", shown: true, run: () => steps.decide() }] : []),
  { keys: ["ArrowRight"], words: "next part of the review", shown: true, run: () => steps.next() },
  { keys: ["ArrowLeft"], words: "part before", run: () => steps.before() },
  { keys: ["N"], words: "note", shown: true, run: () => steps.note() },
];

/** The item one is on; null where one is on none. */
export const itemHere = (): string | null => document.activeElement?.closest<HTMLElement>("[data-item]")?.dataset.item ?? null;

/** To the item after or before, whatever of an item has the focus. */
export function moveTo(within: HTMLElement, by: 1 | -1): void {
  const links = [...within.querySelectorAll<HTMLElement>(".review-item .row-link")];
  const at = links.findIndex((link) => link.closest("[data-item]")?.contains(document.activeElement));
  links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
}
