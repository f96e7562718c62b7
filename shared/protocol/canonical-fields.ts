import * as z from "zod/mini";
import { bytesField } from "./canonical-json.ts";
import { HASH_BYTES, MESSAGE_ID_BYTES, SIGN_PUBLIC_BYTES, SIGNATURE_BYTES } from "./constants.ts";
import { STAFF_ID } from "./staff.ts";

/** The fields that several canonical structures share, each with its bound. */

export const staffIdField = z.string().check(z.regex(STAFF_ID));
export const hashField = bytesField(HASH_BYTES);
export const messageIdField = bytesField(MESSAGE_ID_BYTES);
export const signKeyField = bytesField(SIGN_PUBLIC_BYTES);
export const signatureField = bytesField(SIGNATURE_BYTES);
