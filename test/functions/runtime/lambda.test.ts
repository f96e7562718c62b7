import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { job } from "#functions/runtime/job.ts";
import { lambda } from "#functions/runtime/lambda.ts";
import { route } from "#shared/api/route.ts";
import { fail, ok } from "#shared/protocol/result.ts";

const MARK = "GEHEIM-vertel-dit-niemand";

const bytesRoute = route({
  method: "POST",
  path: "/things/{id}",
  body: "bytes",
  answer: z.strictObject({ length: z.int() }),
  errors: ["too-large"],
});
const jsonRoute = route({
  method: "POST",
  path: "/things",
  body: z.strictObject({ name: z.string() }),
  answer: z.strictObject({ name: z.string() }),
  errors: [],
});
const staffRoute = route({ ...jsonRoute, members: "signed" });

const ID = "A".repeat(43);
const event = (body: unknown, path: object = { id: ID }) => ({ path, body });

let written: string[] = [];

beforeEach(() => {
  written = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0);
  }
  for (const name of ["log", "info", "warn", "error", "debug", "trace"] as const) {
    vi.spyOn(console, name).mockImplementation((...args) => {
      written.push(args.map((each) => JSON.stringify(each)).join(" "));
    });
  }
});
afterEach(() => vi.restoreAllMocks());

describe("a handler", () => {
  it("decodes standard base64 strictly", async () => {
    const handler = lambda(
      bytesRoute,
      async ({ body }) => ok({ length: body.length }),
      () => ({}),
    );
    expect(await handler(event("AAEC"))).toEqual({ status: 200, body: { length: 3 } });
    expect(await handler(event(""))).toEqual({ status: 200, body: { length: 0 } });
    for (const body of ["AAE", "AAF=", "AA-_", "AAEC\n", null, undefined, {}, 7]) {
      expect(await handler(event(body))).toEqual({ status: 400, body: { error: "bad-request" } });
    }
  });

  it("takes the path values of its route and nothing else", async () => {
    const handler = lambda(
      bytesRoute,
      async () => ok({ length: 0 }),
      () => ({}),
    );
    for (const path of [
      {},
      { id: "" },
      { id: "../x" },
      { id: `${ID}A` },
      { id: ID, part: "1" },
      { part: "1" },
    ]) {
      expect((await handler(event("", path))).status).toBe(400);
    }
    for (const more of [{ headers: {} }, { requestContext: { identity: {} } }]) {
      expect((await handler({ ...event(""), ...more })).status).toBe(400);
    }
  });

  it("takes strict JSON", async () => {
    const handler = lambda(
      jsonRoute,
      async ({ body }) => ok(body),
      () => ({}),
    );
    expect(await handler(event({ name: "a" }, {}))).toEqual({ status: 200, body: { name: "a" } });
    expect((await handler(event({ name: "a", more: 1 }, {}))).status).toBe(400);
    expect((await handler(event('{"name":"a"}', {}))).status).toBe(400);
  });

  it("asks for a caller where the route has a membership rule", async () => {
    const handler = lambda(
      staffRoute,
      async ({ caller }) => ok({ name: caller.groups.join("|") }),
      () => ({}),
    );
    const claims = { username: "anna", groups: "functionaris, beheerder,", "cognito:extra": MARK };
    expect((await handler({ ...event({ name: "a" }, {}), claims })).body).toEqual({
      name: "functionaris|beheerder",
    });
    for (const wrong of [undefined, {}, { username: "" }, { username: "A B" }, { username: 7 }]) {
      expect((await handler({ ...event({ name: "a" }, {}), claims: wrong })).status).toBe(401);
    }
  });

  it("answers a listed refusal with the status of the table", async () => {
    const handler = lambda(
      bytesRoute,
      async () => fail("too-large"),
      () => ({}),
    );
    expect(await handler(event(""))).toEqual({ status: 413, body: { error: "too-large" } });
  });

  it("answers an exception as internal, and writes its code and no word of it", async () => {
    const handler = lambda(
      bytesRoute,
      async () => {
        throw Object.assign(new Error(MARK), { name: MARK, detail: MARK });
      },
      () => ({}),
    );
    expect(await handler(event(""))).toEqual({ status: 500, body: { error: "internal" } });
    expect(written).toEqual(['{"code":"function-failed","name":"POST /things/{id}","cause":"other"}']);
  });

  it("answers busy when a store asks for patience", async () => {
    const handler = lambda(
      bytesRoute,
      async () => {
        throw Object.assign(new Error(MARK), { name: "ThrottlingException" });
      },
      () => ({}),
    );
    expect(await handler(event(""))).toEqual({ status: 503, body: { error: "busy" } });
  });

  it("lets nothing out that its answer schema does not name", async () => {
    const use = async () => ok({ length: 1, extra: MARK }) as never;
    expect(await lambda(bytesRoute, use, () => ({}))(event(""))).toEqual({
      status: 500,
      body: { error: "internal" },
    });
    expect(written.join()).not.toContain(MARK);
  });

  it("writes nothing when all goes well", async () => {
    await lambda(
      bytesRoute,
      async () => ok({ length: 1 }),
      () => ({}),
    )(event(""));
    expect(written).toEqual([]);
  });

  it("stops at import when its wiring fails", () => {
    const wire = () => {
      throw new Error("missing setting");
    };
    expect(() => lambda(bytesRoute, async () => ok({ length: 1 }), wire)).toThrow("missing setting");
  });
});

describe("a job", () => {
  it("fails with its name and nothing of the exception, in its log and in what it throws", async () => {
    const run = job(
      "sweep",
      async () => {
        throw new Error(MARK);
      },
      () => ({}),
    );
    const error = await run().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "JobFailed", message: "sweep" });
    const { cause, originalError, stack } = error as Error & { originalError?: unknown };
    expect([cause, originalError].every((each) => each === undefined || each === null)).toBe(true);
    expect(stack).not.toContain(MARK);
    expect(written).toEqual(['{"code":"job-failed","name":"sweep","cause":"other"}']);
  });
});
