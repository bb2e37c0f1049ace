/** Whether a change may be about a squad; one that names none may be about any. */
export const concerns = (squads: string[], squad: string): boolean => squads.length === 0 || squads.includes(squad);
