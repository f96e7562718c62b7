import { beforeAll, describe, expect, it } from "vitest";
import { openEnvelope, sealEnvelope } from "#shared/protocol/envelope.ts";
import type { Message } from "#shared/protocol/inner.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { messageId, openerOf, scene, sealed } from "../../support/melding.ts";
import { melder, unwrap } from "../../support/organisation.ts";

beforeAll(ready);

function rekeyScene() {
  const base = scene();
  const old = base.keys;
  const fresh = melder("fresh words");
  const subject = {
    instanceId: base.directory.instanceId,
    messageId: messageId("rekey"),
    oldSign: old.sign.publicKey,
  };
  const message = (fields = rekeyTo(subject, fresh)): Message => ({
    kind: "rekey",
    messageId: subject.messageId,
    after: null,
    level: "without-name",
    files: [],
    ...fields,
  });
  return { ...base, old, fresh, subject, message };
}

describe("a rekey", () => {
  it("signed by both mailboxes moves the old one to the new keys", () => {
    const { people, directory, request, old, fresh, message } = rekeyScene();
    const bytes = sealed({ ...request, message: message() });
    const opened = unwrap(openEnvelope(bytes, openerOf(people.anna, directory)));
    expect(opened.mailboxSign).toEqual(old.sign.publicKey);
    expect(opened.message.kind === "rekey" && opened.message.mailbox).toEqual(mailboxPublic(fresh));
  });

  it("without the new mailbox's own signature, or for another message or mailbox, is refused", () => {
    const { request, old, fresh, subject, message } = rekeyScene();
    const attempts = [
      { ...rekeyTo(subject, old), mailbox: mailboxPublic(fresh) },
      rekeyTo({ ...subject, messageId: messageId("another") }, fresh),
      rekeyTo({ ...subject, oldSign: fresh.sign.publicKey }, fresh),
      rekeyTo({ ...subject, instanceId: "elders" }, fresh),
      { ...rekeyTo(subject, fresh), mailbox: { ...mailboxPublic(fresh), tagKey: old.tagKey } },
    ];
    for (const fields of attempts) {
      expect(sealEnvelope({ ...request, message: message(fields) })).toEqual({ ok: false, error: "key" });
    }
  });

  it("by somebody who has not the old words moves nothing but their own mailbox", () => {
    const { people, directory, request, old, message, subject, fresh } = rekeyScene();
    const thief = melder("thief");
    const fields = rekeyTo({ ...subject, oldSign: thief.sign.publicKey }, fresh);
    const bytes = sealed({ ...request, sign: thief.sign, message: message(fields) });
    const opened = unwrap(openEnvelope(bytes, openerOf(people.anna, directory)));
    expect(opened.mailboxSign).not.toEqual(old.sign.publicKey);
  });
});
