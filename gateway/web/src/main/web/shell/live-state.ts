import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "../api/live";
import { now } from "../parts/clock";
import { behind, myZone, shortZone, time } from "../parts/time";
import { roster } from "./roster";
import { Tick, View, Watch } from "../parts/view";

/** Whether the page hears of changes as they happen, and since when not. */
@customElement("al-live-state")
export class LiveState extends View {
  constructor() {
    super();
    new Watch(this, [
      [live, "state"],
      [roster, "changed"],
    ]);
    new Tick(this, 15_000);
  }

  protected override render(): TemplateResult {
    const silent = live.heard === null ? 0 : Date.now() - live.heard;
    const heard = now().getTime() - silent;
    if (live.state === "live") {
      return html`<p class="live" data-testid="live-state"><span class="dot"></span><b>Live</b> · as of ${time(heard, myZone)} ${shortZone(heard, myZone)}</p>`;
    }
    const words =
      live.heard === null
        ? live.state === "connecting"
          ? "Connecting"
          : "Not live: reload to see changes"
        : `As of ${time(heard, myZone)}, ${behind(silent)}`;
    return html`<p class="live" data-testid="live-state"><span class="ring"></span>${words}</p>`;
  }
}
