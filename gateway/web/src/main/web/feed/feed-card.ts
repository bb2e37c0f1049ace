import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, remove } from "../api/client";
import { Remote } from "../api/remote";
import type { CalendarFeed } from "../api/types";
import { Act } from "../parts/act";
import { icon } from "../parts/icons";
import { problemCard, shown } from "../parts/problem";
import { dayTime, myZone } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";

/** The address under which calendars fetch turns: made, copied while it is known, replaced, revoked. */
@customElement("al-feed")
export class FeedCard extends View {
  /** Of the API, such as /members/ines/calendar-feed. */
  @property() path = "";
  /** Whose turns it tells, such as "your turns". */
  @property() whose = "your turns";
  @state() private link: string | null = null;
  @state() private asks: "replace" | "revoke" | null = null;
  private readonly feed = new Remote<CalendarFeed>(this, () => false);
  private readonly act = new Act(this);

  override willUpdate(): void {
    const { path } = this;
    this.feed.want(path, (signal) => get(path, signal));
  }

  protected override render(): TemplateResult {
    return html`<section class="card pad stack feed" data-testid="calendar-feed" aria-label="Subscribe to ${this.whose}">
      <h3>Subscribe to ${this.whose}</h3>
      ${shown(this.feed, (feed) => (feed.made ? this.there(feed) : this.none()), 2)}
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }], "Nothing was changed.") : nothing}
    </section>`;
  }

  private none(): TemplateResult {
    return html`<p class="ink-2">A calendar can show ${this.whose} and keep up with every change. Make an address, and add it there as a
        subscription, by URL.</p>
      <div class="bar"><button type="button" class="button" data-testid="feed-make" aria-busy=${this.act.busy}
        @click=${this.make}>Make an address</button></div>`;
  }

  private there(feed: CalendarFeed): TemplateResult {
    return html`
      ${this.link ? this.once(this.link) : nothing}
      <p class="second" data-testid="feed-state">Made ${dayTime(feed.made!, myZone)}${feed.by ? ` by ${feed.by.name}` : ""};
        ${feed.fetched ? `last fetched ${dayTime(feed.fetched, myZone)}` : "no calendar has fetched it yet"}.</p>
      ${this.asks ? this.confirm(this.asks) : this.acts()}`;
  }

  private once(link: string): TemplateResult {
    return html`<div class="fact-card"><p>Add this address to your calendar as a subscription. It is shown only now, and whoever has it can
        read ${this.whose}.</p></div>
      <div class="field"><label for="feed-link">Address</label><input class="input" id="feed-link" readonly data-testid="feed-link"
        .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></div>
      <div class="bar"><button type="button" class="button" data-testid="feed-copy" @click=${() => void this.copy(link)}>${icon("copy")} Copy the
        address</button></div>`;
  }

  private acts(): TemplateResult {
    return html`<div class="bar">
      <button type="button" class="button small" data-testid="feed-replace" @click=${() => this.ask("replace")}>Replace…</button>
      <button type="button" class="button small" data-testid="feed-revoke" @click=${() => this.ask("revoke")}>Revoke…</button></div>`;
  }

  private confirm(what: "replace" | "revoke"): TemplateResult {
    return html`<div class="fact-card"><p>Calendars that use the address as it is are told nothing more${
      what === "replace" ? ", and need the new one" : ""
    }.</p></div>
      <div class="bar">
        <button type="button" class="button ${what === "revoke" ? "danger" : "primary"}" data-testid="feed-confirm" aria-busy=${this.act.busy}
          @click=${what === "replace" ? this.make : this.revoke}>${what === "replace" ? "Replace the address" : "Revoke the address"}</button>
        <button type="button" class="button" data-testid="feed-cancel" @click=${() => (this.asks = null)}>Cancel</button>
      </div>`;
  }

  private ask(what: "replace" | "revoke"): void {
    this.asks = what;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-testid=feed-confirm]")?.focus());
  }

  private readonly make = () => {
    void this.act.run(async () => {
      const made = await post<CalendarFeed>(this.path);
      this.link = made.path ? new URL(made.path, location.href).href : null;
      this.asks = null;
      await this.feed.reload();
      await this.updateComplete;
      this.querySelector<HTMLInputElement>("#feed-link")?.focus();
    });
  };

  private readonly revoke = () => {
    void this.act.run(async () => {
      await remove(this.path);
      [this.link, this.asks] = [null, null];
      toasts.say("The address is revoked");
      await this.feed.reload();
      await this.updateComplete;
      this.querySelector<HTMLElement>("[data-testid=feed-make]")?.focus();
    });
  };

  private async copy(link: string): Promise<void> {
    this.querySelector<HTMLInputElement>("#feed-link")?.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(link);
    toasts.say("The address is copied");
  }
}
