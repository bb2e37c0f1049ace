import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { who } from "../api/session";
import { Act } from "../parts/act";
import { mark } from "../parts/icons";
import { problemCard } from "../parts/problem";
import { View } from "../parts/view";

/** The door. Leads back to the address one came for. */
@customElement("al-sign-in")
export class SignIn extends View {
  @state() private email = "";
  @state() private password = "";
  private readonly act = new Act(this);

  override firstUpdated(): void {
    this.querySelector<HTMLInputElement>("input")?.focus();
  }

  protected override render(): TemplateResult {
    return html`<main class="door"><form class="card pad" novalidate @submit=${this.submit}>
      <p class="door-brand">${mark}<span>Allotment</span></p>
      <h1>Sign in</h1>
      <div class="field"><label for="email">Email</label>
        <input class="input" id="email" name="email" type="email" autocomplete="username" required data-testid="sign-in-email"
          .value=${this.email} @input=${(event: Event) => (this.email = (event.target as HTMLInputElement).value)}></div>
      <div class="field"><label for="password">Password</label>
        <input class="input" id="password" name="password" type="password" autocomplete="current-password" required data-testid="sign-in-password"
          .value=${this.password} @input=${(event: Event) => (this.password = (event.target as HTMLInputElement).value)}></div>
      ${this.act.problem ? problemCard(this.act.problem) : nothing}
      <button class="button primary" type="submit" data-testid="sign-in-submit" aria-busy=${this.act.busy}>Sign in</button>
      <p class="second">No account? An admin of your organisation invites you by link.</p>
    </form></main>`;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!form.reportValidity()) return;
    void this.act.run(() => who.signIn(this.email.trim(), this.password));
  };
}
