import { beforeAll, describe, expect, it, test } from "vitest";
import { type InnerPlace, openInner, openSigned, sealInner } from "#shared/protocol/inner.ts";
import type { InnerContent } from "#shared/protocol/message.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { followUp, meldingOf, messageId } from "../../support/melding.ts";
import { melder, seedOf, unwrap } from "../../support/organisation.ts";
import { forgeInner, signInner } from "../../support/second-envelope.ts";

beforeAll(ready);

function scene() {
  const keys = melder("inner");
  const place: InnerPlace = { instanceId: "voorbeelddam", directoryHash: seedOf("directory") };
  const content: InnerContent = {
    readers: ["anna", "carla"],
    leftOut: ["bram"],
    message: followUp("Een zin.", "inner"),
  };
  const inner = unwrap(sealInner(content, place, keys.sign));
  const length = new DataView(inner.buffer).getUint32(0);
  const json = new TextDecoder().decode(inner.slice(100, 100 + length));
  return { keys, place, content, inner, json };
}

/** An inner with this JSON, signed as the mailbox would; padding and size as asked. */
function signedJson(
  json: string,
  options: { size?: number; padding?: number; tag?: string; place?: InnerPlace } = {},
) {
  const { keys, place } = scene();
  const bytes = utf8(json);
  const signPublic = keys.sign.publicKey;
  const signed = { ...(options.place ?? place), signPublic, json: bytes };
  const signature = signInner(keys.sign.secretKey, signed, options.tag);
  return openInner(forgeInner({ json: bytes, signPublic, signature, ...options }), place, "anna");
}

describe("an inner", () => {
  it("comes back as it was, for each kind of message", () => {
    const { keys, place, content } = scene();
    const common = {
      messageId: messageId("kinds"),
      after: seedOf("after"),
      level: "open" as const,
      files: [],
    };
    const file = {
      name: "foto.jpg",
      type: "image/jpeg",
      size: 1_234_567,
      blobId: seedOf("blob").slice(0, 16),
      key: seedOf("key"),
      digest: seedOf("digest"),
    };
    const messages = [
      { ...meldingOf(keys), files: [file, file] },
      followUp('\u0000 \u202e “é” 🙂 \\ " /', "odd text"),
      { ...common, kind: "withdrawal" as const },
      { ...common, kind: "objection" as const },
    ];
    for (const message of messages) {
      const opened = unwrap(
        openInner(unwrap(sealInner({ ...content, message }, place, keys.sign)), place, "anna"),
      );
      expect(opened).toMatchObject({ ...content, message, mailboxSign: keys.sign.publicKey });
    }
  });

  it("made by the second implementation from the same JSON is the same, byte for byte", () => {
    const { keys, place, inner, json } = scene();
    const signPublic = keys.sign.publicKey;
    const bytes = utf8(json);
    const signature = signInner(keys.sign.secretKey, { ...place, signPublic, json: bytes });
    expect(forgeInner({ json: bytes, signPublic, signature })).toEqual(inner);
    expect(signedJson(json).ok).toBe(true);
  });

  it("opens again from what its mailbox signed, for the same reader alone", () => {
    const { place, inner } = scene();
    const opened = unwrap(openInner(inner, place, "anna"));
    expect(openSigned(opened.signed, place, "anna")).toEqual({ ok: true, value: opened });
    expect(openSigned(opened.signed, place, "bram")).toEqual({ ok: false, error: "forwarded" });
    expect(openSigned(opened.signed.with(40, 1), place, "anna")).toEqual({ ok: false, error: "signature" });
    expect(openSigned(opened.signed.slice(0, 20), place, "anna")).toEqual({ ok: false, error: "signature" });
  });

  it("has its keys in the order of SPEC.md", () => {
    expect(scene().json).toMatch(
      /^\{"readers":\["anna","carla"\],"leftOut":\["bram"\],"message":\{"kind":"follow-up",/,
    );
  });
});

describe("must fail", () => {
  const change = (from: string | RegExp, to: string) => () => {
    const { json } = scene();
    const changed = json.replace(from, to);
    expect(changed).not.toBe(json);
    return signedJson(changed);
  };
  const cases: [string, () => { ok: boolean }, string][] = [
    ["double key", change('"leftOut"', '"readers":["anna","carla"],"leftOut"'), "not-canonical"],
    [
      "double key with another value",
      change('"leftOut"', '"readers":["zeno"],"leftOut"'),
      "forwarded or refused",
    ],
    ["__proto__", change('"message":{', '"message":{"__proto__":{"kind":"melding"},'), "malformed"],
    ["__proto__ at the top", change('{"readers"', '{"__proto__":{},"readers"'), "malformed"],
    ["trailing space", () => signedJson(`${scene().json} `), "not-canonical"],
    ["space inside", change(",", ", "), "not-canonical"],
    ["non-minimal escape", change("Een zin", "\\u0045en zin"), "not-canonical"],
    ["escaped slash", change("Een zin", "Een\\/zin"), "not-canonical"],
    ["lone surrogate", change("Een zin", "Een \\ud800 zin"), "malformed"],
    [
      "keys in another order",
      change(/"readers":(\[.*?\]),"leftOut":(\[.*?\])/, '"leftOut":$2,"readers":$1'),
      "not-canonical",
    ],
    ["readers in another order", change('["anna","carla"]', '["carla","anna"]'), "malformed"],
    ["a reader twice", change('["anna","carla"]', '["anna","anna"]'), "malformed"],
    ["a reader who is left out", change('["bram"]', '["carla"]'), "malformed"],
    ["an unknown key", change('"kind"', '"extra":1,"kind"'), "malformed"],
    ["an unknown kind", change('"follow-up"', '"klacht"'), "malformed"],
    ["a missing key", change('"leftOut":["bram"],', ""), "malformed"],
    ["base64url with spare bits", change(/"messageId":"(.{21})./, '"messageId":"$1_'), "malformed"],
    ["no JSON at all", () => signedJson("x"), "malformed"],
    ["an empty text", () => signedJson(""), "malformed"],
    ["JSON null", () => signedJson("null"), "malformed"],
    ["non-zero padding", () => signedJson(scene().json, { padding: 1 }), "padding"],
    ["larger class than needed", () => signedJson(scene().json, { size: 16_384 }), "size-class"],
  ];
  test.each(cases)("%s → refused", (_name, attempt, error) => {
    const result = attempt() as { ok: boolean; error?: string };
    expect(result.ok).toBe(false);
    if (error !== "forwarded or refused") expect(result.error).toBe(error);
  });

  it("signature made for another instance → refused", () => {
    const { json, place } = scene();
    const result = signedJson(json, { place: { ...place, instanceId: "elders" } });
    expect(result).toEqual({ ok: false, error: "signature" });
  });

  it("signature made for another directory → refused", () => {
    const { json, place } = scene();
    const result = signedJson(json, { place: { ...place, directoryHash: seedOf("older") } });
    expect(result).toEqual({ ok: false, error: "signature" });
  });

  it("signature made for other readers → refused", () => {
    const { inner, place } = scene();
    const text = new TextDecoder("latin1").decode(inner).replace('"carla"', '"gerda"');
    expect(
      openInner(
        Uint8Array.from(text, (c) => c.charCodeAt(0)),
        place,
        "anna",
      ),
    ).toEqual({
      ok: false,
      error: "signature",
    });
  });

  test.each(["MI1/identity", "MI1/rekey", "MI1/board-message", "MI1/filed-by"])(
    "signature made for another role tag, %s → refused",
    (tag) => {
      expect(signedJson(scene().json, { tag })).toEqual({ ok: false, error: "signature" });
    },
  );

  it("an opener who is not among the signed readers → forwarded, and no content", () => {
    const { inner, place } = scene();
    expect(openInner(inner, place, "bram")).toEqual({ ok: false, error: "forwarded" });
  });

  it("a melding that names another mailbox than the one that signs → key", () => {
    const { keys, place, content } = scene();
    const message = meldingOf(melder("somebody else"));
    expect(sealInner({ ...content, message }, place, keys.sign)).toEqual({ ok: false, error: "key" });
    const own = unwrap(sealInner({ ...content, message }, place, melder("somebody else").sign));
    const length = new DataView(own.buffer).getUint32(0);
    expect(signedJson(new TextDecoder().decode(own.slice(100, 100 + length)))).toEqual({
      ok: false,
      error: "key",
    });
  });

  it("a length beyond the end, or an inner of no class → refused, no exception", () => {
    const { inner, place } = scene();
    expect(openInner(inner.with(0, 255), place, "anna")).toEqual({ ok: false, error: "malformed" });
    expect(openInner(inner.slice(0, 50), place, "anna")).toEqual({ ok: false, error: "malformed" });
    expect(openInner(new Uint8Array(), place, "anna")).toEqual({ ok: false, error: "malformed" });
    expect(openInner(inner.slice(0, 4000), place, "anna")).toEqual({ ok: false, error: "size-class" });
  });
});
