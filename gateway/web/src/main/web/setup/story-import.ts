import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, put, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { StoryImport } from "../api/stories";
import { Act } from "../parts/act";
import { locked } from "../parts/bits";
import { problemCard, shown } from "../parts/problem";
import { keep } from "../parts/router";
import { View, Watch } from "../parts/view";
import { roster } from "../shell/roster";
import { given, NOTHING, bodyOf, sourceField, type Source } from "./source";
import { columnsForm, projectColumn, type Columns } from "./story-columns";
import { importProgress, recentImports } from "./story-progress";
import { guessSquads, squadsForm, unassigned } from "./story-squads";

const SHAPES = [
  { id: "csv", words: "Table", accept: ".csv,text/csv,text/plain", placeholder: "key,title,description,labels,status,created" },
  {
    id: "github",
    words: "GitHub",
    accept: ".json,application/json",
    placeholder: '[{ "number": 1, "title": … }] from gh issue list --json or the REST API',
  },
  { id: "gitlab", words: "GitLab", accept: ".json,application/json", placeholder: '[{ "iid": 1, "title": … }]' },
  { id: "jira", words: "Jira", accept: ".json,application/json", placeholder: '{ "issues": [ … ] } from a search' },
];
const PAUSE = 700;

/** Stories from a file: it is sent, its columns and projects get a meaning, and it is read with its progress shown. */
@customElement("al-story-import")
export class StoryImportPage extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private shape = SHAPES[0]!;
  @state() private source: Source = NOTHING;
  @state() private name = "";
  @state() private columns: Columns | null = null;
  @state() private squads: Record<string, string> = {};
  private readonly act = new Act(this);
  private readonly job = new Remote<StoryImport>(this, () => false);
  private readonly values = new Remote<Record<string, number>>(this, () => false);
  private readonly recent = new Remote<StoryImport[]>(this, () => false);
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  private get chosen(): string | null {
    return this.query.get("import");
  }

  private get may(): boolean {
    return who.admin || (who.session?.roles.some((each) => each.role === "lead") ?? false);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("query"))
      [this.columns, this.squads] = this.query.get("import") === this.job.data?.id ? [this.columns, this.squads] : [null, {}];
    const id = this.chosen;
    this.job.want(id, (signal) => get(`/stories/imports/${seg(id!)}`, signal));
    this.recent.want("imports", (signal) => get("/stories/imports", signal));
    const job = this.job.data;
    if (job?.state === "sent" && !this.columns) this.columns = { of: { ...job.guesses }, unit: "points" };
    const heading = job?.state === "sent" && job.headings.length ? projectColumn(this.columns) : null;
    this.values.want(heading && id ? `${id}/${heading}` : null, (signal) =>
      get(`/stories/imports/${seg(id!)}/values?heading=${seg(heading!)}`, signal),
    );
    if (job?.state === "running") this.soon();
  }

  /** While it runs it is looked at again and again. */
  private soon(): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      void this.job.reload();
      if (this.job.data?.state !== "running") void this.recent.reload();
    }, PAUSE);
  }

  protected override render(): TemplateResult {
    if (!this.may)
      return html`<section class="card pad stack-fields"><h2>Bring stories from a file</h2>${locked("Who leads a squad, or an admin, brings its stories")}</section>`;
    return html`${this.chosen ? shown(this.job, (job) => this.step(job), 4) : this.send()}
      ${shown(
        this.recent,
        (all) =>
          recentImports(
            all.filter((each) => each.id !== this.chosen),
            (id) => this.turnTo(id),
          ),
        2,
      )}`;
  }

  private send(): TemplateResult {
    return html`<section class="card pad stack-fields">
      <div><h2>Bring stories from a file</h2>
        <p class="ink-2">What a tracker exports, as it is. Stories stay in their tracker; the same file again changes nothing that is the same.</p></div>
      <div class="segments" role="group" aria-label="Where the file comes from">${SHAPES.map(
        (each) =>
          html`<button type="button" data-testid="shape-${each.id}" aria-pressed=${this.shape === each} @click=${() => (this.shape = each)}>${each.words}</button>`,
      )}</div>
      ${sourceField(this.source, { label: this.shape.id === "csv" ? "Table as CSV" : "Issues as JSON", accept: this.shape.accept, placeholder: this.shape.placeholder, testid: "stories-file" }, (source) => (this.source = source))}
      ${this.shape.id === "csv" ? this.naming() : nothing}
      ${this.act.problem ? problemCard(this.act.problem, [], "Nothing was taken in.") : nothing}
      <div class="bar"><button type="button" class="button primary" data-testid="stories-send" ?disabled=${!given(this.source)} aria-busy=${this.act.busy}
        @click=${() => this.sendFile()}>${this.act.busy ? "Sending and looking through it…" : "Look through it"}</button></div>
    </section>`;
  }

  /** A table says nothing of where it comes from; its name is what tells two trackers apart. */
  private naming(): TemplateResult {
    const known = [...new Set((this.recent.data ?? []).filter((each) => each.tracker === "csv").map((each) => each.name))];
    return html`<div class="field"><label for="list-name">What the list is called</label>
      <input class="input" id="list-name" data-testid="list-name" maxlength="80" list="list-names" .value=${this.name} placeholder=${this.suggestedName}
        @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}>
      <datalist id="list-names">${known.map((name) => html`<option value=${name}></option>`)}</datalist>
      <span class="hint">The same story in a later file of this name is still the same story, with everything people said of it.</span></div>`;
  }

  /** The file's name, without what a browser adds to a second download. */
  private get suggestedName(): string {
    return this.source.file?.name.replace(/\.\w+$/, "").replace(/\s*\(\d+\)$/, "") ?? "stories";
  }

  private sendFile(): void {
    const name = this.name.trim() || this.suggestedName;
    void this.act.run(async () => {
      const type = this.shape.id === "csv" ? "text/csv;charset=UTF-8" : "application/json";
      const job = await post<StoryImport>(`/stories/imports?tracker=${this.shape.id}&name=${seg(name)}`, {
        body: bodyOf(this.source),
        type,
      });
      this.source = NOTHING;
      this.turnTo(job.id);
    });
  }

  private turnTo(id: string | null): void {
    this.act.clear();
    keep({ import: id });
    void this.recent.reload();
  }

  private step(job: StoryImport): TemplateResult {
    if (job.state !== "sent") return importProgress(job, () => this.turnTo(null));
    return this.mapping(job);
  }

  private mapping(job: StoryImport): TemplateResult {
    const table = job.headings.length > 0;
    const projects = table ? (projectColumn(this.columns) ? (this.values.data ?? {}) : { "": 0 }) : job.projects;
    const squads = { ...guessSquads(projects), ...this.squads };
    const missing = unassigned(projects, squads);
    const titled = !table || !!this.columns?.of.title;
    return html`<section class="card pad stack-fields" data-testid="stories-mapping">
      <div><h2>${job.name}: what is what</h2><p class="ink-2">Nothing is taken in before you start it.</p></div>
      ${table && this.columns ? columnsForm(job, this.columns, (columns) => (this.columns = columns)) : nothing}
      ${squadsForm(projects, squads, (project, squad) => (this.squads = { ...this.squads, [project]: squad }))}
      ${this.act.problem ? problemCard(this.act.problem, [], "It was not started.") : nothing}
      <div class="bar">
        <button type="button" class="button primary" data-testid="stories-start" ?disabled=${!titled || missing === Object.keys(projects).length} aria-busy=${this.act.busy}
          @click=${() => this.start(job, squads)}>Bring these stories</button>
        <button type="button" class="button quiet" @click=${() => this.turnTo(null)}>Another file</button>
        <span class="second">${titled ? (missing ? `${missing} of ${Object.keys(projects).length} projects have no squad; their items are left out and named.` : "") : "Choose which column holds the title."}</span></div>
    </section>`;
  }

  private start(job: StoryImport, squads: Record<string, string>): void {
    void this.act.run(async () => {
      const given = Object.fromEntries(Object.entries(squads).filter(([, squad]) => squad));
      const columns =
        this.columns && job.headings.length ? Object.fromEntries(Object.entries(this.columns.of).filter(([, heading]) => heading)) : null;
      await put(`/stories/imports/${seg(job.id)}/start`, { body: { columns, unit: this.columns?.unit ?? null, squads: given } });
      await this.job.reload();
    });
  }
}
