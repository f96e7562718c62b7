import { beforeAll, describe, expect, it } from "vitest";
import { dayFromIso } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, voorbeelddam } from "#test/support/organisation.ts";
import { comingDays } from "#web/melder/writing/coming-days.ts";

beforeAll(ready);

const day = dayFromIso("2026-11-22") ?? Number.NaN;

function policy(change: Partial<Directory["policy"]> = {}): Directory["policy"] {
  return { ...directoryOf(voorbeelddam().draft).policy, ...change };
}

describe("the days after sending", () => {
  it("of a melding are those on which to look and by which a human answers", () => {
    const days = comingDays({ day, kind: "melding" }, policy({ acknowledgeDays: 7, feedbackMonths: 3 }));
    expect(days).toEqual([
      { what: "sent", day },
      { what: "look", day: day + 1 },
      { what: "acknowledge", day: dayFromIso("2026-11-29") },
      { what: "feedback", day: dayFromIso("2027-02-28") },
    ]);
  });

  it("of a raadpleging hold no term, unless the signed list says that it starts them", () => {
    const whats = (consultationStartsTerms: boolean) =>
      comingDays({ day, kind: "consultation" }, policy({ consultationStartsTerms })).map(({ what }) => what);
    expect(whats(false)).toEqual(["sent", "look"]);
    expect(whats(true)).toEqual(["sent", "look", "acknowledge", "feedback"]);
  });

  it("of a message that follows on a melding hold none: its terms run already", () => {
    const days = comingDays({ day, kind: "follow-up" }, policy());
    expect(days.map(({ what }) => what)).toEqual(["sent", "look"]);
  });

  it("keep to a shorter promise of the organisation", () => {
    const days = comingDays({ day, kind: "melding" }, policy({ acknowledgeDays: 2, feedbackMonths: 1 }));
    expect(days.slice(2).map((coming) => coming.day)).toEqual([
      dayFromIso("2026-11-24"),
      dayFromIso("2026-12-24"),
    ]);
  });
});
