import { html, type TemplateResult } from "lit";
import type { Connection } from "../api/stories";
import { icon } from "../parts/icons";
import { toasts } from "../shell/toasts";
import { TRACKERS } from "../stories/words";

const WHERE: Record<string, string> = {
  github: "In the repository: Settings, Webhooks, Add webhook. Content type application/json; the event Issues.",
  gitlab: "In the project: Settings, Webhooks, Add new webhook. The secret is its secret token; the trigger Issues events.",
  jira: "In Jira: System, WebHooks, Create a WebHook. The events are issue created, updated and deleted.",
};

/** What a tracker has to know to deliver; its secret is shown once. */
export function hookOnce(connection: Connection, done: () => void): TemplateResult {
  const address = `${location.origin}${connection.hook.path}`;
  return html`<section class="card pad stack-fields yours" data-testid="hook-once">
    <div><h2>${connection.name} can deliver what changes</h2>
      <p class="ink-2">Give this to ${TRACKERS[connection.tracker]} now: the secret is not shown again. Without it the tracker is still read, only later.</p></div>
    ${copied("Address", address, "hook-address")}
    ${copied("Secret", connection.hook.secret ?? "", "hook-secret")}
    <p class="second">${WHERE[connection.tracker]}</p>
    <div class="bar"><button type="button" class="button primary" data-testid="hook-done" @click=${done}>I have it</button></div>
  </section>`;
}

function copied(words: string, value: string, testid: string): TemplateResult {
  const copy = () => void navigator.clipboard?.writeText(value).then(() => toasts.say(`${words} copied`));
  return html`<div class="field"><label for=${testid}>${words}</label><div class="bar">
    <input class="input mono" id=${testid} data-testid=${testid} readonly .value=${value} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
    <button type="button" class="button" @click=${copy}>${icon("copy")} Copy</button></div></div>`;
}
