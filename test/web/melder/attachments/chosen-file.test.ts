import { describe, expect, it } from "vitest";
import {
  type ChosenFile,
  chosenFile,
  filesProblem,
  outgoingFiles,
  type Reading,
} from "#web/melder/attachments/chosen-file.ts";
import { findingsBuilder } from "#web/melder/attachments/findings.ts";

const LIMITS = { maxFiles: 2, maxFileBytes: 10 };
const COPY = { bytes: new Uint8Array([1, 2, 3]), type: "image/jpeg", extension: "jpg" };

const read = (copy: typeof COPY | undefined): Reading => ({
  status: "done",
  findings: findingsBuilder().build(),
  copy,
  why: copy ? undefined : "unknown",
});
const chosen = (name: string, change: Partial<ChosenFile> = {}): ChosenFile => ({
  ...chosenFile(new File(["12345"], name, { type: "image/heic" })),
  reading: read(COPY),
  ...change,
});
const sent = (...files: ChosenFile[]) => outgoingFiles(files).map(({ name, size }) => `${name} ${size}`);

describe("what is sent of a file", () => {
  it("is nothing before it was read, and never the original by itself", () => {
    expect(outgoingFiles([chosenFile(new File(["x"], "a.jpg"))])).toEqual([]);
    expect(outgoingFiles([chosen("a.txt", { reading: read(undefined) })])).toEqual([]);
    expect(outgoingFiles([chosen("a.txt", { reading: read(undefined), choice: "cleaned" })])).toEqual([]);
  });

  it("is the copy, the original, or both, under a name that says nothing", () => {
    expect(sent(chosen("Jansen.HEIC", { choice: "cleaned" }))).toEqual(["bestand-1.jpg 3"]);
    expect(sent(chosen("Jansen.HEIC", { choice: "original" }))).toEqual(["bestand-1.HEIC 5"]);
    expect(sent(chosen("Jansen.HEIC", { choice: "both" }), chosen("x", { choice: "original" }))).toEqual([
      "bestand-1.jpg 3",
      "bestand-1-origineel.HEIC 5",
      "bestand-2 5",
    ]);
  });

  it("keeps the name where the melder wants that", () => {
    const one = chosen("brief v2.1 van Jansen.HEIC", { choice: "both", keepName: true });
    expect(sent(one)).toEqual(["brief v2.1 van Jansen.jpg 3", "brief v2.1 van Jansen-origineel.HEIC 5"]);
    expect(sent(chosen("zonder einde. van alles", { choice: "original", keepName: true }))).toEqual([
      "zonder einde. van alles 5",
    ]);
  });

  it("takes for an end only what says what a file is", () => {
    expect(sent(chosen("klacht.JanJansn", { choice: "original" }))).toEqual(["bestand-1 5"]);
    expect(sent(chosen("klacht.Jansen", { choice: "cleaned" }))).toEqual(["bestand-1.jpg 3"]);
    expect(sent(chosen("brief.DOCX", { choice: "original" }))).toEqual(["bestand-1.DOCX 5"]);
    expect(sent(chosen("klacht.JanJansn", { choice: "both", keepName: true }))).toEqual([
      "klacht.JanJansn.jpg 3",
      "klacht.JanJansn-origineel 5",
    ]);
  });

  it("gives the bytes piece by piece", async () => {
    const [copy, original] = outgoingFiles([chosen("a.heic", { choice: "both" })]);
    expect(new Uint8Array((await copy?.slice(1, 3).arrayBuffer()) ?? [])).toEqual(new Uint8Array([2, 3]));
    expect(new TextDecoder().decode(await original?.slice(0, 2).arrayBuffer())).toBe("12");
  });
});

describe("what stands in the way of sending", () => {
  it.each([
    ["a file that is being read", [chosenFile(new File(["x"], "a"))], "reading"],
    ["a file of which nothing was decided", [chosen("a", { reading: read(undefined) })], "undecided"],
    ["a file of which reading was stopped", [chosen("a", { reading: { status: "stopped" } })], "undecided"],
    [
      "more than may go along, copies counted",
      [chosen("a", { choice: "both" }), chosen("b", { choice: "cleaned" })],
      "tooMany",
    ],
    [
      "a copy that became too large",
      [chosen("a", { choice: "cleaned", reading: read({ ...COPY, bytes: new Uint8Array(11) }) })],
      "tooLarge",
    ],
    ["nothing where all is decided", [chosen("a", { choice: "both" })], undefined],
    ["nothing where there are no files", [], undefined],
  ] as const)("%s", (_, files, problem) => {
    expect(filesProblem(files, LIMITS)).toBe(problem);
  });
});
