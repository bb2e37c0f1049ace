import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, put, seg } from "../api/client";
import { who } from "../api/session";
import type { Connection } from "../api/stories";
import { icon } from "../parts/icons";
import { list } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { TRACKERS } from "../stories/words";

interface Draft {
  tracker: string;
  name: string;
  address: string;
  account: string;
  token: string;
  projects: { project: string; squad: string }[];
}

const LIKE: Record<string, { project: string; address: string; token: string }> = {
  github: {
    project: "acme/shop",
    address: "https://api.github.com",
    token: "A fine-grained token that reads issues; none for public repositories.",
  },
  gitlab: { project: "acme/web/shop", address: "https://gitlab.com", token: "A token with read_api; none for public projects." },
  jira: { project: "SHOP", address: "https://acme.atlassian.net", token: "An API token of the account." },
};

/** One tracker to connect, or to change: where it is, who reads it, and whose its projects are. */
@customElement("al-tracker-sheet")
export class TrackerSheet extends Sheet {
  @property({ attribute: false }) known: Connection | null = null;
  @state() private draft: Draft = {
    tracker: "github",
    name: "",
    address: "",
    account: "",
    token: "",
    projects: [{ project: "", squad: "" }],
  };
  protected override heading = "Connect a tracker";
  protected override testid = "tracker-sheet";

  override connectedCallback(): void {
    super.connectedCallback();
    const { known } = this;
    if (!known) return;
    this.heading = `Change ${known.name}`;
    this.draft = {
      tracker: known.tracker,
      name: known.name,
      address: known.address,
      account: known.account ?? "",
      token: "",
      projects: Object.entries(known.projects).map(([project, squad]) => ({ project, squad })),
    };
  }

  protected override scope(): unknown {
    return "It is read, and never written to.";
  }

  protected override content(): TemplateResult {
    const { draft } = this;
    const like = LIKE[draft.tracker]!;
    return html`
      ${
        this.known
          ? nothing
          : html`<div class="segments" role="group" aria-label="Which tracker">${Object.keys(LIKE).map(
              (id) =>
                html`<button type="button" data-testid="tracker-${id}" aria-pressed=${draft.tracker === id} @click=${() => this.change({ tracker: id })}>${TRACKERS[id]}</button>`,
            )}</div>`
      }
      ${this.field("name", "What it is called", TRACKERS[draft.tracker]!)}
      ${this.field("address", "Address", like.address, draft.tracker === "jira" ? "" : "Only for one of your own.")}
      ${draft.tracker === "jira" ? this.field("account", "E-mail address of the account", "ines@acme.example") : nothing}
      <div class="field"><label for="tracker-token">Token</label><input class="input" type="password" id="tracker-token" data-testid="tracker-token" autocomplete="off"
        .value=${draft.token} placeholder=${this.known?.hasToken ? "Stays as it is" : ""} @input=${(event: Event) => this.change({ token: (event.target as HTMLInputElement).value })}>
        <span class="hint">${like.token} It is not shown again.</span></div>
      <fieldset class="field"><legend>Projects, and whose they are</legend>${draft.projects.map((_, at) => this.project(at, like.project))}
        ${this.unowned.length ? html`<p class="hint" data-testid="unowned">Give ${list(this.unowned)} a squad.</p>` : nothing}
        <button type="button" class="link" data-testid="more-projects" @click=${() => this.oneMore()}>One more project</button></fieldset>`;
  }

  private field(of: "name" | "address" | "account", words: string, placeholder: string, hint = ""): TemplateResult {
    return html`<div class="field"><label for="tracker-${of}">${words}</label><input class="input" id="tracker-${of}" data-testid="tracker-${of}" autocomplete="off"
      .value=${this.draft[of]} placeholder=${placeholder} @input=${(event: Event) => this.change({ [of]: (event.target as HTMLInputElement).value })}>
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}</div>`;
  }

  private project(at: number, placeholder: string): TemplateResult {
    const { project, squad } = this.draft.projects[at]!;
    const change = (part: object) =>
      this.change({ projects: this.draft.projects.map((each, other) => (other === at ? { ...each, ...part } : each)) });
    const squads = (roster.now?.squads ?? []).filter((each) => who.leads(each.squad));
    return html`<div class="project-pair">
      <input class="input" aria-label="Project ${at + 1}" data-testid="tracker-project" placeholder=${placeholder} .value=${project}
        @input=${(event: Event) => change({ project: (event.target as HTMLInputElement).value })}>
      <select class="input" aria-label="Squad of project ${at + 1}" data-testid="tracker-squad" @change=${(event: Event) => change({ squad: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${!squad}>Squad</option>${squads.map((each) => html`<option value=${each.squad} ?selected=${squad === each.squad}>${each.name}</option>`)}</select>
      <button type="button" class="button quiet icon-only" aria-label="Leave out project ${at + 1}" ?disabled=${this.draft.projects.length === 1}
        @click=${() => this.change({ projects: this.draft.projects.filter((_, other) => other !== at) })}>${icon("close")}</button></div>`;
  }

  private oneMore(): void {
    this.change({ projects: [...this.draft.projects, { project: "", squad: "" }] });
    void this.updateComplete.then(() => [...this.querySelectorAll<HTMLElement>("[data-testid=tracker-project]")].at(-1)?.focus());
  }

  private get named() {
    return this.draft.projects.filter((each) => each.project.trim());
  }

  /** The projects that are named and have no squad yet. */
  private get unowned(): string[] {
    return this.named.filter((each) => !each.squad).map((each) => each.project.trim());
  }

  protected override foot(): TemplateResult {
    const { draft } = this;
    const ready = this.named.length > 0 && this.unowned.length === 0 && (draft.tracker !== "jira" || draft.address.trim() !== "");
    return this.buttons(this.known ? "Save" : "Connect", { disabled: !ready });
  }

  protected override submit(): void {
    const { draft, known } = this;
    const projects = Object.fromEntries(this.named.map((each) => [each.project.trim(), each.squad]));
    const body = {
      name: draft.name.trim() || TRACKERS[draft.tracker]!,
      address: draft.address.trim() || null,
      account: draft.account.trim() || null,
      token: draft.token.trim() || null,
      projects,
    };
    void this.act.run(async () => {
      const made = known
        ? await put<Connection>(`/stories/connections/${seg(known.id)}`, { body: { ...body, paused: known.state === "paused" } })
        : await post<Connection>("/stories/connections", { body: { tracker: draft.tracker, ...body } });
      this.tell("connected", made);
      toasts.say(known ? `${made.name} is changed` : `${made.name} is connected, and is being read`);
      this.close();
    });
  }

  private change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
  }
}
