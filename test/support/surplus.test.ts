import { expect, test } from "vitest";
import type { AccessNotes } from "./access-notes.ts";
import { judgePermissions } from "./surplus.ts";

const PUT = "PostEnvelope dynamodb:PutItem arn:aws:dynamodb:x:0:table/Inbox";
const LOG = "GetVault logs:PutLogEvents arn:aws:logs:x:0:log-group:Console-GetVault:*";
const LOGS = {
  functionName: "*",
  action: "logs:PutLogEvents",
  resource: "*:log-group:*",
  reason: "the platform",
};

const notes = (changes: Partial<AccessNotes> = {}): AccessNotes => ({
  grants: [PUT, LOG],
  used: new Set([PUT]),
  refused: [],
  ...changes,
});

test("what is used or explained is fine", () => {
  expect(judgePermissions(notes(), [LOGS])).toEqual([]);
});

test("a grant that nothing uses must be explained", () => {
  expect(judgePermissions(notes({ used: new Set() }), [LOGS])).toEqual([expect.stringContaining(PUT)]);
  expect(judgePermissions(notes(), [])).toEqual([expect.stringContaining(LOG)]);
  expect(judgePermissions(notes(), [{ ...LOGS, functionName: "PutVault" }])).toHaveLength(2);
});

test("an explanation must be true", () => {
  expect(judgePermissions(notes({ used: new Set([PUT, LOG]) }), [LOGS])).toEqual([
    expect.stringContaining("and used"),
  ]);
  const gone = { ...LOGS, action: "kms:Sign" };
  expect(judgePermissions(notes(), [LOGS, gone])).toEqual([expect.stringContaining("not allowed at all")]);
});

test("a refused call is a complaint, and so is a run that tells nothing", () => {
  const refused = ["GetVault may not kms:Encrypt arn:x"];
  expect(judgePermissions(notes({ refused }), [LOGS])).toEqual([expect.stringContaining(refused[0] ?? "")]);
  expect(judgePermissions(notes({ grants: [] }), [])).toEqual(["no run told what the roles allow"]);
});
