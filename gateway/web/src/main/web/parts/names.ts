/** What a name looks like where there is little room. */

export const first = (name: string) => name.trim().split(/\s+/)[0] ?? name;

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!].map((word) => [...word][0]) : [...(words[0] ?? "?")].slice(0, 2);
  return letters.join("").toUpperCase();
}

export const possessive = (name: string) => (name.endsWith("s") ? `${name}’` : `${name}’s`);

/** An id from a name: "Mateusz Zieliński" becomes mateusz-zielinski. */
export function slug(name: string): string {
  return name
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("Ø", "O")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
