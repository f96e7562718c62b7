import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type DraftOptions, makeDraft } from "#infra/ceremony/draft.ts";
import type { DraftFile, DraftStaff } from "#infra/ceremony/draft-file.ts";
import { ceremonyFolder, writeWhole } from "#infra/ceremony/folder.ts";
import { Refusal } from "#infra/ceremony/refusal.ts";
import { writeRoot } from "#infra/ceremony/root-file.ts";
import { isoDay } from "#shared/domain/day.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { directoryHash, signDirectory } from "#shared/protocol/directory.ts";
import { encodeRootSignatures, parseDirectory } from "#shared/protocol/directory-layout.ts";
import { newSignPair } from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { seedOf, TODAY, unwrap } from "../../support/organisation.ts";
import { bringKeys } from "./support/newcomers.ts";

/** Two ceremonies on a year apart, as the person sees them who prepares: what is said, and what is refused. */

const place = mkdtempSync(path.join(tmpdir(), "draft-"));
const roots = ["griffier", "directie"].map((name) => ({
  name,
  pair: () => newSignPair(seedOf(`root ${name}`)),
}));
const PEOPLE = {
  noor: "functionaris",
  emre: "functionaris",
  ilse: "waarnemer",
  wouter: "beheerder",
} as const;

beforeAll(async () => {
  await ready();
  const folder = begin("first");
  for (const [id, role] of Object.entries(PEOPLE)) bringKeys(folder.path, id, role !== "beheerder");
  expect(() => draft(folder.path, { stage: "example", threshold: 2 })).toThrow("vul role in");
  change(folder.path, (draft) => ({
    ...draft,
    staff: draft.staff.map((entry) => ({
      ...entry,
      role: PEOPLE[entry.id as "noor"],
      name: `Voorbeeld ${entry.id}`,
    })),
    alternates: ["ilse"],
    boardKey: toBase64Url(newSignPair(seedOf("board")).publicKey),
    receiptKey: toBase64Url(newSignPair(seedOf("receipt")).publicKey),
  }));
  draft(folder.path, {});
  publish(folder.path);
});
afterAll(() => rmSync(place, { recursive: true }));

function begin(name: string) {
  const folder = ceremonyFolder(path.join(place, name));
  for (const { name, pair } of roots) writeRoot(folder, { name, made: TODAY, key: pair().publicKey });
  return folder;
}

/** What the command says. */
function draft(folder: string, options: Partial<DraftOptions>, today = TODAY): string {
  const said: string[] = [];
  const talk = {
    say: (...lines: readonly string[]) => said.push(...lines),
    show() {},
    ask: async () => "",
    wipe() {},
    close() {},
  };
  const none = {
    stage: undefined,
    threshold: undefined,
    previous: undefined,
    boardKey: undefined,
    receiptKey: undefined,
  };
  makeDraft(talk, ceremonyFolder(folder), today, { ...none, again: false, ...options });
  return said.join("\n");
}

function change(folder: string, edit: (draft: DraftFile) => object): void {
  const file = ceremonyFolder(folder).draft;
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, "utf8")))));
}

function publish(folder: string): void {
  const { directory, published } = ceremonyFolder(folder);
  const bytes = readFileSync(directory);
  const signatures = roots.map(({ pair }) => ({
    root: pair().publicKey,
    signature: signDirectory(bytes, pair().secretKey),
  }));
  writeWhole(path.join(published, "directory.json"), bytes);
  writeWhole(path.join(published, "signatures.json"), encodeRootSignatures(signatures));
}

function refusalOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}

const directoryIn = (folder: string) =>
  unwrap(parseDirectory(readFileSync(ceremonyFolder(folder).directory)));

/** A folder for the second version, with the first one as the previous. */
function second(name: string) {
  const folder = begin(name).path;
  const said = draft(folder, { threshold: 2, previous: path.join(place, "first/published") }, TODAY + 300);
  return { folder, said };
}
const staff = (draft: DraftFile, id: string, edit: Partial<DraftStaff>) =>
  draft.staff.map((entry) => (entry.id === id ? { ...entry, ...edit } : entry));
const again = (folder: string) => draft(folder, { again: true }, TODAY + 300);

describe("the next version", () => {
  it("keeps everybody, and names the version before by its hash", () => {
    const { folder, said } = second("same");
    expect(said).not.toMatch(/ERBIJ|WEG|ANDERS|SLEUTEL/);
    const before = readFileSync(path.join(place, "first/published/directory.json"));
    expect(directoryIn(folder)).toMatchObject({ version: 2, previousHash: directoryHash(before) });
    expect(directoryIn(folder).staff).toEqual(unwrap(parseDirectory(before)).staff);
  });

  it("never loses somebody by accident; who left keeps a last day", () => {
    const { folder } = second("leave");
    bringKeys(folder, "fenna");
    const without = (draft: DraftFile) => draft.staff.filter(({ id }) => id !== "emre");
    change(folder, (draft) => ({ ...draft, staff: without(draft) }));
    expect(() => again(folder)).toThrow("emre stond in de vorige lijst");
    change(folder, (draft) => ({
      ...draft,
      staff: staff(draft, "fenna", { role: "functionaris", name: "Fenna Voorbeeld" }),
      left: [{ id: "emre", until: isoDay(TODAY + 310) }],
    }));
    const said = again(folder);
    expect(said).toContain("ERBIJ     Fenna Voorbeeld (fenna), functionaris");
    expect(said).toMatch(/WEG {7}Voorbeeld emre \(emre\), functionaris; handtekeningen tellen tot en met/);
    expect(directoryIn(folder).former).toMatchObject([{ id: "emre", until: TODAY + 310 }]);
  });

  it("puts a replaced key among the former, by itself", () => {
    const { folder } = second("replace");
    const { sign } = bringKeys(folder, "noor", true, 2);
    const said = again(folder);
    expect(said).toContain(
      "ANDERS    Voorbeeld noor (noor), functionaris: nieuwe sleutels; de oude tellen tot en met",
    );
    const { staff, former } = directoryIn(folder);
    expect(staff.find(({ id }) => id === "noor")?.sign).toEqual(sign);
    expect(former).toMatchObject([{ id: "noor", until: TODAY + 314 }]);
  });

  it("may follow one that a retired root signed, and asks no signature of that root", () => {
    const { path: folder, roots: place, retiredRoots } = begin("retired");
    mkdirSync(retiredRoots, { recursive: true });
    renameSync(path.join(place, "directie.json"), path.join(retiredRoots, "directie.json"));
    writeRoot(ceremonyFolder(folder), {
      name: "bestuur",
      made: TODAY,
      key: newSignPair(seedOf("bestuur")).publicKey,
    });
    const previous = path.join(place, "../../first/published");
    expect(draft(folder, { threshold: 2, previous }, TODAY + 300)).toContain("Nodig: 2 van 2 wortels.");
  });

  it("is not made on a previous one that the roots did not sign", () => {
    const folder = begin("forged").path;
    const forged = path.join(place, "first-forged");
    const bytes = readFileSync(path.join(place, "first/published/directory.json"));
    writeWhole(
      path.join(forged, "directory.json"),
      bytes.toString("utf8").replace("Voorbeeld noor", "Voorbeeld nora"),
    );
    writeWhole(
      path.join(forged, "signatures.json"),
      readFileSync(path.join(place, "first/published/signatures.json")),
    );
    expect(() => draft(folder, { threshold: 2, previous: forged })).toThrow("niet getekend door de wortels");
  });
});

describe("a draft is refused, with the place and what to do,", () => {
  let at: string;
  let whole: string;
  beforeAll(() => {
    at = second("refused").folder;
    whole = readFileSync(ceremonyFolder(at).draft, "utf8");
  });
  afterEach(() => writeFileSync(ceremonyFolder(at).draft, whole));

  it.each<[string, (draft: DraftFile) => object, string]>([
    ["that has another version", () => ({ version: 4 }), "version: dit wordt versie 2, niet 4."],
    [
      "that lasts too long",
      () => ({ lastDay: isoDay(TODAY + 701) }),
      "lastDay: ten hoogste 400 dagen vooruit.",
    ],
    ["that is over", () => ({ lastDay: isoDay(TODAY) }), "lastDay: deze dag is al voorbij."],
    ["with a day that is none", () => ({ lastDay: "2027-02-30" }), "een datum als 2026-11-22"],
    ["that asks more roots than there are", () => ({ threshold: 3 }), "niet getekend door de wortels"],
    [
      "of another organisation",
      () => ({ instanceId: "elders" }),
      "instanceId: dat is een andere organisatie",
    ],
    ["without an alternate", () => ({ alternates: [] }), "alternates: noem ten minste een waarnemer"],
    [
      "with a functionaris as alternate",
      () => ({ alternates: ["noor"] }),
      "alternates: noor is geen waarnemer",
    ],
    [
      "with one reader at least",
      (draft) => ({ policy: { ...draft.policy, minReaders: 1 } }),
      "policy.minReaders: ten minste 2",
    ],
    [
      "with more readers than there are",
      (draft) => ({ policy: { ...draft.policy, minReaders: 4 } }),
      "dat moeten er ten minste 4 zijn",
    ],
    [
      "without a functionaris",
      (draft) => ({ staff: draft.staff.filter(({ role }) => role !== "functionaris") }),
      "staff: er is geen functionaris.",
    ],
    [
      "with somebody twice",
      (draft) => ({ staff: [...draft.staff, ...draft.staff.slice(0, 1)] }),
      "staat er twee keer",
    ],
    [
      "with a reader who cannot read",
      (draft) => ({ staff: staff(draft, "wouter", { role: "waarnemer" }) }),
      "staff wouter: deze rol leest meldingen",
    ],
    [
      "with a beheerder who can read",
      (draft) => ({ staff: staff(draft, "noor", { role: "beheerder" }) }),
      "staff noor: deze rol mag geen sleutel hebben",
    ],
    [
      "with a VP of no kind",
      (draft) => ({ staff: staff(draft, "noor", { role: "vertrouwenspersoon" }) }),
      "staff noor: vul vpKind in",
    ],
    [
      "with a kind for no VP",
      (draft) => ({ staff: staff(draft, "noor", { vpKind: "intern" }) }),
      "staff noor: vpKind hoort alleen",
    ],
    [
      "with an appointment that ended",
      (draft) => ({ staff: staff(draft, "noor", { appointedUntil: isoDay(TODAY) }) }),
      "staff noor: de aanstelling is al voorbij",
    ],
    [
      "with a file that is not there",
      (draft) => ({ staff: staff(draft, "noor", { keys: "staff/x.json" }) }),
      "het bestand staff/x.json is er niet",
    ],
    [
      "with a server's key that is none",
      () => ({ boardKey: "AAAA" }),
      "boardKey: dit is geen openbare Ed25519-sleutel.",
    ],
    [
      "with a team key that never was",
      () => ({ teamKey: "previous" }),
      "teamKey: de vorige lijst heeft er geen.",
    ],
    [
      "with an old key and no new one",
      (draft) => ({ staff: staff(draft, "noor", { oldKeyUntil: isoDay(TODAY + 400) }) }),
      "staff noor: oldKeyUntil hoort alleen bij nieuwe sleutels",
    ],
    [
      "with one key for two uses, one of them known from before",
      (draft) => ({ receiptKey: toBase64Url(newSignPair(seedOf("board")).publicKey), left: draft.left }),
      "Een naam of een sleutel staat er twee keer in.",
    ],
    [
      "with one key pasted twice",
      () => ({ boardKey: "AAAA", receiptKey: "AAAA" }),
      "receiptKey: dit is dezelfde sleutel als boardKey.",
    ],
    [
      "with a date as nobody's program reads it",
      (draft) => ({ staff: staff(draft, "noor", { appointedUntil: "31-12-2027" }) }),
      "  - staff noor, appointedUntil: een datum als 2026-11-22.",
    ],
    ["with nobody", () => ({ staff: [] }), "Zet de bestanden uit de console in de map staff/"],
    ["with a word that it does not know", () => ({ extra: true }), "extra"],
  ])("%s", (_name, edit, sentence) => {
    const before = directoryIn(at);
    change(at, (draft) => ({ ...draft, ...edit(draft) }));
    const refusal = refusalOf(() => again(at));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(String(refusal)).toContain(sentence);
    expect(directoryIn(at)).toEqual(before);
  });

  it("that does not fit the settings of its stage", () => {
    change(at, (draft) => ({ ...draft, policy: { ...draft.policy, k: 9 } }));
    expect(() => draft(at, { stage: "example" }, TODAY + 300)).toThrow(
      "policy.k: de instellingen zeggen 3, het ontwerp zegt 9.",
    );
    expect(() => draft(at, { stage: "nergens" })).toThrow(`There is no stage "nergens".`);
  });

  it("while a newcomer's file was changed on the way", () => {
    bringKeys(at, "fenna");
    const file = path.join(at, "staff/fenna-1.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(`"id": "fenna"`, `"id": "fenne"`));
    expect(() => again(at)).toThrow("staff/fenna-1.json: het bewijs klopt niet.");
  });
});
