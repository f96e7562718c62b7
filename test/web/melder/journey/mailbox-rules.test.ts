import { beforeAll, describe, expect, it } from "vitest";
import type { VerifiedMessage } from "#shared/protocol/board-message.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer } from "#test/support/answers.ts";
import { directoryOf, melder, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { nextDue } from "#web/melder/journey/due.ts";
import { letterKind } from "#web/melder/journey/empty-mailbox.ts";
import { followUpReaders } from "#web/melder/journey/follow-up-readers.ts";

let directory: Directory;
beforeAll(async () => {
  await ready();
  directory = directoryOf(voorbeelddam().draft);
});

const EMPTY: MailboxView = { messages: [], own: [], freeSelfSlots: [0], unverified: 0, missing: [] };

const own = (readers: string[], leftOut: string[] = [], day = TODAY) => ({
  messageId: new Uint8Array(16),
  day,
  readers,
  leftOut,
  kind: "melding" as const,
  level: "without-name" as const,
  reply: null,
});

function said(change: Parameters<typeof answer>[1]): VerifiedMessage {
  const message = answer(melder("rules"), change);
  return { ...message, hash: new Uint8Array(32), bytes: new Uint8Array() };
}

function directoryWith(change: (draft: DirectoryDraft) => Partial<DirectoryDraft>): Directory {
  const { draft } = voorbeelddam();
  return directoryOf({ ...draft, ...change(draft) });
}

describe("readers of a follow-up", () => {
  it("are those of the melder's own record, without the person left out, before and after the first reply", () => {
    const before = followUpReaders({ ...EMPTY, own: [own(["anna", "carla"], ["bram"])] }, directory);
    expect(before).toEqual({
      known: true,
      readers: ["anna", "carla"],
      leftOut: ["bram"],
      added: [],
      gone: [],
    });
    const replied = {
      ...EMPTY,
      own: [own(["anna", "carla"], ["bram"])],
      messages: [said({ members: ["anna", "bram"] })],
    };
    expect(followUpReaders(replied, directory).readers).toEqual(["anna", "carla"]);
  });

  it("are not chosen for the melder where no record of hers says who was left out, before and after the first reply", () => {
    const nobody = { known: false, readers: [], added: [], gone: [] };
    expect(followUpReaders(EMPTY, directory)).toEqual({ ...nobody, leftOut: [] });
    const replied = { ...EMPTY, messages: [said({ members: ["anna", "bram"] })] };
    expect(followUpReaders(replied, directory)).toEqual({ ...nobody, leftOut: [] });
    const told = { ...EMPTY, messages: [said({ members: ["anna", "carla"], leftOut: ["bram"] })] };
    expect(followUpReaders(told, directory)).toEqual({ ...nobody, leftOut: ["bram"] });
  });

  it("include a member whom staff brought in, and say that this person is new", () => {
    const view = {
      ...EMPTY,
      own: [own(["anna", "bram"])],
      messages: [said({ members: ["anna", "bram", "els"] })],
    };
    expect(followUpReaders(view, directory)).toMatchObject({
      readers: ["anna", "bram", "els"],
      added: ["els"],
    });
  });

  it("name who left, and put the policy's successor in, never the person left out", () => {
    const smaller = directoryWith((draft) => ({ staff: draft.staff.filter(({ id }) => id !== "anna") }));
    const view = { ...EMPTY, own: [own(["anna", "carla"], ["bram"])] };
    const { readers, gone, added } = followUpReaders(view, smaller);
    expect(gone).toEqual(["anna"]);
    expect(readers).toEqual(["carla", "dirk"]);
    expect(added).toEqual(["dirk"]);
  });

  it("do not include somebody whose appointment ended", () => {
    const ended = directoryWith((draft) => ({
      staff: draft.staff.map((entry) =>
        entry.id === "anna" ? { ...entry, appointedUntil: TODAY - 1 } : entry,
      ),
    }));
    const { readers, gone } = followUpReaders({ ...EMPTY, own: [own(["anna", "bram", "carla"])] }, ended);
    expect(gone).toEqual(["anna"]);
    expect(readers).toEqual(["bram", "carla"]);
  });
});

describe("a letter", () => {
  it("goes as a melding from an empty mailbox, so that its readers can answer, and as a follow-up from any other", () => {
    expect(letterKind(EMPTY)).toBe("melding");
    expect(letterKind({ ...EMPTY, own: [own(["anna", "carla"])] })).toBe("follow-up");
    expect(letterKind({ ...EMPTY, messages: [said({ kind: "answer" })] })).toBe("follow-up");
  });
});

describe("what is due", () => {
  it("is nothing in an empty mailbox", () => {
    expect(nextDue(EMPTY, directory)).toBeUndefined();
  });

  it("is the acknowledgement seven days after sending, and says honestly when that day passed", () => {
    const view = { ...EMPTY, own: [own(["anna"], [], TODAY - 7)] };
    expect(nextDue(view, directory)).toEqual({ term: "acknowledge", day: TODAY, late: false });
    const late = { ...EMPTY, own: [own(["anna"], [], TODAY - 8)] };
    expect(nextDue(late, directory)).toEqual({ term: "acknowledge", day: TODAY - 1, late: true });
  });

  it("is the feedback, three months after the acknowledgement", () => {
    const view = {
      ...EMPTY,
      own: [own(["anna"], [], TODAY - 5)],
      messages: [said({ kind: "acknowledgement", day: TODAY })],
    };
    const due = nextDue(view, directory);
    expect(due?.term).toBe("feedback");
    expect(due?.day).toBeGreaterThanOrEqual(TODAY + 89);
    expect(due?.day).toBeLessThanOrEqual(TODAY + 92);
  });

  it("is nothing more once an answer came", () => {
    const view = { ...EMPTY, own: [own(["anna"], [], TODAY - 200)], messages: [said({ kind: "answer" })] };
    expect(nextDue(view, directory)).toBeUndefined();
  });
});
