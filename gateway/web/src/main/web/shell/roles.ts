import type { Role } from "../api/types";

export function roleInWords(role: Role, names: { squadName(squad: string): string }): string {
  return role.squad ? `${role.role} of ${names.squadName(role.squad)}` : role.role;
}

/** "Checkout · lead", or the first of several and how many more. */
export function rolesInWords(roles: Role[], names: { squadName(squad: string): string }): string {
  if (roles.length === 0) return "member";
  const words = roles.map((role) => roleInWords(role, names));
  return words.length > 2 ? `${words[0]}, ${words.length - 1} more roles` : words.join(", ");
}
