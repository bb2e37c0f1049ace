import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Iteration, Proposed, Ratio, SprintProposal } from "../api/capacity";
import { get, post, seg } from "../api/client";
import { Remote } from "../api/remote";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { Watch } from "../parts/view";
import { toasts } from "../shell/toasts";
import { ACCOUNTS, amount, days, inDays, written } from "./amounts";
import { type Refused, refusedIn } from "./refused";
import { sized } from "./size";
import { titles } from "./titles";
import { storyWords } from "./works";

/** What may still be reserved: it is open and nothing is held for it. */
const plannable = (each: Proposed) => each.from !== "ended" && (each.change === null || each.change === "came");

const unreadable = (text: string): boolean => text.trim() !== "" && !written(text);

const ratioWords = ({ enough, why, finished, milliDaysPerPoint, low, high }: Ratio): string =>
  enough && milliDaysPerPoint
    ? `A point takes ${inDays(milliDaysPerPoint)} here, ${days(low ?? 0)} to ${days(high ?? 0)}, by ${count(finished, "finished story", "finished stories")}.`
    : `Points are not days yet: ${why ?? "nothing finished says what one takes."}`;

/** What the stories of a sprint may need, each changed or left out before it is reserved. */
@customElement("al-proposal")
export class ProposalSheet extends Sheet {
  @property({ attribute: false }) iteration!: Iteration;
  @property() sprint = "";
  @state() private texts = new Map<string, string>();
  @state() private refused: Refused[] = [];
  private readonly proposal = new Remote<SprintProposal>(this, () => false);
  protected override heading = "Reserve for the sprint’s stories";
  protected override testid = "proposal";
  protected override notDone = "Nothing was reserved.";

  constructor() {
    super();
    new Watch(this, [[titles, "changed"]]);
  }

  override willUpdate(): void {
    const { squad, first, last } = this.iteration;
    const query = new URLSearchParams({ first, last });
    this.proposal.want(this.sprint ? `proposal/${this.sprint}` : null, (signal) =>
      get(`/squads/${seg(squad)}/sprints/${seg(this.sprint)}/proposal?${query}`, signal),
    );
  }

  /** The first amount is there to be typed once the proposal is read. */
  override updated(): void {
    if (this.begun || !this.proposal.data) return;
    this.begun = true;
    if (this.contains(document.activeElement)) this.querySelector<HTMLElement>(".proposed .input")?.focus();
  }
  private begun = false;

  protected override scope(): unknown {
    return "Proposed by the size the tracker has. Empty an amount to leave a story out.";
  }

  protected override content(): unknown {
    return shown(this.proposal, (proposal) => this.list(proposal), 6);
  }

  private list(proposal: SprintProposal): TemplateResult {
    const open = proposal.reservations.filter(plannable);
    const left = proposal.reservations.filter((each) => each.change === "left");
    return html`<p class="second" data-testid="proposal-ratio">${ratioWords(proposal.ratio)}</p>
      ${
        open.length
          ? html`<ul class="proposed">${repeat(
              open,
              (each) => each.story,
              (each) => this.row(each),
            )}</ul>`
          : html`<p class="ink-2">Every open story in it has its reservation.</p>`
      }
      ${proposal.more ? html`<p class="second">${count(proposal.more, "more story is", "more stories are")} in it.</p>` : nothing}
      ${left.length ? html`<h3>No longer in the sprint</h3><ul class="proposals">${left.map((each) => html`<li>${storyWords(each.story)} <span class="second">${inDays(each.held)} are held for it here</span></li>`)}</ul>` : nothing}`;
  }

  private row(each: Proposed): TemplateResult {
    const no = this.refused.find((one) => one.story === each.story);
    const facts = [
      ACCOUNTS[each.account],
      each.size ? sized(each.size.thousandths / 1_000, each.size.unit) : "its tracker says no size",
      each.low && each.high ? `${days(each.low)} to ${days(each.high)} days` : "",
      each.fits === false ? `${days(each.room ?? 0)} left for it` : "",
    ]
      .filter(Boolean)
      .join(", ");
    return html`<li data-testid="proposed" data-story=${each.story}><label for="proposed-${each.story}">${storyWords(each.story)} <span class="second"><span class="account-mark ${each.account}"></span> ${facts}</span></label>
      <input class="input" id="proposed-${each.story}" inputmode="decimal" autocomplete="off" aria-label="Days for ${each.key ?? "the story"}" aria-invalid=${unreadable(this.text(each)) ? "true" : nothing} .value=${this.text(each)} @input=${(event: Event) => this.change(each, (event.target as HTMLInputElement).value)}>
      ${unreadable(this.text(each)) ? html`<p class="raid-words">That is no number of days. Write one such as 1.5, or nothing.</p>` : nothing}
      ${no ? html`<p class="raid-words" role="alert">${no.problem.title} ${no.problem.detail}</p>` : nothing}</li>`;
  }

  private text(each: Proposed): string {
    return this.texts.get(each.story) ?? (each.amount && each.fits ? days(each.amount) : "");
  }

  private change(each: Proposed, text: string): void {
    this.texts = new Map(this.texts).set(each.story, text);
  }

  private get asked(): { story: string; amount: ReturnType<typeof amount> }[] {
    return (this.proposal.data?.reservations ?? []).filter(plannable).flatMap((each) => {
      const asked = written(this.text(each));
      return asked ? [{ story: each.story, amount: amount(asked) }] : [];
    });
  }

  protected override foot(): TemplateResult {
    const { asked } = this;
    const all = asked.reduce((sum, each) => sum + each.amount.value, 0);
    const unread = (this.proposal.data?.reservations ?? []).filter(plannable).some((each) => unreadable(this.text(each)));
    return this.buttons(asked.length ? `Reserve ${inDays(all)} for ${count(asked.length, "story", "stories")}` : "Reserve", {
      disabled: !asked.length || unread,
      cancel: "Not now",
      note: "What an account has no room for is left out and said.",
    });
  }

  protected override submit(): void {
    const { asked } = this;
    void this.act.run(async () => {
      const { squad, iteration } = this.iteration;
      const at = `/squads/${seg(squad)}/iterations/${seg(iteration)}`;
      this.refused = [];
      const { refused } = await this.reserve(`${at}/reservations/batch`, { reservations: asked });
      this.tell("iteration-changed", (await get<Iteration>(at)).data);
      toasts.say(`${count(asked.length - refused.length, "story has", "stories have")} time reserved`);
      this.refused = refused;
      await this.proposal.reload();
      if (!refused.length) this.close();
    });
  }

  /** Where nothing could be reserved, each story says why, and what there is room for now. */
  private async reserve(path: string, body: object): Promise<{ refused: Refused[] }> {
    try {
      return await post(path, { body });
    } catch (failure) {
      this.refused = refusedIn(failure);
      if (this.refused.length) await this.proposal.reload();
      throw failure;
    }
  }
}
