import { html, type TemplateResult } from "lit";
import type { ClassName, Story } from "../api/stories";
import { kbd } from "../parts/bits";
import { count } from "../parts/numbers";
import { CLASSES, classMark } from "./words";

/** What can be done with several stories at once. */
export function selectionBar(chosen: Story[], classify: (is: ClassName) => void, accept: () => void, clear: () => void): TemplateResult {
  const suggested = chosen.filter((each) => each.suggestion?.class).length;
  return html`<div class="card preview selection" role="region" aria-label="Selected stories" data-testid="selection">
    <b>${count(chosen.length, "story", "stories")} selected</b>
    <button type="button" class="button primary" data-testid="accept-selected" ?disabled=${suggested === 0} @click=${accept}>
      Accept ${count(suggested, "suggestion")} ${kbd("Enter")}</button>
    ${CLASSES.map(
      (each, at) => html`<button type="button" class="button" data-testid="selected-${each.is}"
        @click=${() => classify(each.is)}>${classMark(each.is)} ${each.words} ${kbd(String(at + 1))}</button>`,
    )}
    <button type="button" class="button quiet" @click=${clear}>Select nothing ${kbd("Esc")}</button>
  </div>`;
}
