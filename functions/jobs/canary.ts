import { type BlobsBucket, blobsBucket } from "#functions/adapters/blobs-bucket.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { random } from "#functions/adapters/random.ts";
import { type SubmissionRows, submissionRows, type WholeRow } from "#functions/adapters/submission-rows.ts";
import { environment } from "#functions/runtime/env.ts";
import { job, Reported } from "#functions/runtime/job.ts";
import { type Log, log } from "#functions/runtime/log.ts";
import { intake } from "#shared/api/intake.ts";
import { equal, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { type Directory, type DirectoryPins, verifyDirectory } from "#shared/protocol/directory.ts";
import { parseRootSignatures } from "#shared/protocol/directory-layout.ts";
import { verifyReceipt } from "#shared/protocol/receipt.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { CanaryProblem, type PublicSite, publicSite } from "./canary-client.ts";
import {
  type CanaryFile,
  type CanarySubmission,
  canaryFile,
  canarySubmission,
  type Random,
} from "./canary-envelope.ts";
import { type Marks, newMarks } from "./canary-marks.ts";
import {
  type Allowed,
  claimedRow,
  discardedRow,
  envelopeRow,
  isAsAllowed,
  recordRow,
  uploadedRow,
  withdrawnRow,
} from "./canary-rows.ts";

export interface Deps {
  readonly bucket: Pick<BlobsBucket, "get">;
  readonly clock: Pick<Clock, "now" | "today">;
  readonly log: Log;
  readonly origin: string;
  /** Between two tries of a request, in milliseconds. */
  readonly pause: number;
  readonly pins: DirectoryPins;
  readonly random: Random;
  readonly rows: SubmissionRows;
}

/** One flight: what everything in it needs. */
interface Flight extends Deps {
  readonly marks: Marks;
  readonly site: PublicSite;
  readonly started: number;
  readonly firstDay: number;
}

/** A part of a file lives so long without an envelope (functions/intake/put-blob-part.ts). */
const UNCLAIMED_DAYS = 2;
const PAUSE_MILLISECONDS = 5_000;

/**
 * Sends an envelope of nobody with a file through the public site, as a melder's browser does, with marks in every
 * header; looks at what was stored, byte by byte; and takes it all back. So it tells whether melders can report at
 * all, whether what is kept is what the design says, and whether taking back works. A run that ends halfway, or that
 * a release overtakes, leaves one more dummy, which no reader can tell from the others; so it can simply run again.
 */
export async function canary(deps: Deps): Promise<void> {
  await ready();
  try {
    await fly(deps);
  } catch (error) {
    const reason = error instanceof CanaryProblem ? error.reason : "unchecked";
    deps.log("canary-failed", { name: "canary", reason });
    throw new Reported();
  }
}

async function fly(deps: Deps): Promise<void> {
  const { clock, origin, pause, random } = deps;
  const marks = newMarks(random);
  const site = publicSite({ origin, pause, headers: marks.headers });
  const flight: Flight = { ...deps, marks, site, started: clock.now(), firstDay: clock.today() };
  const directory = await believedDirectory(flight);
  const file = await upload(flight);
  const sent = canarySubmission(directory.hash, file, random);
  const day = await post(sent, directory, flight);
  const { rows } = flight;
  check(await rows.envelope(sent.id), envelopeRow(sent, day), flight);
  check(await rows.record(sent.recordId), recordRow(sent, day), flight);
  check(await rows.blob(toBase64Url(file.blobId)), claimedRow(file), flight);
  await takeBack(sent, file, day, flight);
}

/** As a melder's page loads it: with an expired one nobody can write. */
async function believedDirectory({ clock, pins, site }: Flight): Promise<Directory> {
  const bytes = await site.file("/directory/directory.json");
  const signatures = parseRootSignatures(await site.file("/directory/signatures.json"));
  const verified = signatures.ok
    ? verifyDirectory({ bytes, signatures: signatures.value, pins, today: clock.today() })
    : signatures;
  if (!verified.ok || verified.value.expired) throw new CanaryProblem("directory");
  return verified.value;
}

async function upload(flight: Flight): Promise<CanaryFile> {
  const { bucket, clock, firstDay, random, rows, site } = flight;
  const file = await canaryFile(random);
  const blobId = toBase64Url(file.blobId);
  const answer = await site.send(intake.putBlobPart, { blobId, part: "0" }, file.part);
  if ("refused" in answer) throw new CanaryProblem("refused");
  const row = await rows.blob(blobId);
  const day = row?.expiresDay === firstDay + UNCLAIMED_DAYS ? firstDay : clock.today();
  check(row, uploadedRow(file, day + UNCLAIMED_DAYS), flight);
  const stored = await bucket.get("incoming", blobId, 0);
  if (stored === undefined || !equal(stored, file.part)) throw new CanaryProblem("stored");
  return file;
}

/** The day of the receipt, which must hold. */
async function post(
  sent: CanarySubmission,
  { instanceId, receiptKey }: Directory,
  { clock, firstDay, site }: Flight,
): Promise<number> {
  const answer = await site.send(intake.postEnvelope, {}, sent.payload);
  if ("refused" in answer) throw new CanaryProblem("refused");
  const { id, day, receipt } = answer;
  const { commitment, withdrawHash } = sent;
  const signature = fromBase64Url(receipt) ?? new Uint8Array();
  const holds = verifyReceipt({ instanceId, commitment, withdrawHash, day, signature, receiptKey });
  if (!holds || id !== sent.id || ![firstDay, clock.today()].includes(day)) {
    throw new CanaryProblem("receipt");
  }
  return day;
}

function check(found: WholeRow | undefined, allowed: Allowed, { marks, started }: Flight): void {
  if (found !== undefined && marks.standIn([found], started)) throw new CanaryProblem("leaked");
  if (!isAsAllowed(found, allowed)) throw new CanaryProblem("stored");
}

async function takeBack(
  sent: CanarySubmission,
  file: CanaryFile,
  day: number,
  flight: Flight,
): Promise<void> {
  const { rows, site } = flight;
  const answer = await site.send(intake.withdrawEnvelope, {}, sent.withdrawal);
  const row = await rows.envelope(sent.id);
  if ("refused" in answer) {
    // A release was first: then it stays, as one of the dummies.
    if (answer.refused === "not-withdrawable" && row?.batch !== undefined) return;
    throw new CanaryProblem("withdrawal");
  }
  const blob = await rows.blob(toBase64Url(file.blobId));
  const gone =
    isAsAllowed(row, withdrawnRow(sent, day)) &&
    (blob === undefined || isAsAllowed(blob, discardedRow(file))) &&
    (await rows.record(sent.recordId)) === undefined;
  if (!gone) throw new CanaryProblem("withdrawal");
}

export const handler = job("canary", canary, () => {
  const env = environment("INSTANCE_ID", "MELDER_ORIGIN", "ROOT_KEYS", "ROOT_THRESHOLD");
  return {
    bucket: blobsBucket(),
    clock,
    log,
    origin: env.MELDER_ORIGIN,
    pause: PAUSE_MILLISECONDS,
    pins: {
      instanceId: env.INSTANCE_ID,
      roots: env.ROOT_KEYS,
      threshold: env.ROOT_THRESHOLD,
      // It keeps nothing from one day to the next: the sites hold the pin of the newest version.
      version: 1,
    },
    random,
    rows: submissionRows(),
  };
});
