import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { address } from "../parts/router";
import { View } from "../parts/view";

const TABS = [
  { tab: "roster", words: "Roster", path: ["setup", "roster"] },
  { tab: "absences", words: "Absences", path: ["setup", "absences"] },
  { tab: "trackers", words: "Trackers", path: ["setup", "trackers"] },
  { tab: "stories", words: "Stories", path: ["setup", "stories"] },
  { tab: "squad", words: "Open a squad", path: ["setup", "squad"] },
  { tab: "people", words: "People", path: ["people"] },
  { tab: "views", words: "Views", path: ["setup", "views"] },
];

/** What is done seldom: rosters and absences brought in, squads opened, people invited. */
@customElement("al-setup")
export class SetupPage extends View {
  @property() tab = "roster";
  @property({ attribute: false }) query = new URLSearchParams();

  protected override render(): TemplateResult {
    return html`<div class="page setup-page">
      <header class="page-head"><div><h1>Setup</h1><p class="scope">Everything is shown before it is done.</p></div></header>
      <nav class="tabs" aria-label="Parts of Setup">${TABS.map(
        (each) => html`
        <a href=${address(each.path)} data-testid="setup-${each.tab}" aria-current=${each.tab === this.tab ? "page" : nothing}>${each.words}</a>`,
      )}</nav>
      ${this.content()}
    </div>`;
  }

  /** On a narrow screen the tabs scroll; the one that is open is to be seen. */
  override updated(): void {
    this.querySelector(".tabs [aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private content(): TemplateResult {
    switch (this.tab) {
      case "absences":
        return html`<al-absence-import></al-absence-import>`;
      case "trackers":
        return html`<al-connections></al-connections>`;
      case "stories":
        return html`<al-story-import .query=${this.query}></al-story-import>`;
      case "squad":
        return html`<al-open-squad></al-open-squad>`;
      case "views":
        return html`<al-views></al-views>`;
      case "people":
        return html`<al-people></al-people>`;
      default:
        return html`<al-roster-import></al-roster-import>`;
    }
  }
}
