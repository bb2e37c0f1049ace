import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { get, post, put, remove, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Connection } from "../api/stories";
import { Act } from "../parts/act";
import { chip, empty, locked } from "../parts/bits";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { dayTime, myZone, span } from "../parts/time";
import { View, Watch } from "../parts/view";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { TRACKERS } from "../stories/words";
import { refusedItems } from "./story-progress";
import { hookOnce } from "./hook-once";

const PAUSE = 2_000;

/** The trackers that are connected: how each goes, when it was read, what it delivered last. */
@customElement("al-connections")
export class Connections extends View {
  /** The one that is changed; "new" for one to be made. */
  @state() private open: string | null = null;
  /** One that was made or has a new secret just now. */
  @state() private fresh: Connection | null = null;
  private readonly all = new Remote<Connection[]>(this, ({ service }) => service === "stories");
  private readonly act = new Act(this);
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  override willUpdate(): void {
    this.all.want("connections", (signal) => get("/stories/connections", signal));
    clearTimeout(this.later);
    const busy = this.all.data?.some((each) => each.state === "reading" || each.state === "waiting");
    if (busy) this.later = setTimeout(() => void this.all.reload(), PAUSE);
  }

  private get may(): boolean {
    return who.admin || (who.session?.roles.some((each) => each.role === "lead") ?? false);
  }

  protected override render(): TemplateResult {
    return html`<div class="bar">${
      this.may
        ? html`<button type="button" class="button ${this.all.data?.length === 0 ? "primary" : ""}" data-testid="connect" @click=${() => (this.open = "new")}>${icon("plus")} Connect a tracker</button>`
        : locked("Who leads a squad, or an admin, connects its tracker")
    }</div>
      ${this.fresh ? hookOnce(this.fresh, () => (this.fresh = null)) : nothing}
      ${this.act.problem ? problemCard(this.act.problem) : nothing}
      ${shown(this.all, (all) => (all.length ? all.map((each) => this.card(each)) : this.none()), 3)}
      ${
        this.open
          ? html`<al-tracker-sheet .known=${this.all.data?.find((each) => each.id === this.open) ?? null}
              @sheet-closed=${() => (this.open = null)} @connected=${this.onConnected}></al-tracker-sheet>`
          : nothing
      }`;
  }

  private none(): TemplateResult {
    return empty(
      "No tracker is connected",
      "GitHub, GitLab and Jira Cloud are read through their API, and tell what changes as it happens. A file does as well, under Stories.",
    );
  }

  private card(each: Connection): TemplateResult {
    return html`<section class="card pad stack-fields connection ${each.state === "failing" ? "problem" : ""}" data-testid="connection" data-state=${each.state}>
      <div class="view-head"><h2>${each.name}</h2>${this.state(each)}<span class="second">${TRACKERS[each.tracker]} · ${each.address}</span></div>
      ${each.problem ? html`<p role="status"><b>${each.problem}</b></p>` : nothing}
      <dl class="facts">
        <div><dt>Read</dt><dd>${this.read(each)}</dd></div>
        <div><dt>Delivered</dt><dd>${this.delivered(each)}</dd></div>
        <div><dt>Projects</dt><dd>${Object.entries(each.projects).map(([project, squad], at) => html`${at ? ", " : ""}${project} → ${roster.squadName(squad)}`)}</dd></div>
      </dl>
      ${each.read?.refused.length ? refusedItems(each.read.unfit, each.read.refused) : nothing}
      ${each.mayChange ? this.acts(each) : nothing}
    </section>`;
  }

  private state({ state }: Connection): TemplateResult {
    switch (state) {
      case "connected":
        return chip("fine", "In order", "check");
      case "failing":
        return chip("gap", "Needs a person", "warning");
      case "paused":
        return chip("dashed", "Paused");
      case "reading":
        return chip("plain", "Reading now");
      default:
        return chip("plain", "Waits");
    }
  }

  private read({ read, nextReadAt }: Connection): TemplateResult {
    const next = nextReadAt ? Date.parse(nextReadAt) - now().getTime() : 0;
    const again = nextReadAt ? (next > 60_000 ? ` Again in ${span(next)}.` : " Again soon.") : "";
    if (!read) return html`Not yet.${again}`;
    const told = `${count(read.items, "item")}, ${read.told} new or changed, ${read.same} as they were${read.unfit ? `, ${read.unfit} not taken` : ""}.`;
    return html`${read.done ? dayTime(read.at, myZone) : html`<b>Still reading</b>`}: ${told}${read.done ? again : ""}`;
  }

  private delivered({ delivery }: Connection): TemplateResult {
    const refused = delivery.refused
      ? html` <span class="warning-words">${count(delivery.refused, "delivery was", "deliveries were")} refused: not signed with the secret.</span>`
      : nothing;
    return delivery.at
      ? html`${dayTime(delivery.at, myZone)}: ${delivery.result ?? "taken"}${refused}`
      : html`Nothing yet. It is read every quarter of an hour all the same.${refused}`;
  }

  private acts(each: Connection): TemplateResult {
    return html`<div class="bar">
      <button type="button" class="button small" data-testid="change-connection" @click=${() => (this.open = each.id)}>Change</button>
      <button type="button" class="button small" @click=${() => this.run(each, "is read from its beginning", () => post(`/stories/connections/${seg(each.id)}/read`))}>Read everything again</button>
      <button type="button" class="button small" @click=${() => this.pause(each)}>${each.state === "paused" ? "Go on" : "Pause"}</button>
      <button type="button" class="button small" data-testid="new-secret" @click=${() => this.secret(each)}>New secret</button>
      <button type="button" class="button small quiet" @click=${() => this.drop(each)}>Disconnect</button></div>`;
  }

  private run(each: Connection, words: string, deed: () => Promise<unknown>): void {
    void this.act.run(async () => {
      await deed();
      await this.all.reload();
      toasts.say(`${each.name} ${words}`);
    });
  }

  private pause(each: Connection): void {
    const paused = each.state !== "paused";
    this.run(each, paused ? "is paused" : "goes on", () =>
      put(`/stories/connections/${seg(each.id)}`, { body: { name: each.name, projects: each.projects, paused } }),
    );
  }

  private secret(each: Connection): void {
    void this.act.run(async () => {
      this.fresh = await post<Connection>(`/stories/connections/${seg(each.id)}/secret`);
      await this.all.reload();
    });
  }

  private drop(each: Connection): void {
    this.run(each, "is disconnected; its stories stay", () => remove(`/stories/connections/${seg(each.id)}`));
  }

  private readonly onConnected = (event: CustomEvent<Connection>) => {
    this.fresh = event.detail.hook.secret ? event.detail : null;
    void this.all.reload();
  };
}
