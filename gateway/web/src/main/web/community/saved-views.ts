import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { SavedView, SavedViews } from "../api/community";
import { get, put, remove, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import { Act } from "../parts/act";
import { icon } from "../parts/icons";
import { problemCard, shown } from "../parts/problem";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { backlogAt, questionOf, type Asked } from "./backlog-model";
import { concerns } from "./concerns";
import { asksOf, idFor, named, viewAt } from "./saved-model";

const PATH = "/community/saved-views";

/** What one looks for often, by name: one's own views and the community's, to choose, to keep and to drop. */
@customElement("al-saved-views")
export class SavedViewsMenu extends View {
  @property({ attribute: false }) asked: Asked = {};
  @state() private open = false;
  @state() private name = "";
  @state() private shared = false;
  private readonly saved = new Remote<SavedViews>(this, concerns);
  private readonly act = new Act(this);

  override willUpdate(): void {
    this.saved.want("saved-views", (signal) => get(PATH, signal));
  }

  private get views(): SavedView[] {
    return this.saved.data?.items ?? [];
  }

  /** Opens it and goes to the first view, or to the name of a new one. */
  async enter(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>(".saved-panel :is(a, input, button)")?.focus();
  }

  protected override render(): TemplateResult {
    const here = viewAt(this.views, this.asked);
    return html`<details class="saved-views" ?open=${this.open} @toggle=${this.onToggle} @keydown=${this.onKey} @focusout=${this.onLeft}>
      <summary class="button ${here ? "chosen" : ""}" data-testid="saved-views">${here ? here.name : "Saved views"}${icon("down")}</summary>
      ${this.open ? html`<div class="card saved-panel">${shown(this.saved, ({ items }) => this.list(items, here), 2)}${this.form()}</div>` : nothing}</details>`;
  }

  private list(items: SavedView[], here: SavedView | null): TemplateResult {
    if (items.length === 0) return html`<p class="ink-2">No view is saved yet.</p>`;
    return html`<ul aria-label="Saved views">${items.map((each) => this.view(each, each === here))}</ul>`;
  }

  private view(each: SavedView, here: boolean): TemplateResult {
    const may = !each.shared || who.steward;
    return html`<li data-testid="saved-view" data-view=${each.view}><a href=${backlogAt(asksOf(each))} aria-current=${here} @click=${() => this.leave()}>${each.name || "Its name was erased"}</a>
      ${each.shared ? html`<span class="second">the community’s</span>` : nothing}
      ${may ? html`<button type="button" class="button quiet icon-only small" data-testid="drop-view" aria-label="Drop ${each.name}" title="Drop it" @click=${() => this.drop(each)}>${icon("close")}</button>` : nothing}</li>`;
  }

  private form(): TemplateResult {
    if (!questionOf(this.asked)) return html`<p class="second">Filter or order the backlog, then save that here under a name.</p>`;
    const over = named(this.views, this.name, this.shared);
    return html`<form novalidate @submit=${this.onSubmit}>
      <label class="field"><span class="label">Save what is asked for now as</span><input class="input" data-testid="view-name" maxlength="80" autocomplete="off" .value=${this.name}
        @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}></label>
      ${who.steward ? html`<label class="check"><input type="checkbox" data-testid="view-shared" .checked=${this.shared} @change=${(event: Event) => (this.shared = (event.target as HTMLInputElement).checked)}>For the whole community</label>` : nothing}
      ${over ? html`<p class="second" role="status">It takes the place of “${over.name}”.</p>` : nothing}
      <div><button type="submit" class="button small" data-testid="save-view" aria-busy=${this.act.busy} ?disabled=${!this.name.trim()}>${over ? "Replace it" : "Save it"}</button></div>
      ${this.act.problem ? problemCard(this.act.problem, [], "Nothing was saved or dropped.") : nothing}</form>`;
  }

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    const name = this.name.trim();
    if (!name) return;
    const { shared, views } = this;
    const view = named(views, name, shared)?.view ?? idFor(views, name);
    void this.act.run(async () => {
      await keep({ view, name, query: questionOf(this.asked), shared });
      await this.saved.reload();
      this.name = "";
      toasts.say(`“${name}” is saved`);
      await this.updateComplete;
      this.querySelector<HTMLElement>(`[data-view="${view}"] a`)?.focus();
    });
  };

  private drop(each: SavedView): void {
    void this.act.run(async () => {
      await remove(`${PATH}/${seg(each.view)}${each.shared ? "?shared=true" : ""}`);
      await this.saved.reload();
      toasts.say(`“${each.name}” is dropped`, async () => {
        await keep(each);
        await this.saved.reload();
      });
      await this.updateComplete;
      this.querySelector<HTMLElement>(".saved-panel :is(a, input)")?.focus();
    });
  }

  private leave(): void {
    this.open = false;
    this.querySelector<HTMLElement>("summary")?.focus();
  }

  private readonly onToggle = (event: Event) => {
    this.open = (event.target as HTMLDetailsElement).open;
  };

  /** Escape closes it, Delete drops the view one is on, and arrows go from view to view. */
  private readonly onKey = (event: KeyboardEvent) => {
    const links = [...this.querySelectorAll<HTMLElement>(".saved-panel li a")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape" && this.open) this.leave();
    else if (event.key === "Delete" && at >= 0) links[at]!.parentElement!.querySelector<HTMLElement>("[data-testid=drop-view]")?.click();
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0)
      links[Math.max(0, Math.min(links.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]!.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What is redrawn loses the focus to nothing, and has not left. */
  private readonly onLeft = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Node && !this.contains(to)) this.open = false;
  };
}

const keep = ({ view, ...body }: SavedView) => put(`${PATH}/${seg(view)}`, { body });
