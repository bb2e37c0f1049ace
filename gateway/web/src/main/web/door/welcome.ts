import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Invitation } from "../api/types";
import { Act } from "../parts/act";
import { skeleton } from "../parts/bits";
import { mark } from "../parts/icons";
import { list } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { address, go } from "../parts/router";
import { dayTime, myZone } from "../parts/time";
import { View } from "../parts/view";
import { roleInWords } from "../shell/roles";

const SHORTEST = 10;

/** An invitation by link, redeemed: a name, an address, a password, and one is in. */
@customElement("al-welcome")
export class Welcome extends View {
  @property() token = "";
  @state() private form = { name: "", email: "", password: "" };
  private prefilled = false;
  private readonly invitation = new Remote<Invitation>(this);
  private readonly act = new Act(this);

  override willUpdate(): void {
    this.invitation.want(this.token, (signal) => get(`/invitations/${seg(this.token)}`, signal));
    const known = this.invitation.data;
    if (known && !this.prefilled) {
      this.prefilled = true;
      this.form = { ...this.form, name: known.name ?? "", email: known.email ?? "" };
      void this.updateComplete.then(() => this.firstEmpty()?.focus());
    }
  }

  private firstEmpty(): HTMLInputElement | undefined {
    return [...this.querySelectorAll("input")].find((input) => input.value === "");
  }

  protected override render(): TemplateResult {
    const { data, problem } = this.invitation;
    return html`<main class="door">
      ${
        data
          ? data.redeemed
            ? this.spent()
            : this.welcome(data)
          : problem
            ? problemCard(problem, [{ words: "Go to sign in", run: () => go("/") }], "Ask an admin for a new link.")
            : this.invitation.slow
              ? skeleton(4)
              : nothing
      }
    </main>`;
  }

  private spent(): TemplateResult {
    return html`<section class="card pad" data-testid="welcome-spent">
      <p class="door-brand">${mark}<span>Allotment</span></p>
      <h1>This link was used</h1>
      <p class="ink-2">It works once. Sign in with the password that was chosen, or ask an admin for a new link.</p>
      <a class="button primary" href=${address([])}>Go to sign in</a>
    </section>`;
  }

  private welcome(invitation: Invitation): TemplateResult {
    const roles = list(invitation.roles.map((role) => roleInWords(role, { squadName: (squad) => squad })));
    return html`<form class="card pad" novalidate @submit=${this.submit}>
      <p class="door-brand">${mark}<span>Allotment</span></p>
      <h1>${invitation.firstStart ? "You are the first here" : "Welcome"}</h1>
      <p class="ink-2">${
        invitation.firstStart
          ? "This makes the first account. It is an admin: it brings the roster, invites people and gives roles."
          : roles
            ? `You are invited as ${roles}.`
            : "You are invited as a member."
      }
        The link works once, until ${dayTime(invitation.expires, myZone)}.</p>
      ${this.field("name", "Your name", "text", "name")}
      ${this.field("email", "Email", "email", "username")}
      ${this.field("password", "Password", "password", "new-password", `At least ${SHORTEST} characters.`)}
      ${this.act.problem ? problemCard(this.act.problem, [], "What you typed is still here.") : nothing}
      <button class="button primary" type="submit" data-testid="welcome-submit" aria-busy=${this.act.busy}>Come in</button>
    </form>`;
  }

  private field(name: keyof Welcome["form"], label: string, type: string, autocomplete: string, hint = ""): TemplateResult {
    return html`<div class="field"><label for="welcome-${name}">${label}</label>
      <input class="input" id="welcome-${name}" name=${name} type=${type} autocomplete=${autocomplete as "name"} required
        minlength=${name === "password" ? SHORTEST : 1} data-testid="welcome-${name}" aria-describedby=${hint ? `welcome-${name}-hint` : nothing}
        .value=${this.form[name]} @input=${(event: Event) => (this.form = { ...this.form, [name]: (event.target as HTMLInputElement).value })}>
      ${hint ? html`<span class="hint" id="welcome-${name}-hint">${hint}</span>` : nothing}</div>`;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    if (!(event.target as HTMLFormElement).reportValidity()) return;
    const first = this.invitation.data?.firstStart ?? false;
    void this.act.run(async () => {
      await post(`/invitations/${seg(this.token)}/redemption`, { body: this.form });
      await who.load();
      go(first ? "/setup/roster" : "/");
    });
  };
}
