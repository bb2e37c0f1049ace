import { svg, html, type TemplateResult } from "lit";

/** Drawn on a grid of sixteen. Never without a word beside them, so hidden from assistive technology. */
const shapes = {
  start: svg`<path d="M2 7.8 8 2.7l6 5.1M4 6.5v7h8v-7M6.7 13.5V9.7h2.6v3.8"/>`,
  calendar: svg`<rect x="2" y="3" width="12" height="11" rx="1.5"/><path d="M2 6.5h12M5 1.5v3M11 1.5v3"/>`,
  squads: svg`<path stroke-width="3" d="M3 4h5M7 8h6M4 12h5"/>`,
  setup: svg`<path d="M1.5 4.5H9m4.5 0h1M1.5 11.5h2m4.5 0h6.5"/><circle cx="11" cy="4.5" r="2"/><circle cx="5.8" cy="11.5" r="2"/>`,
  person: svg`<circle cx="8" cy="5" r="2.7"/><path d="M2.7 14.2c.5-3 2.4-4.5 5.3-4.5s4.8 1.5 5.3 4.5"/>`,
  people: svg`<circle cx="5.7" cy="5.2" r="2.4"/><path d="M1.2 13.5c.4-2.7 2-4 4.5-4s4.1 1.3 4.5 4M10.5 3a2.4 2.4 0 0 1 0 4.4M12 9.8c1.6.5 2.5 1.7 2.8 3.7"/>`,
  search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
  check: svg`<path d="m3 8.5 3.2 3L13 4.5"/>`,
  lock: svg`<rect x="3.5" y="7.5" width="9" height="6.5" rx="1" fill="currentColor"/><path d="M5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2"/>`,
  gap: svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.6 1.6"/><path d="M8 5v3.5M8 11v.1"/>`,
  warning: svg`<path d="M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1"/>`,
  more: svg`<path stroke-width="2.4" d="M3.5 8v.01M8 8v.01M12.5 8v.01"/>`,
  grip: svg`<path stroke-width="2" stroke-linecap="round" d="M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  inbox: svg`<path d="M2 9.5h3.5l1 2h3l1-2H14M2 9.5l2-6.5h8l2 6.5V13H2z"/>`,
  bars: svg`<path d="M3 13V8M8 13V3M13 13V6"/>`,
  up: svg`<path d="m3.5 10 4.5-4.5 4.5 4.5"/>`,
  down: svg`<path d="m3.5 6 4.5 4.5L12.5 6"/>`,
  left: svg`<path d="m10 3.5-4.5 4.5 4.5 4.5"/>`,
  right: svg`<path d="m6 3.5 4.5 4.5-4.5 4.5"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  away: svg`<path d="M2.5 3.5h11v10h-11zM2.5 9l5.5-5.5M2.5 13.5l10-10M7 13.5 13.5 7"/>`,
  shadow: svg`<circle cx="8" cy="8" r="5"/><path fill="currentColor" stroke="none" d="M8 3a5 5 0 0 1 0 10z"/>`,
  question: svg`<path d="M5.8 6a2.3 2.3 0 1 1 3.3 2.1c-.8.4-1.1.8-1.1 1.7M8 12.2v.1"/>`,
  swap: svg`<path d="M3 6h9.5M10 3.5 12.5 6 10 8.5M13 10.5H3.5M6 8 3.5 10.5 6 13"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8.5" rx="1"/><path d="M10.5 5.5V3.2c0-.6-.4-1-1-1h-6c-.6 0-1 .4-1 1v6.6c0 .6.4 1 1 1h2"/>`,
  upload: svg`<path d="M8 10.5v-8M4.8 5.5 8 2.3l3.2 3.2M2.5 10.5v2.3c0 .7.5 1.2 1.2 1.2h8.6c.7 0 1.2-.5 1.2-1.2v-2.3"/>`,
};

export type IconName = keyof typeof shapes;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shapes[name]}</svg>`;
}

export const mark = html`<svg class="mark" viewBox="0 0 18 18" aria-hidden="true">
  <rect width="18" height="18" rx="4"/><path d="M4.5 5.5h9M4.5 9h6M4.5 12.5h8"/>
</svg>`;
