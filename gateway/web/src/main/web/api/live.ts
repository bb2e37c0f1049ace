import type { Changed } from "./types";

const SILENCE = 40_000;
export const HERE = "here";
const SLOWEST = 30_000;

/**
 * The stream of what changed. Read with fetch and not EventSource, because heartbeats are comments: only so can
 * a line that has gone quiet be told from one where nothing happens.
 *
 * Fires `changed` (detail: Changed) and `state`.
 */
export class Live extends EventTarget {
  state: "connecting" | "live" | "stale" = "connecting";
  heard: number | null = null;
  private running: AbortController | null = null;
  private pause = 1_000;

  start(): void {
    if (this.running) return;
    this.running = new AbortController();
    void this.run(this.running.signal);
  }

  stop(): void {
    this.running?.abort();
    this.running = null;
  }

  private async run(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      await this.listen(stopped).catch(() => undefined);
      if (stopped.aborted) return;
      this.become("stale");
      await new Promise((resolve) => setTimeout(resolve, this.pause));
      this.pause = Math.min(this.pause * 2, SLOWEST);
    }
  }

  private async listen(stopped: AbortSignal): Promise<void> {
    const quiet = new AbortController();
    let timer = setTimeout(() => quiet.abort(), SILENCE);
    try {
      const response = await fetch("/api/events", {
        headers: { Accept: "text/event-stream" },
        signal: AbortSignal.any([stopped, quiet.signal]),
      });
      if (!response.ok || !response.body) return;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      this.pause = 1_000;
      this.heardNow();
      for (let rest = ""; ; ) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(() => quiet.abort(), SILENCE);
        this.heardNow();
        const blocks = (rest + value.replaceAll("\r\n", "\n")).split("\n\n");
        rest = blocks.pop() ?? "";
        blocks.forEach((block) => this.block(block));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private block(block: string): void {
    const lines = block.split("\n");
    if (!lines.some((line) => /^event: ?changed$/.test(line))) return;
    const data = lines
      .filter((line) => line.startsWith("data:"))
      .map((line) => line.slice(5))
      .join("\n");
    const detail = JSON.parse(data) as Changed;
    this.dispatchEvent(new CustomEvent("changed", { detail }));
  }

  /** An act of this page: what it changed is read again at once, without waiting for the stream. */
  touch(squads: string[], members: string[] = []): void {
    this.dispatchEvent(new CustomEvent<Changed>("changed", { detail: { service: HERE, squads, members } }));
  }

  private heardNow(): void {
    this.heard = Date.now();
    this.become("live");
  }

  private become(state: Live["state"]): void {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}

export const live = new Live();
