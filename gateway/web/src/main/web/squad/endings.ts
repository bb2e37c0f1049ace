import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { who } from "../api/session";
import type { Squad } from "../api/types";
import { View } from "../parts/view";
import type { Ending } from "./ending-sheet";

/** The ways in which a squad ends or becomes several, for those who lead it. */
@customElement("al-endings")
export class Endings extends View {
  @property({ attribute: false }) squad!: Squad;
  @state() private ending: Ending | null = null;

  protected override render(): TemplateResult {
    const button = (kind: Ending, words: string) =>
      html`<button type="button" class="button" data-testid="ending-${kind}" @click=${() => (this.ending = kind)}>${words}</button>`;
    return html`<section class="card pad stack"><h2>When the squad changes shape</h2>
      <p class="ink-2">Nothing is lost: turns that were served and the ledger stay, and what would change is shown first.</p>
      <div class="bar">${button("merge", "Merge into another…")}${who.admin ? button("split", "Split…") : nothing}${button("archive", "Archive…")}</div></section>
      ${this.ending ? html`<al-ending-sheet .squad=${this.squad} .kind=${this.ending} @sheet-closed=${() => (this.ending = null)}></al-ending-sheet>` : nothing}`;
  }
}
