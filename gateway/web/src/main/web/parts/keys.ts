/** Single keys: they rest while one writes, never take a browser's own, and can be switched off. */
export interface Key {
  keys: string[];
  words: string;
  run?: (event: KeyboardEvent) => void;
  shown?: boolean;
}

const OFF = "allotment.keys-off";
const GO_WAIT = 1_500;

class Keys extends EventTarget {
  private readonly layers: { owner: object; keys: Key[] }[] = [];
  private goSince = 0;
  places: Record<string, () => void> = {};

  constructor() {
    super();
    addEventListener("keydown", (event) => this.onKey(event));
  }

  get on(): boolean {
    return localStorage.getItem(OFF) !== "true";
  }

  set on(on: boolean) {
    localStorage.setItem(OFF, String(!on));
    this.dispatchEvent(new Event("changed"));
  }

  /** Of two that want the same key, the screen's own has it. */
  get all(): Key[] {
    const all = this.layers.flatMap((layer) => layer.keys);
    return all.filter((key, at) => !all.slice(at + 1).some((later) => key.keys.some((each) => later.keys.includes(each))));
  }

  set(owner: object, keys: Key[]): void {
    this.drop(owner);
    this.layers.push({ owner, keys });
    this.dispatchEvent(new Event("changed"));
  }

  drop(owner: object): void {
    const at = this.layers.findIndex((layer) => layer.owner === owner);
    if (at < 0) return;
    this.layers.splice(at, 1);
    this.dispatchEvent(new Event("changed"));
  }

  private onKey(event: KeyboardEvent): void {
    if (
      !this.on ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      writing(event) ||
      pressing(event) ||
      modalOpen()
    )
      return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    if (this.goSince && Date.now() - this.goSince < GO_WAIT) {
      this.goSince = 0;
      const place = this.places[key];
      if (place) return taken(event, place);
    }
    if (key === "G") {
      this.goSince = Date.now();
      return;
    }
    const found = this.layers
      .toReversed()
      .flatMap((layer) => layer.keys)
      .find((each) => each.run && each.keys.includes(key));
    if (found) taken(event, () => found.run!(event));
  }
}

function taken(event: KeyboardEvent, run: () => void): void {
  event.preventDefault();
  run();
}

function writing(event: KeyboardEvent): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  if (at.isContentEditable || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return event.key !== "Escape";
  return at instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(at.type) && event.key !== "Escape";
}

/** Enter and Space are of the button or link they are on, but where it yields them to the screen. */
function pressing(event: KeyboardEvent): boolean {
  const on = event.target instanceof Element ? event.target.closest("a, button, summary, [role=button]") : null;
  return (event.key === "Enter" || event.key === " ") && on !== null && !on.hasAttribute("data-yields");
}

function modalOpen(): boolean {
  return document.querySelector("dialog:modal") !== null;
}

export const keys = new Keys();
