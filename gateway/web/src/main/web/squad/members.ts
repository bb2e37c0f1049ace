import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { who } from "../api/session";
import type { Member, Squad } from "../api/types";
import { Act } from "../parts/act";
import { problemCard } from "../parts/problem";
import { avatar, chip, empty, kbd, locked } from "../parts/bits";
import { keys } from "../parts/keys";
import { percent, signed, exact } from "../parts/numbers";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { optButton } from "./member-card";
import { optIn } from "./opt-in";
import { daysWords } from "./words";

/** Who is in the squad, and whether they may serve. */
@customElement("al-members")
export class Members extends View {
  @property({ attribute: false }) squad!: Squad;
  private readonly act = new Act(this);

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(
      this,
      who.leads(this.squad.squad) ? [{ keys: ["M"], words: "add a member", shown: true, run: () => this.open("member") }] : [],
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  private open(sheet: string, member?: Member): void {
    this.tell("open-sheet", { sheet, member: member?.member ?? "" });
  }

  protected override render(): TemplateResult {
    const { members } = this.squad;
    const leads = who.leads(this.squad.squad);
    if (members.length === 0) {
      return empty(
        "Nobody is in this squad yet",
        "Add people one by one, or bring them all with a roster.",
        leads
          ? html`<button type="button" class="button primary" data-testid="add-member"
            @click=${() => this.open("member")}>Add a member ${kbd("M")}</button>`
          : locked(`Only a lead of ${this.squad.name} may add members`),
      );
    }
    return html`
      <div class="bar">${
        leads
          ? html`<button type="button" class="button" data-testid="add-member" @click=${() => this.open("member")}>Add a member ${kbd("M")}</button>`
          : locked(`Only a lead of ${this.squad.name} may add or remove`)
      }</div>
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}
      <div class="card scroll-x"><table class="table members-table" data-testid="members">
        <caption class="hidden-words">Members of ${this.squad.name}, in roster order</caption>
        <thead><tr><th scope="col">Member</th><th scope="col" class="number">Share</th><th scope="col">Works</th><th scope="col">Training</th>
          <th scope="col">Duty</th><th scope="col" class="number">Balance</th><th scope="col">Last served</th>
            <th scope="col"><span class="hidden-words">Acts</span></th></tr></thead>
        <tbody>${[...members].sort((a, b) => a.order - b.order).map((member) => this.row(member, leads))}</tbody>
      </table></div>`;
  }

  private row(member: Member, leads: boolean): TemplateResult {
    const may = who.mayActFor(member.member, this.squad.squad);
    return html`<tr class="two-lines" data-testid="member" data-member=${member.member}>
      <th scope="row"><div class="person">${avatar(member)}<span><b>${member.name}</b><span class="second">${member.member === who.me ? "you" : (member.email ?? member.member)}</span></span></div></th>
      <td class="number" data-label="Share">${percent(member.share)}</td>
      <td data-label="Works">${daysWords(member.workingDays)}</td>
      <td data-label="Training">${member.trained ? "trained" : `${member.shadowWeeksLeft} shadow ${member.shadowWeeksLeft === 1 ? "week" : "weeks"} to go`}</td>
      <td data-label="Duty">${member.optIn === "own" ? chip("fine", "opted in", "check") : member.optIn === "provisional" ? chip("dashed", "provisional", "question") : "not available"}</td>
      <td class="number" data-label="Balance"><a class="fact" title="exactly ${exact(member.balance)}"
        href=${address(["squads", this.squad.squad, "ledger"])}>${signed(member.balance)}</a></td>
      <td data-label="Last served">${member.lastServed ?? "never"}</td>
      <td class="acts-cell"><div class="acts">
        ${
          may
            ? html`<button type="button" class="button small" data-testid="record-absence" @click=${() => this.open("absence", member)}>Away</button>
          ${optButton(member, { optOut: () => this.open("opt-out", member), optIn: () => void this.act.run(() => optIn(this.squad, member)) })}`
            : nothing
        }
        ${
          leads
            ? html`<button type="button" class="button small" data-testid="edit-member" @click=${() => this.open("member", member)}>Change</button>
          <button type="button" class="button small quiet" data-testid="remove-member" @click=${() => this.open("remove", member)}>Remove</button>`
            : nothing
        }
      </div></td></tr>`;
  }
}
