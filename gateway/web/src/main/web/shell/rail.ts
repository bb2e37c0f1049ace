import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { seg } from "../api/client";
import { getOnce } from "../api/once";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Duty, SquadNow } from "../api/types";
import { avatar } from "../parts/bits";
import { icon, mark } from "../parts/icons";
import { address } from "../parts/router";
import { isNarrow, View, Watch } from "../parts/view";
import { asksMe } from "../squad/swap-words";
import { FURTHER, type Place } from "./places";
import { needsPerson, roster } from "./roster";
import { rolesInWords } from "./roles";

/** Where one can go: a rail beside the page, or tabs under it on a phone. */
@customElement("al-rail")
export class Rail extends View {
  @property({ attribute: false }) path: string[] = [];
  private readonly duty = new Remote<Duty>(this);

  constructor() {
    super();
    new Watch(this, [
      [roster, "changed"],
      [who, "changed"],
    ]);
  }

  override willUpdate(): void {
    this.duty.want(`duty/${who.me}`, () => getOnce(`/members/${seg(who.me)}/duty`));
  }

  protected override render(): TemplateResult {
    return isNarrow() ? this.tabs() : this.rail();
  }

  private places(): Place[] {
    const squads = roster.now?.squads;
    return [
      { path: "", words: "Start", mark: "start" },
      { path: "this-week", words: "This week", mark: "calendar", count: squads?.filter((each) => needsPerson(each.state.kind)).length },
      { path: "duty", words: "My duty", mark: "person", count: this.duty.data?.swaps.filter(asksMe).length },
      { path: "squads", words: "Squads", mark: "squads", count: squads?.length },
      { path: "stories", words: "Stories", mark: "inbox" },
      { path: "capacity", words: "Capacity", mark: "bars" },
      { path: "community", words: "Community", mark: "people" },
      { path: "setup", words: "Setup", mark: "setup" },
    ];
  }

  private here(place: string): boolean {
    const at = this.path[0] ?? "";
    if (place === "more" && FURTHER.some((each) => this.here(each.path))) return true;
    return at === place || (at === "people" && place === "setup");
  }

  private rail(): TemplateResult {
    return html`
      <a class="brand" href=${address([])}>${mark}<span>Allotment</span></a>
      <nav aria-label="Screens">
        ${this.places().map(
          (place) => html`
          <a class="place" href=${address(place.path ? [place.path] : [])} data-testid="nav-${place.path || "start"}" aria-current=${this.here(place.path) ? "page" : nothing}>
            ${icon(place.mark)}<span>${place.words}</span>${place.count ? html`<span class="count">${place.count}</span>` : nothing}
          </a>
          ${place.path === "squads" && this.here("squads") ? this.squads() : nothing}`,
        )}
      </nav>
      <div class="foot">
        <al-live-state></al-live-state>
        <a class="you" href=${address(["you"])} data-testid="nav-you" aria-current=${this.here("you") ? "page" : nothing}>
          ${avatar(who.session)}
          <span><b>${who.session?.name}</b><span class="second">${rolesInWords(who.session?.roles ?? [], roster)}</span></span>
        </a>
      </div>`;
  }

  private squads(): TemplateResult {
    return html`<ul class="squads">${roster.now?.squads.map(
      (each) => html`<li>
      <a href=${address(["squads", each.squad])} aria-current=${this.path[1] === each.squad ? "true" : nothing}>
        <span>${each.name}</span>${this.word(each)}</a></li>`,
    )}</ul>`;
  }

  private word(squad: SquadNow): unknown {
    if (squad.state.kind === "gap") return html`<span class="red">gap</span>`;
    if (squad.state.kind === "needs-cover") return html`<span class="amber">cover</span>`;
    return nothing;
  }

  private tabs(): TemplateResult {
    const first = this.places().filter((place) => !FURTHER.some((each) => each.path === place.path));
    const all: Place[] = [...first, { path: "more", words: "More", mark: "more" }];
    return html`<nav class="tab-bar" aria-label="Screens">${all.map(
      (place) => html`
      <a href=${address(place.path ? [place.path] : [])} data-testid="nav-${place.path || "start"}" aria-current=${this.here(place.path) ? "page" : nothing}>
        ${icon(place.mark)}<span>${place.words}</span></a>`,
    )}</nav>`;
  }
}
