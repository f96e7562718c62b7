import { expect, inject, test } from "vitest";
import { ready, sodium } from "#shared/protocol/sodium.ts";

const build = inject("build");

test(`runs on the ${build} build of libsodium, as this kind of test says`, async () => {
  await ready();
  const expected =
    build === "webassembly" ? await import("libsodium-wrappers") : await import("libsodium-js");
  expect("WebAssembly" in globalThis).toBe(build === "webassembly");
  expect(sodium()).toBe(expected.default);
});

test("has the X-Wing key exchange in this build", async () => {
  await ready();
  const { publicKey, privateKey } = sodium().crypto_kem_keypair();
  const { ciphertext, sharedSecret } = sodium().crypto_kem_enc(publicKey);
  expect(sodium().crypto_kem_dec(ciphertext, privateKey)).toEqual(sharedSecret);
});
