import { beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { selfRecord } from "#shared/protocol/board-own.ts";
import { readBoard } from "#shared/protocol/board-reader.ts";
import { contentHash, dummyRecord } from "#shared/protocol/board-record.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, carried, signedBy } from "#test/support/answers.ts";
import { newBoard } from "#test/support/board.ts";
import {
  directoryOf,
  INSTANCE,
  melder,
  type Person,
  seedOf,
  TODAY,
  unwrap,
  voorbeelddam,
} from "#test/support/organisation.ts";

let people: ReturnType<typeof voorbeelddam>["people"];
let directory: Directory;
let roos: MailboxKeys;

beforeAll(async () => {
  await ready();
  people = voorbeelddam().people;
  directory = directoryOf(voorbeelddam().draft);
  roos = melder("roos");
});

type Board = ReturnType<typeof newBoard>;

function read(board: Board, keys = roos, today = TODAY, from = directory) {
  const { index, pages } = board.visit(today);
  return unwrap(readBoard({ keys, directory: from, index, pages, today }));
}

function ownRecord(keys: MailboxKeys, j: number, month = monthOf(TODAY)) {
  return unwrap(
    selfRecord({
      keys,
      instanceId: INSTANCE,
      messageId: seedOf("own").slice(0, 16),
      day: TODAY,
      readers: ["anna", "bram"],
      leftOut: ["carla"],
      kind: "melding",
      consultation: false,
      level: "without-name",
      reply: null,
      month,
      j,
    }),
  );
}

/** The text of an answer that fills three records. */
const LONG = "Wij hebben uw melding besproken. ".repeat(200);

describe("a mailbox", () => {
  it("finds a long answer whole, its own record, and the slots that are left", () => {
    const board = newBoard();
    const message = signedBy(people.anna, answer(roos, { text: LONG }));
    board.publish([...carried(roos, message, { lane: "anna" }), ownRecord(roos, 7)]);
    const view = read(board);
    expect(view.messages.map(({ author, text, hash }) => [author, text, hash])).toEqual([
      ["anna", LONG, contentHash(message)],
    ]);
    expect(view.own).toMatchObject([{ day: TODAY, readers: ["anna", "bram"], leftOut: ["carla"] }]);
    expect(view.freeSelfSlots).toHaveLength(63);
    expect(view.freeSelfSlots).not.toContain(7);
    expect([view.unverified, view.missing]).toEqual([0, []]);
  });

  it("is empty under any other valid code", () => {
    const board = newBoard();
    board.publish(carried(roos, signedBy(people.anna, answer(roos)), { lane: "anna" }));
    expect(read(board, melder("kees"))).toMatchObject({ messages: [], own: [], unverified: 0 });
  });

  it("says which numbers of an author are no longer there", () => {
    const board = newBoard();
    const third = answer(roos, { number: 3, previous: seedOf("second") });
    board.publish(carried(roos, signedBy(people.anna, third), { lane: "anna" }));
    expect(read(board).missing).toEqual([
      { author: "anna", number: 1 },
      { author: "anna", number: 2 },
    ]);
  });

  it("shows an answer with a valid signature on a stale board", () => {
    const board = newBoard();
    board.publish(carried(roos, signedBy(people.anna, answer(roos)), { lane: "anna" }));
    const { index } = board.visit(TODAY + 30);
    expect(index.stale).toBe(true);
    expect(read(board, roos, TODAY + 30).messages).toHaveLength(1);
  });
});

describe("reader finds all live messages after 100, 1,000 expired ones", () => {
  it.each([100, 1000])("after %i", (expired) => {
    const board = newBoard(30);
    const old = new Uint8Array(4096).fill(9);
    for (let sent = 0; sent < expired; sent += 20) {
      const records = Array.from({ length: 20 }, (_, i) => {
        const record = old.slice();
        record.set(seedOf(`old ${sent + i}`).subarray(0, 16));
        return record;
      });
      board.publish(records, TODAY - 40);
    }
    const messages = [people.anna, people.bram].map((author) =>
      carried(roos, signedBy(author, answer(roos, { author: author.id, text: LONG })), { lane: author.id }),
    );
    board.publish(messages.flat());
    expect(read(board).messages.map(({ author }) => author)).toEqual(["anna", "bram"]);
  });

  it("and after an earlier message of its own expired, in another month", () => {
    const board = newBoard(30);
    const first = signedBy(people.anna, answer(roos, { day: TODAY - 40 }));
    board.publish(carried(roos, first, { lane: "anna", month: monthOf(TODAY - 40) }), TODAY - 40);
    const second = answer(roos, { number: 2, previous: contentHash(first) });
    board.publish(carried(roos, signedBy(people.anna, second), { lane: "anna" }));
    expect(read(board).messages.map(({ number }) => number)).toContain(2);
  });
});

describe("reader finds all live messages after the author left, after republication by a colleague", () => {
  const withoutAnna = () => {
    const { draft } = voorbeelddam();
    const { id, role, vpKind, name, sign, kem } = people.anna.entry;
    return directoryOf({
      ...draft,
      version: 2,
      previousHash: directory.hash,
      staff: draft.staff.filter((entry) => entry.id !== "anna"),
      former: [{ id, role, vpKind, name, sign, kem, until: TODAY }],
    });
  };

  it("in the lane of who left", () => {
    const board = newBoard();
    board.publish(carried(roos, signedBy(people.anna, answer(roos)), { lane: "anna" }));
    expect(read(board, roos, TODAY + 60, withoutAnna()).messages).toMatchObject([{ author: "anna" }]);
  });

  it("in the lane of the colleague, once, in either's name as written", () => {
    const board = newBoard();
    const message = signedBy(people.anna, answer(roos, { text: LONG }));
    board.publish(carried(roos, message, { lane: "anna" }));
    board.publish(carried(roos, message, { lane: "bram", first: 20 }), TODAY + 50);
    for (const from of [directory, withoutAnna()])
      expect(read(board, roos, TODAY + 50, from).messages).toMatchObject([{ author: "anna", text: LONG }]);
  });

  it("from parts of which some came with the first publication and some with the second", () => {
    const board = newBoard();
    const message = signedBy(people.anna, answer(roos, { text: LONG }));
    const [a1, a2] = carried(roos, message, { lane: "anna" });
    const again = carried(roos, message, { lane: "bram" }).slice(1);
    board.publish([a1, a2, ...again].filter((record) => record !== undefined));
    expect(read(board)).toMatchObject({ messages: [{ text: LONG }], unverified: 0 });
  });
});

describe("two tabs answer at once", () => {
  it("two messages arrive, no equal tags in the index: the dossier gave them different slots", () => {
    const board = newBoard();
    const first = signedBy(people.anna, answer(roos));
    const second = signedBy(
      people.anna,
      answer(roos, { number: 2, previous: contentHash(first), text: "Nog iets." }),
    );
    board.publish([
      ...carried(roos, first, { lane: "anna", first: 0 }),
      ...carried(roos, second, { lane: "anna", first: 1 }),
    ]);
    expect(read(board).messages.map(({ number }) => number)).toEqual([1, 2]);
    const { tags } = board.visit().index;
    expect(new Set(tags.map(String)).size).toBe(tags.length);
  });
});

describe("requests made by a mailbox with 0, 1, 40 records and by a wrong code", () => {
  it("are an identical list of URLs, also when a record stands alone on a page", () => {
    const board = newBoard();
    board.publish(
      Array.from({ length: 216 }, (_, i) => {
        const record = new Uint8Array(4096);
        record.set(seedOf(`other ${i}`).subarray(0, 16));
        return record;
      }),
    );
    const own = Array.from({ length: 40 }, (_, j) => ownRecord(roos, j));
    board.publish(own);
    board.publish([ownRecord(melder("kees"), 0)], TODAY, 1);
    const visits = [roos, melder("kees"), melder("niemand")].map((keys) => {
      const { index, pages, urls } = board.visit();
      return { urls, found: unwrap(readBoard({ keys, directory, index, pages, today: TODAY })).own.length };
    });
    expect(visits.map(({ found }) => found)).toEqual([1, 1, 0]);
    expect(visits[0]?.urls).toEqual(["/board/pages/1-256", "/board/pages/2-1"]);
    expect(new Set(visits.map(({ urls }) => String(urls))).size).toBe(1);
    expect(read(board).freeSelfSlots).toHaveLength(24);
  });
});

describe("what must fail: a reader", () => {
  it("refuses a missing page, a page cut short and other bytes", () => {
    const board = newBoard();
    board.publish(carried(roos, signedBy(people.anna, answer(roos)), { lane: "anna" }));
    const { index, pages } = board.visit();
    const refusal = (given: Uint8Array[]) =>
      readBoard({ keys: roos, directory, index, pages: given, today: TODAY });
    expect(refusal([])).toEqual({ ok: false, error: "missing-page" });
    expect(refusal(pages.map((page) => page.subarray(1)))).toEqual({ ok: false, error: "truncated" });
    expect(refusal(pages.map((page) => new Uint8Array(page.length)))).toEqual({ ok: false, error: "digest" });
  });

  it("does not believe an own record that staff wrote, and counts it", () => {
    const board = newBoard();
    // staff know kem, tagKey and the public sign key, but not its secret
    const forged = { ...roos, sign: { ...people.anna.sign, publicKey: roos.sign.publicKey } };
    board.publish([ownRecord(forged, 3)]);
    expect(read(board)).toMatchObject({ own: [], unverified: 1 });
  });

  it("does not let one bad content hide the next: junk in a lane, a stranger's message, a lying copy of a part", () => {
    const board = newBoard();
    const message = signedBy(people.anna, answer(roos, { text: LONG }));
    const stranger: Person = { ...people.bram, sign: people.frank.sign };
    const lie = carried(roos, message, { lane: "bram", first: 30 });
    const junk = dummyRecord();
    junk.set(carried(roos, message, { lane: "carla" })[0]?.subarray(0, 16) ?? []);
    board.publish([
      junk,
      ...carried(roos, signedBy(stranger, answer(roos, { author: "bram" })), { lane: "bram" }),
      ...carried(roos, message, { lane: "anna" }),
      ...lie.slice(1),
    ]);
    expect(read(board)).toMatchObject({ messages: [{ author: "anna", text: LONG }], unverified: 2 });
  });
});
