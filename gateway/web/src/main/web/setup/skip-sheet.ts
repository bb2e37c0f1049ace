import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, seg } from "../api/client";
import type { ServiceView, ViewStop } from "../api/types";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { nameOf } from "./views";

const LONGEST = 500;

/** Says what skipping an event means, and asks why. */
@customElement("al-skip-sheet")
export class SkipSheet extends Sheet {
  @property({ attribute: false }) view!: ServiceView;
  @property({ attribute: false }) stop!: ViewStop;
  @state() private reason = "";

  protected override testid = "skip-sheet";
  protected override notDone = "Nothing was skipped.";

  protected override get heading(): string {
    return `Skip event ${this.stop.position}`;
  }

  protected override scope(): unknown {
    return nameOf(this.view);
  }

  protected override content(): TemplateResult {
    return html`
      <p>What event ${this.stop.position} says will be missing here, and only here, until this view is built anew by a version that can take it. The event itself stays.</p>
      <div class="field"><label for="skip-reason">Why</label>
        <input class="input" id="skip-reason" autofocus required maxlength=${LONGEST} autocomplete="off" data-testid="skip-reason"
          .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)}>
        <span class="hint">Kept for good and shown to admins. Write nothing about people.</span></div>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons(`Skip event ${this.stop.position}`, { danger: true, disabled: this.reason.trim() === "" });
  }

  protected override submit(): void {
    const reason = this.reason.trim();
    if (reason === "") return;
    void this.act.run(async () => {
      await post(`/${this.view.service}/views/${seg(this.view.view)}/skips`, { body: { position: this.stop.position, reason } });
      toasts.say(`Event ${this.stop.position} is skipped in ${nameOf(this.view)}`);
      this.tell("views-changed");
      this.close();
    });
  }
}
