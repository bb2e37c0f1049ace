import { post } from "../api/client";
import { Problem } from "../api/problem";
import type { ImportResult } from "../api/types";
import { bodyOf, type Source } from "./source";

/** Sends what is brought in. Lines that cannot be read come back as a result like any other, since that is what they are. */
export async function runImport(path: string, type: string, source: Source, dryRun: boolean): Promise<ImportResult> {
  try {
    return await post<ImportResult>(path, { body: bodyOf(source), type, dryRun });
  } catch (failure) {
    if (failure instanceof Problem && Array.isArray(failure.body.errors) && failure.body.errors.length > 0) {
      const body = failure.body as Partial<ImportResult>;
      return { dryRun, applied: false, changes: [], summary: { changed: 0, unchanged: 0 }, ...body, errors: body.errors! };
    }
    throw failure;
  }
}
