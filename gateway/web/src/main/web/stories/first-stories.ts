import { html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { StoryPage } from "../api/stories";
import { empty } from "../parts/bits";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { roster } from "../shell/roster";

/** An inbox with nothing in it: because everything is classed, or because no story has come yet. */
@customElement("al-first-stories")
export class FirstStories extends View {
  @property() squad = "";
  private readonly any = new Remote<StoryPage>(this, () => false);

  override willUpdate(): void {
    const squad = this.squad ? `&squad=${encodeURIComponent(this.squad)}` : "";
    this.any.want(`any/${this.squad}`, (signal) => get(`/stories?limit=1${squad}`, signal));
  }

  protected override render(): unknown {
    const total = this.any.data?.total;
    if (total === undefined) return "";
    if (total > 0) return empty("Everything is classed", "Each story here has a person’s word. What trackers tell next comes here.");
    const where = this.squad ? `in ${roster.squadName(this.squad)}` : "here";
    const may = who.admin || who.session?.roles.some((each) => each.role === "lead");
    return empty(
      `No story ${where} yet`,
      "Connect the squad’s tracker, or bring a file it exports. Stories stay in their tracker; here they get a class, with a reason.",
      may
        ? html`<div class="bar"><a class="button primary" data-testid="first-step" href=${address(["setup", "stories"])}>Bring a file</a>
            <a class="button" data-testid="first-connect" href=${address(["setup", "trackers"])}>Connect a tracker</a></div>`
        : html`<p class="second">A squad’s lead does this, in Setup.</p>`,
    );
  }
}
