import { fail, ok, type Result } from "#shared/protocol/result.ts";

/** What fetching a published file can come to. `stopped` only where a signal was given. */
export type FetchError = "offline" | "missing" | "stopped";

/** Fetches a published file whole; `onBytes` hears how much has come in. */
export type GetFile = (
  path: string,
  options?: { readonly signal?: AbortSignal | undefined; readonly onBytes?: (received: number) => void },
) => Promise<Result<Uint8Array, FetchError>>;

/** Directory and board are files on the site's own origin. No cookie, no cache, no referrer. */
export function filesFrom(origin: string): GetFile {
  return async (path, { signal, onBytes } = {}) => {
    try {
      const response = await fetch(`${origin}${path}`, {
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        referrerPolicy: "no-referrer",
        ...(signal && { signal }),
      });
      if (!response.ok) return fail(response.status >= 500 ? "offline" : "missing");
      return ok(onBytes ? await readAll(response, onBytes) : new Uint8Array(await response.arrayBuffer()));
    } catch {
      return fail(signal?.aborted ? "stopped" : "offline");
    }
  };
}

async function readAll(response: Response, onBytes: (received: number) => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    received += next.value.length;
    onBytes(received);
  }
  const whole = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
