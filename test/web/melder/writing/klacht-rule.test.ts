import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT } from "#web/melder/draft.ts";
import { asksWhichWay } from "#web/melder/writing/klacht-rule.ts";

const conduct = { ...EMPTY_DRAFT, kinds: ["misstand", "ongewenste_omgangsvorm"] };

describe("melding or klacht", () => {
  it("is asked where it could be an ongewenste omgangsvorm and nobody would know the name (req 29)", () => {
    expect(asksWhichWay(conduct)).toBe(true);
  });

  it.each([
    ["another kind", { ...EMPTY_DRAFT, kinds: ["misstand"] }],
    ["no kind", EMPTY_DRAFT],
    ["a name that the readers get", { ...conduct, level: "open" as const }],
    ["a name that a vertrouwenspersoon gets", { ...conduct, level: "vp-knows" as const }],
    ["a vertrouwenspersoon asked first", { ...conduct, first: "els" }],
  ])("is not asked for %s", (_what, draft) => {
    expect(asksWhichWay(draft)).toBe(false);
  });
});
