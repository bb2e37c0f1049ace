import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import type { Board, BoardCount, Story } from "../api/stories";
import { chip, empty } from "../parts/bits";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address } from "../parts/router";
import { date } from "../parts/time";
import { View } from "../parts/view";
import { roster } from "../shell/roster";
import { age, kindWords } from "./words";

/** The operational work in the gardener's care: what kinds, how old, and what of it waits. */
@customElement("al-board")
export class BoardPage extends View {
  @property() squad = "";
  private readonly board = new Remote<Board>(this, ({ service }) => service === "stories", SELDOM);

  override willUpdate(): void {
    const squad = this.squad ? `?squad=${encodeURIComponent(this.squad)}` : "";
    this.board.want(`board${squad}`, (signal) => get(`/stories/board${squad}`, signal));
  }

  protected override render(): unknown {
    return shown(this.board, (board) => (board.kinds.length ? this.kinds(board) : this.nothing()), 6);
  }

  private kinds(board: Board): TemplateResult {
    const most = Math.max(...board.kinds.map((each) => each.count.waiting + each.count.started));
    return html`<section class="card pad board-sum" data-testid="board-sum">
        <h2>${finding(board.all)}</h2>
        <p class="ink-2">${this.gardener()}Operational work that is not done: ${board.all.started} begun, ${board.all.waiting} waiting${board.all.overdue ? `, ${board.all.overdue} past its day` : ""}.
          ${board.all.suggested ? html`<a href=${this.to({ class: "operational", show: "suggested" })}>${board.all.suggested} only suggested</a>, drawn dashed.` : nothing}</p>
        <table class="table board-kinds"><thead><tr><th scope="col">Kind</th><th scope="col">How much</th><th scope="col" class="number">Waits</th><th scope="col" class="number">Begun</th><th scope="col" class="number">Oldest</th></tr></thead>
          <tbody>${board.kinds.map(
            ({
              kind,
              count: of,
            }) => html`<tr><th scope="row"><a href="#kind-${kind}" @click=${(event: Event) => this.jump(event, kind)}>${kindWords(kind)}</a></th>
              <td class="board-bar" aria-hidden="true"><span><i class="waiting" .style=${`width:${(of.waiting / most) * 100}%`}></i><i class="started" .style=${`width:${(of.started / most) * 100}%`}></i></span></td>
              <td class="number">${of.waiting}</td><td class="number">${of.started}</td><td class="number">${of.oldest ? age(of.oldest, now().getTime()) : ""}</td></tr>`,
          )}</tbody></table>
        <p class="mix-legend second"><span><i class="sample started"></i>begun</span><span><i class="sample waiting"></i>waits</span></p>
      </section>
      <div class="board">${board.kinds.map((each) => this.kind(each))}</div>`;
  }

  private gardener(): unknown {
    const now = roster.now?.squads.find((each) => each.squad === this.squad);
    return now?.gardener ? html`<b>${now.gardener.name}</b> has the garden${now.week ? ` in ${now.week}` : ""}. ` : nothing;
  }

  private kind({ kind, count: of, stories }: Board["kinds"][number]): TemplateResult {
    const all = of.waiting + of.started;
    return html`<section class="card board-kind" id="kind-${kind}" tabindex="-1" data-testid="board-kind" data-kind=${kind}>
      <header class="pad-head"><h3>${kindWords(kind)} <span class="ink-3">${all}</span></h3></header>
      <ul>${stories.map((story) => this.story(story))}</ul>
      ${all > stories.length ? html`<p class="pile-foot"><a href=${this.to({ class: "operational", kind, show: "all" })}>${all - stories.length} more</a></p>` : nothing}
    </section>`;
  }

  private story(story: Story): TemplateResult {
    const overdue = story.due !== null && Date.parse(story.due) + 86_400_000 < now().getTime();
    return html`<li class="board-story"><div><a class="row-link" href=${this.to({ show: "all", find: story.key, story: story.id })}>${story.title || "Its text was erased"}</a>
        <span class="second">${story.key}${this.squad ? nothing : html` · ${roster.squadName(story.squad)}`} · ${story.state === "started" ? "begun" : "waits"}, ${age(story.since, now().getTime())} old</span></div>
      ${overdue ? chip("warning", `was due ${date(story.due!, "UTC")}`, "warning") : story.due ? html`<span class="second">due ${date(story.due, "UTC")}</span>` : nothing}
      ${story.confirmed ? nothing : chip("dashed", "suggested")}</li>`;
  }

  private to(query: Record<string, string>): string {
    return address(["stories"], { squad: this.squad || "every", ...query });
  }

  private jump(event: Event, kind: string): void {
    event.preventDefault();
    const there = this.querySelector<HTMLElement>(`#kind-${kind}`);
    there?.scrollIntoView({ block: "start" });
    there?.focus({ preventScroll: true });
  }

  private nothing(): TemplateResult {
    return empty(
      "No operational work is waiting",
      "What people call operational, or what is suggested to be, stands here until its tracker closes it.",
      html`<a class="button" href=${address(["stories"], { squad: this.squad || "every" })}>Classify stories</a>`,
    );
  }
}

function finding({ waiting, started, oldest }: BoardCount): string {
  if (waiting === 0) return `${count(started, "story is", "stories are")} begun, nothing waits`;
  return `${count(waiting, "story waits", "stories wait")}${oldest ? `, the oldest for ${age(oldest, now().getTime())}` : ""}`;
}
