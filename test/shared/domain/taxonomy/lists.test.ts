import { describe, expect, test } from "vitest";
import { AUTHORITIES } from "#shared/domain/authorities.ts";
import { KINDS } from "#shared/domain/kinds.ts";
import * as breaches from "#shared/domain/taxonomy/breaches.ts";
import * as conduct from "#shared/domain/taxonomy/conduct.ts";
import * as handling from "#shared/domain/taxonomy/handling.ts";
import type { Choice } from "#shared/domain/taxonomy/list.ts";
import * as people from "#shared/domain/taxonomy/people.ts";

const MODULES: Readonly<Record<string, unknown>> = {
  KINDS,
  AUTHORITIES,
  ...breaches,
  ...conduct,
  ...handling,
  ...people,
};

const LISTS = Object.entries(MODULES).flatMap(([name, list]) =>
  Array.isArray(list) ? [[name, list as readonly Choice[]] as const] : [],
);

describe.each(LISTS)("%s", (_name, list) => {
  test("has codes that are lower case, without spaces and used once", () => {
    const codes = list.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z][a-z_]{0,30}$/);
  });

  test("has a label and, where it explains, a hint in both languages", () => {
    for (const { nl, en, hint } of list) {
      for (const text of [nl, en, hint?.nl ?? nl, hint?.en ?? en]) expect(text.trim()).not.toBe("");
    }
  });
});

test("the codes of the main kinds are what figures of earlier years were counted by", () => {
  expect(KINDS.map(({ code }) => code)).toEqual([
    "onregelmatigheid",
    "integriteitsschending",
    "misstand",
    "ongewenste_omgangsvorm",
    "adviesvraag",
    "benadeling",
  ]);
});

test("only a breach of Union law is a misstand without asking for the public interest", () => {
  const codes = breaches.WRONGDOING_GROUNDS.map(({ code }) => code);
  expect(codes.filter((code) => !breaches.needsPublicInterest(code))).toEqual(["unierecht"]);
});

test("there are nine authorities, and none that the Huis does not list", () => {
  const codes = AUTHORITIES.map(({ code }) => code);
  expect(codes.toSorted()).toEqual(["acm", "afm", "anvs", "ap", "dnb", "huis", "igj", "nvwa", "nza"]);
});
