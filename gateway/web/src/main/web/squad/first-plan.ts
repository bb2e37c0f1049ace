import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { post, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Squad } from "../api/types";
import { Act } from "../parts/act";
import { empty, locked } from "../parts/bits";
import { count } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";

/** A squad without a plan: what is still missing, or the one button that draws it. */
@customElement("al-first-plan")
export class FirstPlan extends View {
  @property({ attribute: false }) squad!: Squad;
  private readonly act = new Act(this);

  protected override render(): TemplateResult {
    const { squad } = this;
    const opted = squad.members.filter((member) => member.optIn !== "out").length;
    if (squad.members.length === 0) {
      return empty(
        "Nobody is in this squad yet",
        "A plan needs people. Add them one by one, or bring them all with a roster.",
        html`<a class="button primary" href=${address(["squads", squad.squad, "members"])}>Add members</a>`,
      );
    }
    if (opted === 0) {
      return empty(
        "Nobody has opted in yet",
        "Duty is a request and never a mandate: a plan is drawn once somebody has said yes.",
        html`<a class="button primary" href=${address(["squads", squad.squad, "members"])}>See the members</a>`,
      );
    }
    const step = who.leads(squad.squad)
      ? html`<button type="button" class="button primary" data-testid="draw-plan" aria-busy=${this.act.busy}
        @click=${this.draw}>Draw the first plan</button>`
      : locked(`Only a lead of ${squad.name} may draw it`);
    return html`${empty("No plan yet", `${count(opted, "member has", "members have")} opted in. The weeks are given out fairly, and every turn says why it is whose.`, step)}
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Try again", run: this.draw }], "No plan was drawn.") : nothing}`;
  }

  private readonly draw = () => {
    void this.act.run(async () => {
      await post(`/squads/${seg(this.squad.squad)}/plan`);
      toasts.say(`The first plan of ${this.squad.name} is drawn`);
      live.touch([this.squad.squad]);
    });
  };
}
