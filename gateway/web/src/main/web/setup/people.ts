import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Account } from "../api/types";
import { avatar, chip, kbd, locked } from "../parts/bits";
import { keys } from "../parts/keys";
import { shown } from "../parts/problem";
import { View, Watch } from "../parts/view";
import { roleInWords } from "../shell/roles";
import { roster } from "../shell/roster";

/** Who may sign in, and what each may do. */
@customElement("al-people")
export class People extends View {
  @state() private sheet: "invite" | Account | null = null;
  private readonly people = new Remote<{ items: Account[] }>(this);

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (who.admin) keys.set(this, [{ keys: ["I"], words: "invite somebody", shown: true, run: () => (this.sheet = "invite") }]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  override willUpdate(): void {
    if (who.admin) this.people.want("people", (signal) => get("/people", signal));
  }

  protected override render(): unknown {
    if (!who.admin) return html`<section class="card pad stack"><p>${locked("Only an admin may see and change roles")}</p></section>`;
    return html`<div @sheet-closed=${() => (this.sheet = null)} @people-changed=${() => void this.people.reload()}>
      <div class="bar"><button type="button" class="button primary" data-testid="invite"
        @click=${() => (this.sheet = "invite")}>Invite somebody ${kbd("I")}</button></div>
      ${shown(this.people, (data) => this.table(data.items))}
      ${this.open()}</div>`;
  }

  private open(): unknown {
    const { sheet } = this;
    if (sheet === null) return nothing;
    if (sheet === "invite") return html`<al-invite-sheet .known=${this.people.data?.items ?? []}></al-invite-sheet>`;
    const person = this.people.data?.items.find((each) => each.member === sheet.member) ?? sheet;
    return html`<al-roles-sheet .person=${person}></al-roles-sheet>`;
  }

  private table(items: Account[]): TemplateResult {
    return html`<div class="card scroll-x"><table class="table members-table" data-testid="people">
      <caption class="hidden-words">People and their roles</caption>
      <thead><tr><th scope="col">Person</th><th scope="col">Roles</th><th scope="col">State</th>
        <th scope="col"><span class="hidden-words">Acts</span></th></tr></thead>
      <tbody>${items.map(
        (person) => html`<tr class="two-lines" data-testid="person" data-member=${person.member}>
        <th scope="row"><div class="person">${avatar(person)}<span><b>${person.name}</b><span class="second">${person.email ?? person.member}</span></span></div></th>
        <td data-label="Roles">${person.roles.length ? person.roles.map((role) => roleInWords(role, roster)).join(", ") : html`<span class="ink-3">member</span>`}</td>
        <td data-label="State">${person.state === "invited" ? chip("dashed", "invited", "question") : chip("fine", "active", "check")}</td>
        <td class="acts-cell"><div class="acts"><button type="button" class="button small" data-testid="change-roles"
          @click=${() => (this.sheet = person)}>Change roles</button></div></td>
      </tr>`,
      )}</tbody></table></div>`;
  }
}
