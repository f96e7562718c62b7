import { describe, expect, it } from "vitest";
import { dayFromIso } from "#shared/domain/day.ts";
import { dayText } from "#web/ui/day.ts";
import { bytesText } from "#web/ui/file-size.ts";

describe("days and sizes in words", () => {
  it("writes a day in both languages, whatever the clock zone of the device", () => {
    const day = dayFromIso("2027-02-28") ?? Number.NaN;
    expect(dayText(day, "nl")).toBe("28 februari 2027");
    expect(dayText(day, "nl", true)).toBe("zondag 28 februari 2027");
    expect(dayText(day, "en")).toBe("28 February 2027");
  });

  it.each([
    [0, "0 byte"],
    [999, "999 byte"],
    [90_000, "90 kB"],
    [1_250_000, "1,3 MB"],
    [25_000_000, "25 MB"],
  ])("writes %i bytes as %s", (bytes, text) => {
    expect(bytesText(bytes, "nl")).toBe(text);
  });
});
