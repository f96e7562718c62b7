import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { kebab } from "#infra/functions.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { COMMON_ERRORS, ERROR_STATUS, type Route } from "#shared/api/route.ts";
import { randomId } from "#test/support/functions-melder.ts";
import { publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** Every handler of both planes, on real stores, with events that nobody should send. */

const MARK = "GEHEIM";
const ROUTES: [string, string, Route][] = [
  ...Object.entries(intake).map(([name, route]): [string, string, Route] => ["intake", name, route]),
  ...Object.entries(consoleApi).map(([name, route]): [string, string, Route] => ["console", name, route]),
];

let stage: Stage;
const handlers = new Map<string, Handler>();

beforeAll(async () => {
  stage = await startStage();
  await publishFirst();
  for (const [plane, name] of ROUTES) {
    const loaded =
      plane === "intake"
        ? await import(`#functions/intake/${kebab(name)}.ts`)
        : await import(`#functions/console/${kebab(name)}.ts`);
    handlers.set(name, loaded.handler);
  }
});
afterAll(() => stage.stop());

/** Text that a log must never show, of the forms that a field may have. */
const marked = fc.oneof(
  fc.string().map((text) => `${MARK}${text}`),
  fc.constantFrom(`${MARK}`, `${MARK}\n`, `{"a":"${MARK}"}`),
  fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Buffer.concat([Buffer.from(MARK), bytes]).toString("base64")),
);
const ids = fc.constantFrom(randomId(16), randomId(32), "0", "1", "self", "days");
const anyJson = fc.jsonValue().map((value) => ({ [MARK]: value }));

const pathOf = (route: Route) => {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  return fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(ids, marked)])));
};

const claims = fc.oneof(
  fc.constantFrom(
    { username: "anna", groups: "functionaris" },
    { username: "frank", groups: "beheerder" },
    undefined,
  ),
  fc.record({ username: marked, groups: marked }),
);

const eventFor = (route: Route) =>
  fc.oneof(
    fc.record({ path: pathOf(route), body: fc.oneof(marked, anyJson, fc.constant(null)), claims }),
    fc.record({ path: pathOf(route), body: marked, claims, headers: anyJson, requestContext: anyJson }),
    fc.jsonValue(),
    fc.constant(undefined),
  );

describe("every handler", () => {
  it.each(ROUTES)(
    "of %s, %s, answers any event with a listed code and logs nothing of it",
    async (_, name, route) => {
      const allowed = new Set<string>([
        ...route.errors,
        ...COMMON_ERRORS,
        ...(route.members ? ["not-signed-in"] : []),
      ]);
      const written: string[] = [];
      for (const method of ["log", "info", "warn", "error"] as const) {
        vi.spyOn(console, method).mockImplementation((...args) => {
          written.push(args.map((each) => JSON.stringify(each)).join(" "));
        });
      }
      const property = fc.asyncProperty(eventFor(route), async (event) => {
        const { status, body } = await (handlers.get(name) as Handler)(event);
        if (status !== 200) {
          const { error } = body as { error: keyof typeof ERROR_STATUS };
          expect(allowed).toContain(error);
          expect(error).not.toBe("internal");
          expect(status).toBe(ERROR_STATUS[error]);
        }
      });
      await fc.assert(property, { numRuns: 60 });
      expect(written.join("\n")).not.toContain(MARK);
      vi.restoreAllMocks();
    },
  );
});
