import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Freshness } from "../api/community";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import { behind, myZone, time } from "../parts/time";
import { View } from "../parts/view";
import { late, type Heard, type Late } from "./lag";

const EVERY = 5_000;

/** As of when the services a picture is made of were heard, also while nothing happens on the page; silent while that is now. */
@customElement("al-heard")
export class HeardLine extends View {
  @property({ attribute: false }) services: Heard[] = [];
  private readonly fresh = new Remote<Freshness>(this, () => false);
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(this.again, EVERY);
    document.addEventListener("visibilitychange", this.again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.again);
  }

  override willUpdate(): void {
    this.fresh.want("freshness", (signal) => get("/community/freshness", signal));
  }

  /** A page nobody looks at asks nothing. */
  private readonly again = () => {
    if (!document.hidden) void this.fresh.reload();
  };

  protected override render(): unknown {
    const { data, problem, readAt } = this.fresh;
    const found = data ? late(data, this.services, problem ? Date.now() - readAt : 0) : null;
    return html`<div role="status">${found ? line(found) : nothing}</div>`;
  }
}

function line({ service, heard, lag }: Late): unknown {
  const of = SAID[service];
  const words =
    heard === null
      ? html`<b>${of.name} was not heard yet.</b> ${of.what} will be here once it is.`
      : html`<b>As of ${time(heard, myZone)}, ${behind(lag)}.</b> ${of.since}`;
  return html`<p class="card stale" data-testid="as-of" data-service=${service}><span class="ring"></span><span>${words}</span></p>`;
}

const elsewhere = "since then is not here yet; everything else is.";
const SAID: Record<Late["service"], { name: string; what: string; since: string }> = {
  stories: { name: "The stories service", what: "Stories", since: `What happened to stories ${elsewhere}` },
  capacity: { name: "The capacity service", what: "Iterations and raids", since: `What happened to iterations and raids ${elsewhere}` },
  rotation: { name: "The rotation", what: "Plans and squads", since: `What happened to plans and squads ${elsewhere}` },
  community: {
    name: "The community service",
    what: "All of this",
    since: "The community service does not answer; what stands here is as it was.",
  },
};
