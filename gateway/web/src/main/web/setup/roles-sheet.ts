import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, put, remove, seg } from "../api/client";
import { who } from "../api/session";
import type { Account, InvitationLink, Role } from "../api/types";
import { kbd } from "../parts/bits";
import { Sheet } from "../parts/sheet";
import { roleInWords } from "../shell/roles";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { linkOnce } from "./link-once";
import { complete, roleChoice } from "./role-choice";

/** The roles of one person: given and withdrawn one by one, each at once and with undo. */
@customElement("al-roles-sheet")
export class RolesSheet extends Sheet {
  @property({ attribute: false }) person!: Account;
  @state() private chosen: Partial<Role> = {};
  @state() private issued: InvitationLink | null = null;

  protected override testid = "roles-sheet";
  protected override notDone = "The roles are as they were.";

  protected override get heading(): string {
    return this.person.name;
  }

  protected override scope(): unknown {
    return this.person.email ?? this.person.member;
  }

  private path(role: Role): string {
    return `/people/${seg(this.person.member)}/roles/${seg(role.role)}${role.squad ? `?squad=${seg(role.squad)}` : ""}`;
  }

  protected override content(): TemplateResult {
    const { roles } = this.person;
    return html`
      <div><h3 class="label">Roles</h3>${
        roles.length
          ? html`<ul class="absences" data-testid="roles">${roles.map(
              (role) => html`<li>${roleInWords(role, roster)}
        <button type="button" class="link" data-testid="withdraw-role"
          @click=${() => this.change(role, false)}>Withdraw<span class="hidden-words"> ${roleInWords(role, roster)}</span></button></li>`,
            )}</ul>`
          : html`<p class="ink-2">Member only: their own opt-in, absences and swaps are theirs to change.</p>`
      }</div>
      <div class="stack-fields"><h3 class="label">Give a role</h3>${roleChoice(this.chosen, (role) => (this.chosen = role), "Choose")}</div>
      ${
        this.issued
          ? linkOnce(this.issued, this.person.name)
          : html`<div><h3 class="label">Sign-in</h3>
        <p class="ink-2">${this.person.state === "invited" ? "The invitation was not redeemed yet." : "A new link lets them choose a new password."}</p>
        <button type="button" class="button small" data-testid="new-link" @click=${this.newLink}>Make a new link</button></div>`
      }`;
  }

  protected override foot(): TemplateResult {
    return html`<button type="submit" class="button primary" data-testid="give-role" ?disabled=${!complete(this.chosen)}
      aria-busy=${this.act.busy}>Give the role</button>
      <button type="button" class="button" data-testid="roles-sheet-cancel" @click=${this.close}>Close ${kbd("Esc")}</button>`;
  }

  protected override submit(): void {
    if (complete(this.chosen)) this.change(this.chosen, true);
  }

  private change(role: Role, give: boolean): void {
    const path = this.path(role);
    const person = this.person.name;
    const words = roleInWords(role, roster);
    const tell = () => {
      this.tell("people-changed");
      if (this.person.member === who.me) void who.load();
    };
    void this.act.run(async () => {
      await (give ? put(path) : remove(path));
      this.chosen = {};
      tell();
      toasts.say(give ? `${person} is ${words} now` : `${person} is no longer ${words}`, () =>
        (give ? remove(path) : put(path)).then(tell),
      );
    });
  }

  private readonly newLink = () => {
    void this.act.run(async () => {
      this.issued = await post<InvitationLink>("/invitations", { body: { member: this.person.member } });
    });
  };
}
