import * as z from "zod/mini";
import { signatureField, signKeyField, staffIdField } from "./canonical-fields.ts";
import { bytesField } from "./canonical-json.ts";
import { KEM_PUBLIC_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { hash } from "./hash.ts";
import { kemKeyIsSound } from "./keys.ts";
import { possessionHolds } from "./possession.ts";
import { fail, ok, type Result } from "./result.ts";
import { INSTANCE_ID, type InstanceId, type StaffEntry } from "./staff.ts";
import { utf8 } from "./utf8.ts";
import { bitsToWords } from "./words/bits.ts";

/**
 * The file that a newcomer carries from the console to the key ceremony: the public half of the keys that were born
 * in that browser, with the proof that the other half is held. Name, role and appointment are not in it: these the
 * ceremony decides (SPEC.md, Directory). Nothing in it is secret, but whoever carries it can swap it for a file of
 * his own: so the newcomer reads out her {@link staffKeysWords}, and the ceremony sees the same.
 */
export interface StaffKeysFile extends Pick<StaffEntry, "id" | "sign" | "kem" | "possession"> {
  readonly instanceId: InstanceId;
}

const FORM = "meldpunt-staff-keys-1";

/** A KEM key is 1,622 characters of text; the rest has bounds of its own. */
const MAX_FILE_CHARACTERS = 4_096;

const STAFF_KEYS_FILE = z.strictObject({
  form: z.literal(FORM),
  instanceId: z.string().check(z.regex(INSTANCE_ID)),
  id: staffIdField,
  sign: signKeyField,
  /** Null for the roles that read nothing: beheerder and coordinator. */
  kem: z.nullable(bytesField(KEM_PUBLIC_BYTES)),
  possession: signatureField,
});

/** The text of the file, indented so that a person can look at it. */
export function writeStaffKeysFile(keys: StaffKeysFile): string {
  const { instanceId, id, sign, kem, possession } = keys;
  const value = z.encode(STAFF_KEYS_FILE, { form: FORM, instanceId, id, sign, kem, possession });
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Reads such a file; indentation and order do not matter, for the proof covers the values. Needs `ready()`.
 * Errors: `too-large`, `malformed` (not this form), `key` (unsound key, or a proof that does not hold).
 */
export function readStaffKeysFile(text: string): Result<StaffKeysFile, ProtocolError> {
  if (text.length > MAX_FILE_CHARACTERS) return fail("too-large");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail("malformed");
  }
  const parsed = z.safeParse(STAFF_KEYS_FILE, value);
  if (!parsed.success) return fail("malformed");
  const { form: _, ...keys } = parsed.data;
  const sound = keys.kem === null || kemKeyIsSound(keys.kem);
  return sound && possessionHolds(keys.instanceId, keys, keys.possession) ? ok(keys) : fail("key");
}

/** 66 bits: nobody finds other keys that read the same. */
const WORDS = 6;

/** Six words over the keys, the same in the newcomer's browser and at the ceremony. */
export function staffKeysWords({ instanceId, id, sign, kem }: Omit<StaffKeysFile, "possession">): string[] {
  return bitsToWords(
    hash("MI1/staff-keys", utf8(instanceId), utf8(id), sign, kem ?? new Uint8Array()),
    WORDS,
  );
}
