import { html, type TemplateResult } from "lit";
import type { InvitationLink } from "../api/types";
import { icon } from "../parts/icons";
import { dayTime, myZone } from "../parts/time";
import { toasts } from "../shell/toasts";

/** A link that is shown once: copied by the button, or selected where the browser does not let a page copy. */
export function linkOnce(issued: InvitationLink, whom: string): TemplateResult {
  const link = new URL(issued.link, location.href).href;
  return html`<div class="fact-card"><p>Pass this link to <b>${whom}</b>. It is shown only now, and works once until ${dayTime(issued.expires, myZone)}.</p></div>
    <div class="field"><label for="the-link">Link</label><input class="input" id="the-link" readonly data-testid="invitation-link"
      .value=${link}></div>
    <div><button type="button" class="button primary" data-testid="copy-link"
      @click=${() => void copy(link)}>${icon("copy")} Copy the link</button></div>`;
}

async function copy(link: string): Promise<void> {
  document.querySelector<HTMLInputElement>("#the-link")?.select();
  if (!navigator.clipboard) return;
  await navigator.clipboard.writeText(link);
  toasts.say("The link is copied");
}
