import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import type { Agreeing, Agreement, ClassName } from "../api/stories";
import { count } from "../parts/numbers";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { roster } from "../shell/roster";
import { CLASSES, classMark, classWords, percentOf } from "./words";

/** How suggestions and people agree, in the open: class by class, rule by rule, model by model. */
@customElement("al-agreement")
export class AgreementCard extends View {
  @property() squad = "";
  private readonly agreement = new Remote<Agreement>(this, ({ service }) => service === "stories", SELDOM);

  override willUpdate(): void {
    const squad = this.squad ? `?squad=${encodeURIComponent(this.squad)}` : "";
    this.agreement.want(`agreement${squad}`, (signal) => get(`/suggestions/agreement${squad}`, signal));
  }

  protected override render(): unknown {
    const { data } = this.agreement;
    if (!data || data.all.said === 0) return nothing;
    return html`<section class="card pad agreement" data-testid="agreement">
      <h2>${finding(data.all)}</h2>
      <p class="ink-2">Of ${count(data.all.said, "story", "stories")} people classed since ${data.from}, ${data.all.suggested} had a suggestion and ${data.all.agreed} of these were right. Where it would be right too seldom, nothing is suggested.
        <a href=${address(["stories"], { show: "disputed", squad: this.squad || "every" })}>Where people say otherwise</a></p>
      ${this.pairs(data)}
      <details class="more"><summary data-testid="agreement-more">By rule, by model and by month</summary>
        ${table(
          "Rule",
          data.rules.map((each) => [`${each.rule}${each.whose === "all" ? "" : `, ${roster.squadName(each.whose)}’s`}`, each.counts]),
        )}
        ${table(
          "Model",
          data.versions.map((each) => [each.version, each.counts]),
        )}
        ${table(
          "Month",
          data.trend.map((each) => [each.name, each.counts]),
        )}</details>
    </section>`;
  }

  private pairs({ pairs }: Agreement): TemplateResult {
    const of = (suggested: ClassName | null, said: ClassName) =>
      pairs.find((each) => each.suggested === suggested && each.confirmed === said)?.stories ?? 0;
    const rows: (ClassName | null)[] = [...CLASSES.map((each) => each.is), null];
    return html`<div class="scroll-x"><table class="table agreement-table" data-testid="agreement-table">
      <thead><tr><th scope="col">Suggested</th>${CLASSES.map((each) => html`<th scope="col" class="number">${classMark(each.is)} people said ${each.words.toLowerCase()}</th>`)}</tr></thead>
      <tbody>${rows.map(
        (suggested) =>
          html`<tr><th scope="row">${classMark(suggested)} ${suggested ? classWords(suggested) : "Nothing"}</th>${CLASSES.map(
            (said) =>
              html`<td class="number">${said.is === suggested ? html`<b>${of(suggested, said.is)}</b>` : of(suggested, said.is)}</td>`,
          )}</tr>`,
      )}</tbody></table></div>`;
  }
}

function finding({ share }: Agreeing): string {
  return share === null
    ? "Nothing was suggested yet for what people classed"
    : `People agree with ${percentOf(share)} of what was suggested`;
}

function table(what: string, rows: [string, Agreeing][]): unknown {
  const judged = rows.filter(([, counts]) => counts.said > 0);
  if (judged.length === 0) return nothing;
  return html`<table class="table"><thead><tr><th scope="col">${what}</th><th scope="col" class="number">Classed by people</th><th scope="col" class="number">Suggested</th><th scope="col" class="number">Same</th><th scope="col" class="number">Agreement</th></tr></thead>
    <tbody>${judged.map(
      ([
        name,
        { said, suggested, agreed, share },
      ]) => html`<tr><th scope="row">${name}</th><td class="number">${said}</td><td class="number">${suggested}</td><td class="number">${agreed}</td>
        <td class="number"><b>${share === null ? "–" : percentOf(share)}</b></td></tr>`,
    )}</tbody></table>`;
}
