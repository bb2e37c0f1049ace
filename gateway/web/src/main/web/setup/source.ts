import { html, type TemplateResult } from "lit";
import { icon } from "../parts/icons";

/** What is brought in: a file, or text that was pasted. */
export interface Source {
  file: File | null;
  text: string;
}

export const NOTHING: Source = { file: null, text: "" };
export const given = (source: Source) => source.file !== null || source.text.trim() !== "";
export const bodyOf = (source: Source): File | string => source.file ?? source.text;

interface Wanted {
  label: string;
  accept: string;
  placeholder: string;
  testid: string;
}

/** Drop, choose or paste. A file goes as it is, so that its letters are read by who knows how. */
export function sourceField(source: Source, wanted: Wanted, change: (source: Source) => void): TemplateResult {
  const take = (files: FileList | null | undefined) => files?.[0] && change({ file: files[0], text: "" });
  const over = (event: DragEvent, on: boolean) => (event.currentTarget as HTMLElement).classList.toggle("over", on);
  return html`<div class="source" data-testid="${wanted.testid}-drop"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        over(event, true);
      }} @dragleave=${(event: DragEvent) => over(event, false)}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        over(event, false);
        take(event.dataTransfer?.files);
      }}>
    <div class="bar">
      <label class="button">${icon("upload")} Choose a file<input class="file" type="file" accept=${wanted.accept} data-testid="${wanted.testid}-file"
        @change=${(event: Event) => take((event.target as HTMLInputElement).files)}></label>
      <span class="second">or drop it here, or paste below</span>
    </div>
    ${
      source.file
        ? html`<p class="file-chosen"><b>${source.file.name}</b> <span class="second">${size(source.file.size)}</span>
        <button type="button" class="link" @click=${() => change(NOTHING)}>Take it away</button></p>`
        : html`<div class="field"><label for=${wanted.testid}>${wanted.label}</label>
        <textarea class="input" id=${wanted.testid} data-testid=${wanted.testid} spellcheck="false" autocapitalize="off"
          placeholder=${wanted.placeholder}
          .value=${source.text} @input=${(event: Event) => change({ file: null, text: (event.target as HTMLTextAreaElement).value })}></textarea></div>`
    }
  </div>`;
}

function size(bytes: number): string {
  return bytes < 10_000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
