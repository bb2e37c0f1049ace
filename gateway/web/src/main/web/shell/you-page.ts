import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { who } from "../api/session";
import { Act } from "../parts/act";
import { keys } from "../parts/keys";
import { problemCard } from "../parts/problem";
import { city, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { roster } from "./roster";
import { roleInWords } from "./roles";
import { chooseTheme, savedTheme, type Theme } from "./theme";

/** Who one is here, and how this browser shows things. */
@customElement("al-you-page")
export class YouPage extends View {
  private readonly act = new Act(this);

  constructor() {
    super();
    new Watch(this, [
      [roster, "changed"],
      [who, "changed"],
      [keys, "changed"],
    ]);
  }

  protected override render(): TemplateResult {
    const session = who.session;
    if (!session) return html``;
    const roles = session.roles.map((role) => roleInWords(role, roster));
    return html`<div class="page settings-page">
      <header class="page-head"><div><h1>${session.name}</h1><p class="scope">${session.email ?? session.member}</p></div></header>
      <section class="card pad stack">
        <h2>Roles</h2>
        <p>${roles.length ? roles.join(", ") : "Member: your own opt-in and absences are yours to change."}</p>
        <p class="second">Roles are given by an admin, in Setup.</p>
      </section>
      <section class="card pad stack">
        <h2>On this device</h2>
        <div class="field"><span class="label" id="theme-label">Light or dark</span>
          <div class="segments" role="group" aria-labelledby="theme-label">${THEMES.map(
            ([theme, words]) => html`
            <button type="button" data-testid="theme-${theme}" aria-pressed=${savedTheme() === theme}
              @click=${() => this.theme(theme)}>${words}</button>`,
          )}</div></div>
        <label class="check"><input type="checkbox" .checked=${keys.on}
          @change=${(event: Event) => (keys.on = (event.target as HTMLInputElement).checked)}>
          <span>Single keys work, such as <kbd>J</kbd> and <kbd>/</kbd></span></label>
        <p class="second">Times are shown for ${city(myZone)}, the zone of this device.</p>
      </section>
      <al-notices .owner=${`/members/${encodeURIComponent(session.member)}`}></al-notices>
      ${this.act.problem ? problemCard(this.act.problem) : ""}
      <p><button type="button" class="button" data-testid="sign-out" @click=${() => this.act.run(() => who.signOut())}>Sign out</button></p>
    </div>`;
  }

  private theme(theme: Theme): void {
    chooseTheme(theme);
    this.requestUpdate();
  }
}

const THEMES: [Theme, string][] = [
  ["system", "As the device"],
  ["light", "Light"],
  ["dark", "Dark"],
];
