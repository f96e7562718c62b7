import { consoleApi } from "#shared/api/console.ts";
import { type Move, TRANSITIONS } from "#shared/domain/moves.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { dossierId } from "#shared/protocol/dossier-key.ts";
import { changeMembers } from "#shared/protocol/dossier-members.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { FileEntry } from "#shared/protocol/message.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { followUp, meldingOf, messageId } from "#test/support/melding.ts";
import { INSTANCE, melder, unwrap } from "#test/support/organisation.ts";
import { sendAnswer } from "#web/console/work/answer.ts";
import { forecast, newMessageId } from "#web/console/work/answer-draft.ts";
import { append } from "#web/console/work/append.ts";
import { type Desk, writerOf } from "#web/console/work/desk.ts";
import { listRows, type OpenDossier, openRow, saveBrief } from "#web/console/work/dossiers.ts";
import { lastRead, workInbox } from "#web/console/work/inbox.ts";
import { recordMove } from "#web/console/work/terms.ts";
import { sendLetter, uploadFile } from "./melder.ts";
import { type Office, READERS } from "./office.ts";
import type { DrillStage } from "./stage.ts";
import type { Travel } from "./travel.ts";

/** One melding and what becomes of it, step by step. */

export interface World {
  readonly stage: DrillStage;
  readonly travel: Travel;
  readonly office: Office;
}

/** A dossier of the drill, and what its melder knows of it. */
export interface Case {
  readonly name: string;
  readonly keys: MailboxKeys;
  /** base64url. */
  readonly id: string;
  readonly files: FileEntry[];
}

const CHOSEN = ["anna", "bram", "els"];

export function newCase(name: string): Case {
  const keys = melder(name);
  return { name, keys, id: toBase64Url(dossierId(INSTANCE, keys.sign.publicKey)), files: [] };
}

/** A melding with a file, and a name that the vertrouwenspersoon alone can open. */
export async function report({ stage, travel, office }: World, each: Case): Promise<void> {
  const label = `${each.name} first`;
  const file = await uploadFile(
    stage,
    messageId(label),
    "bewijs.txt",
    utf8(`Verzonnen bewijs van ${each.name}.`),
  );
  each.files.push(file);
  await sendLetter(stage, {
    directory: office.directory(),
    keys: each.keys,
    message: { ...meldingOf(each.keys, label), files: [file] },
    readers: CHOSEN,
    today: travel.today(),
    identity: { to: ["els"], name: `Verzonnen ${each.name}`, contact: "post@example.nl" },
  });
}

export async function writeAgain({ stage, travel, office }: World, each: Case): Promise<void> {
  const message = followUp(`Er is meer, schrijft ${each.name}.`, `${each.name} again`);
  const today = travel.today();
  await sendLetter(stage, {
    directory: office.directory(),
    keys: each.keys,
    message,
    readers: CHOSEN,
    today,
  });
}

/** Every console of a reader fetches what is new, opens what it can, and files it. */
export async function readInbox({ office }: World): Promise<void> {
  for (const name of READERS) {
    const desk = office.desk(name);
    const rows = unwrap(await listRows(desk));
    const after = unwrap(await lastRead(desk));
    const round = unwrap(
      await workInbox(desk, after, (_mailbox, derived) => rows.find(({ id }) => id === derived)),
    );
    if (round.stuck.length > 0) throw new Error(`${name} could not file a message`);
  }
}

async function openCase(desk: Desk, each: Case): Promise<OpenDossier> {
  const row = unwrap(await listRows(desk)).find(({ id }) => id === each.id);
  if (row === undefined) throw new Error(`${desk.me} has no dossier ${each.name}`);
  return unwrap(await openRow(desk, row));
}

/** An answer of anna that goes to the board. */
export async function answer(desk: Desk, each: Case, text: string): Promise<void> {
  const open = await openCase(desk, each);
  const kind = open.dossier.answers.length === 0 ? ("acknowledgement" as const) : ("answer" as const);
  const draft = { messageId: newMessageId(), kind, text, feedback: kind === "answer", ask: null };
  const sent = unwrap(await sendAnswer(desk, open, draft, unwrap(await forecast(desk, open, draft))));
  if (sent.at !== "sent") throw new Error(`the answer was ${sent.at}`);
  await saveBrief(desk, sent.open);
}

/** A note that only members read, and a new member with it: a second key of the dossier. */
export async function noteAndJoin(desk: Desk, each: Case): Promise<void> {
  const open = await openCase(desk, each);
  const noted = unwrap(
    await append(desk, open, () => ({
      payload: { kind: "note", day: desk.today(), text: `Verzonnen aantekening over ${each.name}.` },
    })),
  );
  const { event, wraps } = unwrap(
    changeMembers({
      directory: desk.directory,
      dossier: noted.dossier,
      author: writerOf(desk),
      members: [...noted.dossier.members, "carla"],
      day: desk.today(),
      reason: "joined",
      handOver: true,
    }),
  );
  const body = {
    event: toBase64Url(event),
    wraps: wraps.map(({ member, wrap }) => ({ member, wrap: toBase64Url(wrap) })),
  };
  unwrap(await desk.caller.call(consoleApi.appendEvent, { path: { dossierId: each.id }, body }));
}

export async function move(desk: Desk, each: Case, moves: readonly Move[]): Promise<void> {
  for (const name of moves) {
    const { facts } = TRANSITIONS[name];
    unwrap(await recordMove(desk, await openCase(desk, each), { move: name, facts, note: "" }));
  }
}

/** Ends the dossier, naming its files and the day of its last message, as only its members can. */
export async function destroy(desk: Desk, each: Case): Promise<RegisterRow> {
  const { dossier } = await openCase(desk, each);
  const body = {
    move: "destroy" as const,
    day: desk.today(),
    blobs: each.files.map(({ blobId }) => toBase64Url(blobId)),
    lastMessage: Math.max(...dossier.filed.map(({ payload }) => payload.received)),
  };
  const path = { dossierId: each.id };
  return unwrap(await desk.caller.call(consoleApi.moveRegister, { path, body })).register;
}
