import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { icon } from "../parts/icons";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { FURTHER } from "./places";

/** The screens a phone has no tab for. */
@customElement("al-more-page")
export class MorePage extends View {
  protected override render(): TemplateResult {
    return html`<div class="page"><header class="page-head"><div><h1>More</h1></div></header>
      <nav class="card" aria-label="More screens"><ul class="more-places">${FURTHER.map(
        (place) =>
          html`<li><a href=${address([place.path])} data-testid="more-${place.path}">${icon(place.mark)}<span><b>${place.words}</b><span class="second">${place.says}</span></span>${icon("right")}</a></li>`,
      )}</ul></nav></div>`;
  }
}
