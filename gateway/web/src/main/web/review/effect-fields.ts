import { html, nothing, type TemplateResult } from "lit";
import type { Reserve } from "../api/community";
import { written } from "../capacity/amounts";
import { date } from "../parts/time";
import { asked, floorEffect, forgivenEffect, type Draft } from "./draft";

const KINDS = [
  { kind: "none", words: "Nothing by itself" },
  { kind: "floor", words: "Set the floor" },
  { kind: "forgiveness", words: "Forgive a debt" },
] as const;

/** What a decision changes by itself, and what that comes to before anybody records it. */
export function effectFields(draft: Draft, reserve: Reserve | null, change: (part: Partial<Draft>) => void): TemplateResult {
  const typed = (key: "percent" | "from" | "of" | "amount") => (event: Event) =>
    change({ [key]: (event.target as HTMLInputElement).value });
  return html`<fieldset class="field effect-kinds"><legend>It changes</legend><div class="checks">${KINDS.map(
    ({ kind, words }) =>
      html`<label class="check"><input type="radio" name="effect" data-testid="effect-${kind}" .checked=${draft.kind === kind} @change=${() => change({ kind })}> ${words}</label>`,
  )}</div></fieldset>
    ${
      draft.kind === "floor"
        ? html`<div class="fields"><label class="field"><span class="label">Floor, %</span><input class="input" inputmode="numeric" autocomplete="off" data-testid="effect-percent" .value=${draft.percent} @input=${typed("percent")}></label>
        <label class="field"><span class="label">From</span><input class="input" type="date" data-testid="effect-from" .value=${draft.from} @input=${typed("from")}></label></div>`
        : nothing
    }
    ${
      draft.kind === "forgiveness"
        ? html`<div class="fields"><label class="field"><span class="label">Squad</span><select class="input" data-testid="effect-squad" @change=${typed("of")}>
          <option value="" ?selected=${!draft.of}>Choose</option>${(reserve?.squads ?? []).map((each) => html`<option value=${each.squad} ?selected=${draft.of === each.squad}>${each.name}</option>`)}</select></label>
        <label class="field"><span class="label">Days</span><input class="input" inputmode="decimal" autocomplete="off" data-testid="effect-amount" .value=${draft.amount} @input=${typed("amount")}></label></div>`
        : nothing
    }
    ${draft.kind === "none" ? nothing : html`<div class="effect" role="status" data-testid="effect-before">${comesTo(draft, reserve)}</div>`}`;
}

function comesTo(draft: Draft, reserve: Reserve | null): TemplateResult {
  const effect = asked(draft);
  if (!reserve) return html`<p class="ink-2">What it comes to cannot be read just now. It is carried out all the same.</p>`;
  if (!effect) {
    return html`<p class="ink-2">${draft.kind === "floor" ? "Say a share and a day to see who would be below it." : "Say a squad and days to see what would be left."}</p>`;
  }
  if (effect.kind === "floor") {
    const { now, then, below } = floorEffect(reserve, effect.percent);
    return html`<p>The floor: <b>${now}</b> now, <b>${then}</b> from ${date(effect.from, "UTC")} on.</p><p class="ink-2">${below} What has begun keeps what it was opened under.</p>`;
  }
  const left = forgivenEffect(reserve, effect.squad, written(draft.amount)!);
  if (!left) return html`<p class="ink-2">Nothing is known of what it owes.</p>`;
  return html`<p>It owes <b>${left.now}</b> now, <b>${left.then}</b> once this is done.</p>${
    left.more
      ? html`<p class="warning-words">That is more than it owes: capacity will refuse it.</p>`
      : html`<p class="ink-2">The decision’s words are the reason that is kept with it.</p>`
  }`;
}
