/** A place in the grid, by row and column. */
export type Place = [row: number, col: number];

/** The row and column an element stands in. */
export function placeOf(target: EventTarget | null): Place | null {
  const at = target instanceof Element ? target.closest<HTMLElement>("[data-at]")?.dataset.at : undefined;
  return at ? (at.split(",").map(Number) as Place) : null;
}

interface Size {
  rows: number;
  cols: number;
  /** A last row for what nobody serves. */
  gaps: boolean;
}

/** Where a key leads from a place; null where it leads nowhere. Names stand before the weeks, balances behind. */
export function stepTo(event: KeyboardEvent, [row, col]: Place, { rows, cols, gaps }: Size): Place | null {
  const last = rows - (gaps ? 0 : 1);
  const to: Record<string, Place> = {
    ArrowLeft: [row, col - 1],
    ArrowRight: [row, col + 1],
    ArrowUp: [row - 1, col],
    ArrowDown: [row + 1, col],
    Home: [event.ctrlKey ? 0 : row, 0],
    End: [event.ctrlKey ? last : row, cols + 1],
  };
  const target = to[event.key];
  if (!target) return null;
  const at = Math.max(0, Math.min(last, target[0]));
  return [at, Math.max(0, Math.min(at === rows ? cols : cols + 1, target[1]))];
}
