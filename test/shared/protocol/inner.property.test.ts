import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { type Message, openInner, sealInner } from "#shared/protocol/inner.ts";
import { LEVELS } from "#shared/protocol/level.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { meldingOf } from "../../support/melding.ts";
import { melder, seedOf } from "../../support/organisation.ts";

beforeAll(ready);

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const text = (maxLength: number) =>
  fc.string({ unit: "grapheme", maxLength }).filter((value) => value.length <= maxLength);
const content = fc.record({
  text: text(500),
  language: fc.constantFrom("nl" as const, "en" as const),
  kinds: fc.array(text(20), { maxLength: 4 }),
  answers: fc.array(fc.record({ question: text(20), values: fc.array(text(40), { maxLength: 3 }) }), {
    maxLength: 4,
  }),
  leftOutNames: fc.array(text(40), { maxLength: 3 }),
});
const file = fc.record({
  name: text(60),
  type: text(40),
  size: fc.nat({ max: 2 ** 31 }),
  blobId: bytes(16),
  key: bytes(32),
  digest: bytes(32),
});
const common = {
  messageId: bytes(16),
  after: fc.option(bytes(32), { nil: null }),
  level: fc.constantFrom(...LEVELS),
};
const to = { to: bytes(32) };
const reply = fc.oneof(
  fc.record({
    ...to,
    kind: fc.constant("consent" as const),
    answer: fc.constantFrom("yes" as const, "no" as const, "later" as const, "withdrawn" as const),
    day: fc.nat({ max: 100_000 }),
    signature: fc.option(bytes(64), { nil: null }),
  }),
  fc.record({
    ...to,
    kind: fc.constant("talk" as const),
    slot: fc.option(fc.nat({ max: 7 }), { nil: null }),
  }),
  fc.record({
    ...to,
    kind: fc.constant("record" as const),
    verdict: fc.constantFrom("signed" as const, "corrected" as const),
    record: bytes(32),
  }),
  fc.record({
    ...to,
    kind: fc.constant("closing" as const),
    answer: fc.constantFrom("well" as const, "partly" as const, "badly" as const),
  }),
);
const followUp = fc.record({
  kind: fc.constant("follow-up" as const),
  ...common,
  content,
  reply: fc.option(reply, { nil: null }),
  files: fc.array(file, { maxLength: 4 }),
});
const short = fc.record({
  kind: fc.constantFrom("withdrawal" as const, "objection" as const),
  ...common,
  files: fc.constant([]),
});
const filedBy = fc.option(fc.record({ vp: fc.constantFrom("els", null), signature: bytes(64) }), {
  nil: null,
});
const ids = fc
  .uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{2,31}$/), { minLength: 1, maxLength: 8 })
  .map((list) => list.toSorted());

it("an inner comes back as it was: decode(encode(x)) = x", () => {
  const keys = melder("property");
  const place = { instanceId: "voorbeelddam", directoryHash: seedOf("directory") };
  const melding = fc
    .record({ ...common, content, filedBy, files: fc.array(file, { maxLength: 4 }) })
    .map((fields) => ({ ...meldingOf(keys), ...fields }));
  const consultation = fc
    .record({ ...common, content, files: fc.array(file, { maxLength: 4 }) })
    .map((fields) => ({ kind: "consultation" as const, ...fields, mailbox: mailboxPublic(keys) }));
  fc.assert(
    fc.property(
      fc.oneof(followUp, short, melding, consultation) as fc.Arbitrary<Message>,
      ids,
      (message, readers) => {
        const sealed = sealInner({ readers, leftOut: [], message }, place, keys.sign);
        if (!sealed.ok) throw new Error(sealed.error);
        const opened = openInner(sealed.value, place, readers[0] ?? "");
        expect(opened).toMatchObject({
          ok: true,
          value: { readers, leftOut: [], message, mailboxSign: keys.sign.publicKey },
        });
      },
    ),
  );
});

it("arbitrary bytes as an inner give a listed error and never throw", () => {
  const place = { instanceId: "voorbeelddam", directoryHash: seedOf("directory") };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000, size: "max" }), (value) => {
      const opened = openInner(value, place, "anna");
      expect(opened.ok ? "opened" : opened.error).toSatisfy((code) => PROTOCOL_ERRORS.includes(code));
    }),
  );
});
