import { HERE } from "../api/live";
import type { Changed } from "../api/types";

/** What the community shows is of all squads: it changes once the service has taken in what happened, or by one's own act. */
export const concerns = ({ service }: Changed): boolean => service === "community" || service === HERE;
