import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { policyDocument } from "#infra/policy/document.ts";
import { type Settings, settings } from "#infra/settings.ts";
import { stageOf } from "#infra/stages.ts";
import { directoryWords } from "#shared/protocol/directory.ts";
import { encodeRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, signed, TODAY, voorbeelddam } from "../../support/organisation.ts";
import { assembly } from "../support/assembly.ts";

beforeAll(ready);

const subject = (changes: Partial<Settings> = {}) => ({
  stageName: "example",
  stage: stageOf("example", changes),
  directory: null,
  day: TODAY,
  previous: null,
});
const withPeople = () => ({ ...subject(), directory: directoryOf(voorbeelddam().draft) });

/** Paths of everything that can be set, from the schema itself: objects are walked, a list or a choice is one. */
function pathsOf(schema: z.core.$ZodType, prefix = ""): string[] {
  const { def } = schema._zod;
  if (def.type === "optional") return pathsOf((def as z.core.$ZodOptionalDef).innerType, prefix);
  if (def.type !== "object") return [prefix];
  const { shape } = def as z.core.$ZodObjectDef;
  return Object.entries(shape).flatMap(([name, inner]) =>
    pathsOf(inner, prefix === "" ? name : `${prefix}.${name}`),
  );
}

describe("the document for the ondernemingsraad", () => {
  it("has every setting that can be set", () => {
    const document = policyDocument(subject());
    const told = (setting: string) => document.includes(`| \`${setting}\` |`);
    // Own addresses come as one: host and certificate of both sites.
    const wanted = pathsOf(settings).map((setting) => setting.replace(/^addresses\..*/, "addresses"));
    expect(wanted.filter((setting) => !told(setting))).toEqual([]);
  });

  it("says of every table how long it can be brought back, as the templates set it", async () => {
    const tables = (await assembly("example")).ofType("AWS::DynamoDB::Table");
    expect(tables.length).toBeGreaterThan(5);
    const document = policyDocument(subject());
    for (const { id, properties } of tables) {
      const { PointInTimeRecoveryEnabled: on, RecoveryPeriodInDays: days } =
        properties.PointInTimeRecoverySpecification;
      const name = id.replace(/Table$/, "").toLowerCase();
      expect(document).toMatch(
        new RegExp(`^\\| ${name} \\|.*\\| ${on ? `${days} dagen` : "niet"} \\|$`, "m"),
      );
    }
  });

  it("is the same text for the same settings", () => {
    expect(policyDocument(withPeople())).toBe(policyDocument(withPeople()));
  });

  it("names who reads, and who does when each of them is left out", () => {
    const document = policyDocument(withPeople());
    expect(document).toContain("| niemand | Voorbeeld anna, Voorbeeld bram |");
    expect(document).toContain("| Voorbeeld anna | Voorbeeld bram, Voorbeeld carla |");
    expect(document).toContain("| alle functionarissen | Voorbeeld carla, Voorbeeld dirk |");
    expect(document).toContain("| Voorbeeld els | vertrouwenspersoon (intern) |");
    expect(document).toContain(`**${directoryWords(directoryOf(voorbeelddam().draft)).join(" ")}**`);
  });

  it("sets the law's terms beside the organisation's own", () => {
    const { draft } = voorbeelddam();
    const directory = directoryOf({ ...draft, policy: { ...draft.policy, acknowledgeDays: 4 } });
    expect(policyDocument({ ...subject(), directory })).toMatch(
      /\| ontvangst bevestigen \| 7 dagen \| 4 dagen \|/,
    );
  });

  it("says in words what is set", () => {
    const { stage } = subject();
    const of = (changes: Partial<Settings>) =>
      policyDocument({ ...subject(), stage: { ...stage, settings: { ...stage.settings, ...changes } } });
    expect(of({ passkeyStep: true })).toContain("vraagt het meldpunt zelf nog een passkey");
    const { publish } = stage.settings;
    expect(of({ publish: { ...publish, hours: [9] } })).toContain("1 keer per dag op het bord, om 9 uur");
    expect(of({})).toContain("Er gaat daarover geen e-mail uit.");
    expect(of({})).toContain("Lezers krijgen geen e-mail, en melders ook niet.");
    const mailed = of({ mailFrom: "meldpunt@example.nl" });
    expect(mailed).toContain("een e-mail van meldpunt@example.nl");
    expect(mailed).toContain(
      "Vanaf 3 dagen voor het einde van een termijn krijgt elk lid elke werkdag een e-mail",
    );
    expect(mailed).not.toContain("geen e-mail");
    expect(of({ alarmsTo: ["beheer@example.nl"] })).toContain("gaat e-mail naar beheer@example.nl");
    expect(of({ onionHost: `${"a".repeat(56)}.onion` })).toContain(`${"a".repeat(56)}.onion`);
  });

  it("tells what changed since the one before", () => {
    const previous = policyDocument(subject());
    const { publish } = subject().stage.settings;
    const next = policyDocument({ ...subject({ publish: { ...publish, recordDays: 60 } }), previous });
    expect(next).toContain("- weg: `publish.recordDays` — 90 —");
    expect(next).toContain("- nieuw: `publish.recordDays` — 60 —");
    expect(policyDocument({ ...subject(), previous })).toContain("Er staat in geen tabel iets anders");
  });

  it("leaves room for consent", () => {
    expect(policyDocument(subject())).toMatch(/## 13\. Instemming[\s\S]*\| ondernemingsraad \| \| \| \|/);
  });
});

describe("npm run export:policy", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "policy-"));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.resolve("infra/policy/run.ts"), ...args], { encoding: "utf8" });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes the document of a stage", () => {
    const { status, stdout } = run("--stage", "example", "--day", "2026-12-13");
    expect([status, stdout]).toEqual([
      0,
      policyDocument(subject()).replace(/Opgemaakt op .*/, "Opgemaakt op 13 december 2026  "),
    ]);
  });

  it("refuses, in a sentence, a directory that the stage's roots did not sign", () => {
    const { draft, roots } = voorbeelddam();
    const { bytes, signatures } = signed(draft, roots);
    writeFileSync(path.join(folder, "directory.json"), bytes);
    writeFileSync(path.join(folder, "signatures.json"), encodeRootSignatures(signatures));
    const { status, stderr } = run("--stage", "example", "--directory", folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining("The roots of this stage did not sign")]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
