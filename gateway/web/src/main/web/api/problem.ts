/** An RFC 9457 problem as the services answer it, or one of our own where no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly rule: string,
    readonly title: string,
    readonly detail: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(title);
  }

  static async of(response: Response): Promise<Problem> {
    const text = await response.text();
    const body = parsed(text);
    const type = string(body.type);
    return new Problem(
      response.status,
      string(body.rule) || type.slice(type.lastIndexOf("/") + 1) || `http-${response.status}`,
      string(body.title) || byStatus(response.status),
      string(body.detail),
      body,
    );
  }

  /** @param reading whether something was only asked for */
  static unreachable(reading = false): Problem {
    const missed = reading ? "What stands here could not be read." : "Nothing was changed.";
    return new Problem(0, "unreachable", "Allotment cannot be reached", `${missed} Check the connection and try again.`);
  }

  get signedOut(): boolean {
    return this.status === 401;
  }

  get mayPass(): boolean {
    return this.status === 0 || this.status === 409 || this.status === 429 || this.status >= 500;
  }
}

export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  return new Problem(0, "unexpected", "This page could not do that", failure instanceof Error ? failure.message : String(failure));
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function byStatus(status: number): string {
  if (status === 403) return "This is not yours to do";
  if (status === 404) return "There is nothing here";
  if (status === 412) return "Somebody changed it while you looked";
  if (status === 429) return "Too many requests at once";
  return status >= 500 ? "Allotment could not answer" : "That was refused";
}
