import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { amsterdamDay } from "#shared/domain/day.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { type Directory, directoryWords, verifyDirectory } from "#shared/protocol/directory.ts";
import { parseRootSignatures } from "#shared/protocol/directory-layout.ts";
import { newSignPair } from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { readProposal } from "#web/console/work/directory-proposal.ts";
import { seedOf, unwrap } from "../../support/organisation.ts";
import { bringKeys } from "./support/newcomers.ts";
import {
  ceremony,
  makeRoot,
  packedCeremony,
  removePacked,
  startCeremony,
  wordsOnSheet,
} from "./support/run-ceremony.ts";

/** One ceremony from nothing to a published directory, each step a process of its own, in the order of the runbook. */

const folder = mkdtempSync(path.join(tmpdir(), "ceremony-"));
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
const json = (file: string) => JSON.parse(readFileSync(inFolder(file), "utf8"));
const today = amsterdamDay(Date.now());
/** What AWS prints: base64 of 44 bytes. */
const spki = (label: string) =>
  Buffer.concat([
    Buffer.from("302a300506032b6570032100", "hex"),
    newSignPair(seedOf(label)).publicKey,
  ]).toString("base64");

const papers: Record<string, string[]> = {};

beforeAll(async () => {
  await Promise.all([ready(), packedCeremony()]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removePacked();
});

describe("new roots", () => {
  it("are not there when the holder goes away before typing the words back", async () => {
    const running = startCeremony(folder, ["new-root", "--name", "griffier", "--with-network"]);
    await running.heard("Druk dan op Enter");
    expect(wordsOnSheet(running.stdout())).toHaveLength(24);
    running.child.kill("SIGKILL");
    await running.ended;
    expect(existsSync(inFolder("roots"))).toBe(false);
  });

  it("are kept as a public half alone when the paper was typed back", async () => {
    const make = async (name: string) => {
      papers[name] = await makeRoot(folder, name);
    };
    await Promise.all(["griffier", "directie", "bestuur"].map(make));
    const kept = readdirSync(inFolder("roots"));
    expect(kept).toEqual(["bestuur.json", "directie.json", "griffier.json"]);
    const everything = kept.map((name) => readFileSync(inFolder("roots", name), "utf8")).join();
    for (const word of Object.values(papers).flat()) expect(everything).not.toContain(` ${word} `);
    expect(Object.keys(json("roots/griffier.json"))).toEqual(["form", "name", "made", "key"]);
  });

  it("are not replaced by accident, and refuse words of another paper", async () => {
    const again = await ceremony(folder, ["new-root", "--name", "griffier", "--with-network"]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("De wortel griffier is er al")]);
    const typed = ["", (papers.griffier ?? []).join(" ")];
    const other = await ceremony(folder, ["new-root", "--name", "vierde", "--with-network"], typed);
    expect([other.code, other.stderr]).toEqual([
      1,
      expect.stringContaining("niet de woorden van deze wortel"),
    ]);
    expect(existsSync(inFolder("roots/vierde.json"))).toBe(false);
  });

  it("are known by their paper, whatever the case, cut to four letters and over several lines", async () => {
    const cut = (papers.directie ?? []).map((word) => word.slice(0, 4).toUpperCase());
    const typed = [cut.slice(0, 9).join(" "), "qqqq", cut.slice(9).join(", ")];
    const { code, stderr } = await ceremony(folder, ["check-root", "--with-network"], typed);
    expect(stderr).toContain(`"qqqq" is geen woord van de woordenlijst.`);
    expect([code, stderr]).toEqual([0, expect.stringContaining("Dit blad is van de wortel directie.")]);
  });
});

it("the settings can name the roots before there is any directory", async () => {
  const [two, four] = await Promise.all(
    ["2", "4"].map((threshold) => ceremony(folder, ["roots", "--threshold", threshold])),
  );
  expect(two?.stdout).toContain(`"${json("roots/griffier.json").key}", // griffier, `);
  expect(two?.stdout).toContain("rootThreshold: 2,");
  expect([four?.code, four?.stderr]).toEqual([2, expect.stringContaining("Er zijn 3 wortels")]);
});

describe("a draft", () => {
  it("says in sentences what it still lacks, and makes room for the newcomers' files", async () => {
    for (const id of ["noor", "emre", "ilse"]) bringKeys(folder, id);
    bringKeys(folder, "wouter", false);
    const args = ["draft", "--stage", "example", "--threshold", "2", "--board-key", spki("board")];
    const { code, stderr } = await ceremony(folder, args);
    expect(code).toBe(1);
    expect(stderr).toContain("receiptKey: vul de openbare sleutel uit AWS in.");
    expect(stderr).toContain("staff noor: vul role in");
    expect(json("draft.json").staff.map(({ id }: { id: string }) => id)).toEqual([
      "emre",
      "ilse",
      "noor",
      "wouter",
    ]);
    expect(existsSync(inFolder("directory.json"))).toBe(false);
  });

  it("shows what it will be once somebody has filled it in", async () => {
    const draft = json("draft.json");
    const roles = {
      noor: "functionaris",
      emre: "functionaris",
      ilse: "waarnemer",
      wouter: "beheerder",
    } as const;
    const staff = draft.staff.map((entry: { id: keyof typeof roles }) => ({
      ...entry,
      role: roles[entry.id],
      name: `Voorbeeld ${entry.id}`,
    }));
    writeFileSync(inFolder("draft.json"), JSON.stringify({ ...draft, staff, alternates: ["ilse"] }));
    const { code, stderr } = await ceremony(folder, [
      "draft",
      "--stage",
      "example",
      "--receipt-key",
      spki("receipt"),
    ]);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining("ERBIJ     Voorbeeld noor (noor), functionaris"),
    ]);
    expect(stderr).toContain("Klaar om te tekenen");
  });
});

describe("signing", () => {
  const sign = (...typed: string[]) => ceremony(folder, ["sign", "--with-network"], typed);
  const words = (name: string) => (papers[name] ?? []).join(" ");

  it("leaves nothing when the holder says no, or goes away at the words", async () => {
    const [no, gone] = await Promise.all([sign("nee"), sign("ja", words("griffier").slice(0, 40))]);
    expect([no.code, no.stderr]).toEqual([1, expect.stringContaining("Niet getekend")]);
    expect([gone.code, gone.stderr]).toEqual([3, expect.stringContaining("Afgebroken")]);
    expect(existsSync(inFolder("signatures"))).toBe(false);
  });

  it("counts each root once, and says how many are missing", async () => {
    expect((await sign("ja", words("griffier"))).code).toBe(0);
    const [twice, status, early] = await Promise.all([
      sign("ja", words("griffier")),
      ceremony(folder, ["status"]),
      ceremony(folder, ["finish"]),
    ]);
    expect([twice.code, twice.stderr]).toEqual([
      1,
      expect.stringContaining("griffier heeft dit al getekend"),
    ]);
    expect(status.stderr).toContain("Getekend door: griffier (1 van ten minste 2).");
    expect(status.stderr).toContain("Nu: sign, nog 1 keer.");
    expect([early.code, early.stderr]).toEqual([1, expect.stringContaining("2 van 3 wortels")]);
    expect(existsSync(inFolder("published"))).toBe(false);
  });

  it("ends in what every browser accepts, and in the lines for the settings", async () => {
    // What a writing that was broken off leaves.
    writeFileSync(inFolder("signatures/directie.json.half"), "{");
    writeFileSync(inFolder("directory.json.half"), "{");
    expect((await sign("ja", words("bestuur"))).code).toBe(0);
    const { code, stdout } = await ceremony(folder, ["finish"]);
    expect(code).toBe(0);
    const directory = published();
    expect(directory.staff.map(({ id }) => id).toSorted()).toEqual(["emre", "ilse", "noor", "wouter"]);
    expect(stdout.match(/"[A-Za-z0-9_-]{43}"/g)).toEqual(
      ["bestuur", "directie", "griffier"].map((name) => JSON.stringify(json(`roots/${name}.json`).key)),
    );
    expect(stdout).toContain("rootThreshold: 2,\n// directory version that the sites pin: 1\n");
    expect(consoleTakes()).toBe(true);
    const poster = await ceremony(folder, ["poster"]);
    for (const word of directoryWords(directory)) expect(poster.stdout).toContain(word.toUpperCase());
  });

  it("is over exact bytes: another draft is refused until the signatures are given up", async () => {
    const draft = json("draft.json");
    writeFileSync(
      inFolder("draft.json"),
      JSON.stringify({ ...draft, policy: { ...draft.policy, maxFiles: 4 } }),
    );
    const refused = await ceremony(folder, ["draft"]);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining("bestuur.json, griffier.json"),
    ]);
    expect(published().policy.maxFiles).toBe(draft.policy.maxFiles);
    expect((await ceremony(folder, ["draft", "--again"])).code).toBe(0);
    expect(readdirSync(inFolder("signatures"))).toEqual(["directie.json.half"]);
  });
});

/** Whether the screen on which a beheerder publishes accepts the two files. */
function consoleTakes(): boolean {
  const roots = ["griffier", "directie", "bestuur"].map((name) => json(`roots/${name}.json`).key);
  const pins = { instanceId: "example", roots, threshold: 2, directoryVersion: 1, boardBatch: 0 };
  const file = (name: string) => readFileSync(inFolder("published", name));
  const files = { directory: file("directory.json"), signatures: file("signatures.json") };
  return readProposal(files, { pins, today, present: "none" }).ok;
}

/** As a page sees it that pins the three roots. */
function published(): Directory {
  const roots = ["griffier", "directie", "bestuur"].map((name) =>
    Buffer.from(json(`roots/${name}.json`).key, "base64url"),
  );
  const signatures = unwrap(parseRootSignatures(readFileSync(inFolder("published/signatures.json"))));
  for (const { root } of signatures) expect(roots.map(toBase64Url)).toContain(toBase64Url(root));
  const pins = { instanceId: "example", roots, threshold: 2, version: 1 };
  const bytes = readFileSync(inFolder("published/directory.json"));
  return unwrap(verifyDirectory({ bytes, signatures, pins, today }));
}

describe("a wrong command", () => {
  it("is said in a sentence, without a trace", async () => {
    const wrong: [string[], string][] = [
      [["onzin"], `Er is geen opdracht "onzin"`],
      [["sign", "--words", "geheim"], "Dit begrijp ik niet"],
      [["new-root", "--with-network"], "Er mist --name."],
    ];
    const outcomes = await Promise.all(wrong.map(([args]) => ceremony(folder, args)));
    wrong.forEach(([, sentence], i) => {
      expect(outcomes[i]).toMatchObject({ code: 2, stderr: expect.stringContaining(sentence) });
      expect(outcomes[i]?.stderr).not.toMatch(/^\s+at /m);
    });
  });
});
