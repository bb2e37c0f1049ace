import { html, type TemplateResult } from "lit";
import type { PullInTrend } from "../api/types";
import { left } from "../parts/bits";

/** Pull-ins per duty week as bars, each with its figures beside it, so the picture is its own table. */
export function trendCard(trend: PullInTrend): TemplateResult {
  const scale = Math.max(...trend.quarters.map((each) => each.perWeek ?? 0), 0.01);
  return html`<section class="card pad chart" data-testid="pull-in-trend"><h2>${finding(trend)}</h2>
    <p class="ink-2">Pull-ins per duty week, by quarter of a year. Counted of the squad, never of a person.</p>
    <table class="balances"><caption class="hidden-words">Pull-ins per duty week</caption>
      <thead><tr><th scope="col" class="second">Quarter</th><th aria-hidden="true"></th><th scope="col" class="number second">per week</th>
        <th scope="col" class="number second">pull-ins</th><th scope="col" class="number second">weeks</th></tr></thead>
      <tbody>${trend.quarters.map(
        (each) => html`<tr data-testid="quarter"><th scope="row">${each.quarter}</th>
        <td class="bar-cell"><span class="bar-zero from-zero" aria-hidden="true"><i .style=${left(0, (each.perWeek ?? 0) / scale)}></i></span></td>
        <td class="number"><b>${each.perWeek === null ? "–" : each.perWeek.toFixed(2)}</b></td>
        <td class="number ink-2">${each.pullIns}</td><td class="number ink-2">${each.weeks}</td></tr>`,
      )}</tbody></table></section>`;
}

/** Fewer than in the first quarter there was a week in. */
function finding(trend: PullInTrend): string {
  const known = trend.quarters.filter((each) => each.perWeek !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return "No duty week has begun yet";
  if (known.every((each) => each.pullIns === 0)) return "Nobody has needed to pull in a mentor";
  if (known.length < 2) return `${last.pullIns} pull-ins in ${last.weeks} duty weeks so far`;
  const change = last.perWeek! - first.perWeek!;
  if (Math.abs(change) < 0.05) return `About as many pull-ins a week as in ${first.quarter}`;
  return change < 0
    ? `Gardeners need their mentors less than in ${first.quarter}`
    : `Gardeners need their mentors more than in ${first.quarter}`;
}
