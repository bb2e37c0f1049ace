let held = 0;

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/** Has the browser ask before it closes the page while something said is on its way: once true, once false for each. */
export function unsaved(is: boolean): void {
  held += is ? 1 : -1;
  if (held === 0) removeEventListener("beforeunload", ask);
  else addEventListener("beforeunload", ask);
}
