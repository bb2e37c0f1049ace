import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { get, post, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Account, ServiceView, ViewStop } from "../api/types";
import { Act } from "../parts/act";
import { chip, empty, locked } from "../parts/bits";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { dayTime, myZone } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";

const SERVICES = ["rotation", "community"];
const NAMES: Record<string, string> = { gardeners: "Who tends which garden", roster: "The community's roster" };
const AGAIN = 2_000;

export const nameOf = (view: ServiceView) => NAMES[view.view] ?? view.view;

/** How far what people see is behind what happened, and what to do where it has stopped. */
@customElement("al-views")
export class ServiceViews extends View {
  @state() private skipping: { view: ServiceView; stop: ViewStop } | null = null;
  private readonly views = new Remote<ServiceView[]>(this);
  private readonly people = new Remote<{ items: Account[] }>(this);
  private readonly act = new Act(this);
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setTimeout(this.again, AGAIN);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private readonly again = async () => {
    if (who.admin) await this.views.reload();
    if (this.isConnected) this.timer = setTimeout(this.again, AGAIN);
  };

  override willUpdate(): void {
    if (!who.admin) return;
    this.views.want("views", async (signal) => {
      const replies = await Promise.all(SERVICES.map((service) => get<{ items: ServiceView[] }>(`/${service}/views`, signal)));
      return { data: replies.flatMap((reply, at) => reply.data.items.map((view) => ({ ...view, service: SERVICES[at]! }))), etag: null };
    });
    this.people.want("people", (signal) => get("/people", signal));
  }

  protected override render(): unknown {
    if (!who.admin) return html`<section class="card pad stack"><p>${locked("Only an admin may see and help views")}</p></section>`;
    return html`<div class="views" @sheet-closed=${() => (this.skipping = null)} @views-changed=${() => void this.views.reload()}>
      ${this.act.problem ? problemCard(this.act.problem) : nothing}
      ${shown(this.views, (views) => this.all(views), 2)}
      ${this.skipping ? html`<al-skip-sheet .view=${this.skipping.view} .stop=${this.skipping.stop}></al-skip-sheet>` : nothing}
    </div>`;
  }

  private all(views: ServiceView[]): TemplateResult {
    if (views.length === 0) return empty("Nothing to look after", "No service keeps a view.");
    const well = views.every((view) => view.stops.length === 0 && !view.heldUp && view.lag === 0 && !view.building);
    return html`<p class="ink-2" role="status" data-testid="views-state">${
      well ? "All is well: everything that happened is shown." : "What happened is kept; some of it is not shown yet."
    }</p>
    ${views.map((view) => this.view(view))}`;
  }

  private view(view: ServiceView): TemplateResult {
    const stopped = view.stops.length > 0;
    const heldUp = view.heldUp && !stopped;
    return html`<section class="card pad stack ${stopped || heldUp ? "problem" : ""}" data-testid="view" data-view=${view.view}>
      <div class="view-head"><h2>${nameOf(view)}</h2>
        ${stopped ? chip("gap", "stopped", "gap") : heldUp ? chip("gap", "held up", "gap") : view.lag ? chip("warning", "catching up", "warning") : chip("fine", "up to date", "check")}
        <span class="ink-2" data-testid="view-lag">${view.lag ? `${count(view.lag, "event")} behind` : "nothing behind"}</span>
        ${
          view.building
            ? nothing
            : html`<button type="button" class="button small view-anew" data-testid="view-rebuild" aria-busy=${this.act.busy}
          title="From everything that happened; until it is done, this one answers." @click=${() => this.rebuild(view)}>Build anew<span class="hidden-words"> ${nameOf(view)}</span></button>`
        }</div>
      ${heldUp ? html`<p data-testid="view-held-up">Event ${view.position} cannot be read here. A newer release may have written it: run that one again. It is tried again by itself.</p>` : nothing}
      ${view.building ? html`<p class="ink-2" data-testid="view-building">A new one is being built: at ${view.building.position} of ${view.head}. Until it is done, this one answers.</p>` : nothing}
      ${view.stops.map((stop) => this.stop(view, stop))}
      ${view.remedies.length ? this.record(view) : nothing}
    </section>`;
  }

  private stop(view: ServiceView, stop: ViewStop): TemplateResult {
    return html`<div class="stack" data-testid="view-stop" data-position=${stop.position}>
      <p>Stopped at event ${stop.position}, <b>${stop.event.split(".").at(-1)}</b>: ${stop.failure}.
        <span class="second">Since ${dayTime(stop.since, myZone)}, tried ${count(stop.tries, "time")}; it is tried again by itself.</span></p>
      <div class="bar">
        <button type="button" class="button small" data-testid="view-retry" aria-busy=${this.act.busy}
          @click=${() => this.retry(view)}>Try again<span class="hidden-words"> ${nameOf(view)}</span></button>
        <button type="button" class="button small" data-testid="view-skip"
          @click=${() => (this.skipping = { view, stop })}>Skip event ${stop.position}…</button>
      </div></div>`;
  }

  private record(view: ServiceView): TemplateResult {
    return html`<div><h3 class="label">What was done</h3><ul class="remedies" data-testid="view-record">${view.remedies.map(
      (done) => html`<li>${WORDS[done.kind](done.position)} <span class="second">${this.person(done.by)}, ${dayTime(done.at, myZone)}</span>
        ${done.reason ? html`<span class="ink-2">${done.reason}</span>` : nothing}</li>`,
    )}</ul></div>`;
  }

  private person(member: string): string {
    return this.people.data?.items.find((each) => each.member === member)?.name ?? member;
  }

  private rebuild(view: ServiceView): void {
    void this.act.run(async () => {
      await post(`/${view.service}/views/${seg(view.view)}/rebuild`);
      toasts.say(`${nameOf(view)} is being built anew; until then the old one answers`);
      await this.views.reload();
    });
  }

  private retry(view: ServiceView): void {
    void this.act.run(async () => {
      await post(`/${view.service}/views/${seg(view.view)}/retry`);
      toasts.say(`${nameOf(view)} is being tried again`);
      await this.views.reload();
    });
  }
}

const WORDS = {
  skip: (position: number | null) => `Skipped event ${position}`,
  retry: (position: number | null) => `Tried event ${position} again`,
  rebuild: () => "Built anew",
};
