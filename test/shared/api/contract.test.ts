import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { API_ERRORS, COMMON_ERRORS, ERROR_STATUS, type Route } from "#shared/api/route.ts";
import type { RegisterRow } from "#shared/domain/register.ts";

const PLANES: readonly (readonly [string, Readonly<Record<string, Route>>])[] = [
  ["intake", intake],
  ["console", consoleApi],
];

interface Schema {
  readonly [keyword: string]: unknown;
}

/** Every schema inside a schema, with the way to it. */
function inner(schema: Schema, way: string): [string, Schema][] {
  const below = Object.entries(schema).flatMap(([keyword, value]) => {
    if (typeof value !== "object" || value === null || keyword === "enum") return [];
    return inner(value as Schema, `${way}.${keyword}`);
  });
  return "type" in schema ? [[way, schema], ...below] : below;
}

/** A pattern that repeats without end. */
const ENDLESS = /[*+]|\{\d+,\}/;

function isBounded({
  type,
  maxLength,
  pattern,
  maximum,
  maxItems,
  enum: choices,
  const: value,
}: Schema): boolean {
  if (choices !== undefined || value !== undefined) return true;
  if (type === "string")
    return maxLength !== undefined || (typeof pattern === "string" && !ENDLESS.test(pattern));
  if (type === "array") return maxItems !== undefined;
  if (type === "number" || type === "integer") return maximum !== undefined;
  return true;
}

describe.each(PLANES)("the %s plane", (_plane, routes) => {
  const list = Object.entries(routes);

  test("has routes named by a verb, with method and path used once", () => {
    for (const [name] of list) expect(name).toMatch(/^[a-z]+([A-Z][a-z]*)+$/);
    const calls = list.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, "{}")}`);
    expect(new Set(calls).size).toBe(calls.length);
  });

  test("has paths of plain words and parameters that differ", () => {
    for (const [name, { path }] of list) {
      expect(path, name).toMatch(/^(\/([a-z]+|\{[a-zA-Z]+\}))+$/);
      const names = path.match(/\{\w+\}/g) ?? [];
      expect(new Set(names).size, name).toBe(names.length);
    }
  });

  test("takes a body only where something is written", () => {
    for (const [name, { method, body }] of list) expect(body === "none", name).toBe(method === "GET");
  });

  test("refuses unknown members and unbounded values in what it takes", () => {
    for (const [name, { body }] of list) {
      if (typeof body === "string") continue;
      for (const [way, schema] of inner(z.toJSONSchema(body), name)) {
        if (schema.type === "object") expect(schema.additionalProperties, way).toBe(false);
        expect(isBounded(schema), way).toBe(true);
      }
    }
  });

  test("lets nothing out that its answers do not name", () => {
    for (const [name, { answer }] of list) {
      const objects = inner(z.toJSONSchema(answer), name).filter(([, { type }]) => type === "object");
      expect(objects.length, name).toBeGreaterThan(0);
      for (const [way, schema] of objects) expect(schema.additionalProperties, way).toBe(false);
    }
  });

  test("lists each refusal once, and those that every route can give not at all", () => {
    for (const [name, { errors }] of list) {
      expect(new Set(errors).size, name).toBe(errors.length);
      expect(
        COMMON_ERRORS.filter((error) => errors.includes(error)),
        name,
      ).toEqual([]);
    }
  });
});

describe("a refusal", () => {
  test("has a status of its kind", () => {
    expect(Object.keys(ERROR_STATUS).toSorted()).toEqual([...API_ERRORS].toSorted());
    for (const status of Object.values(ERROR_STATUS)) expect([4, 5]).toContain(Math.floor(status / 100));
  });
});

describe("the console plane", () => {
  test("says of every route whom it serves, and the intake plane serves whoever comes", () => {
    for (const [name, route] of Object.entries(consoleApi)) expect(route.members, name).toBeDefined();
    for (const [name, route] of Object.entries(intake)) expect(route, name).not.toHaveProperty("members");
  });

  test("checks membership wherever a path names a dossier", () => {
    for (const [name, { path, members }] of Object.entries(consoleApi)) {
      if (path.includes("{dossierId}")) expect(members, name).toBe("dossier");
    }
  });

  test("gives a register row as the domain knows it", () => {
    const row: RegisterRow = {
      dossierId: "AAAAAAAAAAAAAAAAAAAAAA",
      channel: "site",
      level: "without-name",
      state: "received",
      received: 20_000,
      acknowledged: null,
      feedback: null,
      closed: null,
      destroyAfter: null,
      lastCopy: null,
      hold: false,
    };
    const { answer } = consoleApi.moveRegister;
    expect(answer.safeParse({ register: row })).toEqual({ success: true, data: { register: row } });
    expect(answer.safeParse({ register: { ...row, state: "gone" } }).success).toBe(false);
    expect(answer.safeParse({ register: { ...row, time: "12:00" } }).success).toBe(false);
  });
});
