import { html, nothing, type TemplateResult } from "lit";
import type { Role, RoleName } from "../api/types";
import { roster } from "../shell/roster";

/** A role to give, and for those that belong to a squad, which. */

export const ROLES: { role: RoleName; words: string; may: string; ofSquad: boolean }[] = [
  { role: "lead", words: "Lead of a squad", may: "changes its members and settings, acts for its members", ofSquad: true },
  { role: "planner", words: "Planner of a squad", may: "reserves capacity", ofSquad: true },
  { role: "steward", words: "Steward", may: "leads the community’s reviews", ofSquad: false },
  { role: "admin", words: "Admin", may: "imports rosters, invites people, gives roles", ofSquad: false },
];

export const ofSquad = (role: string) => ROLES.find((each) => each.role === role)?.ofSquad ?? false;
export const complete = (role: Partial<Role>): role is Role => !!role.role && (!ofSquad(role.role) || !!role.squad);

export function roleChoice(chosen: Partial<Role>, change: (role: Partial<Role>) => void, none: string): TemplateResult {
  return html`<div class="fields">
    <div class="field"><label for="role">Role</label><select class="input" id="role" data-testid="role"
      @change=${(event: Event) => change({ role: ((event.target as HTMLSelectElement).value || undefined) as RoleName | undefined })}>
      <option value="" ?selected=${!chosen.role}>${none}</option>
      ${ROLES.map((each) => html`<option value=${each.role} ?selected=${chosen.role === each.role}>${each.words}</option>`)}</select></div>
    ${
      chosen.role && ofSquad(chosen.role)
        ? html`<div class="field"><label for="role-squad">Squad</label><select class="input" id="role-squad" data-testid="role-squad"
      @change=${(event: Event) => change({ ...chosen, squad: (event.target as HTMLSelectElement).value || undefined })}>
      <option value="" ?selected=${!chosen.squad}>Choose</option>
      ${roster.now?.squads.map(
        (each) => html`<option value=${each.squad}
        ?selected=${chosen.squad === each.squad}>${each.name}</option>`,
      )}</select></div>`
        : nothing
    }
  </div>${chosen.role ? html`<p class="second">${ROLES.find((each) => each.role === chosen.role)?.may}.</p>` : nothing}`;
}
