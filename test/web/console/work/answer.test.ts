import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyIndex, verifyPage } from "#shared/protocol/board-index.ts";
import { INDEX_PATH, pagePaths } from "#shared/protocol/board-layout.ts";
import { readBoard } from "#shared/protocol/board-reader.ts";
import { type ConsoleStage, startConsoleStage } from "#test/support/console-stage.ts";
import { followUp, meldingOf } from "#test/support/melding.ts";
import { melder, unwrap } from "#test/support/organisation.ts";
import { queueAnswer, sendAnswer } from "#web/console/work/answer.ts";
import { type AnswerDraft, forecast, newMessageId } from "#web/console/work/answer-draft.ts";
import { append } from "#web/console/work/append.ts";
import { boardState, fetchBoard } from "#web/console/work/board.ts";
import { briefOf } from "#web/console/work/brief.ts";
import { cachedBrief, listRows, type OpenDossier, openRow, saveBrief } from "#web/console/work/dossiers.ts";
import { nameEnvelopes, revealIdentity } from "#web/console/work/identity.ts";
import { workInbox } from "#web/console/work/inbox.ts";
import { recordMove, settleTerms } from "#web/console/work/terms.ts";
import { threadOf } from "#web/console/work/thread.ts";

/** Answering, from the dossier to the melder's mailbox, over the real functions, stores and board. */

const KEYS = () => melder("asks");
let stage: ConsoleStage;

beforeAll(async () => {
  stage = await startConsoleStage();
  const keys = KEYS();
  await stage.submit({
    keys,
    message: { ...meldingOf(keys, "asks"), level: "vp-knows" },
    readers: ["anna", "bram", "els"],
    identity: { to: ["els"], name: "Verzonnen Naam", contact: "geen" },
  });
  await stage.release();
  unwrap(await workInbox(stage.desk("anna"), 0, () => undefined));
});
afterAll(() => stage?.stop());

type Desk = ReturnType<ConsoleStage["desk"]>;

async function opened(desk: Desk): Promise<OpenDossier> {
  const [row] = unwrap(await listRows(desk));
  if (row === undefined) throw new Error("no dossier");
  return unwrap(await openRow(desk, row));
}

function draft(text: string, given: Partial<AnswerDraft> = {}): AnswerDraft {
  return { messageId: newMessageId(), kind: "answer", text, feedback: false, ask: null, ...given };
}

async function send(desk: Desk, open: OpenDossier, written: AnswerDraft) {
  const when = unwrap(await forecast(desk, open, written));
  return unwrap(await sendAnswer(desk, open, written, when));
}

/** What the melder's mailbox shows. */
async function mailbox() {
  const index = unwrap(
    verifyIndex({
      bytes: (await stage.file(INDEX_PATH)) ?? new Uint8Array(),
      boardKey: stage.directory.boardKey,
      pinnedBatch: 0,
      today: stage.today,
    }),
  );
  const pages = await Promise.all(
    pagePaths(index).map(async (path) => (await stage.file(path)) ?? new Uint8Array()),
  );
  for (const [i, page] of index.pages.entries()) unwrap(verifyPage(page, pages[i] ?? new Uint8Array()));
  return unwrap(readBoard({ keys: KEYS(), directory: stage.directory, index, pages, today: stage.today }));
}

const board = async () =>
  unwrap(
    await fetchBoard({ boardKey: stage.directory.boardKey, pinnedBatch: 0, today: stage.today }, stage.file),
  );

describe("answering a melder", () => {
  it("arrives in the mailbox, signed, on the day that was named before sending", async () => {
    const anna = stage.desk("anna");
    const text = "Dank voor uw melding. Wij lezen haar.";
    const sent = await send(anna, await opened(anna), draft(text, { kind: "acknowledgement" }));
    expect(sent.at).toBe("sent");
    await stage.publish();
    const { messages } = await mailbox();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ author: "anna", kind: "acknowledgement", text, number: 1 });
    expect(messages[0]?.members.toSorted()).toEqual(["anna", "bram", "els"]);
  });

  it("is seen from outside, and then meets the term in the register", async () => {
    const anna = stage.desk("anna");
    const open = await opened(anna);
    const [item] = threadOf(open.dossier, stage.directory.instanceId).filter(({ type }) => type === "sent");
    if (item?.type !== "sent") throw new Error("no answer in the thread");
    expect(boardState(item.sent, await board(), stage.today).at).toBe("published");
    const settled = unwrap(await settleTerms(anna, open, await board()));
    expect(settled.row.register).toMatchObject({ state: "acknowledged", acknowledged: stage.today });
    // Again, as the next update does: nothing more is written.
    const again = unwrap(await settleTerms(anna, settled, await board()));
    expect(again.dossier.head).toEqual(settled.dossier.head);
  });

  it("lets a vertrouwenspersoon answer, but record no term", async () => {
    const els = stage.desk("els");
    expect((await send(els, await opened(els), draft("Ik sta naast u."))).at).toBe("sent");
    const open = await opened(els);
    expect(unwrap(await settleTerms(els, open, await board())).dossier.head).toEqual(open.dossier.head);
    expect(await recordMove(els, open, { move: "assess", facts: [], note: "" })).toEqual({
      ok: false,
      error: "not-allowed",
    });
  });

  it("of two tabs at once sends one, and asks the other again; both arrive in slots of their own", async () => {
    const [tabOne, tabTwo] = [stage.desk("anna"), stage.desk("anna")];
    const [one, two] = [await opened(tabOne), await opened(tabTwo)];
    const drafts = [draft("Uit het eerste tabblad."), draft("Uit het tweede tabblad.")] as const;
    const outcomes = await Promise.all([send(tabOne, one, drafts[0]), send(tabTwo, two, drafts[1])]);
    expect(outcomes.map(({ at }) => at).toSorted()).toEqual(["changed", "sent"]);
    const loser = outcomes.findIndex(({ at }) => at === "changed");
    const second = outcomes[loser];
    if (second === undefined) throw new Error("both were sent");
    // The person reads what is new and sends again: the very same draft.
    expect((await send(tabTwo, second.open, drafts[loser === 0 ? 0 : 1])).at).toBe("sent");
    const { dossier } = await opened(tabOne);
    const slots = dossier.answers.flatMap(({ sent }) => sent.filter(({ lane }) => lane === "anna"));
    const taken = slots.flatMap((place) => place.slots);
    expect(new Set(taken).size).toBe(taken.length);
    await stage.publish();
    const texts = (await mailbox()).messages.map((message) => message.text);
    expect(texts).toEqual(expect.arrayContaining(drafts.map(({ text }) => text)));
  });

  it("arrives once, however often the same draft is sent after a lost answer", async () => {
    const anna = stage.desk("anna");
    const before = await opened(anna);
    const written = draft("Een keer is genoeg.");
    expect((await send(anna, before, written)).at).toBe("sent");
    // The screen still shows the dossier of before, as after a connection that broke.
    expect((await send(anna, before, written)).at).toBe("sent");
    await stage.publish();
    const texts = (await mailbox()).messages.map((message) => message.text);
    expect(texts.filter((text) => text === written.text)).toHaveLength(1);
  });

  it("is not sent over a new word of the melder that the writer has not seen", async () => {
    const anna = stage.desk("anna");
    const before = await opened(anna);
    const keys = KEYS();
    const message = followUp("Wacht: ik vergiste mij.", "mistake");
    await stage.submit({ keys, message, readers: ["anna", "bram", "els"] });
    await stage.release();
    const bram = stage.desk("bram");
    const { row } = await opened(bram);
    unwrap(await workInbox(bram, 0, () => row));
    const outcome = await send(anna, before, draft("Antwoord op het eerste."));
    expect(outcome.at).toBe("changed");
    expect(briefOf(outcome.open.dossier).unanswered).toBe(1);
    expect(threadOf(outcome.open.dossier, stage.directory.instanceId).at(-1)).toMatchObject({
      type: "received",
    });
  });

  it("queues an accepted answer again without a second message", async () => {
    const anna = stage.desk("anna");
    const outcome = await send(anna, await opened(anna), draft("Dit gaat twee keer de rij in."));
    const answer = outcome.open.dossier.answers.at(-1);
    if (answer === undefined) throw new Error("no answer");
    expect(await queueAnswer(anna, outcome.open, answer, "new")).toMatchObject({ ok: true });
    await stage.publish();
    await stage.publish();
    const texts = (await mailbox()).messages.map((message) => message.text);
    expect(texts.filter((text) => text === "Dit gaat twee keer de rij in.")).toHaveLength(1);
  });

  it("does not take what somebody else queued under its tags for its own", async () => {
    const anna = stage.desk("anna");
    const outcome = await send(anna, await opened(anna), draft("Wie kaapt mijn plek?"));
    const answer = outcome.open.dossier.answers.at(-1);
    if (answer === undefined) throw new Error("no answer");
    // The same session sends the same bytes, and the server knows them.
    expect(await queueAnswer(anna, outcome.open, answer, "new")).toMatchObject({ ok: true });
    // Another session has no other proof than the board: what is queued could be anything.
    const other = stage.desk("anna");
    expect(await queueAnswer(other, outcome.open, answer, "new")).toEqual({ ok: false, error: "conflict" });
    const item = threadOf(outcome.open.dossier, stage.directory.instanceId).findLast(
      ({ type }) => type === "sent",
    );
    if (item?.type !== "sent") throw new Error("no answer in the thread");
    await stage.publish();
    const trust = { boardKey: stage.directory.boardKey, pinnedBatch: 0, today: stage.today };
    const seenBy = async (sealed: Map<string, Uint8Array>) =>
      boardState(item.sent, unwrap(await fetchBoard(trust, stage.file, { sealed })), stage.today).at;
    expect(await seenBy(anna.sealed)).toBe("published");
    expect(await seenBy(other.sealed)).toBe("published");
    const [tag = ""] = item.sent.places[0] ?? [];
    expect(await seenBy(new Map([[tag, new Uint8Array(4_096)]]))).toBe("waiting");
  });

  it("records feedback once it is on the board, in the state that the dossier is in", async () => {
    const anna = stage.desk("anna");
    const assessed = unwrap(
      await recordMove(anna, await opened(anna), {
        move: "assess",
        facts: ["conflict-check"],
        note: "Gedaan.",
      }),
    );
    expect(threadOf(assessed.dossier, stage.directory.instanceId).at(-1)).toMatchObject({
      type: "move",
      move: "assess",
      facts: ["conflict-check"],
    });
    const open = await opened(anna);
    expect((await send(anna, open, draft("Wij onderzoeken dit.", { feedback: true }))).at).toBe("sent");
    expect(
      unwrap(await settleTerms(anna, await opened(anna), await board())).row.register.feedback,
    ).toBeNull();
    await stage.publish();
    const settled = unwrap(await settleTerms(anna, await opened(anna), await board()));
    expect(settled.row.register).toMatchObject({ state: "assessment", feedback: stage.today });
  });

  it("refuses a step that the table does not have, before anything is written", async () => {
    const anna = stage.desk("anna");
    const open = await opened(anna);
    const refused = await recordMove(anna, open, { move: "reopen", facts: [], note: "" });
    expect(refused).toEqual({ ok: false, error: "illegal-move" });
    expect((await opened(anna)).dossier.head).toEqual(open.dossier.head);
  });

  it("says that a text is too long for one message before the dossier has it", async () => {
    const anna = stage.desk("anna");
    const open = await opened(anna);
    expect(await forecast(anna, open, draft("x".repeat(60_000)))).toEqual({ ok: false, error: "full" });
  });
});

describe("beside answers", () => {
  it("keeps both notes of two members who write at once", async () => {
    const [anna, bram] = [stage.desk("anna"), stage.desk("bram")];
    const [hers, his] = [await opened(anna), await opened(bram)];
    const note = (text: string) => () => ({ payload: { kind: "note" as const, day: stage.today, text } });
    const written = await Promise.all([
      append(anna, hers, note("Van Anna.")),
      append(bram, his, note("Van Bram.")),
    ]);
    expect(written.every(({ ok }) => ok)).toBe(true);
    const texts = threadOf((await opened(anna)).dossier, stage.directory.instanceId).flatMap((item) =>
      item.type === "note" ? [item.text] : [],
    );
    expect(texts).toEqual(expect.arrayContaining(["Van Anna.", "Van Bram."]));
  });

  it("believes a summary of the present head only", async () => {
    const anna = stage.desk("anna");
    await saveBrief(anna, await opened(anna));
    const [row] = unwrap(await listRows(anna));
    if (row === undefined) throw new Error("no dossier");
    const open = await opened(anna);
    expect(cachedBrief(anna, row)).toEqual(briefOf(open.dossier));
    unwrap(await append(anna, open, () => ({ payload: { kind: "note", day: stage.today, text: "Later." } })));
    const [newer] = unwrap(await listRows(anna));
    if (newer === undefined) throw new Error("no dossier");
    expect(newer.summary).toEqual(row.summary);
    expect(cachedBrief(anna, newer)).toBeUndefined();
  });

  it("opens the melder's name for whom it is sealed, and for nobody else", async () => {
    const { dossier } = await opened(stage.desk("anna"));
    const [envelope] = nameEnvelopes(dossier);
    if (envelope === undefined) throw new Error("no name");
    const reveal = (name: "anna" | "els") => revealIdentity(stage.desk(name), [envelope]);
    expect(await reveal("els")).toMatchObject({
      at: "opened",
      names: [{ name: "Verzonnen Naam", contact: "geen", kind: "melding" }],
    });
    expect(await reveal("anna")).toEqual({ at: "none" });
    const other = { ...envelope, mailboxSign: melder("somebody else").sign.publicKey };
    expect(await revealIdentity(stage.desk("els"), [other])).toEqual({
      at: "problem",
      problem: "unreadable",
    });
  });
});
