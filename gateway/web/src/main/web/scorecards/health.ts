import { html, svg, type TemplateResult } from "lit";
import type { Health } from "../api/scorecards";

/** A shape for each state, so that colour never speaks alone: a check, a triangle, a filled diamond, a dashed ring. */
const SHAPES = {
  good: svg`<circle cx="8" cy="8" r="6"/><path d="m5.3 8.2 1.9 1.9 3.6-4"/>`,
  watch: svg`<path d="M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1"/>`,
  act: svg`<path class="filled" d="M8 1.5 14.5 8 8 14.5 1.5 8z"/><path class="on-filled" d="M8 5v3.5M8 10.8v.1"/>`,
  unknown: svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2.3"/>`,
};

export const healthMark = (state: Health): TemplateResult =>
  html`<svg class="icon health ${state}" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[state]}</svg>`;
