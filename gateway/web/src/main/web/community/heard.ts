import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { AsOf } from "../api/community";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import { now, was } from "../parts/clock";
import { behind as behindBy, myZone, time } from "../parts/time";
import { Tick, View } from "../parts/view";
import { behind, together } from "./lag";

const EVERY = 15_000;
const ASKS = {
  stories: "/community/backlog?limit=1",
  capacity: "/community/raids?limit=1",
  rotation: "/community/garden?weeks=1",
};
export type Heard = keyof typeof ASKS;

/** As of when the services a picture is made of were heard; says nothing while that is now. */
@customElement("al-heard")
export class HeardLine extends View {
  @property({ attribute: false }) services: Heard[] = [];
  private readonly answers: Record<Heard, Remote<{ asOf: AsOf }>> = {
    stories: new Remote(this, () => false),
    capacity: new Remote(this, () => false),
    rotation: new Remote(this, () => false),
  };
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new Tick(this, EVERY);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => this.again(), EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override willUpdate(): void {
    for (const [service, answer] of Object.entries(this.answers)) {
      const ask = this.services.includes(service as Heard) ? ASKS[service as Heard] : null;
      answer.want(ask, (signal) => get(ask!, signal));
    }
  }

  /** A page nobody looks at asks nothing. */
  private again(): void {
    if (document.hidden) return;
    for (const service of this.services) void this.answers[service].reload();
  }

  protected override render(): unknown {
    const asked = this.services.map((each) => this.answers[each]).filter((each) => each.data);
    const readAt = Math.min(...asked.map((each) => each.readAt));
    const late = asked.length ? behind(together(asked.map((each) => each.data?.asOf)), was(readAt).getTime()) : null;
    return html`<div role="status">${late ? this.line(late) : nothing}</div>`;
  }

  private line({ service, heard }: { service: string; heard: number | null }): unknown {
    const of = SAID[service as Heard];
    if (heard === null)
      return html`<p class="card stale" data-testid="as-of"><span class="ring"></span><span><b>${of.name} was not heard yet.</b> ${of.what} will be here once it is.</span></p>`;
    const lag = now().getTime() - heard;
    return html`<p class="card stale" data-testid="as-of"><span class="ring"></span>
      <span><b>As of ${time(heard, myZone)}, ${behindBy(lag)}.</b> ${of.what} since then is not here yet; everything else is.</span></p>`;
  }
}

const SAID: Record<Heard, { name: string; what: string }> = {
  stories: { name: "The stories service", what: "What happened to stories" },
  capacity: { name: "The capacity service", what: "What happened to capacity" },
  rotation: { name: "The rotation", what: "What happened to plans and squads" },
};
