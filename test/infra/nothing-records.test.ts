import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

/** The quarterly look at the account: one command, which must never say "quiet" of what it did not see. */

const SCRIPT = path.resolve(import.meta.dirname, "..", "..", "infra", "account", "nothing-records.sh");

/** What lists things to look at; everything else must answer nothing. */
const LISTS = "get-rest-apis|list-distributions|list-buckets|list-tables|describe-trails".replaceAll(
  "|",
  "\n",
);

/** Stands where the AWS CLI would: one thing of each kind, and all of them quiet but the one call that is named. */
const AWS = `#!/bin/sh
echo "$2" >> "$CALLS"
[ "$2" = "$BROKEN" ] && exit 254
if [ "$2" = "$LOUD" ]; then echo found; exit 0; fi
case "
${LISTS}
" in *"
$2
"*) echo one ;; esac
exit 0
`;

function look({ loud = "", broken = "" }, args: readonly string[] = ["eu-central-1"]) {
  const folder = mkdtempSync(path.join(tmpdir(), "nothing-records-"));
  const aws = path.join(folder, "aws");
  const calls = path.join(folder, "calls");
  writeFileSync(aws, AWS);
  writeFileSync(calls, "");
  chmodSync(aws, 0o755);
  const env = { PATH: `${folder}:${process.env.PATH}`, LOUD: loud, BROKEN: broken, CALLS: calls };
  const { status, stdout } = spawnSync("sh", [SCRIPT, ...args], { env, encoding: "utf8" });
  return { status, stdout, calls: [...new Set(readFileSync(calls, "utf8").trim().split("\n"))] };
}

const quiet = look({});
const lists = LISTS.split("\n");
const looks = quiet.calls.filter((call) => !lists.includes(call));

test("a quiet account passes, and every call only reads", () => {
  expect([quiet.status, quiet.stdout]).toEqual([0, expect.not.stringMatching(/RECORDS|NOT KNOWN/)]);
  expect(looks.length).toBeGreaterThan(15);
  for (const call of quiet.calls) expect(call).toMatch(/^(get|list|describe)-/);
});

test("it fails when any one thing records", () => {
  const unseen = looks.filter((loud) => {
    const { status, stdout } = look({ loud });
    return status !== 1 || !/^RECORDS .*found$/m.test(stdout);
  });
  expect(unseen).toEqual([]);
});

test("it fails when anything could not be asked", () => {
  const unseen = quiet.calls.filter((broken) => {
    const { status, stdout } = look({ broken });
    return status !== 1 || !/^NOT KNOWN/m.test(stdout);
  });
  expect(unseen).toEqual([]);
});

test("it asks nothing without a region", () => {
  const { status, calls } = look({}, []);
  expect([status === 0, calls]).toEqual([false, [""]]);
});
