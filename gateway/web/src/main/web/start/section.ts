import { html, nothing, type TemplateResult } from "lit";
import { chip, prose, type ChipKind } from "../parts/bits";
import { was } from "../parts/clock";
import type { IconName } from "../parts/icons";
import { myZone, time } from "../parts/time";
import type { Fact } from "./fact";
import type { Source, Told } from "./told";

/** As many as are seen at one glance; the rest is one step away. */
const SHOWN = 4;
const MARKS: Partial<Record<ChipKind, IconName>> = { gap: "gap", warning: "warning", fine: "check" };

/** A part of the page, found by its heading. */
export function frame({ part, title, scope }: Pick<Told, "part" | "title" | "scope">, content: unknown): TemplateResult {
  return html`<section class="start-part" id="part-${part}" aria-labelledby="start-${part}" data-testid="start-${part}">
    <header class="start-head"><h2 id="start-${part}" tabindex="-1">${title}</h2>${scope ? html`<span class="second">${scope}</span>` : nothing}</header>
    ${content}</section>`;
}

/** Its facts, the most urgent first with its act as a button, and what could not be read. */
export function factsCard(told: Told, facts: Fact[], primary: boolean): TemplateResult {
  const missing = told.sources.some((each) => each.missing);
  const broken = told.sources.filter((each) => each.problem);
  const calm = facts.length === 0 && !missing && broken.length === 0;
  return html`<div class="card start-card">
      ${facts.length ? rows(facts, primary) : nothing}
      ${broken.map(unread)}
      ${missing ? loading(told.sources) : nothing}
      ${calm ? html`<p class="start-calm" data-testid="start-calm">${chip("fine", told.calm, "check")}</p>` : nothing}
    </div>`;
}

function rows(facts: Fact[], primary: boolean): TemplateResult {
  const most = facts.length === SHOWN + 1 ? facts.length : SHOWN;
  const [shown, rest] = [facts.slice(0, most), facts.slice(most)];
  return html`<ul class="start-facts">${shown.map((each, at) => row(each, at === 0 && each.weight !== "known", primary))}</ul>
    ${
      rest.length
        ? html`<details class="start-rest"><summary data-testid="start-rest">${rest.length} more</summary>
      <ul class="start-facts">${rest.map((each) => row(each, false, false))}</ul></details>`
        : nothing
    }`;
}

function row(fact: Fact, first: boolean, primary: boolean): TemplateResult {
  const look = first ? `button ${primary ? "primary" : ""}` : "act";
  return html`<li class=${fact.weight} data-testid="start-fact" data-key=${fact.key} data-weight=${fact.weight}>
    <span class="start-chip">${chip(fact.kind, fact.chip, fact.mark ?? MARKS[fact.kind])}</span>
    <p><span class="start-words">${prose(fact.words)}</span>${fact.more ? html`<span class="second">${prose(fact.more)}</span>` : nothing}</p>
    <a class="${look} start-act" href=${fact.to}>${fact.act}</a></li>`;
}

/** One part of the facts is not there: what, why, and the step; the others stand. */
function unread({ what, problem, staleSince, again }: Source): TemplateResult {
  const said = staleSince === null ? `${what} cannot be read now.` : `${what}: as of ${time(was(staleSince), myZone)}.`;
  return html`<div class="start-unread" role="status" data-testid="start-unread" data-rule=${problem!.rule}><span class="ring"></span>
    <p><b>${said}</b> <span class="ink-2">${problem!.detail || `${problem!.title}.`}</span></p>
    <button type="button" class="link" @click=${again}>Try again<span class="hidden-words">: ${what}</span></button></div>`;
}

function loading(sources: Source[]): unknown {
  if (!sources.some((each) => each.missing && each.slow)) return html`<div class="start-waits" data-waits></div>`;
  return html`<div class="skeleton start-skeleton" data-waits role="status" data-testid="skeleton"><p class="hidden-words">Loading</p>
    <div class="row"><span></span><span></span><span></span></div></div>`;
}
