import type { Reply } from "#shared/protocol/asks.ts";
import { dummyEnvelope, type EnvelopeRequest, sealEnvelope } from "#shared/protocol/envelope.ts";
import { signFiledBy } from "#shared/protocol/filed-by.ts";
import type { Message } from "#shared/protocol/inner.ts";
import { dropModeKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { followUp, meldingOf, messageId, scene } from "../support/melding.ts";
import { melder, repeatable, seedOf, TODAY, unwrap } from "../support/organisation.ts";
import { openSecond } from "../support/second-envelope.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

/** Seeds of the KEM keys with which the readers open. */
const KEM_SEEDS = Object.fromEntries(
  ["anna", "bram", "carla", "els"].map((id) => [id, () => seedOf(`${id} kem 1`)]),
);

function cases(): { name: string; request: EnvelopeRequest }[] {
  const { request, keys, directory, people } = scene();
  const melding = meldingOf(keys);
  const subject = {
    instanceId: directory.instanceId,
    messageId: melding.messageId,
    mailboxSign: keys.sign.publicKey,
  };
  const file = {
    name: "foto (opgeschoond).jpg",
    type: "image/jpeg",
    size: 204_801,
    blobId: seedOf("blob").slice(0, 16),
    key: seedOf("file key"),
    digest: seedOf("file digest"),
  };
  const rekeyId = messageId("rekey");
  const rekey = rekeyTo(
    { instanceId: directory.instanceId, messageId: rekeyId, oldSign: keys.sign.publicKey },
    melder("fresh words"),
  );
  const bare = (kind: "withdrawal" | "objection"): Message => ({
    kind,
    messageId: messageId(kind),
    after: seedOf("last staff message"),
    level: "without-name",
    files: [],
  });
  const filedBy = signFiledBy(subject, "els", people.els.sign.secretKey);
  const identity = { to: ["els"], name: "Een verzonnen melder", contact: "melder@voorbeelddam.example" };
  const { filedBy: _, ...first } = melding;
  const consultation: Message = {
    ...first,
    kind: "consultation",
    mailbox: mailboxPublic(keys),
    level: "vp-knows",
  };
  const reply: Reply = {
    to: seedOf("message that asked"),
    kind: "consent",
    answer: "yes",
    day: TODAY,
    signature: null,
  };
  const drop = dropModeKeys(repeatable("drop mode"));
  const messages: [string, Partial<EnvelopeRequest>][] = [
    ["melding", {}],
    ["melding with a file", { message: { ...melding, files: [file] } }],
    [
      "melding filed by a VP, with an identity for the VP alone",
      { message: { ...melding, filedBy }, identity },
    ],
    ["melding in drop mode", { message: { ...melding, mailbox: null }, sign: drop.sign }],
    ["follow-up", { message: followUp("Nog iets: de sleutel is terug.", "follow-up") }],
    ["follow-up of the second size", { message: followUp("Een lange tekst. ".repeat(400), "long") }],
    [
      "follow-up that answers, with a name for the functionaris",
      {
        message: { ...followUp("Ja, dat mag.", "reply"), level: "functionaris-knows", reply },
        identity: { to: ["anna"], name: "Een verzonnen melder", contact: "" },
      },
    ],
    ["consultation", { readers: ["els"], leftOut: [], message: consultation }],
    [
      "rekey",
      {
        message: {
          kind: "rekey",
          messageId: rekeyId,
          after: null,
          level: "without-name",
          files: [],
          ...rekey,
        },
      },
    ],
    ["withdrawal", { message: bare("withdrawal") }],
    ["objection", { message: bare("objection") }],
  ];
  return messages.map(([name, change]) => ({
    name,
    request: { ...request, ...change, random: repeatable(`vector ${name}`) },
  }));
}

function positive({ name, request }: { name: string; request: EnvelopeRequest }) {
  const { bytes, commitment } = unwrap(sealEnvelope(request));
  const inner = openSecond(bytes, seedOf(`${request.readers[0]} kem 1`))?.inner ?? new Uint8Array();
  const length = new DataView(inner.buffer, inner.byteOffset).getUint32(0);
  return {
    name,
    instanceId: request.directory.instanceId,
    directoryHash: request.directory.hash,
    kemSeeds: Object.fromEntries(request.readers.map((id) => [id, KEM_SEEDS[id]?.()])),
    signSeed: request.sign.secretKey.slice(0, 32),
    json: new TextDecoder().decode(inner.slice(100, 100 + length)),
    identity: request.identity ?? null,
    commitment,
    bytes,
  };
}

/** One byte changed, and what a reader then gets. */
const CHANGES = [
  { name: "version 2", at: 0, error: "version" },
  { name: "epoch 1", at: 4, error: "epoch" },
  { name: "another directory", at: 5, error: "directory-hash" },
  { name: "identity ciphertext changed", at: 37, error: "not-mine" },
  { name: "identity commitment changed", at: 5733, error: "not-mine" },
  { name: "commitment changed", at: 15_109, error: "commitment" },
  { name: "body changed", at: 15_141, error: "not-mine" },
  { name: "last byte changed", at: 19_252, error: "not-mine" },
];

/** Envelopes of every kind, one dummy, and changes that must be refused. */
export function envelopeVectors(): VectorFile[] {
  const made = cases().map(positive);
  const { directory } = scene();
  const dummy = dummyEnvelope(directory.hash, repeatable("vector dummy"));
  const base = made[0]?.name;
  const mustFail = [
    ...CHANGES.map(({ name, at, error }) => ({ name, base, opener: "anna", at, xor: 1, error })),
    { name: "a staff member who is left out", base, opener: "bram", at: 0, xor: 0, error: "not-mine" },
    { name: "a dummy", opener: "anna", bytes: dummy.bytes, error: "not-mine" },
  ];
  return [vectorFile("envelope", { positive: made, mustFail })];
}
