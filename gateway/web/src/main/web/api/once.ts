import { get, type Reply } from "./client";

/** Less than what a reading waits for after a change, so that none is answered from before it. */
const SAME_MOMENT = 90;

const asked = new Map<string, { at: number; reply: Promise<Reply<unknown>> }>();

/** What the frame and a screen want to know at the same moment is asked once. */
export function getOnce<T>(path: string): Promise<Reply<T>> {
  const known = asked.get(path);
  if (known && Date.now() - known.at < SAME_MOMENT) return known.reply as Promise<Reply<T>>;
  const reply = get<T>(path);
  asked.set(path, { at: Date.now(), reply });
  return reply;
}
