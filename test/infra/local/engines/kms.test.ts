import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as kms from "@aws-sdk/client-kms";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { type KmsEngine, start } from "#infra/local/engines/kms.ts";

let directory: string;
let engine: KmsEngine;
let client: kms.KMSClient;
let signKey: string;
let macKey: string;
let boxKey: string;
let otherBoxKey: string;

const message = Buffer.from("het bericht");
const right = { SigningAlgorithm: "ED25519_SHA_512", MessageType: "RAW" } as const;

async function newKey(KeySpec: kms.KeySpec, KeyUsage: kms.KeyUsageType): Promise<string> {
  const made = await client.send(new kms.CreateKeyCommand({ KeySpec, KeyUsage }));
  return made.KeyMetadata?.Arn ?? "";
}

function newClient(endpoint: string): kms.KMSClient {
  return new kms.KMSClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "kms-"));
  engine = await start({ directory });
  client = newClient(engine.endpoint);
  signKey = await newKey("ECC_NIST_EDWARDS25519", "SIGN_VERIFY");
  macKey = await newKey("HMAC_256", "GENERATE_VERIFY_MAC");
  boxKey = await newKey("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
  otherBoxKey = await newKey("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
});

afterAll(async () => {
  client.destroy();
  await engine.stop();
  rmSync(directory, { recursive: true });
});

/** The error of a call that must be refused. */
function refused(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => "was not refused",
    (error: unknown) => error,
  );
}

describe("signatures", () => {
  it("are plain Ed25519 over the message, under the key of GetPublicKey", async () => {
    const made = await client.send(new kms.SignCommand({ KeyId: signKey, Message: message, ...right }));
    const shown = await client.send(new kms.GetPublicKeyCommand({ KeyId: signKey }));
    const spki = Buffer.from(shown.PublicKey ?? []);
    expect(spki).toHaveLength(44);
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    expect(verify(null, message, key, made.Signature ?? Buffer.alloc(64))).toBe(true);
    expect(verify(null, Buffer.from("iets anders"), key, made.Signature ?? Buffer.alloc(64))).toBe(false);
  });

  it("are verified, and a wrong one is KMSInvalidSignatureException", async () => {
    const { Signature } = await client.send(
      new kms.SignCommand({ KeyId: signKey, Message: message, ...right }),
    );
    const good = new kms.VerifyCommand({ KeyId: signKey, Message: message, Signature, ...right });
    expect((await client.send(good)).SignatureValid).toBe(true);
    const bad = new kms.VerifyCommand({ KeyId: signKey, Message: Buffer.from("x"), Signature, ...right });
    expect(await refused(client.send(bad))).toBeInstanceOf(kms.KMSInvalidSignatureException);
  });

  it("take 4,096 bytes and not one more", async () => {
    const most = new kms.SignCommand({ KeyId: signKey, Message: Buffer.alloc(4_096), ...right });
    expect((await client.send(most)).Signature).toHaveLength(64);
    const more = new kms.SignCommand({ KeyId: signKey, Message: Buffer.alloc(4_097), ...right });
    expect(await refused(client.send(more))).toMatchObject({ name: "ValidationException" });
  });

  it("are not made with the prehashed form, which libsodium does not verify", async () => {
    const hashed = { SigningAlgorithm: "ED25519_PH_SHA_512", MessageType: "DIGEST" } as const;
    const command = new kms.SignCommand({ KeyId: signKey, Message: Buffer.alloc(64), ...hashed });
    expect(await refused(client.send(command))).toMatchObject({ name: "ValidationException" });
  });
});

describe("MACs", () => {
  it("are made and verified, and a wrong one is KMSInvalidMacException", async () => {
    const input = { KeyId: macKey, Message: message, MacAlgorithm: "HMAC_SHA_256" } as const;
    const { Mac } = await client.send(new kms.GenerateMacCommand(input));
    expect(Mac).toHaveLength(32);
    expect((await client.send(new kms.VerifyMacCommand({ ...input, Mac }))).MacValid).toBe(true);
    const wrong = new kms.VerifyMacCommand({ ...input, Mac: Buffer.alloc(32) });
    expect(await refused(client.send(wrong))).toBeInstanceOf(kms.KMSInvalidMacException);
  });
});

describe("encryption", () => {
  const EncryptionContext = { instance: "voorbeelddam", staff: "f-bakker" };

  async function sealed(): Promise<Uint8Array> {
    const made = await client.send(
      new kms.EncryptCommand({ KeyId: boxKey, Plaintext: message, EncryptionContext }),
    );
    return made.CiphertextBlob ?? new Uint8Array();
  }

  it("opens with the context it was made with, in any order, also without naming the key", async () => {
    const turned = { staff: "f-bakker", instance: "voorbeelddam" };
    const command = new kms.DecryptCommand({ CiphertextBlob: await sealed(), EncryptionContext: turned });
    const opened = await client.send(command);
    expect(Buffer.from(opened.Plaintext ?? [])).toEqual(message);
    expect(opened.KeyId).toBe(boxKey);
  });

  it("with another context, cut or turned around is InvalidCiphertextException", async () => {
    const blob = await sealed();
    const other = { ...EncryptionContext, staff: "f-visser" };
    const turned = Uint8Array.from(blob).reverse();
    for (const command of [
      new kms.DecryptCommand({ CiphertextBlob: blob, EncryptionContext: other }),
      new kms.DecryptCommand({ CiphertextBlob: blob }),
      new kms.DecryptCommand({ CiphertextBlob: blob.subarray(0, 40), EncryptionContext }),
      new kms.DecryptCommand({ CiphertextBlob: turned, EncryptionContext }),
    ]) {
      expect(await refused(client.send(command))).toBeInstanceOf(kms.InvalidCiphertextException);
    }
  });

  it("with another key is IncorrectKeyException", async () => {
    const input = { KeyId: otherBoxKey, CiphertextBlob: await sealed(), EncryptionContext };
    expect(await refused(client.send(new kms.DecryptCommand(input)))).toBeInstanceOf(
      kms.IncorrectKeyException,
    );
  });

  it("takes 4,096 bytes and not one more", async () => {
    const most = new kms.EncryptCommand({ KeyId: boxKey, Plaintext: Buffer.alloc(4_096) });
    expect((await client.send(most)).CiphertextBlob?.length).toBeGreaterThan(4_096);
    const more = new kms.EncryptCommand({ KeyId: boxKey, Plaintext: Buffer.alloc(4_097) });
    expect(await refused(client.send(more))).toMatchObject({ name: "ValidationException" });
  });
});

describe("keys", () => {
  it("that do not exist are NotFoundException", async () => {
    const command = new kms.DescribeKeyCommand({ KeyId: "00000000-0000-0000-0000-000000000000" });
    expect(await refused(client.send(command))).toBeInstanceOf(kms.NotFoundException);
  });

  it("of another usage are InvalidKeyUsageException", async () => {
    const sign = new kms.SignCommand({ KeyId: macKey, Message: message, ...right });
    expect(await refused(client.send(sign))).toBeInstanceOf(kms.InvalidKeyUsageException);
    const box = new kms.EncryptCommand({ KeyId: signKey, Plaintext: message });
    expect(await refused(client.send(box))).toBeInstanceOf(kms.InvalidKeyUsageException);
  });

  it("are kept over a restart, in files that only the owner reads", async () => {
    const key = engine.ensureKey("ReceiptKey", "ECC_NIST_EDWARDS25519", "SIGN_VERIFY");
    const before = await client.send(new kms.GetPublicKeyCommand({ KeyId: key.arn }));
    const again = await start({ directory });
    const second = newClient(again.endpoint);
    const after = await second.send(new kms.GetPublicKeyCommand({ KeyId: "ReceiptKey" }));
    second.destroy();
    await again.stop();
    expect(after.PublicKey).toEqual(before.PublicKey);
    expect(engine.ensureKey("ReceiptKey", "ECC_NIST_EDWARDS25519", "SIGN_VERIFY").id).toBe(key.id);
    for (const name of readdirSync(join(directory, "kms"))) {
      expect(statSync(join(directory, "kms", name)).mode & 0o777).toBe(0o600);
    }
  });
});
