import { intake } from "#shared/api/intake.ts";
import { type BlobSealer, blobSealer } from "#shared/protocol/blob.ts";
import { CHUNK } from "#shared/protocol/blob-layout.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { FileEntry } from "#shared/protocol/message.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { ApiClient } from "#web/ui/api-client.ts";
import type { OutgoingFile } from "./outgoing-file.ts";
import { stampedCall } from "./stamped-call.ts";

export type UploadError =
  | "offline"
  | "stopped"
  | "busy"
  | "work"
  | "internal"
  | "file-changed"
  | "file-refused";

export interface UploadRun {
  readonly api: ApiClient;
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1, over this file. */
  readonly onProgress?: ((part: number) => void) | undefined;
}

/**
 * One file on its way: sealed part by part, one part in memory. `run` goes on where it stopped; a part that may
 * have arrived is sent again as the same bytes.
 */
export interface FileUpload {
  readonly size: number;
  run(run: UploadRun): Promise<Result<FileEntry, UploadError>>;
}

export function fileUpload(file: OutgoingFile, messageId: Uint8Array, fileIndex: number): FileUpload {
  const sealer = blobSealer({ size: file.size, messageId, fileIndex });
  let next = 0;
  let pending: Uint8Array | undefined;
  let entry: FileEntry | undefined;
  return {
    size: sealer.paddedSize,
    async run({ api, signal, onProgress }) {
      while (next < sealer.parts) {
        pending ??= await sealNext(file, sealer, next);
        if (pending === undefined) return fail("file-changed");
        const sent = await stampedCall({
          api,
          route: intake.putBlobPart,
          path: { blobId: toBase64Url(sealer.blobId), part: String(next) },
          payload: pending,
          signal,
          onWork: (part) => onProgress?.((next + part / 2) / sealer.parts),
        });
        if (!sent.ok) return fail(uploadError(sent.error));
        pending = undefined;
        next += 1;
        onProgress?.(next / sealer.parts);
      }
      entry ??= await manifestEntry(file, sealer);
      return ok(entry);
    },
  };
}

/** The next part; nothing when the file on disk is gone or no longer what was chosen. */
async function sealNext(
  file: OutgoingFile,
  sealer: BlobSealer,
  index: number,
): Promise<Uint8Array | undefined> {
  try {
    const end = Math.min(file.size, (index + 1) * CHUNK);
    const chunk = await file.slice(Math.min(index * CHUNK, end), end).arrayBuffer();
    return await sealer.push(new Uint8Array(chunk), index);
  } catch {
    return undefined;
  }
}

async function manifestEntry(file: OutgoingFile, sealer: BlobSealer): Promise<FileEntry> {
  return {
    name: shortName(file.name.toWellFormed()),
    type: file.type.toWellFormed().slice(0, MAX_NAME),
    size: file.size,
    blobId: sealer.blobId,
    key: sealer.key,
    digest: await sealer.finish(),
  };
}

/** As shared/protocol/message.ts allows. */
const MAX_NAME = 255;

/** Keeps the end: it says what kind of file it is. */
function shortName(name: string): string {
  return name.length <= MAX_NAME ? name : `…${name.slice(1 - MAX_NAME)}`.toWellFormed();
}

function uploadError(error: string): UploadError {
  switch (error) {
    case "offline":
    case "stopped":
    case "busy":
      return error;
    case "proof-of-work":
      return "work";
    case "too-large":
    case "too-many":
    case "bad-size":
    case "part-exists":
      return "file-refused";
    default:
      return "internal";
  }
}
