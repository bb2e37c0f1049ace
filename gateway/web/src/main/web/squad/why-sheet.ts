import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { kbd } from "../parts/bits";
import { Sheet } from "../parts/sheet";
import { whyBody, whyScope, whyTitle, type Explained } from "./why";

/** The reasons of a turn where there is no room beside the list. */
@customElement("al-why-sheet")
export class WhySheet extends Sheet {
  @property({ attribute: false }) explained!: Explained;
  @property({ type: Boolean }) may = false;

  protected override testid = "why";

  protected override get heading(): string {
    return whyTitle(this.explained);
  }

  protected override scope(): unknown {
    return whyScope(this.explained);
  }

  protected override content(): TemplateResult {
    return whyBody(this.explained, this.may);
  }

  protected override foot(): TemplateResult {
    return html`<button type="button" class="button" autofocus @click=${this.close}>Close ${kbd("Esc")}</button>`;
  }
}
