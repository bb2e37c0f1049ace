/** The server's clock as far as the browser knows it: what is now must be the same in a plan and on the screen. */
let ahead = 0;

export function now(): Date {
  return new Date(Date.now() + ahead);
}

/** When something was, that happened so long ago by the browser's clock. */
export function was(browserTime: number): Date {
  return new Date(browserTime + ahead);
}

/** A few seconds are the way here; more is a clock that is wrong, and it is not the server's. */
export function heardTime(instant: string): void {
  const difference = new Date(instant).getTime() - Date.now();
  ahead = Math.abs(difference) > 5_000 ? difference : 0;
}
