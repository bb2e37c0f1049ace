import { get, seg } from "../api/client";
import type { Story } from "../api/stories";

/** What stories are called: capacity knows them by id only. */
class Titles extends EventTarget {
  private readonly known = new Map<string, { key: string; title: string }>();
  private readonly asked = new Set<string>();

  of(story: string): { key: string; title: string } {
    if (!this.known.has(story)) void this.ask(story);
    return this.known.get(story) ?? { key: "", title: "A story" };
  }

  put(story: Story): void {
    this.known.set(story.id, { key: story.key, title: story.title || "Its text was erased" });
  }

  private async ask(story: string): Promise<void> {
    if (this.asked.has(story)) return;
    this.asked.add(story);
    try {
      this.put((await get<Story>(`/stories/${seg(story)}`)).data);
      this.dispatchEvent(new Event("changed"));
    } catch {
      this.asked.delete(story);
    }
  }
}

export const titles = new Titles();
