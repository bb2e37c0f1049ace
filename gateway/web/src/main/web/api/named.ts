/**
 * People who are in no roster, such as a steward who never gardens, are told by their id alone. An id is made of a
 * name, so its words are what they are called; read with JSON.parse.
 */
export function named(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("member" in value) || !("name" in value)) return value;
  return typeof value.member === "string" && value.name === value.member ? { ...value, name: wordsOf(value.member) } : value;
}

/** "stella-marsh" is Stella Marsh. */
export const wordsOf = (id: string): string =>
  id
    .split("-")
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(" ");
