import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { live } from "../api/live";
import { asProblem, type Problem } from "../api/problem";
import { who } from "../api/session";
import { keys } from "../parts/keys";
import { problemCard } from "../parts/problem";
import { address, go, route, type Route } from "../parts/router";
import { View, Watch, watchNarrow } from "../parts/view";
import { roster } from "./roster";
import { toasts } from "./toasts";

/** Who is here, which screen, and the frame around it. */
@customElement("al-app")
export class AppRoot extends View {
  @state() private route: Route = route();
  @state() private problem: Problem | null = null;
  @state() private help = false;

  constructor() {
    super();
    new Watch(this, [[who, "changed"]]);
    watchNarrow(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", () => this.turnTo(route()));
    who.addEventListener("changed", () => (who.session ? this.entered() : live.stop()));
    keys.places = {
      H: () => go("/"),
      W: () => go("/this-week"),
      D: () => go("/duty"),
      Q: () => go("/squads"),
      S: () => go("/stories"),
      C: () => go("/capacity"),
      O: () => go("/community"),
      U: () => go("/setup"),
    };
    keys.set(this, [
      { keys: ["?"], words: "all keys", run: () => (this.help = true) },
      { keys: ["Z"], words: "undo the last act", run: () => void toasts.undo() },
    ]);
    if (this.guarded) void this.enter();
  }

  /** A display on a wall is nobody's: who is signed in is not asked there. */
  private get guarded(): boolean {
    return this.route.path[0] !== "wall";
  }

  /** Another screen is read from its top, by eye and by ear. */
  private turnTo(next: Route): void {
    const another = next.path.slice(0, 2).join("/") !== this.route.path.slice(0, 2).join("/");
    this.route = next;
    if (this.guarded && !who.known) void this.enter();
    void this.updateComplete.then(() => {
      if (another) scrollTo(0, 0);
      if (another || document.activeElement === document.body) this.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
    });
  }

  private async enter(): Promise<void> {
    try {
      this.problem = null;
      await who.load();
    } catch (failure) {
      this.problem = asProblem(failure);
    }
  }

  private entered(): void {
    live.start();
    void roster.load();
  }

  override updated(): void {
    const name = this.route.path[0] === "squads" && this.route.path[1] ? roster.squadName(this.route.path[1]) : "";
    document.title = `${name || TITLES[this.route.path[0] ?? ""] || "Start"} · Allotment`;
  }

  protected override render(): unknown {
    const [screen, token] = this.route.path;
    if (screen === "welcome" && token) return html`<al-welcome .token=${token}></al-welcome>`;
    if (screen === "wall" && token) return html`<al-wall .secret=${token}></al-wall>`;
    if (this.problem) {
      return html`<main class="door">${problemCard(this.problem, [{ words: "Try again", run: () => void this.enter() }])}</main>`;
    }
    if (!who.known) return nothing;
    if (!who.session) return html`<al-sign-in></al-sign-in>`;
    return html`
      <a class="skip" href="#main" @click=${this.skip}>Skip to the page</a>
      <div class="shell">
        <al-rail role="banner" .path=${this.route.path}></al-rail>
        <main id="main" tabindex="-1">${this.screen()}</main>
        <al-key-bar role="contentinfo" aria-label="Keys" @all-keys=${() => (this.help = true)}></al-key-bar>
      </div>
      <al-toast role="region" aria-label="Messages"></al-toast>
      ${this.help ? html`<al-keys-help @sheet-closed=${() => (this.help = false)}></al-keys-help>` : nothing}`;
  }

  private screen(): TemplateResult {
    const { path, query } = this.route;
    switch (path[0]) {
      case undefined:
        return html`<al-start></al-start>`;
      case "this-week":
        return html`<al-this-week .query=${query}></al-this-week>`;
      case "duty":
        return path[1] === "pay" ? html`<al-statement .query=${query}></al-statement>` : html`<al-duty></al-duty>`;
      case "squads":
        return path[1]
          ? html`<al-squad .squad=${path[1]} .tab=${path[2] ?? "calendar"} .query=${query}></al-squad>`
          : html`<al-squads></al-squads>`;
      case "stories":
        return html`<al-stories .tab=${path[1] ?? "inbox"} .query=${query}></al-stories>`;
      case "capacity":
        return html`<al-capacity .tab=${path[1] ?? "iteration"} .query=${query}></al-capacity>`;
      case "community":
        return path[1] === "reviews" && path[2]
          ? html`<al-minutes .review=${path[2]}></al-minutes>`
          : html`<al-community .tab=${path[1] ?? ""} .within=${path.slice(2)} .query=${query}></al-community>`;
      case "setup":
        return html`<al-setup .tab=${path[1] ?? "roster"} .query=${query}></al-setup>`;
      case "people":
        return html`<al-setup .tab=${"people"}></al-setup>`;
      case "more":
        return html`<al-more-page></al-more-page>`;
      case "you":
        return html`<al-you-page></al-you-page>`;
      default:
        return html`<div class="page"><h1>There is nothing at this address</h1>
          <p><a href=${address([])}>Go to Start</a></p></div>`;
    }
  }

  private readonly skip = (event: Event) => {
    event.preventDefault();
    this.querySelector<HTMLElement>("#main")?.focus();
  };
}

const TITLES: Record<string, string> = {
  "this-week": "This week",
  duty: "My duty",
  squads: "Squads",
  stories: "Stories",
  capacity: "Capacity",
  community: "Community",
  wall: "On duty now",
  setup: "Setup",
  people: "People and roles",
  you: "You",
  more: "More",
  welcome: "Welcome",
};
