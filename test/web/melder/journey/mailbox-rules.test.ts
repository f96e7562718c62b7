import { beforeAll, describe, expect, it } from "vitest";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { FormerEntry, StaffEntry } from "#shared/protocol/staff.ts";
import { directoryOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { EMPTY_REASONS, isEmpty, letterKind } from "#web/melder/journey/empty-mailbox.ts";
import { eligible, followUpReaders, readersProblem } from "#web/melder/journey/follow-up-readers.ts";
import { mailboxRead } from "#web/melder/messages/nl/mailbox-read.ts";
import { EMPTY, own as ownRecord, said } from "../support/mailbox.ts";

let directory: Directory;
beforeAll(async () => {
  await ready();
  directory = directoryOf(voorbeelddam().draft);
});

const own = (readers: string[], leftOut: string[] = [], change: Partial<OwnRecord> = {}) =>
  ownRecord({ readers, leftOut, ...change });

/** Els has left: what she signed still verifies, and nothing can be sealed to her. */
function withoutEls(): Directory {
  return directoryWith((draft) => ({
    staff: draft.staff.filter(({ id }) => id !== "els"),
    former: draft.staff.filter(({ id }) => id === "els").map(formerOf),
  }));
}

function formerOf({ id, role, vpKind, name, sign, kem }: StaffEntry): FormerEntry {
  return { id, role, vpKind, name, sign, kem, until: TODAY };
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
      consultation: false,
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
    const nobody = { known: false, consultation: false, readers: [], added: [], gone: [] };
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

describe("readers of a raadpleging", () => {
  const consultation = (change: Partial<OwnRecord> = {}) =>
    own(["els"], [], { kind: "consultation", ...change });

  it("stay the vertrouwenspersonen to whom the melder turned: nobody who would read a melding joins", () => {
    const view = { ...EMPTY, own: [consultation()], messages: [said({ members: ["els", "anna"] })] };
    const proposal = followUpReaders(view, directory);
    expect(proposal).toMatchObject({ known: true, consultation: true, readers: ["els"], added: [] });
    expect(eligible(directory, proposal).map(({ id }) => id)).toEqual(["els"]);
    expect(readersProblem(["els"], proposal, directory, false)).toBeUndefined();
  });

  it("have no successor: with the vertrouwenspersoon gone nobody is chosen, and the melder is asked", () => {
    const without = directoryWith((draft) => ({ staff: draft.staff.filter(({ id }) => id !== "els") }));
    const proposal = followUpReaders({ ...EMPTY, own: [consultation()] }, without);
    expect(proposal).toMatchObject({ readers: [], gone: ["els"] });
    expect(readersProblem([], proposal, without, false)).toEqual({ why: "nobody" });
  });

  it.each(["follow-up", "rekey"] as const)(
    "are known by a later %s too, when the first has left the board and the vertrouwenspersoon has gone",
    (kind) => {
      const later = { ...EMPTY, own: [consultation({ kind, consultation: true })] };
      expect(followUpReaders(later, directory)).toMatchObject({ consultation: true, readers: ["els"] });
      const proposal = followUpReaders(later, withoutEls());
      expect(proposal).toMatchObject({ consultation: true, readers: [], gone: ["els"] });
      expect(eligible(withoutEls(), proposal)).toEqual([]);
    },
  );

  it("are known by what staff say, where no record is left, also when the vertrouwenspersoon has gone", () => {
    const answered = { ...EMPTY, messages: [said({ author: "els", members: ["els"] })] };
    const proposal = followUpReaders(answered, directory);
    expect(proposal).toMatchObject({ known: false, consultation: true, readers: [] });
    expect(readersProblem(["els"], proposal, directory, false)).toBeUndefined();
    expect(followUpReaders(answered, withoutEls()).consultation).toBe(true);
    const handled = { ...EMPTY, messages: [...answered.messages, said({ members: ["anna", "els"] })] };
    expect(followUpReaders(handled, directory).consultation, "a melding that Anna handles too").toBe(false);
    const stranger = { ...EMPTY, messages: [said({ author: "els", members: ["els", "nobody"] })] };
    expect(followUpReaders(stranger, directory).consultation).toBe(false);
  });

  it("end with a melding from the same mailbox", () => {
    const melding = { ...EMPTY, own: [consultation(), own(["anna", "carla"])] };
    expect(followUpReaders(melding, directory).consultation).toBe(false);
  });
});

describe("a choice of readers", () => {
  it("needs as many who count as the policy says, and no more than there still are for a follow-up", () => {
    const proposal = followUpReaders({ ...EMPTY, own: [own(["anna", "carla"])] }, directory);
    expect(readersProblem(["anna", "els"], proposal, directory, false)).toEqual({ why: "few", least: 2 });
    expect(readersProblem(["anna", "carla"], proposal, directory, false)).toBeUndefined();
    const alone = { ...proposal, leftOut: ["bram", "carla", "dirk"] };
    expect(readersProblem(["anna"], alone, directory, false)).toBeUndefined();
    expect(readersProblem(["anna"], alone, directory, true)).toEqual({ why: "few", least: 2 });
    expect(readersProblem([], alone, directory, false)).toEqual({ why: "few", least: 1 });
  });
});

describe("an empty mailbox", () => {
  it("is one without a record of the melder and without a message", () => {
    expect(isEmpty(EMPTY)).toBe(true);
    expect(isEmpty({ ...EMPTY, own: [own(["anna"])] })).toBe(false);
    expect(isEmpty({ ...EMPTY, messages: [said({})] })).toBe(false);
  });

  it("is explained by the likeliest first: not there yet, other words, too old", () => {
    expect(EMPTY_REASONS.slice(0, 3)).toEqual(["notYet", "otherWords", "tooOld"]);
    expect(mailboxRead.empty.tooOld.text(90)).toContain("90 dagen");
    const { otherWords } = mailboxRead.empty;
    expect(otherWords.text("Voorbeelddam")).toContain("Voorbeelddam");
    expect(otherWords.noSlip).toContain("typefout");
  });
});

describe("a letter", () => {
  it("from an empty mailbox to vertrouwenspersonen alone goes as a raadpleging, and to nobody else", () => {
    const proposal = followUpReaders(EMPTY, directory);
    expect(readersProblem(["els"], proposal, directory, true)).toBeUndefined();
    expect(letterKind(EMPTY, ["els"], directory)).toBe("consultation");
    expect(readersProblem(["anna", "els"], proposal, directory, true)).toEqual({ why: "few", least: 2 });
    expect(readersProblem([], proposal, directory, true)).toEqual({ why: "few", least: 2 });
  });

  it("goes as a melding from an empty mailbox, so that its readers can answer, and as a follow-up from any other", () => {
    const kind = (view: typeof EMPTY) => letterKind(view, ["anna", "els"], directory);
    expect(kind(EMPTY)).toBe("melding");
    expect(kind({ ...EMPTY, own: [own(["anna", "carla"])] })).toBe("follow-up");
    expect(kind({ ...EMPTY, messages: [said({ kind: "answer" })] })).toBe("follow-up");
  });
});
