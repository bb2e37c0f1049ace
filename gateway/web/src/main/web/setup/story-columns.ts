import { html, nothing, type TemplateResult } from "lit";
import type { StoryImport } from "../api/stories";

/** Under which heading each column stands, and what sizes are measured in. */
export interface Columns {
  of: Record<string, string>;
  unit: string;
}

const ALWAYS = ["title", "description", "project", "key", "state", "created", "closed"];
const COLUMNS: { id: string; words: string; hint?: string }[] = [
  { id: "title", words: "Title" },
  { id: "description", words: "Description" },
  { id: "project", words: "Project", hint: "what gives a story its squad" },
  { id: "key", words: "Key" },
  { id: "labels", words: "Labels" },
  { id: "type", words: "Type" },
  { id: "priority", words: "Priority" },
  { id: "state", words: "State" },
  { id: "size", words: "Size" },
  { id: "sprint", words: "Sprint" },
  { id: "milestone", words: "Milestone" },
  { id: "created", words: "Created" },
  { id: "started", words: "Begun" },
  { id: "closed", words: "Closed" },
  { id: "updated", words: "Changed" },
  { id: "due", words: "Due" },
  { id: "link", words: "Link" },
  { id: "author", words: "Author" },
];

export const projectColumn = (columns: Columns | null) => columns?.of.project || null;

/** Which column of a table is what, with what stands in its first lines; what is seldom there and was not found comes last. */
export function columnsForm(job: StoryImport, columns: Columns, change: (columns: Columns) => void): TemplateResult {
  const near = COLUMNS.filter(({ id }) => ALWAYS.includes(id) || job.guesses[id]);
  const far = COLUMNS.filter((each) => !near.includes(each));
  const unused = job.headings.filter((heading) => !Object.values(columns.of).includes(heading));
  return html`${table(near, job, columns, change)}
    ${unused.length ? html`<p class="second">Left out: ${unused.join(", ")}.</p>` : nothing}
    <details class="more"><summary data-testid="more-columns">What else a table can hold: ${far.map((each) => each.words.toLowerCase()).join(", ")}</summary>${table(far, job, columns, change)}</details>`;
}

function table(rows: typeof COLUMNS, job: StoryImport, columns: Columns, change: (columns: Columns) => void): TemplateResult {
  const set = (id: string) => (event: Event) =>
    change({ ...columns, of: { ...columns.of, [id]: (event.target as HTMLSelectElement).value } });
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Columns"><table class="table columns-table">
    <thead><tr><th scope="col">In Allotment</th><th scope="col">In the file</th><th scope="col">As in its first lines</th></tr></thead>
    <tbody>${rows.map(
      ({
        id,
        words,
        hint,
      }) => html`<tr><th scope="row"><label for="column-${id}">${words}${id === "title" ? " (needed)" : ""}</label>${hint ? html`<span class="second">${hint}</span>` : nothing}</th>
      <td><select class="input" id="column-${id}" data-testid="column-${id}" @change=${set(id)}>
        <option value="" ?selected=${!columns.of[id]}>Not in the file</option>
        ${job.headings.map((heading) => html`<option value=${heading} ?selected=${columns.of[id] === heading}>${heading}</option>`)}</select>
        ${id === "size" && columns.of.size ? unitChoice(columns, change) : nothing}</td>
      <td class="second sample-cell">${columns.of[id] ? sample(job, columns.of[id]) : nothing}</td></tr>`,
    )}</tbody></table></div>`;
}

function unitChoice(columns: Columns, change: (columns: Columns) => void): TemplateResult {
  return html`<label class="inline-field"><span class="label">in</span><select class="input" data-testid="size-unit"
    @change=${(event: Event) => change({ ...columns, unit: (event.target as HTMLSelectElement).value })}>
    ${["points", "hours", "days"].map((unit) => html`<option value=${unit} ?selected=${columns.unit === unit}>${unit}</option>`)}</select></label>`;
}

function sample(job: StoryImport, heading: string): string {
  const values = (job.sample ?? []).map((line) => (line[heading] ?? "").trim()).filter(Boolean);
  return [...new Set(values)]
    .slice(0, 2)
    .map((each) => (each.length > 70 ? `${each.slice(0, 70)}…` : each))
    .join(" · ");
}
