import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { address } from "../parts/router";
import { myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { weekOf } from "../parts/weeks";
import { roster } from "../shell/roster";
import type { Heard } from "./lag";

interface Tab {
  tab: string;
  words: string;
  /** Shown once it is there. */
  element: string;
  heard: Heard[];
}

const TABS: Tab[] = [
  { tab: "review", words: "Review", element: "al-review", heard: ["rotation", "stories", "capacity"] },
  { tab: "backlog", words: "Backlog", element: "al-backlog", heard: ["stories"] },
  { tab: "roster", words: "Roster", element: "al-garden", heard: ["rotation", "capacity"] },
  { tab: "reserve", words: "Reserve", element: "al-reserve-kept", heard: ["capacity"] },
  { tab: "mix", words: "Mix", element: "al-squad-mix", heard: ["stories"] },
  { tab: "scorecards", words: "Scorecards", element: "al-scorecards", heard: ["rotation", "stories", "capacity"] },
  { tab: "decisions", words: "Decisions", element: "al-decisions", heard: ["stories"] },
];

/** One garden seen from above: what all gardeners look at together. */
@customElement("al-community")
export class CommunityPage extends View {
  @property() tab = "";
  /** What is opened within the tab. */
  @property({ attribute: false }) within: string[] = [];
  @property({ attribute: false }) query = new URLSearchParams();

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  private get tabs(): Tab[] {
    return TABS.filter((each) => customElements.get(each.element));
  }

  private get here(): Tab {
    return this.tabs.find((each) => each.tab === this.tab) ?? this.tabs[0]!;
  }

  protected override render(): TemplateResult {
    const { here } = this;
    return html`<div class="page community-page">
      <header class="page-head"><div><h1>Community</h1><p class="scope">${this.scope()}</p></div>
        <nav class="segments parts" aria-label="Parts of Community">${this.tabs.map(
          (each) => html`<a href=${address(["community", each.tab])} data-testid="community-${each.tab}"
            aria-current=${each === here ? "page" : "false"}>${each.words}</a>`,
        )}</nav></header>
      ${here.heard.length ? html`<al-heard .services=${here.heard}></al-heard>` : ""}
      ${this.content(here.tab)}
    </div>`;
  }

  private scope(): string {
    const squads = roster.now ? `, ${count(roster.now.squads.length, "squad")}` : "";
    return `All gardeners${squads} · ${weekOf(now(), myZone)}`;
  }

  private content(tab: string): TemplateResult {
    const { within, query } = this;
    switch (tab) {
      case "review":
        return html`<al-review .within=${within} .query=${query}></al-review>`;
      case "roster":
        return html`<al-garden .query=${query}></al-garden>`;
      case "reserve":
        return html`<al-reserve-kept></al-reserve-kept><al-raids></al-raids>`;
      case "mix":
        return html`<al-squad-mix .query=${query}></al-squad-mix>`;
      case "scorecards":
        return html`<al-scorecards .within=${within} .query=${query}></al-scorecards>`;
      case "decisions":
        return html`<al-decisions .within=${within} .query=${query}></al-decisions>`;
      default:
        return this.backlog();
    }
  }

  private backlog(): TemplateResult {
    const themes = this.within[0] === "themes";
    const part = (at: boolean, words: string, path: string[]) =>
      html`<a href=${address(path)} data-testid="backlog-${path.at(-1)!}" aria-current=${at ? "page" : "false"}>${words}</a>`;
    return html`<nav class="tabs" aria-label="Parts of the backlog">
        ${part(!themes, "Stories", ["community", "backlog"])}${part(themes, "Themes", ["community", "backlog", "themes"])}</nav>
      ${themes ? html`<al-themes .query=${this.query} ?proposing=${true}></al-themes>` : html`<al-backlog .query=${this.query}></al-backlog>`}`;
  }
}
