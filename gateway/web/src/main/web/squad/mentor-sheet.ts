import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { put, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Member, Squad, Turn } from "../api/types";
import { first, possessive } from "../parts/names";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { text } from "./squad-form";

/** Who a turn's gardener may pull in: named by the gardener, or by a lead. */
@customElement("al-mentor-sheet")
export class MentorSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) turn!: Turn;
  @state() private mentor: string | null = null;

  protected override testid = "mentor";
  protected override notDone = "The mentor is who it was.";

  private get gardener(): string {
    const { gardener } = this.turn;
    return !gardener ? "whoever serves" : gardener.member === who.me ? "you" : first(gardener.name);
  }

  private get chosen(): string {
    return this.mentor ?? this.turn.mentor?.member ?? "";
  }

  /** Whether they can that week, the squad’s plan decides. */
  private get able(): Member[] {
    const serves = (member: string) => this.turn.pieces.some((piece) => piece.member === member);
    return this.squad.members.filter((each) => each.trained && each.optIn !== "out" && !serves(each.member));
  }

  protected override get heading(): string {
    return `Mentor of ${this.turn.week}`;
  }

  protected override scope(): unknown {
    return `The one person ${this.gardener} may pull in, as a last resort.`;
  }

  protected override content(): TemplateResult {
    const { mentor } = this.turn;
    const { able } = this;
    const away = mentor && !able.some((each) => each.member === mentor.member);
    return html`<div class="field"><label for="mentor-who">Who it is</label>
      <select class="input" id="mentor-who" data-testid="mentor-who" autofocus @change=${(event: Event) => this.choose(text(event))}>
        ${mentor ? "" : html`<option value="" ?selected=${this.chosen === ""}>Choose who</option>`}
        ${away ? html`<option value=${mentor.member} ?selected=${this.chosen === mentor.member}>${mentor.name}</option>` : ""}
        ${able.map((each) => html`<option value=${each.member} ?selected=${this.chosen === each.member}>${each.name}${each.member === who.me ? " (you)" : ""}</option>`)}
      </select><span class="hint">They stay it for as long as they can serve that week and do not serve in it.</span></div>`;
  }

  private choose(mentor: string): void {
    this.mentor = mentor;
    this.act.clear();
  }

  protected override foot(): TemplateResult {
    const chosen = this.isSame ? null : this.able.find((each) => each.member === this.chosen);
    return this.buttons(chosen ? `Name ${first(chosen.name)}` : "Name the mentor", { disabled: this.isSame });
  }

  private get isSame(): boolean {
    return this.chosen === (this.turn.mentor?.member ?? "");
  }

  protected override submit(): void {
    if (this.isSame) return;
    const { squad } = this.squad;
    const { week, gardener } = this.turn;
    const name = this.able.find((each) => each.member === this.chosen)?.name ?? this.chosen;
    void this.act.run(async () => {
      await put(`/squads/${seg(squad)}/handovers/${seg(week)}/mentor/${seg(this.chosen)}`);
      toasts.say(gardener ? `${name} is ${possessive(first(gardener.name))} mentor in ${week}` : `${name} is the mentor of ${week}`);
      live.touch([squad], []);
      this.close();
    });
  }

  protected override nextSteps(): { words: string; run: () => void }[] {
    return this.act.problem?.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }
}
