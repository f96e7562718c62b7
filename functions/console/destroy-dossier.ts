import type { BlobsBucket } from "#functions/adapters/blobs-bucket.ts";
import type { BlobsTable } from "#functions/adapters/blobs-table.ts";
import type { DossiersTable } from "#functions/adapters/dossiers-table.ts";
import type { KeysTable } from "#functions/adapters/keys-table.ts";

/**
 * Destroys what a dossier holds, wraps first: from then on nothing opens it, whatever copy of the ciphertext still
 * exists (SPEC.md, Dossier). The server does not know which files are its; the member who destroys names them.
 */
export async function destroyDossier(
  dossierId: string,
  blobIds: readonly string[],
  deps: {
    readonly blobs: Pick<BlobsTable, "find" | "startRemoval" | "remove">;
    readonly bucket: Pick<BlobsBucket, "remove">;
    readonly dossiers: Pick<DossiersTable, "destroy">;
    readonly keys: Pick<KeysTable, "shred">;
  },
): Promise<void> {
  await deps.keys.shred(dossierId);
  await deps.dossiers.destroy(dossierId);
  for (const blobId of blobIds) {
    const blob = await deps.blobs.find(blobId);
    if (blob === undefined) continue;
    await deps.blobs.startRemoval(blobId);
    for (const name of Object.keys(blob.parts)) await deps.bucket.remove(blobId, name.slice(1));
    await deps.blobs.remove(blobId);
  }
}
