import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { toBase64Url } from "#shared/protocol/bytes.ts";

/**
 * A software authenticator, as much of WebAuthn as a browser and a security key do together: ES256, attestation
 * `none`. Each thing that it says can be said wrongly, to see it refused.
 */

/** What a page asks, and what of it the browser or key gets wrong. */
export interface Asked {
  readonly challenge: string;
  readonly origin: string;
  readonly rpId: string;
  /** `webauthn.create` or `webauthn.get`, where it is not the right one. */
  readonly type?: string;
  readonly userVerified?: boolean;
  /** Signs with the key of another. */
  readonly key?: KeyObject;
}

export interface Authenticator {
  readonly id: string;
  readonly privateKey: KeyObject;
  /** How often it was used; a copy of it would fall behind. */
  counter: number;
  make(asked: Asked): { id: string; clientData: string; attestation: string };
  show(asked: Asked): { id: string; clientData: string; authenticatorData: string; signature: string };
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

export function newAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const data = (asked: Asked, flags: number, more = Buffer.alloc(0)) => {
    const verified = asked.userVerified === false ? 0 : USER_VERIFIED;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(authenticator.counter);
    const rpIdHash = createHash("sha256").update(asked.rpId).digest();
    return Buffer.concat([rpIdHash, Buffer.of(USER_PRESENT | verified | flags), counter, more]);
  };
  const authenticator: Authenticator = {
    id: toBase64Url(id),
    privateKey,
    counter: 1,
    make(asked) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const attestation = cborMap([
        [cborText("fmt"), cborText("none")],
        [cborText("attStmt"), cborMap([])],
        [cborText("authData"), cborBytes(data(asked, HAS_CREDENTIAL, credential))],
      ]);
      const clientData = clientDataOf(asked, "webauthn.create");
      return {
        id: toBase64Url(id),
        clientData: toBase64Url(clientData),
        attestation: toBase64Url(attestation),
      };
    },
    show(asked) {
      authenticator.counter += 1;
      const authenticatorData = data(asked, 0);
      const clientData = clientDataOf(asked, "webauthn.get");
      const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()]);
      return {
        id: toBase64Url(id),
        clientData: toBase64Url(clientData),
        authenticatorData: toBase64Url(authenticatorData),
        signature: toBase64Url(sign("sha256", signed, asked.key ?? privateKey)),
      };
    },
  };
  return authenticator;
}

function clientDataOf({ type, challenge, origin }: Asked, right: string): Buffer {
  return Buffer.from(JSON.stringify({ type: type ?? right, challenge, origin, crossOrigin: false }));
}

/** COSE_Key of an ES256 key (RFC 9053 §7.1): kty 2, alg -7, crv 1, x, y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  return cborMap([
    [Buffer.of(0x01), Buffer.of(0x02)],
    [Buffer.of(0x03), Buffer.of(0x26)],
    [Buffer.of(0x20), Buffer.of(0x01)],
    [Buffer.of(0x21), cborBytes(Buffer.from(x, "base64url"))],
    [Buffer.of(0x22), cborBytes(Buffer.from(y, "base64url"))],
  ]);
}

/** CBOR (RFC 8949) of the three kinds that are needed; at most 65,535 bytes. */
function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.of((major << 5) | length);
  if (length < 256) return Buffer.of((major << 5) | 24, length);
  return Buffer.of((major << 5) | 25, length >>> 8, length & 0xff);
}
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (entries: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
