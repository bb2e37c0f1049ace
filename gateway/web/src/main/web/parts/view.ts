import { LitElement, type ReactiveController, type ReactiveControllerHost } from "lit";

/** A component that renders into the page itself: one set of styles, labels that reach across components. */
export abstract class View extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected tell<D>(name: string, detail?: D): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Renders the host again whenever one of the sources says so. */
export class Watch implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sources: [EventTarget, string][],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.sources.forEach(([source, name]) => source.addEventListener(name, this.again));
  }

  hostDisconnected(): void {
    this.sources.forEach(([source, name]) => source.removeEventListener(name, this.again));
  }

  private readonly again = () => this.host.requestUpdate();
}

/** Too narrow for tables: a phone, or a page enlarged until it is like one. */
const narrow = matchMedia("(max-width: 899px)");

export const watchNarrow = (host: ReactiveControllerHost) => new Watch(host, [[narrow, "change"]]);
export const isNarrow = () => narrow.matches;

/** Renders the host again every half minute, for what counts time. */
export class Tick implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly every = 30_000,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(() => this.host.requestUpdate(), this.every);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }
}
