import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toAttributes, type Value } from "#functions/adapters/attributes.ts";
import type { Deps } from "#functions/jobs/canary.ts";
import type { LogFields } from "#functions/runtime/log.ts";
import { amsterdamDay } from "#shared/domain/day.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { type MeddledCall, type Site, startSite } from "#test/support/functions-site.ts";
import { as, publication } from "#test/support/functions-staff.ts";
import { INSTANCE, nameOf, type Stage, startStage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";

let stage: Stage;
let site: Site;
let deps: Deps;
let canary: (deps: Deps) => Promise<void>;
const said: (LogFields & { readonly code: string })[] = [];
const tables = () => new DynamoDBClient({});

beforeAll(async () => {
  stage = await startStage();
  await ready();
  site = await startSite();
  const { roots } = voorbeelddam();
  Object.assign(process.env, {
    MELDER_ORIGIN: site.origin,
    ROOT_KEYS: roots.map(({ publicKey }) => toBase64Url(publicKey)).join(","),
    ROOT_THRESHOLD: "2",
  });
  await publish(draftOf({ notAfter: today() + 100 }));
  ({ canary } = await import("#functions/jobs/canary.ts"));
  const { blobsBucket } = await import("#functions/adapters/blobs-bucket.ts");
  const { submissionRows } = await import("#functions/adapters/submission-rows.ts");
  const { clock } = await import("#functions/adapters/clock.ts");
  const { random } = await import("#functions/adapters/random.ts");
  deps = {
    bucket: blobsBucket(),
    clock,
    log: (code, fields) => said.push({ code, ...fields }),
    origin: site.origin,
    pause: 0,
    pins: { instanceId: INSTANCE, roots: roots.map(({ publicKey }) => publicKey), threshold: 2, version: 1 },
    random,
    rows: submissionRows(),
  };
});
beforeEach(() => {
  said.length = 0;
  site.meddle = async () => undefined;
});
afterAll(async () => {
  await site.stop();
  await stage.stop();
});

const today = () => amsterdamDay(Date.now());

/** The organisation of the tests on the day of today, with the receipt key of this stage. */
function draftOf(changes: Partial<DirectoryDraft>): DirectoryDraft {
  const { draft } = voorbeelddam();
  const staff = draft.staff.map((entry) => ({ ...entry, appointedUntil: today() + 100 }));
  return { ...draft, staff, receiptKey: stage.publicKey("KEY_RECEIPT"), ...changes };
}

async function publish(draft: DirectoryDraft): Promise<void> {
  const { handler } = await import("#functions/console/publish-directory.ts");
  const request = { path: { version: `${draft.version}` }, body: publication(draft) };
  expect((await as("frank", handler, request)).status).toBe(200);
}

/** Runs it and answers the reason of its failure. */
async function reasonOf(changed: Partial<Deps> = {}): Promise<string | undefined> {
  await expect(canary({ ...deps, ...changed })).rejects.toMatchObject({ name: "Reported", message: "" });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({ code: "canary-failed", name: "canary" });
  return said[0]?.reason;
}

/** Adds an attribute to a row, as a function would that keeps more than it may. */
async function addTo(
  variable: string,
  key: Record<string, string>,
  name: string,
  value: Value,
): Promise<void> {
  await tables().send(
    new UpdateItemCommand({
      TableName: nameOf(variable),
      Key: toAttributes(key),
      UpdateExpression: "SET #name = :value",
      ExpressionAttributeNames: { "#name": name },
      ExpressionAttributeValues: toAttributes({ ":value": value }),
    }),
  );
}

/** After an envelope was stored. */
function onceStored(change: (call: MeddledCall, id: string) => Promise<unknown>): void {
  site.meddle = async (call) => {
    if (call.route === "postEnvelope") await change(call, (call.answer.body as { id: string }).id);
    return undefined;
  };
}

const header = ({ headers }: MeddledCall, name: string) => String(headers[name]);

describe("a canary where all is well", () => {
  it("says nothing, and leaves a tombstone, no record, and a file for the sweep", async () => {
    const { handler } = await import("#functions/jobs/canary.ts");
    expect(await handler()).toEqual({ done: true });
    const [row, ...others] = await stage.rows("TABLE_INBOX");
    expect(others).toEqual([]);
    expect(Object.keys(row ?? {}).sort()).toEqual(["commitment", "day", "id", "withdrawHash", "withdrawn"]);
    expect(await stage.rows("TABLE_OUTBOX")).toEqual([]);
    expect(await stage.rows("TABLE_BLOBS")).toMatchObject([{ swept: true }]);
    await (await import("#functions/jobs/sweep.ts")).handler();
    expect([await stage.rows("TABLE_BLOBS"), await stage.objects("BUCKET_BLOBS")]).toEqual([[], []]);
  });

  it("sends a browser's headers with a mark that is new each time", async () => {
    const seen: string[] = [];
    site.meddle = async (call) => {
      if (call.route === "postEnvelope") seen.push(header(call, "user-agent"));
      expect(header(call, "x-forwarded-for")).toMatch(/^192\.0\.2\.\d+$/);
      return undefined;
    };
    await canary(deps);
    await canary(deps);
    expect(new Set(seen).size).toBe(2);
    for (const mark of seen) expect(mark).toMatch(/^canary-[0-9a-f]{16}$/);
  });

  it("is content as one of the dummies where a release was first", async () => {
    site.meddle = async ({ route }) => {
      // Between its last look and its taking back.
      if (route === "postEnvelope") await (await import("#functions/jobs/release-inbox.ts")).handler();
      return undefined;
    };
    await canary(deps);
    expect(said).toEqual([]);
    const kept = (await stage.rows("TABLE_INBOX")).filter(({ envelope }) => envelope !== undefined);
    expect(kept.every(({ batch }) => batch !== undefined)).toBe(true);
    expect(kept.length).toBeGreaterThan(0);
  });

  it("tries again where answers get lost on the way", async () => {
    let lost = 0;
    site.meddle = async () => {
      lost += 1;
      return lost % 2 === 1 ? { status: 503, body: { error: "busy" } } : undefined;
    };
    await canary(deps);
    expect(said).toEqual([]);
  });
});

describe("a platform that keeps what it may not", () => {
  const MOMENTS: readonly (readonly [string, () => Value])[] = [
    ["milliseconds", () => Date.now()],
    ["seconds", () => Math.floor(Date.now() / 1_000)],
    ["minutes", () => Math.floor(Date.now() / 60_000)],
    ["a text", () => new Date().toISOString()],
    ["a list", () => ["created", { at: Date.now() }]],
  ];
  it.each(MOMENTS)("is found by a moment in the envelope's row, as %s", async (_form, moment) => {
    onceStored((_call, id) => addTo("TABLE_INBOX", { id }, "stored", moment()));
    expect(await reasonOf()).toBe("leaked");
  });

  it.each(["user-agent", "x-forwarded-for", "accept-language", "referer", "cookie"])(
    "is found by the header %s in the envelope's row, as text, as bytes and as a name",
    async (name) => {
      const ways: ((value: string) => readonly [string, Value])[] = [
        (value) => ["agent", value],
        (value) => ["agent", Buffer.from(`<${value}>`)],
        (value) => ["agent", { [value]: true }],
      ];
      for (const way of ways) {
        said.length = 0;
        onceStored((call, id) => addTo("TABLE_INBOX", { id }, ...way(header(call, name))));
        expect(await reasonOf()).toBe("leaked");
      }
    },
  );

  it("is found by a header in the row of the file and in the record that waits for the board", async () => {
    site.meddle = async (call) => {
      const { blobId = "" } = call.path;
      if (call.route === "putBlobPart") {
        await addTo("TABLE_BLOBS", { blobId }, "from", header(call, "x-forwarded-for"));
      }
      return undefined;
    };
    expect(await reasonOf()).toBe("leaked");
    said.length = 0;
    onceStored(async (call) => {
      for (const { id } of await stage.rows("TABLE_OUTBOX")) {
        await addTo("TABLE_OUTBOX", { id: String(id) }, "agent", header(call, "user-agent"));
      }
    });
    expect(await reasonOf()).toBe("leaked");
  });

  it.each([
    ["a link to the file", "TABLE_INBOX", "blob", "AAAAAAAAAAAAAAAAAAAAAA"],
    ["an empty field", "TABLE_INBOX", "note", ""],
    ["another envelope", "TABLE_INBOX", "envelope", new Uint8Array(100)],
    ["another day", "TABLE_INBOX", "day", 1],
    ["a large number in a passing field", "TABLE_INBOX", "batch", 123_456_789],
  ] as const)("is found by %s in the envelope's row", async (_what, variable, name, value) => {
    onceStored((_call, id) => addTo(variable, { id }, name, value));
    expect(await reasonOf()).toBe("stored");
  });

  it("is found by other bytes in the place of a file's part", async () => {
    site.meddle = async ({ route, path }) => {
      if (route !== "putBlobPart") return undefined;
      const Key = `incoming/${path.blobId}/0`;
      await new S3Client({}).send(
        new PutObjectCommand({ Bucket: nameOf("BUCKET_BLOBS"), Key, Body: new Uint8Array(65_600) }),
      );
      return undefined;
    };
    expect(await reasonOf()).toBe("stored");
  });

  it("is found by what stays after it was taken back", async () => {
    site.meddle = async ({ route }) => {
      if (route !== "withdrawEnvelope") return undefined;
      for (const { id, withdrawn } of await stage.rows("TABLE_INBOX")) {
        if (withdrawn) await addTo("TABLE_INBOX", { id: String(id) }, "envelope", new Uint8Array(4));
      }
      return undefined;
    };
    expect(await reasonOf()).toBe("withdrawal");
  });
});

describe("a site that does not do what it should", () => {
  const answerOf = (
    route: MeddledCall["route"],
    change: (body: Record<string, unknown>) => object,
    status = 200,
  ) => {
    site.meddle = async (call) =>
      call.route === route
        ? { status, body: change(call.answer.body as Record<string, unknown>) }
        : undefined;
  };

  it("is unreachable", async () => {
    expect(await reasonOf({ origin: "http://127.0.0.1:9" })).toBe("unreachable");
  });

  it.each(["getChallenge", "putBlobPart", "postEnvelope"] as const)("refuses at %s", async (route) => {
    answerOf(route, () => ({ error: "internal" }), 500);
    expect(await reasonOf()).toBe("refused");
    said.length = 0;
    answerOf(route, () => ({ error: "bad-request" }), 400);
    expect(await reasonOf()).toBe("refused");
    said.length = 0;
    answerOf(route, () => ({ unexpected: true }));
    expect(await reasonOf()).toBe("refused");
  });

  it("does not take back", async () => {
    answerOf("withdrawEnvelope", () => ({ error: "not-withdrawable" }), 409);
    expect(await reasonOf()).toBe("withdrawal");
  });

  it("gives a receipt that does not hold, or for another day or envelope", async () => {
    const forged = (receipt: unknown) => {
      const bytes = fromBase64Url(String(receipt)) ?? new Uint8Array();
      return toBase64Url(bytes.with(0, (bytes[0] ?? 0) ^ 1));
    };
    for (const change of [
      (body: Record<string, unknown>) => ({ ...body, receipt: forged(body.receipt) }),
      (body: Record<string, unknown>) => ({ ...body, day: Number(body.day) + 1 }),
      (body: Record<string, unknown>) => ({ ...body, id: "A".repeat(43) }),
    ]) {
      said.length = 0;
      answerOf("postEnvelope", change);
      expect(await reasonOf()).toBe("receipt");
    }
  });

  it("has a directory that no roots of ours signed, or of another organisation", async () => {
    const { pins } = deps;
    expect(await reasonOf({ pins: { ...pins, roots: [new Uint8Array(32)] } })).toBe("directory");
    said.length = 0;
    expect(await reasonOf({ pins: { ...pins, instanceId: "elders" } })).toBe("directory");
  });

  it("has a directory that has expired", async () => {
    const clock = { ...deps.clock, today: () => today() + 101 };
    expect(await reasonOf({ clock })).toBe("directory");
  });

  it("cannot be looked into", async () => {
    const rows = {
      ...deps.rows,
      envelope: async () => {
        throw new Error("a store that is down");
      },
    };
    expect(await reasonOf({ rows })).toBe("unchecked");
  });
});
