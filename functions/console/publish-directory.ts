import { recordAction } from "#functions/adapters/audit-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type PublicBucket, publicBucket } from "#functions/adapters/public-bucket.ts";
import {
  type PublishedDirectory,
  publicationTable,
  putDirectory,
} from "#functions/adapters/publication-table.ts";
import { environment } from "#functions/runtime/env.ts";
import { consoleApi } from "#shared/api/console.ts";
import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import { directoryHash, verifyDirectory } from "#shared/protocol/directory.ts";
import {
  type DirectoryDraft,
  encodeRootSignatures,
  parseDirectory,
  type RootSignature,
} from "#shared/protocol/directory-layout.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { Staff } from "./admission.ts";
import { currentDirectory, type KnownDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly bucket: Pick<PublicBucket, "put">;
  readonly clock: Clock;
  readonly instanceId: string;
  /** Empty where the deployment does not know its roots: browsers check them in any case. */
  readonly roots: readonly Uint8Array[];
  readonly threshold: number;
}

/**
 * Publishes the next version: the row first, so that intake accepts envelopes under it, then the static files that
 * sites read. The same bytes again write the files again. That the roots signed is checked where the deployment
 * names them, to catch a mistake; whom to trust is decided in every browser by the roots that its page pins.
 */
export const publishDirectory: StaffUse<typeof consoleApi.publishDirectory, Deps> = async (input, deps) => {
  await ready();
  const version = Number(input.path.version);
  const submitted = submittedDirectory(input.body);
  const parsed = submitted && parseDirectory(submitted.bytes);
  if (submitted === undefined || !parsed?.ok) return fail("bad-request");
  const draft = parsed.value;
  if (draft.version !== version || draft.instanceId !== deps.instanceId) return fail("bad-request");
  if (!mayPublish(input.staff, draft)) return fail("not-allowed");
  const checked = checkRoots(submitted, deps);
  if (!checked.ok) return checked;

  const row = { ...submitted, number: version, hash: directoryHash(submitted.bytes) };
  const current = await deps.directory.read();
  const isAgain = current?.version === version && equal(current.hash, row.hash);
  if (!isAgain) {
    if (!follows(draft, current)) return fail("conflict");
    // No browser would take it, and nobody could write until the next version. One that is out already is not undone.
    if (draft.notAfter < deps.clock.today()) return fail("bad-request");
    const action = {
      who: input.staff.id,
      what: "publishDirectory",
      dossierId: null,
      day: deps.clock.today(),
    };
    if (!(await recordAction(action, [putDirectory(row)])).written) return fail("conflict");
  }
  await writeFiles(row, deps);
  return ok({ version });
};

interface Submitted {
  readonly bytes: Uint8Array;
  readonly signatures: RootSignature[];
}

function submittedDirectory(body: {
  readonly bytes: string;
  readonly signatures: readonly { readonly root: string; readonly signature: string }[];
}): Submitted | undefined {
  const bytes = fromBase64Url(body.bytes);
  const signatures = body.signatures.flatMap((each) => {
    const [root, signature] = [fromBase64Url(each.root), fromBase64Url(each.signature)];
    return root && signature ? [{ root, signature }] : [];
  });
  return bytes && signatures.length === body.signatures.length ? { bytes, signatures } : undefined;
}

/** A beheerder by the identity provider, and by the directory: the present one, or the one that the roots now sign. */
function mayPublish({ id, roles }: Staff, next: DirectoryDraft): boolean {
  return (
    roles.includes("beheerder") || next.staff.some((entry) => entry.id === id && entry.role === "beheerder")
  );
}

function checkRoots(
  { bytes, signatures }: Submitted,
  deps: Deps,
): Result<void, "bad-signature" | "bad-request"> {
  if (deps.roots.length === 0) return ok(undefined);
  const pins = { instanceId: deps.instanceId, roots: deps.roots, threshold: deps.threshold, version: 1 };
  const verified = verifyDirectory({ bytes, signatures, pins, today: deps.clock.today() });
  if (verified.ok) return ok(undefined);
  return fail(verified.error === "threshold" ? "bad-signature" : "bad-request");
}

function follows(next: DirectoryDraft, current: KnownDirectory | undefined): boolean {
  if (current === undefined) return next.version === 1 && next.previousHash === null;
  return (
    next.version === current.version + 1 &&
    next.previousHash !== null &&
    equal(next.previousHash, current.hash)
  );
}

/** The numbered files stay for ever; the current ones name the newest. */
async function writeFiles(
  { number, bytes, signatures }: PublishedDirectory,
  { bucket }: Deps,
): Promise<void> {
  const signed = encodeRootSignatures(signatures);
  await bucket.put(`directory/${number}.json`, bytes);
  await bucket.put(`directory/${number}.signatures.json`, signed);
  await bucket.put("directory/directory.json", bytes);
  await bucket.put("directory/signatures.json", signed);
}

export const handler = staffLambda(consoleApi.publishDirectory, publishDirectory, () => {
  const { INSTANCE_ID, ROOT_KEYS, ROOT_THRESHOLD } = environment(
    "INSTANCE_ID",
    "ROOT_KEYS",
    "ROOT_THRESHOLD",
  );
  return {
    bucket: publicBucket(),
    clock,
    directory: currentDirectory(publicationTable()),
    instanceId: INSTANCE_ID,
    roots: ROOT_KEYS,
    threshold: ROOT_THRESHOLD,
  };
});
