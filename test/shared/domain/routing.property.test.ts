import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KIND_CODES } from "#shared/domain/kinds.ts";
import {
  NAMES,
  type Offers,
  type RouteAnswers,
  type RoutingTable,
  route,
  routingProblems,
  SUBJECTS,
  WANTS,
  WAYS,
} from "#shared/domain/routing.ts";

const label = { nl: "Naam", en: "Name" };
const ROLES = ["collega", "leidinggevende", "raadslid", "meldpunt"];
const UNITS = ["gemeente", "fractie"];
const BODIES = ["presidium", "college"];

/** Tables as organisations could write them; rules may overlap here, `route` must cope. */
const tables: fc.Arbitrary<RoutingTable> = fc.record({
  roles: fc
    .subarray(ROLES)
    .map((codes) => codes.map((code) => ({ code, ...label, readsHere: code === "meldpunt" }))),
  units: fc
    .subarray(UNITS)
    .chain((codes) =>
      fc
        .array(fc.boolean(), { minLength: codes.length, maxLength: codes.length })
        .map((counts) => codes.map((code, i) => ({ code, ...label, klacht: counts[i] ?? false }))),
    ),
  bodies: fc.constant(BODIES.map((code) => ({ code, name: label, how: label, contact: "Postbus 0" }))),
  rules: fc.array(
    fc.record({
      subjects: fc.subarray([...SUBJECTS], { minLength: 1 }),
      roles: fc.subarray(ROLES, { minLength: 1 }),
      to: fc.subarray([...WAYS, ...BODIES], { minLength: 1 }),
    }),
    { maxLength: 4 },
  ),
});

const offers: fc.Arbitrary<Offers> = fc.record({
  klacht: fc.boolean(),
  confidants: fc.subarray(["omgangsvormen", "integriteit"] as const),
});

const maybe = <Value extends string>(list: readonly Value[]) => fc.constantFrom(undefined, ...list);
const answers: fc.Arbitrary<RouteAnswers> = fc.record({
  subject: maybe(SUBJECTS),
  role: maybe(ROLES),
  unit: maybe(UNITS),
  want: maybe(WANTS),
  name: maybe(NAMES),
});

const check = (law: (table: RoutingTable, offer: Offers, given: RouteAnswers) => void) =>
  fc.assert(fc.property(tables, offers, answers, law), { numRuns: 500 });

describe("the quick questions", () => {
  it("never end at nothing: a melding and an authority outside are always among the ways", () => {
    check((table, offer, given) => {
      expect(route(table, offer, given).to).toEqual(expect.arrayContaining(["melding", "buiten"]));
    });
  });

  it("lead to what exists, each once", () => {
    check((table, offer, given) => {
      const { to, kinds } = route(table, offer, given);
      expect(new Set(to).size).toBe(to.length);
      const known = [...WAYS, ...table.bodies.map(({ code }) => code)];
      expect(to.filter((code) => !(known as string[]).includes(code))).toEqual([]);
      expect(kinds.filter((kind) => !KIND_CODES.includes(kind))).toEqual([]);
      if (!offer.klacht) expect(to).not.toContain("klacht");
      if (offer.confidants.length === 0) expect(to).not.toContain("vertrouwenspersoon");
    });
  });

  it("offer a klacht only with a name or last to who wanted one, about conduct, and where its regulation counts", () => {
    check((table, offer, given) => {
      const { to, notes } = route(table, offer, given);
      if (!to.includes("klacht")) return;
      const nameless = given.name === "nee" || given.name === "vertrouwenspersoon";
      expect(notes.includes("klacht-needs-name")).toBe(nameless);
      if (nameless) expect([given.want, to.indexOf("klacht")]).toEqual(["klacht", to.length - 1]);
      expect(["omgangsvormen", "onbekend", undefined]).toContain(given.subject);
      expect(table.units.find(({ code }) => code === given.unit)?.klacht ?? true).toBe(true);
    });
  });

  it("say why where a klacht was wanted and cannot be had as answered", () => {
    check((table, offer, given) => {
      const { to, notes } = route(table, offer, { ...given, want: "klacht" });
      expect(notes.includes("klacht-not-here")).toBe(!to.includes("klacht"));
    });
  });

  it("put a body of the organisation's own before what somebody wants", () => {
    check((table, offer, given) => {
      const rule = table.rules.find(
        ({ subjects, roles }) =>
          subjects.includes(given.subject ?? "onbekend") && roles.includes(given.role ?? ""),
      );
      const bodies = (rule?.to ?? []).filter((code) => BODIES.includes(code));
      expect(route(table, offer, given).to.slice(0, bodies.length)).toEqual(bodies);
    });
  });
});

describe("answers of one organisation", () => {
  const table: RoutingTable = {
    roles: ROLES.map((code) => ({ code, ...label, readsHere: code === "meldpunt" })),
    units: UNITS.map((code) => ({ code, ...label, klacht: code === "gemeente" })),
    bodies: [{ code: "presidium", name: label, how: label, contact: "griffie" }],
    rules: [
      { subjects: ["integriteit", "omgangsvormen"], roles: ["raadslid"], to: ["presidium", "melding"] },
    ],
  };
  const all: Offers = { klacht: true, confidants: ["omgangsvormen", "integriteit"] };
  const cases: readonly [string, RouteAnswers, string, readonly string[]][] = [
    ["nothing answered", {}, "vertrouwenspersoon", []],
    ["conduct, anywhere", { subject: "omgangsvormen" }, "vertrouwenspersoon", ["klacht-ask-first"]],
    ["conduct", { subject: "omgangsvormen", unit: "gemeente" }, "vertrouwenspersoon", []],
    [
      "a klacht with a name",
      { subject: "omgangsvormen", unit: "gemeente", want: "klacht", name: "ja" },
      "klacht",
      [],
    ],
    [
      "a klacht without",
      { subject: "omgangsvormen", unit: "gemeente", want: "klacht", name: "nee" },
      "vertrouwenspersoon",
      ["klacht-needs-name"],
    ],
    [
      "a klacht of a fractie",
      { subject: "omgangsvormen", unit: "fractie", want: "klacht", name: "ja" },
      "vertrouwenspersoon",
      ["klacht-not-here"],
    ],
    [
      "a klacht about money",
      { subject: "integriteit", want: "klacht", name: "ja" },
      "melding",
      ["klacht-not-here"],
    ],
    [
      "money of a council member",
      { subject: "integriteit", role: "raadslid", want: "praten" },
      "presidium",
      [],
    ],
    ["the meldpunt itself", { subject: "integriteit", role: "meldpunt" }, "melding", ["leave-out"]],
    ["danger to others, outside", { subject: "misstand", want: "buiten" }, "buiten", []],
    ["a roster", { subject: "werk" }, "vertrouwenspersoon", ["work"]],
  ];
  it.each(cases)("%s", (_, given, first, notes) => {
    const result = route(table, all, given);
    expect(result.to[0]).toBe(first);
    expect(result.notes).toEqual(notes);
  });

  it("have a table without problems", () => {
    expect(routingProblems(table)).toEqual([]);
  });

  it.each([
    [
      "a role twice",
      { ...table, roles: [...table.roles, ...table.roles.slice(0, 1)] },
      /role "collega" is there twice/,
    ],
    [
      "a body named as a way",
      { ...table, bodies: [{ code: "klacht", name: label, how: label, contact: "griffie" }], rules: [] },
      /"klacht" is there twice/,
    ],
    [
      "a rule for nobody",
      { ...table, rules: [{ subjects: ["werk"], roles: ["portier"], to: ["melding"] }] },
      /role "portier"/,
    ],
    [
      "a rule to nowhere",
      { ...table, rules: [{ subjects: ["werk"], roles: ["collega"], to: [] }] },
      /leads nowhere/,
    ],
    [
      "a rule to an unknown body",
      { ...table, rules: [{ subjects: ["werk"], roles: ["collega"], to: ["raad"] }] },
      /leads to "raad"/,
    ],
    [
      "two rules for one case",
      { ...table, rules: [...table.rules, ...table.rules] },
      /two rules are for integriteit \+ raadslid/,
    ],
  ] satisfies readonly [string, RoutingTable, RegExp][])("refuse %s", (_, wrong, sentence) => {
    expect(routingProblems(wrong).join(" ")).toMatch(sentence);
  });
});
