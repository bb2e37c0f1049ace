import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Alert } from "../api/capacity";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { icon } from "../parts/icons";
import { shown } from "../parts/problem";
import { dayTime, myZone } from "../parts/time";
import { View } from "../parts/view";
import { concerns } from "./concerns";

/** Alerts follow what changed, and are seldom the first to be looked at. */
const SOON = 1_000;

/** What about a squad's capacity somebody has to look at: each a fact with its figures. */
@customElement("al-capacity-alerts")
export class CapacityAlerts extends View {
  @property() squad = "";
  private readonly alerts = new Remote<Alert[]>(
    this,
    ({ service, squads }) => service === "capacity" && concerns(squads, this.squad),
    SOON,
  );

  override willUpdate(): void {
    const { squad } = this;
    this.alerts.want(squad ? `alerts/${squad}` : null, (signal) => get(`/squads/${seg(squad)}/alerts`, signal));
  }

  protected override render(): unknown {
    return shown(this.alerts, (alerts) => list(alerts.filter((each) => each.settled === null)), 1);
  }
}

function list(alerts: Alert[]): unknown {
  if (!alerts.length) return nothing;
  return html`<section class="card stale alerts" data-testid="alerts" aria-label="What somebody has to look at"><ul>${alerts.map(row)}</ul></section>`;
}

const row = (alert: Alert): TemplateResult =>
  html`<li data-rule=${alert.rule}>${icon("warning")}<span><b>${alert.title}.</b> ${alert.words} <span class="second">since ${dayTime(alert.since, myZone)}</span></span></li>`;
