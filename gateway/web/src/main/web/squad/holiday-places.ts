import { html, type TemplateResult } from "lit";
import type { HolidayPlace } from "../api/types";

/** The country of a region, and all places in it, whatever they lie in: "Bavaria", "Bavaria: Munich". */
export function placeOf(places: HolidayPlace[], region: string): { country: string; parts: HolidayPlace[] } {
  const country = region.split("-")[0] ?? "";
  return { country, parts: inside(places.find((place) => place.region === country)?.parts ?? [], "") };
}

function inside(parts: HolidayPlace[], within: string): HolidayPlace[] {
  return parts.flatMap((part) => {
    const name = within + part.name;
    return [{ ...part, name }, ...inside(part.parts, `${name}: `)];
  });
}

export function placeOptions(places: HolidayPlace[], chosen: string): TemplateResult[] {
  return places.map((place) => html`<option value=${place.region} ?selected=${place.region === chosen}>${place.name}</option>`);
}
