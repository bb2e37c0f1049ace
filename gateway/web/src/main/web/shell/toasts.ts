/** Gives what is to be said where not everything came back. */
export type Undo = () => Promise<string | void>;

/** One message at a time about what was done, with its undo. Problems never come this way. */
export interface Toast {
  words: string;
  undo?: Undo;
  /** Where what may be done next is. */
  next?: { words: string; href: string };
}

const LONG_ENOUGH = 12_000;

class Toasts extends EventTarget {
  current: Toast | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(words: string, undo?: Undo, next?: Toast["next"]): void {
    clearTimeout(this.timer);
    this.current = { words, undo, next };
    this.timer = setTimeout(() => this.clear(), LONG_ENOUGH);
    this.dispatchEvent(new Event("changed"));
  }

  /** Read by nobody in a hurry: stays while it is under the pointer or has the focus. */
  hold(): void {
    clearTimeout(this.timer);
  }

  release(): void {
    this.hold();
    this.timer = setTimeout(() => this.clear(), LONG_ENOUGH / 2);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.current = null;
    this.dispatchEvent(new Event("changed"));
  }

  async undo(): Promise<void> {
    const undo = this.current?.undo;
    if (!undo) return;
    this.clear();
    try {
      this.say((await undo()) || "Undone.");
    } catch {
      this.dispatchEvent(new Event("undo-failed"));
    }
  }
}

export const toasts = new Toasts();
