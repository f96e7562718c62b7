import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { codeFromEntropy, parseCode } from "#shared/protocol/code.ts";
import { sealEnvelope } from "#shared/protocol/envelope.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { ready, secureRandom } from "#shared/protocol/sodium.ts";
import {
  encodeSubmission,
  parseSubmission,
  submissionId,
  withdrawHashOf,
} from "#shared/protocol/submission.ts";
import { withdrawToken } from "#shared/protocol/withdraw.ts";
import { followUp, scene } from "../../support/melding.ts";
import { INSTANCE, unwrap } from "../../support/organisation.ts";

beforeAll(ready);

const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash("sha512").update(bytes).digest());

/** What one fresh browser, which has nothing but the words, posts; and what the server keeps of it. */
function freshBrowser(words: string, text: string) {
  const { entropy } = unwrap(parseCode(words));
  const keys = mailboxKeys(INSTANCE, entropy);
  const { request } = scene();
  const message = { ...followUp(text, text), messageId: secureRandom(16) };
  const sealed = unwrap(sealEnvelope({ ...request, sign: keys.sign, message, random: secureRandom }));
  const token = withdrawToken(keys.withdrawSeed, sealed.commitment);
  const body = encodeSubmission({
    withdrawHash: token.withdrawHash,
    selfRecord: secureRandom(4096),
    blobIds: [],
    envelope: sealed.bytes,
  });
  const submission = unwrap(parseSubmission(body));
  const row = {
    id: submissionId(sha512, body),
    envelope: submission.envelope,
    withdrawHash: submission.withdrawHash,
    commitment: submission.parts.commitment,
  };
  return { keys, token, row };
}

/** Twelve words as somebody kept them on paper. */
function wordsOf(byte: number): string {
  return codeFromEntropy(new Uint8Array(15).fill(byte)).words.join(" ");
}

function runsOf(bytes: Uint8Array, length = 8): Set<string> {
  const text = Buffer.from(bytes).toString("hex");
  const runs = new Set<string>();
  for (let i = 0; i + length * 2 <= text.length; i += 2) runs.add(text.slice(i, i + length * 2));
  return runs;
}

describe("two fresh browsers, same words, no reply yet", () => {
  it("know the same mailbox", () => {
    const [one, two] = ["eerst", "later"].map((text) => freshBrowser(wordsOf(3), text));
    expect(one?.keys).toEqual(two?.keys);
  });

  it("post withdraw hashes that differ", () => {
    const [one, two] = ["eerst", "later"].map((text) => freshBrowser(wordsOf(3), text));
    expect(one?.row.withdrawHash).not.toEqual(two?.row.withdrawHash);
  });

  it("leave nothing equal in the two rows but the head that all envelopes have", () => {
    const [one, two] = ["zelfde", "zelfde"].map((text) => freshBrowser(wordsOf(3), text).row);
    if (one === undefined || two === undefined) throw new Error("two rows");
    expect(one.envelope.slice(0, 37)).toEqual(two.envelope.slice(0, 37));
    const rest = (row: typeof one) =>
      Buffer.concat([row.id, row.withdrawHash, row.commitment, row.envelope.slice(37)]);
    const first = runsOf(rest(one));
    expect([...runsOf(rest(two))].filter((run) => first.has(run))).toEqual([]);
  });

  it("look to the server as two browsers with other words do", () => {
    const same = ["a", "b"].map((text) => freshBrowser(wordsOf(3), text).row);
    const other = [3, 4].map((byte) => freshBrowser(wordsOf(byte), "a").row);
    const shared = ([one, two]: typeof same) => {
      const first = runsOf(one?.envelope ?? new Uint8Array());
      return [...runsOf(two?.envelope ?? new Uint8Array())].filter((run) => first.has(run)).length;
    };
    expect(shared(same)).toBe(shared(other));
  });

  it("can each withdraw what the other sent, and nobody else can", () => {
    const sent = freshBrowser(wordsOf(3), "eerst");
    const later = freshBrowser(wordsOf(3), "later");
    const stranger = freshBrowser(wordsOf(4), "vreemd");
    const derived = withdrawToken(later.keys.withdrawSeed, sent.row.commitment);
    expect(withdrawHashOf(sha512, derived.w)).toEqual(sent.row.withdrawHash);
    const wrong = withdrawToken(stranger.keys.withdrawSeed, sent.row.commitment);
    expect(withdrawHashOf(sha512, wrong.w)).not.toEqual(sent.row.withdrawHash);
    expect(withdrawHashOf(sha512, later.token.w)).not.toEqual(sent.row.withdrawHash);
  });
});
