import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { put, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import { Act } from "../parts/act";
import { locked } from "../parts/bits";
import { slug } from "../parts/names";
import { problemCard } from "../parts/problem";
import { go } from "../parts/router";
import { myZone } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { bodyOf, NEW_SQUAD, ready, squadFields, text, type SquadForm } from "../squad/squad-form";

/** One squad without a file. Its members come next. */
@customElement("al-open-squad")
export class OpenSquad extends View {
  @state() private form: SquadForm = NEW_SQUAD(myZone);
  @state() private ownId = "";
  private readonly act = new Act(this);

  protected override render(): TemplateResult {
    if (!who.admin) return html`<section class="card pad"><p>${locked("Only an admin may open a squad")}</p></section>`;
    return html`<form class="card pad stack-fields settings-form" data-testid="open-squad" novalidate @submit=${this.submit}
      @input=${() => this.act.clear()}>
      <h2>Open a squad</h2>
      ${squadFields(this.form, (change) => (this.form = { ...this.form, ...change }), false, false)}
      <div class="field"><label for="squad-id">Id</label><input class="input short" id="squad-id" data-testid="squad-id" .value=${this.ownId}
        placeholder=${slug(this.form.name)} @input=${(event: Event) => (this.ownId = text(event))}>
          <span class="hint">Used in addresses and files. Left empty, it is made from the name.</span></div>
      ${this.act.problem ? problemCard(this.act.problem, [], "The squad was not opened. What you typed is still here.") : nothing}
      <div class="bar"><button type="submit" class="button primary" data-testid="open-squad-submit" ?disabled=${!ready(this.form)}
        aria-busy=${this.act.busy}>Open the squad</button></div>
    </form>`;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    const squad = this.ownId.trim() || slug(this.form.name);
    void this.act.run(async () => {
      await put(`/squads/${seg(squad)}`, { body: bodyOf(this.form) });
      toasts.say(`${this.form.name} is open. Add its members next.`);
      live.touch([squad]);
      go(`/squads/${seg(squad)}/members`);
    });
  };
}
