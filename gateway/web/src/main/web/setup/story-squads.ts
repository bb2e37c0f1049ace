import { html, nothing, type TemplateResult } from "lit";
import { who } from "../api/session";
import { slug } from "../parts/names";
import { count } from "../parts/numbers";
import { address } from "../parts/router";
import { roster } from "../shell/roster";

/** The squads one may bring stories to. */
const led = () => (roster.now?.squads ?? []).filter((each) => who.leads(each.squad));

/** A project that is called as a squad is likely that squad's. */
export function guessSquads(projects: Record<string, number>): Record<string, string> {
  const squads = led();
  return Object.fromEntries(
    Object.keys(projects).map((project) => {
      const names = [slug(project), slug(project.split("/").at(-1) ?? "")];
      const found = squads.find((each) => names.includes(each.squad) || names.includes(slug(each.name)));
      return [project, found?.squad ?? (squads.length === 1 ? squads[0]!.squad : "")];
    }),
  );
}

export const unassigned = (projects: Record<string, number>, squads: Record<string, string>) =>
  Object.keys(projects).filter((project) => !squads[project]).length;

/** Whose the items of each project are. */
export function squadsForm(
  projects: Record<string, number>,
  squads: Record<string, string>,
  change: (project: string, squad: string) => void,
): TemplateResult {
  const all = led();
  return html`<div class="stack"><h3>Whose stories these are</h3>
    ${all.length ? nothing : html`<p class="second">There is no squad yet. <a href=${address(["setup", "squad"])}>Open one</a>, then come back: the file waits here.</p>`}
    <table class="table projects-table"><thead><tr><th scope="col">Project</th><th scope="col" class="number">Items</th><th scope="col">Squad</th></tr></thead>
    <tbody>${Object.entries(projects).map(
      ([project, items], at) => html`<tr><th scope="row"><label for="project-${at}">${project || "Everything in the file"}</label></th>
        <td class="number">${items ? count(items, "item") : ""}</td>
        <td><select class="input" id="project-${at}" data-testid="project-squad" data-project=${project} @change=${(event: Event) => change(project, (event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${!squads[project]}>Leave out</option>
          ${all.map((each) => html`<option value=${each.squad} ?selected=${squads[project] === each.squad}>${each.name}</option>`)}</select></td></tr>`,
    )}</tbody></table></div>`;
}
