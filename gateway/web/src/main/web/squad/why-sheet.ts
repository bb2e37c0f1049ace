import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Squad, Swap } from "../api/types";
import { kbd } from "../parts/bits";
import { Sheet } from "../parts/sheet";
import { optionActs, turnActs } from "./turn-acts";
import { whyBody, whyScope, whyTitle, type Explained } from "./why";

/** The reasons of a turn where there is no room beside the list. */
@customElement("al-why-sheet")
export class WhySheet extends Sheet {
  @property({ attribute: false }) explained!: Explained;
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) swaps: Swap[] = [];

  protected override testid = "why";

  protected override get heading(): string {
    return whyTitle(this.explained);
  }

  protected override scope(): unknown {
    return whyScope(this.explained);
  }

  protected override content(): TemplateResult {
    const { turn, plan } = this.explained;
    const acts = turnActs(turn, this.squad, plan, this.swaps, {
      passOn: () => this.instead("pass-on", { week: turn.week }),
      absent: (member) => this.instead("open-sheet", { sheet: "absence", member }),
      mentor: () => this.instead("open-sheet", { sheet: "mentor", week: turn.week }),
    });
    const options = optionActs(this.squad, (name, detail) => this.instead(name, detail));
    return html`${acts}${whyBody(this.explained, options)}`;
  }

  /** One sheet makes room for another. */
  private instead(name: string, detail: unknown): void {
    this.close();
    this.tell(name, detail);
  }

  protected override foot(): TemplateResult {
    return html`<button type="button" class="button" autofocus @click=${this.close}>Close ${kbd("Esc")}</button>`;
  }
}
