import type { ReactiveController, ReactiveControllerHost } from "lit";
import { stepTo } from "./garden-model";

interface Size {
  rows: number;
  columns: number;
  /** How tall a row is, in pixels. */
  tall: number;
}

/** Where one is in the grid of gardens, by keys, by pointer and by scrolling: of the cells one is a stop for Tab. */
export class GardenWalk implements ReactiveController {
  row = 0;
  col = 0;
  /** How far the rows are scrolled, where they are many. */
  top = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly size: () => Size,
    private readonly open: (row: number) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Back to the first row, as once other rows are shown. */
  restart(): void {
    [this.row, this.top] = [0, 0];
    this.host.querySelector(".garden-scroll")?.scrollTo({ top: 0 });
    this.host.requestUpdate();
  }

  readonly onScroll = (event: Event) => {
    this.top = (event.target as HTMLElement).scrollTop;
    this.host.requestUpdate();
  };

  readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      return this.open(this.row);
    }
    const { rows, columns } = this.size();
    const target = stepTo(event.key, event.ctrlKey || event.metaKey, [this.row, this.col], rows, columns);
    if (!target || event.altKey) return;
    event.preventDefault();
    void this.focusAt(...target);
  };

  readonly onFocus = (event: FocusEvent) => {
    const at = (event.target as HTMLElement).dataset.at?.split(",").map(Number);
    if (!at) return;
    [this.row, this.col] = [at[0]!, at[1]!];
    this.host.requestUpdate();
  };

  readonly onClick = (event: MouseEvent) => {
    (event.target as HTMLElement).closest<HTMLElement>("[data-at]")?.focus();
  };

  /** A row out of sight is drawn first. */
  private async focusAt(row: number, col: number): Promise<void> {
    [this.row, this.col] = [row, col];
    const { tall } = this.size();
    const scroller = this.host.querySelector<HTMLElement>(".garden-scroll.tall");
    if (scroller) {
      const room = scroller.clientHeight - 3 * tall;
      if (row * tall < scroller.scrollTop) scroller.scrollTop = row * tall;
      else if (row * tall > scroller.scrollTop + room) scroller.scrollTop = row * tall - room;
      this.top = scroller.scrollTop;
    }
    this.host.requestUpdate();
    await this.host.updateComplete;
    const cell = this.host.querySelector<HTMLElement>(`[data-at="${row},${col}"]`);
    cell?.focus({ preventScroll: scroller !== null });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
