import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Squad } from "../api/types";
import { Act } from "../parts/act";
import { problemCard } from "../parts/problem";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { optIn } from "./opt-in";

/** Whoever was opted in by somebody else is asked, and declines in one click. */
@customElement("al-asked")
export class Asked extends View {
  @property({ attribute: false }) squad!: Squad;
  private readonly act = new Act(this);

  protected override render(): unknown {
    const me = this.squad.members.find((member) => member.member === who.me);
    if (me?.optIn !== "provisional") return nothing;
    return html`<section class="card yours asked-card" data-testid="asked" aria-label="You are asked">
      <div><h2>Will you take part in ${this.squad.name}’s duty?</h2>
        <p class="ink-2">Somebody opted you in for now. It is a request and never a mandate; no reason is asked.</p></div>
      <div class="bar">
        <button type="button" class="button primary" data-testid="asked-yes" aria-busy=${this.act.busy}
          @click=${() => this.act.run(() => optIn(this.squad, me))}>Yes, I take part</button>
        <button type="button" class="button" data-testid="asked-no" @click=${this.decline}>No</button></div>
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}
    </section>`;
  }

  private readonly decline = () => {
    const { squad } = this.squad;
    void this.act.run(async () => {
      await remove(`/squads/${seg(squad)}/members/${seg(who.me)}/opt-in`);
      toasts.say(`You are not part of ${this.squad.name}’s duty. You can opt in at any time.`);
      live.touch([squad], [who.me]);
    });
  };
}
