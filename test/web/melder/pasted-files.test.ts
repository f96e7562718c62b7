import { describe, expect, it } from "vitest";
import { pastedFiles } from "#web/melder/pasted-files.ts";

const picture = new File(["x"], "image.png", { type: "image/png" });
const clipboard = (...types: string[]) => ({ types, files: [picture] as unknown as FileList });

describe("what is pasted", () => {
  it("is a file where there is nothing but files", () => {
    expect(pastedFiles(clipboard("Files"))).toEqual([picture]);
    // A picture copied from a page, with the mark-up around it.
    expect(pastedFiles(clipboard("text/html", "Files"))).toEqual([picture]);
  });

  it("is text where there is text, as from a sheet or a letter", () => {
    expect(pastedFiles(clipboard("text/plain", "text/html", "text/rtf", "Files"))).toEqual([]);
    expect(pastedFiles(null)).toEqual([]);
  });
});
