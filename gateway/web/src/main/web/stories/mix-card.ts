import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import type { Mix } from "../api/stories";
import { count } from "../parts/numbers";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { roster } from "../shell/roster";
import { mixChart } from "./mix-chart";
import { begun, finding, STORIES, sum } from "./mix-model";

const SHOWN = 8;
const PAUSE = 1_200;

/** Where the work of a squad went, small, beside what is being classed. */
@customElement("al-mix-card")
export class MixCard extends View {
  @property() squad = "";
  private readonly mix = new Remote<Mix>(this, () => false);
  private later: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.closest("al-inbox")?.addEventListener("stories-said", this.onSaid);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  override willUpdate(): void {
    const squad = this.squad ? `&squad=${encodeURIComponent(this.squad)}` : "";
    this.mix.want(`mix/${this.squad}`, (signal) => get(`/mix?per=month&by=created${squad}`, signal));
  }

  protected override render(): unknown {
    const mix = this.mix.data;
    if (!mix) return nothing;
    const columns = begun(mix, STORIES).slice(-SHOWN);
    if (columns.length === 0) return nothing;
    const all = columns.reduce((all, each) => all + sum(each.shares, STORIES), 0);
    return html`<section class="card pad mix-card">
      <h2>${finding({ ...mix, columns }, STORIES)}</h2>
      <p class="second">Share of stories by the month they were opened, in %</p>
      ${mixChart(mix, columns, STORIES)}
      <p class="second bar"><span>${this.squad ? roster.squadName(this.squad) : "All squads"}, ${count(all, "story", "stories")}.</span>
        <a href=${address(["stories", "mix"], { squad: this.squad, by: "created" })}>Table and more</a></p>
    </section>`;
  }

  private readonly onSaid = () => {
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.mix.reload(), PAUSE);
  };
}
