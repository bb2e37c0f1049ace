import type { ReactiveController, ReactiveControllerHost } from "lit";
import { placeOf, type Place } from "./places";

export interface Lifting {
  /** Begins, if what is there may be lifted. */
  lift(at: Place): boolean;
  over(at: Place | null): void;
  drop(at: Place): void;
  putBack(): void;
  /** What the ghost says, the place under the pointer considered. */
  words(): [what: string, where: string];
}

const SLOP = 6;
const HOLD = 350;
const EDGE = 56;
const STEP = 12;
const LIMIT = { mouse: { x: 16, y: 20 }, touch: { x: 24, y: -72 } };

/**
 * Lifting with the pointer: the mouse as soon as it moves, a finger after it has rested, so that it can scroll as well.
 * Near an edge the grid scrolls along, as far as it goes. What is carried hangs beside the pointer and never under it.
 */
export class Lift implements ReactiveController {
  private down: { x: number; y: number; at: Place; touch: boolean } | null = null;
  private carried = false;
  private ghost: HTMLElement | null = null;
  private hold: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private pointer = { x: 0, y: 0 };

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly lifting: Lifting,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener("pointerdown", this.onDown);
    this.host.addEventListener("touchmove", this.onTouch, { passive: false });
    this.host.addEventListener("contextmenu", this.onMenu);
  }

  hostDisconnected(): void {
    this.end();
    this.host.removeEventListener("pointerdown", this.onDown);
    this.host.removeEventListener("touchmove", this.onTouch);
    this.host.removeEventListener("contextmenu", this.onMenu);
  }

  private readonly onDown = (event: PointerEvent) => {
    const at = placeOf(event.target);
    if (!at || event.button !== 0 || !event.isPrimary) return;
    this.end();
    this.down = { x: event.clientX, y: event.clientY, at, touch: event.pointerType !== "mouse" };
    this.pointer = { x: event.clientX, y: event.clientY };
    if (this.down.touch) this.hold = setTimeout(() => this.begin(), HOLD);
    addEventListener("pointermove", this.onMove);
    addEventListener("pointerup", this.onUp);
    addEventListener("pointercancel", this.onCancel);
    addEventListener("keydown", this.onKey, true);
  };

  private begin(): void {
    if (!this.down || !this.lifting.lift(this.down.at)) {
      this.end();
      return;
    }
    this.carried = true;
    this.ghost = Object.assign(document.createElement("div"), { className: "ghost" });
    this.ghost.append(document.createElement("b"), document.createElement("span"));
    this.ghost.setAttribute("aria-hidden", "true");
    this.host.append(this.ghost);
    this.host.classList.add("lifting");
    this.carry();
    this.frame = requestAnimationFrame(this.scrollAlong);
  }

  private readonly onMove = (event: PointerEvent) => {
    if (!this.down) return;
    this.pointer = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(event.clientX - this.down.x, event.clientY - this.down.y) > SLOP;
    if (!this.carried && far) {
      if (this.down.touch) this.end();
      else this.begin();
    }
    if (this.carried) {
      event.preventDefault();
      this.carry();
    }
  };

  /** The ghost beside the pointer, within the window, and the place below it told. */
  private carry(): void {
    const { x, y } = this.pointer;
    const at = placeOf(document.elementFromPoint(x, y));
    this.lifting.over(at);
    const ghost = this.ghost!;
    const [what, where] = this.lifting.words();
    ghost.children[0]!.textContent = what;
    ghost.children[1]!.textContent = where;
    const off = this.down?.touch ? LIMIT.touch : LIMIT.mouse;
    const left = x + off.x + ghost.offsetWidth > innerWidth - 8 ? x - off.x - ghost.offsetWidth : x + off.x;
    const top = y + off.y + ghost.offsetHeight > innerHeight - 8 ? y - Math.abs(off.y) - ghost.offsetHeight : Math.max(8, y + off.y);
    ghost.style.transform = `translate(${Math.max(8, left)}px, ${top}px)`;
  }

  private readonly scrollAlong = () => {
    if (!this.carried) return;
    const { x, y } = this.pointer;
    const box = this.host.querySelector<HTMLElement>(".scroll-x")!;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const [high, low] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const dx = x < left + EDGE ? -STEP : x > right - EDGE ? STEP : 0;
    const dy = y < high + EDGE ? -STEP : y > low - EDGE ? STEP : 0;
    const was = [box.scrollLeft, box.scrollTop, scrollY];
    box.scrollBy(dx, dy);
    if (dy && box.scrollTop === was[1]) scrollBy(0, dy);
    if (box.scrollLeft !== was[0] || box.scrollTop !== was[1] || scrollY !== was[2]) this.carry();
    this.frame = requestAnimationFrame(this.scrollAlong);
  };

  private readonly onUp = (event: PointerEvent) => {
    const at = this.carried ? placeOf(document.elementFromPoint(event.clientX, event.clientY)) : null;
    const carried = this.carried;
    this.end();
    if (!carried) return;
    swallowClick();
    if (at) this.lifting.drop(at);
    else this.lifting.putBack();
  };

  private readonly onCancel = () => this.giveUp();

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !this.carried) return;
    event.preventDefault();
    event.stopPropagation();
    this.giveUp();
  };

  private giveUp(): void {
    const carried = this.carried;
    this.end();
    if (carried) this.lifting.putBack();
  }

  private readonly onTouch = (event: TouchEvent) => this.carried && event.cancelable && event.preventDefault();
  private readonly onMenu = (event: Event) => (this.carried || this.down?.touch) && event.preventDefault();

  private end(): void {
    clearTimeout(this.hold);
    cancelAnimationFrame(this.frame);
    removeEventListener("pointermove", this.onMove);
    removeEventListener("pointerup", this.onUp);
    removeEventListener("pointercancel", this.onCancel);
    removeEventListener("keydown", this.onKey, true);
    this.ghost?.remove();
    this.host.classList.remove("lifting");
    [this.ghost, this.down, this.carried] = [null, null, false];
  }
}

/** The click that follows letting go is part of it. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, true));
}
