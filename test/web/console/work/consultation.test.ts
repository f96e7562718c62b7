import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { equal } from "#shared/protocol/bytes.ts";
import { sealEnvelope } from "#shared/protocol/envelope.ts";
import type { Level } from "#shared/protocol/level.ts";
import { type MailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { type ConsoleStage, startConsoleStage } from "#test/support/console-stage.ts";
import type { Name } from "#test/support/functions-staff.ts";
import { followUp, meldingOf, messageId } from "#test/support/melding.ts";
import { melder, unwrap } from "#test/support/organisation.ts";
import { sendAnswer } from "#web/console/work/answer.ts";
import { forecast, newMessageId } from "#web/console/work/answer-draft.ts";
import { listRows, type OpenDossier, openRow } from "#web/console/work/dossiers.ts";
import { nextDue } from "#web/console/work/due.ts";
import { nameEnvelopes, revealIdentity } from "#web/console/work/identity.ts";
import { lastRead, passedOver, workInbox } from "#web/console/work/inbox.ts";
import { levelOf } from "#web/console/work/level.ts";
import { termSettings } from "#web/console/work/moves.ts";
import { recordMove } from "#web/console/work/terms.ts";
import { leftOutNames, threadOf } from "#web/console/work/thread.ts";

/** What consoles make of a raadpleging and of a name that is given, over the real functions and stores. */

let stage: ConsoleStage;

beforeAll(async () => {
  stage = await startConsoleStage();
});
afterAll(() => stage?.stop());

type Desk = ReturnType<ConsoleStage["desk"]>;

async function round(desk: Desk) {
  const rows = new Map(unwrap(await listRows(desk)).map((row) => [row.id, row]));
  return unwrap(await workInbox(desk, unwrap(await lastRead(desk)), (_mailbox, id) => rows.get(id)));
}

async function dossiersOf(name: Name): Promise<OpenDossier[]> {
  const desk = stage.desk(name);
  const rows = unwrap(await listRows(desk));
  return Promise.all(rows.map(async (row) => unwrap(await openRow(desk, row))));
}

function consultationOf(keys: MailboxKeys, label: string, level: Level = "without-name") {
  const { content, after, files } = meldingOf(keys, label);
  const mailbox = mailboxPublic(keys);
  const sealedContent = { ...content, leftOutNames: ["Verzonnen Leidinggevende"] };
  const kind = "consultation" as const;
  return { kind, messageId: messageId(label), after, level, files, content: sealedContent, mailbox };
}

describe("a raadpleging", () => {
  it("is filed by its vertrouwenspersoon alone, with its own channel and the level that the melder signed", async () => {
    const keys = melder("first to els");
    const message = consultationOf(keys, "first to els", "vp-knows");
    const identity = { to: ["els"], name: "Verzonnen Naam", contact: "" };
    await stage.submit({ keys, message, readers: ["els"], identity });
    await stage.release();
    for (const name of ["anna", "bram", "carla"] as const) {
      const { changed, unfiled, stuck, strange } = await round(stage.desk(name));
      expect({ changed, unfiled, stuck, strange }).toEqual({
        changed: [],
        unfiled: [],
        stuck: [],
        strange: 0,
      });
      expect(await dossiersOf(name)).toEqual([]);
    }
    const [open] = (await round(stage.desk("els"))).changed;
    expect(open?.row.register).toMatchObject({
      channel: "raadpleging",
      level: "vp-knows",
      state: "received",
    });
    expect(open?.dossier.members).toEqual(["els"]);
  });

  it("opens neither its text nor the name in it for a functionaris, and the name for its vertrouwenspersoon", async () => {
    const [open] = await dossiersOf("els");
    if (open === undefined) throw new Error("no raadpleging");
    const envelopes = nameEnvelopes(open.dossier);
    expect(await revealIdentity(stage.desk("els"), envelopes)).toMatchObject({
      names: [{ name: "Verzonnen Naam", kind: "consultation", oldWords: false }],
    });
    for (const name of ["anna", "carla"] as const)
      expect(await revealIdentity(stage.desk(name), envelopes)).toEqual({ at: "none" });
  });

  it("has nothing due, can be answered, and names whom the melder left out", async () => {
    const els = stage.desk("els");
    const [open] = await dossiersOf("els");
    if (open === undefined) throw new Error("no raadpleging");
    expect(nextDue(open.row.register, stage.today + 400, termSettings(stage.directory))).toBeUndefined();
    expect(leftOutNames(open.dossier)).toEqual(["Verzonnen Leidinggevende"]);
    const text = "Dank dat u mij schrijft.";
    const draft = { messageId: newMessageId(), kind: "answer", text, feedback: false, ask: null } as const;
    const when = unwrap(await forecast(els, open, draft));
    expect(unwrap(await sendAnswer(els, open, draft, when)).at).toBe("sent");
  });

  it("gets what the melder writes later, and stays one", async () => {
    const keys = melder("first to els");
    await stage.submit({ keys, message: followUp("Nog iets.", "more to els"), readers: ["els"] });
    await stage.release();
    await round(stage.desk("els"));
    const [open] = await dossiersOf("els");
    expect(open?.dossier.filed.map(({ message }) => message.kind)).toEqual(["consultation", "follow-up"]);
    expect(open && levelOf(open.dossier, "without-name")).toBe("vp-knows");
    expect(open?.row.register.level).toBe("vp-knows");
  });

  it("is ended by its vertrouwenspersoon, and takes no step of a melding", async () => {
    const els = stage.desk("els");
    const [open] = await dossiersOf("els");
    if (open === undefined) throw new Error("no raadpleging");
    const chosen = { facts: [], note: "" };
    expect(await recordMove(els, open, { move: "acknowledge", ...chosen })).toMatchObject({ ok: false });
    expect(await recordMove(els, open, { move: "assess", ...chosen })).toMatchObject({ ok: false });
    const ended = unwrap(await recordMove(els, open, { move: "end-consultation", ...chosen }));
    expect(ended.row.register).toMatchObject({ state: "closed", closed: stage.today });
    expect(ended.row.register.destroyAfter).toBeGreaterThan(stage.today + 360);
  });

  it("that is sealed to a functionaris too, by no site of ours, is filed as the melding that it then is", async () => {
    const keys = melder("not only to els");
    const message = consultationOf(keys, "not only to els");
    const readers = ["anna", "els"] as const;
    const staff = stage.directory.staff.map((entry) =>
      entry.id === "anna" ? { ...entry, role: "vertrouwenspersoon" as const } : entry,
    );
    const directory = { ...stage.directory, staff };
    const forged = unwrap(sealEnvelope({ directory, readers, leftOut: [], message, sign: keys.sign }));
    const letter = { keys, message: meldingOf(keys, "not only to els"), readers: ["anna", "bram"] as const };
    await stage.submitBytes(letter, () => forged.bytes);
    await stage.release();
    const { changed, stuck } = await round(stage.desk("anna"));
    expect(stuck).toEqual([]);
    expect(changed[0]?.row.register.channel).toBe("site");
  });
});

describe("a name that is given later", () => {
  const keys = () => melder("named later");
  const dossier = async (name: Name) =>
    (await dossiersOf(name)).find(({ dossier: { mailbox } }) =>
      mailbox.signKeys.some((key) => equal(key, keys().sign.publicKey)),
    ) as OpenDossier;

  it("raises the register row, and is opened from the message that brought it by whom it was given to", async () => {
    const readers: Name[] = ["anna", "bram", "els"];
    await stage.submit({ keys: keys(), message: meldingOf(keys(), "named later"), readers });
    await stage.release();
    await round(stage.desk("anna"));
    expect((await dossier("anna")).row.register.level).toBe("without-name");
    expect(nameEnvelopes((await dossier("anna")).dossier)).toEqual([]);

    const raising = { ...followUp("Hier is mijn naam.", "vp"), level: "vp-knows" as const };
    const identity = { to: ["els"], name: "Verzonnen Naam", contact: "voor els" };
    await stage.submit({ keys: keys(), message: raising, readers, identity });
    await stage.release();
    const [filed] = (await round(stage.desk("bram"))).changed;
    expect(filed?.row.register.level).toBe("vp-knows");
    const open = await dossier("anna");
    expect(open.row.register.level).toBe("vp-knows");
    const raises = threadOf(open.dossier, stage.directory.instanceId).map((item) =>
      item.type === "received" ? item.raised : item.type,
    );
    expect(raises).toEqual([undefined, "vp-knows"]);
    const reveal = async (name: Name) =>
      revealIdentity(stage.desk(name), nameEnvelopes((await dossier(name)).dossier));
    expect(await reveal("els")).toMatchObject({ at: "opened", names: [{ contact: "voor els" }] });
    for (const name of ["anna", "bram"] as const) expect(await reveal(name)).toEqual({ at: "none" });
  });

  it("is shown with each message that brought another, the newest first, and a lower level takes nothing back", async () => {
    const readers: Name[] = ["anna", "bram", "els"];
    const open = { ...followUp("Ook voor u.", "open"), level: "open" as const };
    const identity = { to: ["anna", "bram", "els"], name: "Verzonnen Naam", contact: "voor allen" };
    await stage.submit({ keys: keys(), message: open, readers, identity });
    await stage.submit({ keys: keys(), message: followUp("Nog iets.", "lower"), readers });
    await stage.release();
    await round(stage.desk("anna"));
    const present = await dossier("anna");
    expect(present.row.register.level).toBe("open");
    expect(levelOf(present.dossier, "without-name")).toBe("open");
    const contacts = async (name: Name) => {
      const answer = await revealIdentity(stage.desk(name), nameEnvelopes(present.dossier));
      return answer.at === "opened" ? answer.names.map(({ contact }) => contact) : answer.at;
    };
    expect(await contacts("anna")).toEqual(["voor allen"]);
    expect(await contacts("els")).toEqual(["voor allen", "voor els"]);
  });
});

describe("a raadpleging with the words of a melding", () => {
  it("is in no dossier that others read, comes back in each session, and can be read by its vertrouwenspersoon", async () => {
    const keys = melder("melding and raadpleging");
    const message = meldingOf(keys, "melding and raadpleging");
    await stage.submit({ keys, message, readers: ["anna", "bram", "els"] });
    await stage.release();
    await round(stage.desk("els"));
    const dossier = async (name: Name) =>
      (await dossiersOf(name)).find((open) =>
        open.dossier.mailbox.signKeys.some((key) => equal(key, keys.sign.publicKey)),
      )?.dossier;
    expect((await dossier("els"))?.members).toContain("anna");

    await stage.submit({ keys, message: consultationOf(keys, "to els alone"), readers: ["els"] });
    await stage.release();
    for (const session of [1, 2]) {
      const { unfiled, stuck } = await round(stage.desk("els"));
      const kinds = unfiled.map(({ opened: { message: loose } }) => loose.kind);
      expect({ session, kinds, stuck }).toEqual({ session, kinds: ["consultation"], stuck: [] });
      expect(passedOver(stage.desk("els"), unfiled)).toEqual([]);
    }
    expect((await dossier("anna"))?.filed.map(({ message: filed }) => filed.kind)).toEqual(["melding"]);
  });
});
