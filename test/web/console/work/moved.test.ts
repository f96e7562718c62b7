import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleApi } from "#shared/api/console.ts";
import { isoDay } from "#shared/domain/day.ts";
import { verifyIndex } from "#shared/protocol/board-index.ts";
import { INDEX_PATH, pagePaths } from "#shared/protocol/board-layout.ts";
import { type MailboxView, readBoard } from "#shared/protocol/board-reader.ts";
import { type MailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { type ConsoleStage, startConsoleStage } from "#test/support/console-stage.ts";
import { followUp, meldingOf, messageId } from "#test/support/melding.ts";
import { melder, unwrap } from "#test/support/organisation.ts";
import { queueAnswer, sendAnswer } from "#web/console/work/answer.ts";
import { newMessageId } from "#web/console/work/answer-draft.ts";
import { briefOf } from "#web/console/work/brief.ts";
import type { Desk } from "#web/console/work/desk.ts";
import { listRows, type OpenDossier, openRow } from "#web/console/work/dossiers.ts";
import { nameEnvelopes, revealIdentity } from "#web/console/work/identity.ts";
import { levelOf } from "#web/console/work/level.ts";
import { tellMove } from "#web/console/work/moved.ts";
import { fromOldWords } from "#web/console/work/old-words.ts";
import { threadOf } from "#web/console/work/thread.ts";
import { createWorkspace } from "#web/console/work/workspace.ts";

/** A mailbox that moved to new words, over the real functions, stores and board. */

const READERS = ["anna", "bram"] as const;
let stage: ConsoleStage;
beforeAll(async () => {
  stage = await startConsoleStage();
});
afterAll(() => stage?.stop());

const bare = (kind: "objection" | "withdrawal", label: string) =>
  ({ kind, messageId: messageId(label), after: null, level: "without-name", files: [] }) as const;

function rekey(old: MailboxKeys, fresh: MailboxKeys, label: string) {
  const id = messageId(label);
  const subject = { instanceId: stage.directory.instanceId, messageId: id, oldSign: old.sign.publicKey };
  const common = { messageId: id, after: null, level: "without-name", files: [] } as const;
  return { ...common, kind: "rekey" as const, ...rekeyTo(subject, fresh) };
}

/** A melding whose mailbox moves before anybody answered. */
async function moving(label: string) {
  const [old, fresh] = [melder(`${label} old`), melder(`${label} new`)];
  await stage.submit({ keys: old, message: meldingOf(old, label), readers: READERS });
  await stage.submit({ keys: old, message: rekey(old, fresh, `${label} move`), readers: READERS });
  return { old, fresh };
}

const session = (desk: Desk) => createWorkspace(desk, { boardBatch: 0, file: stage.file });

async function update(desk: Desk): Promise<void> {
  const workspace = session(desk);
  await workspace.update();
  expect(workspace.state().problem).toBeUndefined();
}

async function dossierOf(desk: Desk, keys: MailboxKeys): Promise<OpenDossier> {
  for (const row of unwrap(await listRows(desk))) {
    const open = unwrap(await openRow(desk, row));
    if (open.dossier.mailbox.signKeys.some((key) => Buffer.from(key).equals(keys.sign.publicKey)))
      return open;
  }
  throw new Error("no such dossier");
}

async function boardOf(keys: MailboxKeys): Promise<MailboxView> {
  const { directory, today } = stage;
  const bytes = (await stage.file(INDEX_PATH)) ?? new Uint8Array();
  const index = unwrap(verifyIndex({ bytes, boardKey: directory.boardKey, pinnedBatch: 0, today }));
  const pages = await Promise.all(
    pagePaths(index).map(async (path) => (await stage.file(path)) ?? new Uint8Array()),
  );
  return unwrap(readBoard({ keys, directory, index, pages, today }));
}

const kinds = ({ messages }: MailboxView) => messages.map(({ kind }) => kind);

describe("a mailbox that was left", () => {
  it("is told by the next update of any member, once, with the day; the new one is told nothing", async () => {
    const { old, fresh } = await moving("told");
    await stage.release();
    const anna = stage.desk("anna");
    await update(anna);
    await update(stage.desk("bram"));
    await update(anna);
    const { dossier } = await dossierOf(anna, old);
    expect(dossier.answers.map(({ message, author }) => [message.kind, author])).toEqual([["moved", "anna"]]);
    await stage.publish();
    const [message] = (await boardOf(old)).messages;
    expect(message).toMatchObject({ kind: "moved", text: isoDay(stage.today), ask: null });
    expect(kinds(await boardOf(fresh))).toEqual([]);
  });

  it("does not count as an answer in the list of dossiers", async () => {
    const { old } = await moving("unanswered");
    await stage.release();
    const anna = stage.desk("anna");
    await update(anna);
    const { dossier } = await dossierOf(anna, old);
    expect(dossier.answers).toHaveLength(1);
    expect(briefOf(dossier).unanswered).toBe(2);
  });

  it("is told although its move is contested already, and takes no other message", async () => {
    const { old, fresh } = await moving("contested");
    await stage.submit({ keys: fresh, message: rekey(fresh, melder("third"), "again"), readers: READERS });
    await stage.release();
    const anna = stage.desk("anna");
    await update(anna);
    const open = await dossierOf(anna, old);
    expect(open.dossier.mailbox.contested).toBe(true);
    const [told] = open.dossier.answers;
    if (told === undefined) throw new Error("nothing was told");
    // After everything else that waits: two batches.
    await stage.publish();
    await stage.publish();
    expect(kinds(await boardOf(old))).toEqual(["moved"]);
    const other = { ...told, message: { ...told.message, kind: "answer" as const } };
    expect(await queueAnswer(anna, open, other, "new")).toEqual({ ok: false, error: "not-allowed" });
  });

  it("can object: then neither mailbox is answered, and what it writes is marked as of the old words", async () => {
    const { old } = await moving("object");
    await stage.release();
    const anna = stage.desk("anna");
    await update(anna);
    await stage.submit({ keys: old, message: bare("objection", "no"), readers: READERS });
    await stage.submit({ keys: old, message: bare("withdrawal", "stop"), readers: READERS });
    await stage.release();
    await update(anna);
    const { dossier } = await dossierOf(anna, old);
    expect(dossier.mailbox.contested).toBe(true);
    const received = threadOf(dossier, stage.directory.instanceId).filter((item) => item.type === "received");
    const marked = received.filter(({ oldWords }) => oldWords).map(({ message }) => message.kind);
    expect(received).toHaveLength(4);
    expect(marked.toSorted()).toEqual(["objection", "withdrawal"]);
  });

  it("keeps what the old words said in the batch of the move apart from what they say later", async () => {
    const { old } = await moving("one batch");
    await stage.submit({ keys: old, message: bare("withdrawal", "before"), readers: READERS });
    await stage.release();
    const anna = stage.desk("anna");
    await update(anna);
    const received = threadOf((await dossierOf(anna, old)).dossier, stage.directory.instanceId).filter(
      (item) => item.type === "received",
    );
    expect(received.map(({ message, oldWords }) => [message.kind, oldWords])).toEqual([
      ["melding", false],
      ["withdrawal", false],
      ["rekey", false],
    ]);
  });

  it("is told again in other slots when the message never came on the board", async () => {
    const { old } = await moving("lost");
    await stage.release();
    const anna = stage.desk("anna");
    await update(anna);
    const open = await dossierOf(anna, old);
    const empty = { batch: 1, day: stage.today + 10, stale: false, tags: new Map<string, number>() };
    const again = unwrap(await tellMove(stage.desk("bram"), await dossierOf(stage.desk("bram"), old), empty));
    expect(again.dossier.answers.map(({ sent }) => sent.map(({ lane }) => lane))).toEqual([["anna", "bram"]]);
    // Queued a moment ago: nothing is missing yet.
    const seen = { ...empty, day: stage.today };
    expect(unwrap(await tellMove(anna, open, seen)).dossier.head).toEqual(open.dossier.head);
  });

  it("is told after all that people wrote, three in one update, and first where somebody wrote before", async () => {
    const spoken = melder("spoken old");
    await stage.submit({ keys: spoken, message: meldingOf(spoken, "spoken"), readers: READERS });
    await stage.release();
    const [anna, bram] = [stage.desk("anna"), stage.desk("bram")];
    await update(anna);
    const { row, ...open } = await dossierOf(anna, spoken);
    const text = "Dank voor uw melding.";
    const draft = { messageId: newMessageId(), kind: "answer", text, feedback: false, ask: null } as const;
    unwrap(await sendAnswer(anna, { row, ...open }, draft, { expected: stage.today }));
    for (let i = 0; i < 4; i += 1) await moving(`flood ${i}`);
    const message = rekey(spoken, melder("spoken new"), "spoken move");
    await stage.submit({ keys: spoken, message, readers: READERS });
    await stage.release();

    const queued: { dossierId: string; priority: string }[] = [];
    const call: Desk["caller"]["call"] = (route, input, options) => {
      const body = input.body as { dossierId: string; priority: string; records: unknown[] };
      if ((route as unknown) === consoleApi.queueRecords && body.records.length > 0) queued.push(body);
      return bram.caller.call(route, input, options);
    };
    await update({ ...bram, caller: { ...bram.caller, call } });
    expect(queued.map(({ priority }) => priority)).toEqual(["again", "again", "again"]);
    expect(queued[0]?.dossierId).toBe(row.id);
    await update(bram);
  });
});

describe("what is written with words that were left", () => {
  const named = (name: string, level: "functionaris-knows" | "open") => ({
    message: { ...followUp(name, name), level },
    identity: { to: ["anna"], name, contact: "" },
    readers: READERS,
  });

  it("raises no level, nor the register row, and replaces no name: it stands beside it with a warning", async () => {
    const { old, fresh } = await moving("found");
    await stage.submit({ keys: old, ...named("Verzonnen Melder", "functionaris-knows") });
    await stage.release();
    const anna = stage.desk("anna");
    await update(anna);
    await stage.submit({ keys: old, ...named("Valse Naam", "open") });
    await stage.release();
    await update(anna);
    const { dossier, row } = await dossierOf(anna, old);
    expect(row.register.level).toBe("functionaris-knows");
    expect(levelOf(dossier, row.register.level)).toBe("functionaris-knows");
    const raises = threadOf(dossier, stage.directory.instanceId).flatMap((item) =>
      item.type === "received" ? [item.raised] : [],
    );
    expect(raises).toEqual([undefined, "functionaris-knows", undefined, undefined]);
    const reveal = async () => {
      const answer = await revealIdentity(anna, nameEnvelopes((await dossierOf(anna, old)).dossier));
      return answer.at === "opened" ? answer.names.map(({ name, oldWords }) => [name, oldWords]) : answer;
    };
    expect(await reveal()).toEqual([
      ["Verzonnen Melder", false],
      ["Valse Naam", true],
    ]);

    await stage.submit({ keys: fresh, ...named("Verzonnen Melder op 1", "open") });
    await stage.submit({ keys: old, message: { ...followUp("", "same"), level: "open" }, readers: READERS });
    await stage.release();
    await update(anna);
    expect(await reveal()).toEqual([
      ["Verzonnen Melder op 1", false],
      ["Verzonnen Melder", false],
      ["Valse Naam", true],
    ]);
    expect((await dossierOf(anna, old)).row.register.level).toBe("open");
  });

  it("is known for what it is where the move lies in a part that a member was not handed", () => {
    const { sign } = melder("handed");
    const from = { ...mailboxPublic(melder("handed")) };
    const mailbox = { current: null, signKeys: [], moved: { day: 1, from }, contested: false };
    const at = (seq: number, closed: number[]) =>
      fromOldWords({ filed: [], closed, mailbox }, { seq, mailboxSign: sign.publicKey });
    expect([at(5, [3, 4]), at(2, [3, 4])]).toEqual([true, false]);
    const other = { seq: 5, mailboxSign: melder("other").sign.publicKey };
    expect(fromOldWords({ filed: [], closed: [3], mailbox }, other)).toBe(false);
  });
});
