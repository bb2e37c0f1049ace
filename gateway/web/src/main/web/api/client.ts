import { named } from "./named";
import { Problem } from "./problem";

export interface Reply<T> {
  data: T;
  etag: string | null;
}

export interface Ask {
  body?: unknown;
  /** Sent as is with this content type; without it the body travels as JSON. */
  type?: string;
  dryRun?: boolean;
  etag?: string | null;
  signal?: AbortSignal;
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Asks once more when no answer came: the key makes the repeat find its own result. */
export async function ask<T>(method: Method, path: string, options: Ask = {}): Promise<Reply<T>> {
  const request = prepare(method, options);
  const url = `/api${path}${options.dryRun ? (path.includes("?") ? "&" : "?") + "dryRun=true" : ""}`;
  let response = await sent(url, request, method !== "GET");
  if (response.status === 403 && method !== "GET" && csrf(request.headers as Headers)) response = await sent(url, request, true);
  if (!response.ok) throw await Problem.of(response);
  const text = await response.text();
  return {
    data: (text ? JSON.parse(text, path.startsWith("/community/") ? named : undefined) : undefined) as T,
    etag: response.headers.get("ETag"),
  };
}

export const get = <T>(path: string, signal?: AbortSignal) => ask<T>("GET", path, { signal });
export const post = async <T>(path: string, options: Ask = {}) => (await ask<T>("POST", path, options)).data;
export const put = async <T>(path: string, options: Ask = {}) => (await ask<T>("PUT", path, options)).data;
export const remove = async (path: string) => void (await ask<unknown>("DELETE", path));

/** Something that is text as it is, such as a file to begin with. */
export async function text(path: string): Promise<string> {
  const response = await sent(`/api${path}`, { credentials: "same-origin" }, false);
  if (!response.ok) throw await Problem.of(response);
  return response.text();
}

/** One path segment. */
export const seg = encodeURIComponent;

function prepare(method: Method, options: Ask): RequestInit {
  const headers = new Headers({ Accept: "application/json, application/problem+json" });
  let body: BodyInit | undefined;
  if (options.type) {
    headers.set("Content-Type", options.type);
    body = options.body as BodyInit;
  } else if (options.body !== undefined) {
    headers.set("Content-Type", "application/json");
    body = JSON.stringify(options.body);
  }
  if (method === "POST") headers.set("Idempotency-Key", uuid());
  if (method !== "GET") csrf(headers);
  if (options.etag) headers.set("If-Match", options.etag);
  return { method, headers, body, signal: options.signal, credentials: "same-origin" };
}

async function sent(url: string, request: RequestInit, retry: boolean): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (failure) {
    if (request.signal?.aborted) throw failure;
    if (retry) return sent(url, request, false);
    throw Problem.unreachable((request.method ?? "GET") === "GET");
  }
}

/** Shows the cookie's token; true if it is another than was shown before, as after signing in elsewhere. */
function csrf(headers: Headers): boolean {
  const cookie = document.cookie.split("; ").find((entry) => entry.startsWith("XSRF-TOKEN="));
  const token = cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
  const other = token !== "" && token !== headers.get("X-XSRF-TOKEN");
  if (other) headers.set("X-XSRF-TOKEN", token);
  return other;
}

/** crypto.randomUUID exists on secure origins only, and a squad's first server may well be plain http. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
