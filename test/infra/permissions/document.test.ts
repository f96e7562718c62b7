import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readAssembly } from "#infra/local/assembly.ts";
import { permissionsDocument } from "#infra/permissions/document.ts";
import { matrixOf } from "#infra/permissions/matrix.ts";
import { assembly } from "../support/assembly.ts";

const DOCUMENT = resolve(import.meta.dirname, "..", "..", "..", "docs", "PERMISSIONS.md");
const matrix = matrixOf(readAssembly((await assembly("local")).folder));

test("docs/PERMISSIONS.md says what the templates allow (else: npm run permissions)", () => {
  expect(readFileSync(DOCUMENT, "utf8")).toBe(permissionsDocument(matrix));
});

test("a stage without a sender of mail allows the same to all functions but that one", async () => {
  const { functions } = matrixOf(readAssembly((await assembly("example")).folder));
  expect(functions).toEqual(matrix.functions.filter(({ name }) => name !== "DeadlineDigest"));
});

test("who reads, writes and uses is told apart", () => {
  const store = (name: string) => matrix.stores.find((each) => each.store === name && each.rows === "");
  expect(store("InboxTable")?.readers).toContain("GetEnvelope");
  expect(store("InboxTable")?.readers).not.toContain("GetChallenge");
  expect(store("InboxTable")?.lookers).toContain("GetChallenge");
  expect(store("OutboxTable")?.removers).toContain("WithdrawEnvelope");
  expect(store("PublicBucket")?.readers.at(-1)).toMatch(/^CloudFront/);
  const passkeys = matrix.stores.find(({ rows }) => rows === "partition passkey#*");
  expect(passkeys?.readers).toContain("WhoAmI");
  expect(store("StaffTable")?.readers).not.toContain("WhoAmI");
  const vault = matrix.keys.find(({ key }) => key === "VaultKey");
  expect(vault?.users).toEqual(["get-vault: Decrypt", "put-vault: Decrypt, Encrypt"]);
  expect(vault?.administration).not.toContain("Decrypt");
  const alarms = matrix.keys.find(({ key }) => key === "AlarmsKey");
  expect(alarms?.users).toEqual(["cloudwatch.amazonaws.com: Decrypt, GenerateDataKey"]);
  expect(alarms?.administration).not.toContain("Decrypt");
  const whoAmI = matrix.functions.find(({ name }) => name === "WhoAmI");
  expect(whoAmI?.lines[0]).toMatchObject({ store: "PublicationTable", only: ["partition directory"] });
});
