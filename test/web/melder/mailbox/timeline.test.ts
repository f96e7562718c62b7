import { beforeAll, describe, expect, it } from "vitest";
import { isoDay } from "#shared/domain/day.ts";
import { OBJECTION_DAYS } from "#shared/protocol/rekey.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { TODAY } from "#test/support/organisation.ts";
import { moveAway } from "#web/melder/mailbox/move.ts";
import { lastOf, presentLevel, timelineOf, withSent } from "#web/melder/mailbox/timeline.ts";
import { EMPTY, own, said } from "../support/mailbox.ts";

beforeAll(ready);

const names = (view: typeof EMPTY) =>
  timelineOf(view).map((entry) => (entry.by === "staff" ? entry.message.kind : entry.record.kind));

describe("the line of messages", () => {
  it("has the newest first, and within a day the melding before what came of it", () => {
    const view = {
      ...EMPTY,
      own: [
        own({ day: TODAY - 9 }),
        own({ day: TODAY - 2, kind: "follow-up" }),
        own({ day: TODAY - 2, kind: "withdrawal" }),
      ],
      messages: [said({ kind: "acknowledgement", day: TODAY - 9 }), said({ kind: "answer", day: TODAY - 2 })],
    };
    expect(names(view)).toEqual(["withdrawal", "follow-up", "answer", "acknowledgement", "melding"]);
  });

  it("puts under a question the last answer that was given to it", () => {
    const question = said({ day: TODAY - 3, ask: { kind: "closing" } });
    const first = own({ kind: "follow-up", reply: question.hash, day: TODAY - 2 });
    const last = own({ kind: "follow-up", reply: question.hash, day: TODAY - 1 });
    const other = own({ kind: "follow-up", reply: said({}).hash });
    const view = { ...EMPTY, own: [first, last, other], messages: [question, said({ day: TODAY - 1 })] };
    const replies = timelineOf(view).flatMap((entry) => (entry.by === "staff" ? [entry.reply] : []));
    expect(replies).toEqual([undefined, last]);
  });

  it("shows what this visit sent until the board does, and never twice", () => {
    const sent = own({ kind: "follow-up" });
    const before = withSent({ ...EMPTY, own: [own({ day: TODAY - 4 })] }, [sent]);
    expect(timelineOf(before).map((entry) => entry.by === "melder" && entry.underway)).toEqual([true, false]);
    const after = withSent({ ...EMPTY, own: [own({ day: TODAY - 4 }), { ...sent }] }, [sent]);
    expect(after.underway.size).toBe(0);
    expect(after.own).toHaveLength(2);
  });
});

describe("what own records tell a fresh browser", () => {
  it("is the highest level that the melder ever set, whatever a later message says", () => {
    expect(presentLevel(EMPTY)).toBe("without-name");
    const view = { own: [own({ level: "functionaris-knows" }), own({ level: "without-name" })] };
    expect(presentLevel(view)).toBe("functionaris-knows");
  });

  it("is the last day of each kind", () => {
    const view = { own: [own({ kind: "withdrawal", day: 5 }), own({ kind: "withdrawal", day: 7 })] };
    expect(lastOf(view, "withdrawal")).toBe(7);
    expect(lastOf(view, "objection")).toBeUndefined();
  });
});

describe("a brievenbus that was left", () => {
  const movedOn = (day: number) => said({ kind: "moved", text: isoDay(day), day });

  it("says on which day, and is open for an objection for fourteen days after it", () => {
    const view = { ...EMPTY, messages: [movedOn(TODAY - OBJECTION_DAYS)] };
    const away = { day: TODAY - 14, until: TODAY, objectedOn: undefined };
    expect(moveAway(view, TODAY)).toEqual({ ...away, open: true });
    expect(moveAway(view, TODAY + 1)).toEqual({ ...away, open: false });
  });

  it("is open for an objection for fourteen days after the message, whatever older day its text names", () => {
    const view = { ...EMPTY, messages: [said({ kind: "moved", text: isoDay(TODAY - 100), day: TODAY })] };
    expect(moveAway(view, TODAY + OBJECTION_DAYS)).toMatchObject({ day: TODAY - 100, open: true });
    expect(moveAway(view, TODAY + OBJECTION_DAYS + 1)).toMatchObject({ open: false });
  });

  it("knows that this holder objected", () => {
    const view = { ...EMPTY, own: [own({ kind: "objection", day: TODAY })], messages: [movedOn(TODAY)] };
    expect(moveAway(view, TODAY)?.objectedOn).toBe(TODAY);
  });

  it("counts from the day of the message where its text names no day, and is none without a message", () => {
    expect(moveAway({ ...EMPTY, messages: [said({ kind: "moved", text: "verhuisd" })] }, TODAY)?.day).toBe(
      TODAY,
    );
    expect(moveAway({ ...EMPTY, own: [own()] }, TODAY)).toBeUndefined();
  });
});
