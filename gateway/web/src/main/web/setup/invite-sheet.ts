import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, seg } from "../api/client";
import type { Account, InvitationLink, Member, Role, Squad } from "../api/types";
import { kbd } from "../parts/bits";
import { Sheet } from "../parts/sheet";
import { roster } from "../shell/roster";
import { linkOnce } from "./link-once";
import { complete, roleChoice } from "./role-choice";

/** An invitation by link, for somebody of a roster or somebody new. The link is shown once. */
@customElement("al-invite-sheet")
export class InviteSheet extends Sheet {
  @property({ attribute: false }) known: Account[] = [];
  @state() private form = { member: "", name: "", email: "" };
  @state() private chosen: Partial<Role> = {};
  @state() private waiting: Member[] = [];
  @state() private issued: InvitationLink | null = null;

  protected override heading = "Invite somebody";
  protected override testid = "invite-sheet";
  protected override notDone = "Nobody was invited. What you typed is still here.";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.lookWhoWaits();
  }

  /** Members of rosters who have no account: invited as themselves, so that their turns become theirs. */
  private async lookWhoWaits(): Promise<void> {
    const known = new Set(this.known.map((each) => each.member));
    const squads = await Promise.all(
      (roster.now?.squads ?? []).map((each) =>
        get<Squad>(`/squads/${seg(each.squad)}`).then(
          (reply) => reply.data.members,
          () => [],
        ),
      ),
    );
    const byId = new Map(
      squads
        .flat()
        .filter((each) => !known.has(each.member))
        .map((each) => [each.member, each]),
    );
    this.waiting = [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  protected override scope(): unknown {
    return this.issued ? nothing : "You get a link to pass on. It works once, for seven days.";
  }

  protected override content(): TemplateResult {
    if (this.issued) return linkOnce(this.issued, this.form.name || this.form.email || "them");
    return html`
      ${
        this.waiting.length
          ? html`<div class="field"><label for="invite-member">Who</label><select class="input" id="invite-member"
            data-testid="invite-member" @change=${this.onMember}>
        <option value="">Somebody new</option>${this.waiting.map(
          (each) => html`<option value=${each.member}
          ?selected=${each.member === this.form.member}>${each.name}, in a roster already</option>`,
        )}</select></div>`
          : nothing
      }
      ${this.text("name", "Name", "text")}
      ${this.text("email", "Email", "email")}
      ${roleChoice(this.chosen, (role) => (this.chosen = role), "Member only")}`;
  }

  private text(key: "name" | "email", label: string, type: string): TemplateResult {
    return html`<div class="field"><label for="invite-${key}">${label}</label>
      <input class="input" id="invite-${key}" type=${type} autocomplete="off" data-testid="invite-${key}"
      .value=${this.form[key]} @input=${(event: Event) => (this.form = { ...this.form, [key]: (event.target as HTMLInputElement).value })}></div>`;
  }

  private readonly onMember = (event: Event) => {
    const member = this.waiting.find((each) => each.member === (event.target as HTMLSelectElement).value);
    this.form = { member: member?.member ?? "", name: member?.name ?? "", email: member?.email ?? "" };
  };

  protected override foot(): TemplateResult {
    if (this.issued)
      return html`<button type="button" class="button" data-testid="invite-sheet-done" @click=${this.close}>Done ${kbd("Esc")}</button>`;
    const named = this.form.name.trim() || this.form.email.trim();
    return this.buttons("Make the link", { disabled: !named || (!!this.chosen.role && !complete(this.chosen)) });
  }

  protected override submit(): void {
    if (this.issued) return;
    void this.act.run(async () => {
      const { member, name, email } = this.form;
      const body = {
        member: member || undefined,
        name: name.trim() || undefined,
        email: email.trim() || undefined,
        roles: complete(this.chosen) ? [this.chosen] : [],
      };
      this.issued = await post<InvitationLink>("/invitations", { body });
      this.tell("people-changed");
    });
  }
}
