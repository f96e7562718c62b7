import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from "node:crypto";
import { KmsRefusal } from "./kms-errors.ts";
import type { KeyUsage, KmsKey, KmsKeys } from "./kms-keys.ts";

/** A request or an answer of the awsJson1_1 protocol; bytes travel as base64. */
type Json = Readonly<Record<string, unknown>>;

/** What Encrypt, Sign and GenerateMac take at most (AWS KMS API reference). */
const MAX_MESSAGE_BYTES = 4_096;
const IV_BYTES = 12;
const GCM_TAG_BYTES = 16;
const BLOB_VERSION = 1;

/** The operations that our functions and templates use; any other is refused by name. */
export const OPERATIONS: Readonly<Record<string, (keys: KmsKeys, input: Json) => Json>> = {
  CreateKey: (keys, input) => describe(keys.create(text(input.KeySpec), text(input.KeyUsage))),
  DescribeKey: (keys, input) => describe(keys.find(input.KeyId)),
  GetPublicKey(keys, input) {
    const key = usable(keys, input, "SIGN_VERIFY");
    return {
      KeyId: key.arn,
      KeySpec: key.spec,
      CustomerMasterKeySpec: key.spec,
      KeyUsage: key.usage,
      PublicKey: key.pair().publicKey.export({ format: "der", type: "spki" }).toString("base64"),
      SigningAlgorithms: ["ED25519_SHA_512", "ED25519_PH_SHA_512"],
    };
  },
  Sign(keys, input) {
    const key = usable(keys, input, "SIGN_VERIFY");
    const signature = sign(null, plainMessage(input), key.pair().privateKey);
    return { KeyId: key.arn, Signature: signature.toString("base64"), SigningAlgorithm: "ED25519_SHA_512" };
  },
  Verify(keys, input) {
    const key = usable(keys, input, "SIGN_VERIFY");
    if (!verify(null, plainMessage(input), key.pair().publicKey, bytes(input.Signature, "Signature"))) {
      throw new KmsRefusal("KMSInvalidSignatureException", "the signature does not fit");
    }
    return { KeyId: key.arn, SignatureValid: true, SigningAlgorithm: "ED25519_SHA_512" };
  },
  GenerateMac(keys, input) {
    const key = usable(keys, input, "GENERATE_VERIFY_MAC");
    return { KeyId: key.arn, Mac: mac(key, input).toString("base64"), MacAlgorithm: "HMAC_SHA_256" };
  },
  VerifyMac(keys, input) {
    const key = usable(keys, input, "GENERATE_VERIFY_MAC");
    const given = bytes(input.Mac, "Mac");
    const right = mac(key, input);
    if (given.length !== right.length || !timingSafeEqual(given, right)) {
      throw new KmsRefusal("KMSInvalidMacException", "the MAC does not fit");
    }
    return { KeyId: key.arn, MacValid: true, MacAlgorithm: "HMAC_SHA_256" };
  },
  Encrypt(keys, input) {
    const key = usable(keys, input, "ENCRYPT_DECRYPT");
    const plain = bounded(bytes(input.Plaintext, "Plaintext"));
    return {
      KeyId: key.arn,
      CiphertextBlob: seal(key, plain, context(input)).toString("base64"),
      ...SYMMETRIC,
    };
  },
  Decrypt(keys, input) {
    const asked = input.KeyId === undefined ? undefined : usable(keys, input, "ENCRYPT_DECRYPT");
    const { key, plain } = open(keys, bytes(input.CiphertextBlob, "CiphertextBlob"), context(input), asked);
    return { KeyId: key.arn, Plaintext: plain.toString("base64"), ...SYMMETRIC };
  },
};

const SYMMETRIC = { EncryptionAlgorithm: "SYMMETRIC_DEFAULT" } as const;

function describe(key: KmsKey): Json {
  return {
    KeyMetadata: {
      KeyId: key.id,
      Arn: key.arn,
      KeySpec: key.spec,
      KeyUsage: key.usage,
      KeyState: "Enabled",
      Enabled: true,
      Origin: "AWS_KMS",
      KeyManager: "CUSTOMER",
      MultiRegion: false,
    },
  };
}

function usable(keys: KmsKeys, input: Json, usage: KeyUsage): KmsKey {
  const key = keys.find(input.KeyId);
  if (key.usage !== usage) {
    throw new KmsRefusal("InvalidKeyUsageException", `${key.arn} key usage is ${key.usage}`);
  }
  return key;
}

/** Plain Ed25519 only: the prehashed form of KMS is another algorithm, which libsodium does not verify. */
function plainMessage(input: Json): Buffer {
  if (input.SigningAlgorithm !== "ED25519_SHA_512" || (input.MessageType ?? "RAW") !== "RAW") {
    throw new KmsRefusal("ValidationException", "only ED25519_SHA_512 over a RAW message is supported here");
  }
  return bounded(bytes(input.Message, "Message"));
}

function mac(key: KmsKey, input: Json): Buffer {
  if (input.MacAlgorithm !== "HMAC_SHA_256") {
    throw new KmsRefusal(
      "InvalidKeyUsageException",
      `${String(input.MacAlgorithm)} does not fit ${key.spec}`,
    );
  }
  return createHmac("sha256", key.secret)
    .update(bounded(bytes(input.Message, "Message")))
    .digest();
}

/** version ‖ length of the key's id ‖ id ‖ iv ‖ tag ‖ ciphertext; the encryption context is the associated data. */
function seal(key: KmsKey, plain: Buffer, associated: Buffer): Buffer {
  const id = Buffer.from(key.id);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv).setAAD(associated);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([BLOB_VERSION, id.length]), id, iv, cipher.getAuthTag(), body]);
}

function open(keys: KmsKeys, blob: Buffer, associated: Buffer, asked: KmsKey | undefined) {
  const refused = new KmsRefusal("InvalidCiphertextException", "the ciphertext or its context does not fit");
  const idEnd = 2 + (blob[1] ?? 0);
  if (blob[0] !== BLOB_VERSION || blob.length < idEnd + IV_BYTES + GCM_TAG_BYTES) throw refused;
  const id = blob.toString("utf8", 2, idEnd);
  if (asked !== undefined && asked.id !== id) {
    throw new KmsRefusal("IncorrectKeyException", "the ciphertext was made with another key");
  }
  const key = asked ?? known(keys, id) ?? raise(refused);
  const tag = blob.subarray(idEnd + IV_BYTES, idEnd + IV_BYTES + GCM_TAG_BYTES);
  const opener = createDecipheriv("aes-256-gcm", key.secret, blob.subarray(idEnd, idEnd + IV_BYTES))
    .setAAD(associated)
    .setAuthTag(tag);
  try {
    const body = blob.subarray(idEnd + IV_BYTES + GCM_TAG_BYTES);
    return { key, plain: Buffer.concat([opener.update(body), opener.final()]) };
  } catch {
    throw refused;
  }
}

function known(keys: KmsKeys, id: string): KmsKey | undefined {
  try {
    const key = keys.find(id);
    return key.usage === "ENCRYPT_DECRYPT" ? key : undefined;
  } catch {
    return undefined;
  }
}

function raise(refusal: KmsRefusal): never {
  throw refusal;
}

/** The context's pairs, in an order of their own, so that the same pairs give the same bytes. */
function context(input: Json): Buffer {
  const pairs = Object.entries((input.EncryptionContext ?? {}) as Record<string, string>);
  return Buffer.from(JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function bytes(value: unknown, name: string): Buffer {
  if (typeof value !== "string") throw new KmsRefusal("ValidationException", `${name} is missing`);
  return Buffer.from(value, "base64");
}

function bounded(message: Buffer): Buffer {
  if (message.length > 0 && message.length <= MAX_MESSAGE_BYTES) return message;
  throw new KmsRefusal("ValidationException", `length must be between 1 and ${MAX_MESSAGE_BYTES}`);
}
