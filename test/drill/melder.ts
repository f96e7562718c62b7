import { sha512 } from "#functions/adapters/sha512.ts";
import { intake } from "#shared/api/intake.ts";
import type { Route } from "#shared/api/route.ts";
import { monthOf } from "#shared/domain/day.ts";
import { blobSealer } from "#shared/protocol/blob.ts";
import { selfRecord } from "#shared/protocol/board-own.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { type EnvelopeRequest, sealEnvelope } from "#shared/protocol/envelope.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { FileEntry, Message } from "#shared/protocol/message.ts";
import { solveStep, stampedBody, workTarget } from "#shared/protocol/proof-of-work.ts";
import { encodeSubmission } from "#shared/protocol/submission.ts";
import { withdrawToken } from "#shared/protocol/withdraw.ts";
import { unwrap } from "#test/support/organisation.ts";
import type { DrillStage } from "./stage.ts";

/** What a melder's browser does, through the intake functions. */

interface Letter {
  readonly directory: Directory;
  readonly keys: MailboxKeys;
  readonly message: Message;
  readonly readers: readonly string[];
  readonly today: number;
  readonly identity?: EnvelopeRequest["identity"];
}

export async function sendLetter(stage: DrillStage, letter: Letter): Promise<void> {
  const { directory, keys, message, readers, today } = letter;
  const { sign } = keys;
  const envelope = unwrap(
    sealEnvelope({ directory, readers, leftOut: [], message, sign, identity: letter.identity }),
  );
  const own = unwrap(
    selfRecord({
      instanceId: directory.instanceId,
      keys,
      messageId: message.messageId,
      day: today,
      readers,
      leftOut: [],
      kind: message.kind,
      consultation: message.kind === "consultation",
      level: message.level,
      reply: null,
      month: monthOf(today),
      j: today % 64,
    }),
  );
  const payload = encodeSubmission({
    withdrawHash: withdrawToken(keys.withdrawSeed, envelope.commitment).withdrawHash,
    selfRecord: own,
    blobIds: message.files.map(({ blobId }) => blobId),
    envelope: envelope.bytes,
  });
  await send(stage, "postEnvelope", intake.postEnvelope, {}, payload);
}

/** Seals a file of one part and uploads it. */
export async function uploadFile(
  stage: DrillStage,
  messageId: Uint8Array,
  name: string,
  bytes: Uint8Array,
): Promise<FileEntry> {
  const sealer = blobSealer({ size: bytes.length, messageId, fileIndex: 0 });
  const part = await sealer.push(bytes, 0);
  const path = { blobId: toBase64Url(sealer.blobId), part: "0" };
  await send(stage, "putBlobPart", intake.putBlobPart, path, part);
  const { blobId, key } = sealer;
  return { name, type: "text/plain", size: bytes.length, blobId, key, digest: await sealer.finish() };
}

async function send(
  stage: DrillStage,
  name: "postEnvelope" | "putBlobPart",
  route: Route,
  path: Readonly<Record<string, string>>,
  payload: Uint8Array,
): Promise<void> {
  const asked = await stage.handler("intake", "getChallenge")({ path: {}, body: null });
  const { challenge: text, bits } = asked.body as { challenge: string; bits: number };
  const challenge = fromBase64Url(text) ?? new Uint8Array();
  const subject = { sha512, challenge, method: route.method, route: route.path, payload };
  const target = workTarget({ ...subject, path: Object.values(path) });
  const nonce = solveStep({ sha512, target, bits, start: 0, count: 2 ** 24 });
  if (nonce === undefined) throw new Error("no solution of the work");
  const body = Buffer.from(stampedBody({ challenge, nonce }, payload)).toString("base64");
  const answer = await stage.handler("intake", name)({ path, body });
  if (answer.status !== 200) throw new Error(`${name} was refused: ${JSON.stringify(answer.body)}`);
}
