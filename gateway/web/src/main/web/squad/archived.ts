import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { post, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Squad } from "../api/types";
import { Act } from "../parts/act";
import { problemCard } from "../parts/problem";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";

/** Says that a squad has ended, and lets a lead have it go on. */
@customElement("al-archived")
export class Archived extends View {
  @property({ attribute: false }) squad!: Squad;
  private readonly act = new Act(this);

  protected override render(): TemplateResult {
    const { problem, busy } = this.act;
    return html`<section class="card pad archived" data-testid="archived">
      <p><b>Archived: no turns from ${this.squad.archivedFrom} on.</b> <span class="ink-2">Its ledger and what was served stay.</span></p>
      ${
        who.leads(this.squad.squad)
          ? html`<button type="button" class="button small" data-testid="restore" aria-busy=${busy} @click=${this.restore}>Restore</button>`
          : nothing
      }
      ${problem ? problemCard(problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}</section>`;
  }

  private readonly restore = () => {
    const { squad, name } = this.squad;
    void this.act.run(async () => {
      await post(`/squads/${seg(squad)}/restore`);
      toasts.say(`${name} goes on`);
      live.touch([squad]);
    });
  };
}
