import { get } from "../api/client";
import type { Story, StoryPage } from "../api/stories";

const PAGE = 50;

/** So many open stories of a squad, the latest first, that are wanted; reads on until there are enough or no more. */
export async function openStories(
  squad: string,
  find: string,
  most: number,
  wanted: (story: Story) => boolean,
  signal: AbortSignal,
): Promise<Story[]> {
  const found: Story[] = [];
  let page: StoryPage | null = null;
  do {
    page = await read(squad, find, page?.next ?? null, signal);
    found.push(...page.stories.filter(wanted));
  } while (page.next && found.length < most);
  return found.slice(0, most);
}

async function read(squad: string, find: string, after: string | null, signal: AbortSignal): Promise<StoryPage> {
  const query = new URLSearchParams({ squad, open: "true", limit: String(PAGE), ...(find ? { find } : {}), ...(after ? { after } : {}) });
  return (await get<StoryPage>(`/stories?${query}`, signal)).data;
}
