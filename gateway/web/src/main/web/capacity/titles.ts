import { get, seg } from "../api/client";
import { asProblem } from "../api/problem";
import type { Story } from "../api/stories";

const AT_ONCE = 4;

/** What stories are called: capacity knows them by id only. */
class Titles extends EventTarget {
  private readonly known = new Map<string, { key: string; title: string }>();
  private readonly asked = new Set<string>();
  private readonly waiting: string[] = [];
  private reading = 0;

  of(story: string): { key: string; title: string } {
    if (!this.known.has(story)) void this.ask(story);
    return this.known.get(story) ?? { key: "", title: "A story" };
  }

  put(story: Story): void {
    this.known.set(story.id, { key: story.key, title: story.title || "Its text was erased" });
  }

  /** A few at a time; what could not be read is not asked again while the page is open. */
  private async ask(story: string): Promise<void> {
    if (this.asked.has(story)) return;
    this.asked.add(story);
    this.waiting.push(story);
    if (this.reading >= AT_ONCE) return;
    this.reading++;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      try {
        this.put((await get<Story>(`/stories/${seg(next)}`)).data);
        this.dispatchEvent(new Event("changed"));
      } catch (unread) {
        console.info("A story has no title here", asProblem(unread).rule);
      }
    }
    this.reading--;
  }
}

export const titles = new Titles();
