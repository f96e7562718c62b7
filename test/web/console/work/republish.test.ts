import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleApi } from "#shared/api/console.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { verifyIndex } from "#shared/protocol/board-index.ts";
import { INDEX_PATH, pagePaths } from "#shared/protocol/board-layout.ts";
import { readBoard } from "#shared/protocol/board-reader.ts";
import { hash } from "#shared/protocol/hash.ts";
import { ok } from "#shared/protocol/result.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { type ConsoleStage, startConsoleStage } from "#test/support/console-stage.ts";
import { meldingOf } from "#test/support/melding.ts";
import { melder, unwrap } from "#test/support/organisation.ts";
import { sendAnswer } from "#web/console/work/answer.ts";
import { type AnswerDraft, newMessageId } from "#web/console/work/answer-draft.ts";
import { fetchBoard } from "#web/console/work/board.ts";
import type { Desk } from "#web/console/work/desk.ts";
import { listRows, type OpenDossier, openRow } from "#web/console/work/dossiers.ts";
import { workInbox } from "#web/console/work/inbox.ts";
import { needsBoard, renew, renewalDay, renewals } from "#web/console/work/republish.ts";
import { createWorkspace } from "#web/console/work/workspace.ts";

/** Messages that a dossier needs longer than a record lives, over the real functions, stores and board. */

const KEYS = () => melder("waits for long");
/** Within the last half of a record's life whatever the hash says: 45 + 31 days at most. */
const LATE = 80;
/** So late that a reader no longer looks at the month in which the message was first sealed. */
const READS = 200;
let stage: ConsoleStage;

beforeAll(async () => {
  stage = await startConsoleStage();
  const keys = KEYS();
  await stage.submit({ keys, message: meldingOf(keys, "long"), readers: ["anna", "bram"] });
  await stage.release();
  const anna = stage.desk("anna");
  unwrap(await workInbox(anna, 0, () => undefined));
  for (const text of ["Ontvangen.", "Wij zoeken het uit."]) {
    const draft: AnswerDraft = {
      messageId: newMessageId(),
      kind: "answer",
      text,
      feedback: false,
      ask: null,
    };
    const sent = await sendAnswer(anna, await opened(anna), draft, { expected: stage.today });
    expect(unwrap(sent).at).toBe("sent");
  }
  await stage.publish();
});
afterAll(() => stage?.stop());

/** A session so many days from now. The server under it lives today: what it expects is moved with the desk. */
function later(name: "anna" | "bram", days: number): Desk {
  const desk = stage.desk(name);
  const caller: Desk["caller"] = {
    call: async (route, input, options) => {
      const answer = await desk.caller.call(route, input, options);
      if (!answer.ok || (route as unknown) !== consoleApi.queueRecords) return answer;
      const { queued, expected } = answer.value as { queued: number; expected: number };
      return ok({ queued, expected: expected + days } as never);
    },
  };
  return { ...desk, caller, today: () => stage.today + days };
}

async function opened(desk: Desk): Promise<OpenDossier> {
  const [row] = unwrap(await listRows(desk));
  if (row === undefined) throw new Error("no dossier");
  return unwrap(await openRow(desk, row));
}

const trust = () => ({ boardKey: stage.directory.boardKey, pinnedBatch: 0, today: stage.today });
const board = async () => unwrap(await fetchBoard(trust(), stage.file));

/** The texts that a mailbox finds which looks only at the months of a much later day. */
async function readLate(): Promise<string[]> {
  const index = unwrap(
    verifyIndex({ bytes: (await stage.file(INDEX_PATH)) ?? new Uint8Array(), ...trust() }),
  );
  const pages = await Promise.all(
    pagePaths(index).map(async (path) => (await stage.file(path)) ?? new Uint8Array()),
  );
  const today = stage.today + READS;
  const read = unwrap(readBoard({ keys: KEYS(), directory: stage.directory, index, pages, today }));
  return read.messages.map(({ text }) => text);
}

describe("publishing again", () => {
  it("leaves alone what is in the first half of its life", async () => {
    const anna = later("anna", 40);
    const open = await opened(anna);
    expect(renewals(anna, open, await board())).toEqual([]);
    expect(unwrap(await renew(anna, open, await board(), 3))).toEqual({ open, queued: 0 });
  });

  it("puts a message of a colleague on the board again, under the caller's own tags, once", async () => {
    expect(await readLate()).toEqual([]);
    const [bram, anna] = [later("bram", LATE), later("anna", LATE)];
    const stale = await opened(anna);
    const first = unwrap(await renew(bram, await opened(bram), await board(), 1));
    expect(first.queued).toBe(1);
    const again = first.open.dossier.answers.filter(({ sent }) => sent.length === 2);
    expect(again.map(({ author, sent }) => [author, sent[1]?.lane])).toEqual([["anna", "bram"]]);
    // A colleague who does not know of it yet finds the event of the first, and only does what is left.
    const second = unwrap(await renew(anna, stale, await board(), 3));
    expect(second.open.dossier.answers.map(({ sent }) => sent.length)).toEqual([2, 2]);
    expect(unwrap(await renew(bram, await opened(bram), await board(), 3)).queued).toBe(0);
    await stage.publish();
    expect((await readLate()).toSorted()).toEqual(["Ontvangen.", "Wij zoeken het uit."]);
  });

  it("queues once more what was accepted and never came", async () => {
    const bram = later("bram", LATE + 8);
    const open = await opened(bram);
    const seen = { ...(await board()), day: stage.today + LATE + 8 };
    expect(renewals(bram, open, seen)).toEqual([]);
    expect(renewals(bram, open, { ...seen, tags: new Map() })).toHaveLength(2);
  });

  it("is part of a session's update", async () => {
    const bram = later("bram", LATE * 2);
    const workspace = createWorkspace(bram, { boardBatch: 0, file: stage.file });
    await workspace.update();
    expect(workspace.state().problem).toBeUndefined();
    const { dossier } = await opened(bram);
    expect(dossier.answers.map(({ sent }) => sent.length)).toEqual([3, 3]);
    await workspace.update();
    expect((await opened(bram)).dossier.head).toEqual(dossier.head);
  });
});

describe("when a message is published again", () => {
  it("lies in the last half of its records' life, spread over many days, and is the same for every reader", () => {
    const days = Array.from({ length: 200 }, (_, n) => {
      const message = { hash: hash("MI1/test", utf8(String(n))), day: 1_000 };
      return renewalDay({ message, sent: [{ expected: 1_002 }] }, 90);
    });
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1_002 + 45);
    expect(Math.max(...days)).toBeLessThanOrEqual(1_002 + 90 - 14);
    expect(new Set(days).size).toBeGreaterThan(20);
  });

  it("ends with aftercare or destruction", () => {
    const row: RegisterRow = {
      dossierId: "A".repeat(22),
      channel: "site",
      level: "without-name",
      state: "assessment",
      received: 20_000,
      acknowledged: null,
      feedback: null,
      closed: null,
      destroyAfter: null,
      lastCopy: null,
      hold: false,
    };
    expect(needsBoard(row, 21_000)).toBe(true);
    const closed: RegisterRow = { ...row, state: "closed", closed: 20_500 };
    expect(needsBoard(closed, 20_500 + 365)).toBe(true);
    expect(needsBoard(closed, 20_500 + 367)).toBe(false);
    expect(needsBoard({ ...row, state: "destroyed" }, 20_100)).toBe(false);
  });
});
