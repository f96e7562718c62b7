import { consoleApi } from "#shared/api/console.ts";
import { type BlobEntry, blobOpener } from "#shared/protocol/blob.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { breathe } from "#web/ui/time-slices.ts";
import type { Caller } from "./caller.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** Where a file stands: its entry in the manifest of a message, and its place there. */
export interface Attachment {
  readonly entry: BlobEntry;
  readonly messageId: Uint8Array;
  readonly fileIndex: number;
}

/**
 * Fetches and opens a whole file. Nothing of it is given before its digest held, so that nobody looks at half a
 * document that somebody cut or changed. `onProgress` gets the share that is there, 0 to 1.
 */
export async function openAttachment(
  caller: Caller,
  { entry, messageId, fileIndex }: Attachment,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<Result<Uint8Array, Problem>> {
  const opener = blobOpener(entry, messageId, fileIndex);
  const whole = new Uint8Array(entry.size);
  let offset = 0;
  for (let part = 0; part < opener.parts; part += 1) {
    const path = { blobId: toBase64Url(entry.blobId), part: String(part) };
    const answer = await caller.call(consoleApi.getBlobPart, { path, body: undefined }, { signal });
    if (!answer.ok) return fail(problemOfCall(answer.error));
    const opened = await opener.push(fromBase64Url(answer.value.part) ?? new Uint8Array());
    if (!opened.ok) return fail("unreadable");
    whole.set(opened.value, offset);
    offset += opened.value.length;
    onProgress?.((part + 1) / opener.parts);
    await breathe();
  }
  return (await opener.finish()).ok ? ok(whole) : fail("unreadable");
}
