import { createHash } from "node:crypto";

/** Version 3 onion addresses (Tor rend-spec-v3 §6): base32 of key (32) ‖ checksum (2) ‖ version (1), `.onion`. */

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const KEY_BYTES = 32;
const VERSION = 3;

/** Whether the checksum holds. A mistyped address leads nowhere, or to somebody else. */
export function isOnionAddress(host: string): boolean {
  const bytes = fromBase32(host.replace(/\.onion$/, ""));
  const [key, checksum, version] = [
    bytes.subarray(0, KEY_BYTES),
    bytes.subarray(KEY_BYTES, -1),
    bytes.subarray(-1),
  ];
  const expected = createHash("sha3-256").update(".onion checksum").update(key).update(version).digest();
  return version[0] === VERSION && checksum.equals(expected.subarray(0, 2));
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
