import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { get, post, remove, seg } from "../api/client";
import { Remote } from "../api/remote";
import type { WallLink } from "../api/scorecards";
import { who } from "../api/session";
import { Act } from "../parts/act";
import { icon } from "../parts/icons";
import { problemCard, shown } from "../parts/problem";
import { dayTime, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { toasts } from "../shell/toasts";

/** Links for displays on walls, which cannot sign in: made by stewards, shown once, revoked by them. */
@customElement("al-walls")
export class Walls extends View {
  @state() private fresh: WallLink | null = null;
  /** The one that is asked about once more before it is revoked. */
  @state() private leaving: string | null = null;
  private readonly all = new Remote<{ items: WallLink[] }>(this, ({ service }) => service === "community");
  private readonly act = new Act(this);

  constructor() {
    super();
    new Watch(this, [[who, "changed"]]);
  }

  override willUpdate(): void {
    this.all.want(who.steward ? "walls" : null, (signal) => get("/community/walls", signal));
  }

  protected override render(): unknown {
    if (!who.steward) return nothing;
    return html`<section class="card pad stack-fields walls" data-testid="walls"><div class="walls-head"><div><h2>On a wall</h2>
        <p class="ink-2">A screen in a room shows who is on duty, gaps, open stories, the reserve and themes, without signing in. Of people it shows the names on duty and nothing else.</p></div>
        <button type="button" class="button" data-testid="make-wall" aria-busy=${this.act.busy} @click=${() => this.make()}>${icon("plus")} Make a link</button></div>
      ${this.fresh ? this.once(this.fresh) : nothing}
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }], "Nothing was changed.") : nothing}
      ${shown(this.all, ({ items }) => this.list(items), 2)}</section>`;
  }

  private once(link: WallLink): TemplateResult {
    const at = wallAddress(link.path ?? "");
    return html`<div class="fact-card" role="status"><p><b>Open this on the screen.</b> It is shown only now, and works until somebody revokes it.</p></div>
      <div class="field"><label for="wall-link">Link</label><input class="input" id="wall-link" readonly data-testid="wall-link" .value=${at} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></div>
      <div class="bar"><button type="button" class="button primary" data-testid="copy-wall" @click=${() => void this.copy(at)}>${icon("copy")} Copy the link</button>
        <a class="button" target="_blank" rel="noopener" href=${at}>Look at it</a>
        <button type="button" class="button quiet" @click=${() => (this.fresh = null)}>Done</button></div>`;
  }

  private list(items: WallLink[]): TemplateResult {
    if (!items.length) return html`<p class="ink-3">No link works now.</p>`;
    return html`<ul class="items">${items.map(
      (
        each,
      ) => html`<li data-testid="wall" data-wall=${each.wall}><span>Made ${dayTime(each.made, myZone)} by ${each.by.name}${each.wall === this.fresh?.wall ? html` <b>just now</b>` : nothing}</span>
        ${
          this.leaving === each.wall
            ? html`<span class="bar"><span class="second">Screens with it go dark.</span> <button type="button" class="button small danger" data-testid="revoke-sure" @click=${() => this.revoke(each)}>Revoke it</button>
              <button type="button" class="button small" @click=${() => (this.leaving = null)}>Keep it</button></span>`
            : html`<button type="button" class="button small" data-testid="revoke-wall" @click=${() => this.sure(each.wall)}>Revoke<span class="hidden-words"> the link made ${dayTime(each.made, myZone)}</span></button>`
        }</li>`,
    )}</ul>`;
  }

  /** Asked on what changes nothing: a key held too long must not revoke. */
  private sure(wall: string): void {
    this.leaving = wall;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-testid=revoke-sure] + button")?.focus());
  }

  private make(): void {
    void this.act.run(async () => {
      this.fresh = await post<WallLink>("/community/walls");
      await this.all.reload();
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-testid=copy-wall]")?.focus());
    });
  }

  private revoke(each: WallLink): void {
    void this.act.run(async () => {
      await remove(`/community/walls/${seg(each.wall)}`);
      if (this.fresh?.wall === each.wall) this.fresh = null;
      this.leaving = null;
      await this.all.reload();
      toasts.say("The link is revoked");
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-testid=make-wall]")?.focus());
    });
  }

  private async copy(link: string): Promise<void> {
    this.querySelector<HTMLInputElement>("#wall-link")?.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(link);
    toasts.say("The link is copied");
  }
}

/** The page that shows what is served at a path: the secret stays behind the hash, where no server logs it. */
export function wallAddress(path: string): string {
  const secret = path.slice(path.lastIndexOf("/") + 1);
  return new URL(`#/wall/${encodeURIComponent(secret)}`, location.href.split("#")[0]).href;
}
