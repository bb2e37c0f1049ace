import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Duty, DutyPart, Swap } from "../api/types";
import { chip, empty } from "../parts/bits";
import { icon } from "../parts/icons";
import { shown } from "../parts/problem";
import { address } from "../parts/router";
import { dayTime, elsewhere, myZone } from "../parts/time";
import { View } from "../parts/view";
import { asksMe, isMine } from "../squad/swap-words";
import { count } from "../parts/numbers";

/** The reader's own duty in all squads: what they are asked, what they serve, and what became of their swaps. */
@customElement("al-duty")
export class DutyPage extends View {
  private readonly duty = new Remote<Duty>(this);

  override willUpdate(): void {
    this.duty.want(`duty/${who.me}`, (signal) => get(`/members/${seg(who.me)}/duty`, signal));
  }

  protected override render(): TemplateResult {
    const turns = this.duty.data?.turns.length ?? 0;
    return html`<div class="page duty-page">
      <header class="page-head"><div><h1>My duty</h1>
        <p class="scope">${turns ? `${count(turns, "turn")} ahead` : "Your turns, and what you are asked"}</p></div></header>
      ${shown(this.duty, (data) => this.ready(data), 6)}
      <al-on-call></al-on-call>
      <section data-testid="calendar"><h2>Calendar</h2><div class="feeds">
        <al-feed path="/members/${seg(who.me)}/calendar-feed"></al-feed>
        <al-calendar-source path="/members/${seg(who.me)}/calendar-source"></al-calendar-source></div></section></div>`;
  }

  private ready(data: Duty): unknown {
    const asked = data.swaps.filter(asksMe);
    const offered = data.swaps.filter((swap) => swap.state === "offered" && !isMine(swap));
    const others = data.swaps.filter((swap) => !asked.includes(swap) && !offered.includes(swap));
    const zone = (swap: Swap) => data.turns.find((turn) => turn.squad === swap.squad)?.zone ?? myZone;
    const list = (title: string, swaps: Swap[], testid: string) =>
      swaps.length
        ? html`<section data-testid=${testid}><h2>${title}</h2><div class="swaps">${swaps.map(
            (swap) => html`<al-swap .swap=${swap} .zone=${zone(swap)}></al-swap>`,
          )}</div></section>`
        : nothing;
    return html`
      ${list("Asked of you", asked, "swaps-asked")}
      ${list("Open to anyone", offered, "swaps-offered")}
      <section data-testid="my-turns"><h2>Your turns</h2>${data.turns.length ? this.turns(data.turns) : this.none()}</section>
      ${list("Your swaps", others, "swaps-mine")}`;
  }

  private none(): TemplateResult {
    return empty(
      "No turn of yours is planned",
      "When you are picked it stands here, weeks ahead.",
      html`<a class="button" href=${address(["squads"])}>See the squads</a>`,
    );
  }

  private turns(turns: DutyPart[]): TemplateResult {
    return html`<ul class="card duty-turns">${turns.map(
      (turn) => html`<li data-testid="my-turn" data-week=${turn.week}>
      <span class="tile ${turn.whole ? turn.tier : "cover"}" aria-hidden="true">${turn.tier === "frozen" ? icon("lock") : nothing}</span>
      <span><b>${turn.week}, ${turn.squadName}</b>
        <span class="second">${turn.whole ? "" : "a part of it: "}${dayTime(turn.start, turn.zone)} to ${dayTime(turn.end, turn.zone)}${this.here(turn)}</span></span>
      <span class="second">${turn.mentor ? `mentor ${turn.mentor.name}` : ""} ${turn.needsCover ? chip("warning", "needs cover", "warning") : nothing}</span>
      <span class="bar"><a class="button small" href=${address(["squads", turn.squad], { turn: turn.week })}>Why me?</a>
        <a class="button small" data-testid="pass-on" href=${address(["squads", turn.squad], { turn: turn.week, pass: turn.week })}>Pass it on…</a></span></li>`,
    )}</ul>`;
  }

  private here(turn: DutyPart): string {
    const words = elsewhere(turn.start, myZone, turn.zone);
    return words.startsWith("same") ? "" : `, from ${words}`;
  }
}
