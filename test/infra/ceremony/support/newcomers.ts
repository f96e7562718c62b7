import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newKemPair, newSignPair } from "#shared/protocol/keys.ts";
import { proofOfPossession } from "#shared/protocol/possession.ts";
import { type StaffKeysFile, writeStaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import { seedOf } from "../../../support/organisation.ts";

/** As the stage `example` says. */
const INSTANCE = "example";

/** A newcomer's file as the console makes it, in the folder of a ceremony. */
export function bringKeys(folder: string, id: string, reads = true, generation = 1): StaffKeysFile {
  const pair = newSignPair(seedOf(`${id} sign ${generation}`));
  const kem = reads ? newKemPair(seedOf(`${id} kem ${generation}`)).publicKey : null;
  const keys = { id, sign: pair.publicKey, kem };
  const file = {
    instanceId: INSTANCE,
    ...keys,
    possession: proofOfPossession(INSTANCE, keys, pair.secretKey),
  };
  mkdirSync(path.join(folder, "staff"), { recursive: true });
  writeFileSync(path.join(folder, "staff", `${id}-${generation}.json`), writeStaffKeysFile(file));
  return file;
}
