import { createHash } from "node:crypto";
import type { Sha512 } from "#shared/protocol/server-hash.ts";

export const sha512: Sha512 = (bytes) => createHash("sha512").update(bytes).digest();
