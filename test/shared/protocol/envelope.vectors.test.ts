import { beforeAll, describe, expect, test } from "vitest";
import { openEnvelope, openIdentity } from "#shared/protocol/envelope.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { openerOf, scene } from "../../support/melding.ts";
import { unwrap } from "../../support/organisation.ts";
import { openSecond } from "../../support/second-envelope.ts";
import { bytesOf, changed, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

const { positive, mustFail } = readVectors("envelope");

describe("envelope.json", () => {
  test.each(positive)("$name opens for each reader and gives the signed content", (vector) => {
    const { people, directory } = scene();
    const named = Object.keys(vector.kemSeeds as object) as ("anna" | "carla" | "els")[];
    for (const reader of named.map((id) => people[id])) {
      const opened = unwrap(openEnvelope(bytesOf(vector.bytes), openerOf(reader, directory)));
      expect(new TextDecoder().decode(opened.signed.slice(96))).toBe(vector.json);
      expect(opened.commitment).toEqual(bytesOf(vector.commitment));
    }
  });

  test.each(positive)("$name opens by other libraries, from seed and bytes alone", (vector) => {
    const seeds = Object.values(vector.kemSeeds as Record<string, string>);
    const inners = seeds.map((seed) => openSecond(bytesOf(vector.bytes), bytesOf(seed))?.inner);
    const json = new TextEncoder().encode(String(vector.json));
    for (const inner of inners) {
      expect(inner?.slice(100, 100 + json.length)).toEqual(json);
      expect(inner?.slice(100 + json.length).every((byte) => byte === 0)).toBe(true);
    }
  });

  test.each(positive.filter(({ identity }) => identity !== null))("$name: the identity", (vector) => {
    const { people, directory } = scene();
    const { to } = vector.identity as { to: ("anna" | "els")[] };
    for (const reader of to.map((id) => people[id])) {
      const opened = unwrap(openIdentity(bytesOf(vector.bytes), openerOf(reader, directory)));
      expect(opened).toMatchObject(vector.identity as object);
    }
  });

  test.each(mustFail)("$name → $error", (vector) => {
    const { people, directory } = scene();
    const base = positive.find(({ name }) => name === vector.base) ?? vector;
    const reader = vector.opener === "bram" ? people.bram : people.anna;
    const known = (hash: Uint8Array) => (hash.join() === directory.hash.join() ? directory : undefined);
    const opener = { ...openerOf(reader, directory), directory: known };
    expect(openEnvelope(changed(bytesOf(base.bytes), vector), opener)).toEqual({
      ok: false,
      error: vector.error,
    });
  });
});
