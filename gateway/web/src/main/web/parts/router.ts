/** The address is a hash: a path of screens and, behind a question mark, what is filtered or selected. */
export interface Route {
  path: string[];
  query: URLSearchParams;
}

export function route(): Route {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  return { path: path.split("/").filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

export function address(path: string[], query: Record<string, string | null | undefined> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(kept).toString();
  return `#/${path.map(encodeURIComponent).join("/")}${search ? "?" + search : ""}`;
}

export function go(to: string): void {
  location.hash = to.replace(/^#/, "");
}

/** Changes what is filtered or selected without a step in the history. */
export function keep(query: Record<string, string | null | undefined>): void {
  const here = route();
  const all = { ...Object.fromEntries(here.query), ...query };
  history.replaceState(null, "", address(here.path, all));
  dispatchEvent(new HashChangeEvent("hashchange"));
}
