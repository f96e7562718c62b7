import { randomBytes } from "node:crypto";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { toAttributes } from "#functions/adapters/attributes.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import type { Answer, Handler } from "#functions/runtime/lambda.ts";
import type { Route } from "#shared/api/route.ts";
import { partBytes, partCount } from "#shared/protocol/blob-layout.ts";
import { concat, fromBase64Url, toBase64Url, u8, u32 } from "#shared/protocol/bytes.ts";
import { EPOCH, PROTOCOL_VERSION, RECORD_BYTES } from "#shared/protocol/constants.ts";
import { envelopeBytes } from "#shared/protocol/envelope-layout.ts";
import { solveStep, stampedBody, workTarget } from "#shared/protocol/proof-of-work.ts";
import {
  encodeSubmission,
  parseSubmission,
  queuedRecordId,
  withdrawHashOf,
} from "#shared/protocol/submission.ts";
import { nameOf } from "./functions-stage.ts";

/** What a melder's browser does, without keys: envelopes of the right form full of random bytes. */

export const DIRECTORY_HASH = new Uint8Array(32).fill(1);

/** Publishes directory versions with these hashes, oldest first, as far as intake looks at them. */
export async function publishHashes(...hashes: readonly Uint8Array[]): Promise<void> {
  const client = new DynamoDBClient({});
  for (const [index, hash] of hashes.entries()) {
    const row = { kind: "directory", number: index + 1, hash, bytes: new Uint8Array(1), signatures: [] };
    await client.send(
      new PutItemCommand({ TableName: nameOf("TABLE_PUBLICATION"), Item: toAttributes(row) }),
    );
  }
  client.destroy();
}

export interface EnvelopeOptions {
  readonly version?: number;
  readonly epoch?: number;
  readonly directoryHash?: Uint8Array;
  readonly bytes?: number;
}

export function envelopeLike(options: EnvelopeOptions = {}): Uint8Array {
  const head = concat(
    u8(options.version ?? PROTOCOL_VERSION),
    u32(options.epoch ?? EPOCH),
    options.directoryHash ?? DIRECTORY_HASH,
  );
  return concat(head, randomBytes((options.bytes ?? envelopeBytes(0)) - head.length));
}

export interface SubmissionOptions extends EnvelopeOptions {
  readonly envelope?: Uint8Array;
  readonly w?: Uint8Array;
  readonly blobIds?: readonly string[];
}

/** The bytes behind the stamp. */
export function submissionLike(options: SubmissionOptions = {}): Uint8Array {
  return encodeSubmission({
    withdrawHash: withdrawHashOf(sha512, options.w ?? randomBytes(32)),
    selfRecord: randomBytes(RECORD_BYTES),
    blobIds: (options.blobIds ?? []).map(bytesOf),
    envelope: options.envelope ?? envelopeLike(options),
  });
}

/** The name under which the board record of a submission waits. */
export function recordIdOf(submission: Uint8Array): Uint8Array {
  const parsed = parseSubmission(submission);
  if (!parsed.ok) throw new Error(`not a submission: ${parsed.error}`);
  return queuedRecordId(sha512, parsed.value.selfRecord);
}

export const randomId = (bytes = 16): string => toBase64Url(randomBytes(bytes));

/** The parts of a file of this padded size. */
export function partsLike(paddedLength: number): Uint8Array[] {
  return Array.from({ length: partCount(paddedLength) }, (_, i) => randomBytes(partBytes(i, paddedLength)));
}

export interface Stamped {
  readonly route: Route;
  readonly path?: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

/** Pays for a request: the stamped body. */
export async function stamp(
  getChallenge: Handler,
  { route, path = {}, payload }: Stamped,
): Promise<Uint8Array> {
  const { challenge, bits } = (await getChallenge({ path: {}, body: null })).body as {
    challenge: string;
    bits: number;
  };
  const bytes = bytesOf(challenge);
  const subject = {
    sha512,
    challenge: bytes,
    method: route.method,
    route: route.path,
    path: Object.values(path),
    payload,
  };
  const target = workTarget(subject);
  const nonce = solveStep({ sha512, target, bits, start: 0, count: 2 ** 24 });
  if (nonce === undefined) throw new Error("no solution");
  return stampedBody({ challenge: bytes, nonce }, payload);
}

/** The event as the mapping template makes it of a binary request. */
export function bytesEvent(body: Uint8Array, path: Readonly<Record<string, string>> = {}): object {
  return { path, body: Buffer.from(body).toString("base64") };
}

/** Stamps and sends. */
export async function send(getChallenge: Handler, handler: Handler, request: Stamped): Promise<Answer> {
  return handler(bytesEvent(await stamp(getChallenge, request), request.path));
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64Url(text);
  if (bytes === undefined) throw new Error("not base64url");
  return bytes;
}
