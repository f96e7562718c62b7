import { beforeAll, describe, expect, it } from "vitest";
import { openEnvelope } from "#shared/protocol/envelope.ts";
import { signFiledBy } from "#shared/protocol/filed-by.ts";
import type { SignKeyPair } from "#shared/protocol/keys.ts";
import { newSignPair } from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { EnvelopeDirectory } from "#shared/protocol/staff.ts";
import { meldingOf, openerOf, scene, sealed } from "../../support/melding.ts";
import { melder, seedOf, TODAY, unwrap } from "../../support/organisation.ts";

beforeAll(ready);

/** What anna sees of a melding filed by `vp` with `key`. */
function status(options: {
  vp: string | null;
  key: SignKeyPair;
  change?: (directory: EnvelopeDirectory) => EnvelopeDirectory;
  day?: number;
  messageId?: Uint8Array;
  instanceId?: string;
}) {
  const { people, directory, keys, request } = scene();
  const melding = meldingOf(keys);
  const subject = {
    instanceId: options.instanceId ?? directory.instanceId,
    messageId: options.messageId ?? melding.messageId,
    mailboxSign: keys.sign.publicKey,
  };
  const filedBy = signFiledBy(subject, options.vp, options.key.secretKey);
  const bytes = sealed({ ...request, message: { ...melding, filedBy } });
  const changed = options.change?.(directory) ?? directory;
  return unwrap(openEnvelope(bytes, openerOf(people.anna, changed, options.day ?? TODAY))).filedBy;
}

const els = () => scene().people.els.sign;
const team = () => newSignPair(seedOf("team"));

describe("filedBy", () => {
  it("is confirmed for a VP of the directory, on every day of the appointment", () => {
    expect(status({ vp: "els", key: els() })).toBe("confirmed");
    expect(status({ vp: "els", key: els(), day: TODAY + 300 })).toBe("confirmed");
  });

  it("is confirmed for the VP team, which names nobody", () => {
    expect(status({ vp: null, key: team() })).toBe("confirmed");
  });

  it("is confirmed for a former VP who filed before the until-day", () => {
    const change = (directory: EnvelopeDirectory) => {
      const left = directory.staff
        .filter(({ id }) => id === "els")
        .map((entry) => ({ ...entry, until: TODAY }));
      return { ...directory, staff: directory.staff.filter(({ id }) => id !== "els"), former: left };
    };
    expect(status({ vp: "els", key: els(), change })).toBe("confirmed");
    expect(status({ vp: "els", key: els(), change, day: TODAY + 1 })).toBe("not-confirmed");
  });

  it("by a non-VP → not confirmed", () => {
    expect(status({ vp: "anna", key: scene().people.anna.sign })).toBe("not-confirmed");
    expect(status({ vp: "els", key: scene().people.anna.sign })).toBe("not-confirmed");
    expect(status({ vp: "zeno", key: els() })).toBe("not-confirmed");
    expect(status({ vp: "els", key: melder("scene").sign })).toBe("not-confirmed");
  });

  it("by a VP after the appointment → not confirmed", () => {
    expect(status({ vp: "els", key: els(), day: TODAY + 301 })).toBe("not-confirmed");
  });

  it("by a team key that the directory does not have → not confirmed", () => {
    expect(status({ vp: null, key: els() })).toBe("not-confirmed");
    const change = (directory: EnvelopeDirectory) => ({ ...directory, teamKey: null });
    expect(status({ vp: null, key: team(), change })).toBe("not-confirmed");
  });

  it("by the team in the name of a VP, or the other way round → not confirmed", () => {
    expect(status({ vp: "els", key: team() })).toBe("not-confirmed");
  });

  it("taken from another message or another organisation → not confirmed", () => {
    expect(status({ vp: "els", key: els(), messageId: seedOf("other").slice(0, 16) })).toBe("not-confirmed");
    expect(status({ vp: "els", key: els(), instanceId: "elders" })).toBe("not-confirmed");
  });

  it("never keeps a melding from being opened", () => {
    expect(status({ vp: "zeno", key: newSignPair() })).toBe("not-confirmed");
  });
});
