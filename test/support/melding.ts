import { type EnvelopeRequest, openEnvelope, sealEnvelope } from "#shared/protocol/envelope.ts";
import type { Content, Message } from "#shared/protocol/inner.ts";
import { type MailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import type { EnvelopeDirectory } from "#shared/protocol/staff.ts";
import {
  directoryOf,
  melder,
  type Person,
  repeatable,
  seedOf,
  TODAY,
  unwrap,
  voorbeelddam,
} from "./organisation.ts";

/** A melding to the invented Gemeente Voorbeelddam, and those who open it. Only after `ready()`. */

const CONTENT: Content = {
  text: "De sleutels van het magazijn lagen drie dagen op de balie.",
  language: "nl",
  kinds: ["onregelmatigheid"],
  answers: [{ question: "wanneer", values: ["in maart"] }],
  leftOutNames: [],
};

export function messageId(label: string): Uint8Array {
  return seedOf(`message ${label}`).slice(0, 16);
}

export function meldingOf(keys: MailboxKeys, label = "first"): Extract<Message, { kind: "melding" }> {
  const mailbox = mailboxPublic(keys);
  return {
    kind: "melding",
    messageId: messageId(label),
    after: null,
    level: "without-name",
    content: CONTENT,
    mailbox,
    filedBy: null,
    files: [],
  };
}

export function followUp(text: string, label: string): Extract<Message, { kind: "follow-up" }> {
  const content = { ...CONTENT, text, kinds: [], answers: [] };
  return {
    kind: "follow-up",
    messageId: messageId(label),
    after: null,
    level: "without-name",
    content,
    reply: null,
    files: [],
  };
}

function makeFixed() {
  const { people, draft, roots } = voorbeelddam();
  return { people, draft, roots, directory: directoryOf(draft), keys: melder("scene") };
}

/** Made once for each test file: verifying a directory takes a second without WebAssembly. Never changed by a test. */
let fixed: ReturnType<typeof makeFixed> | undefined;

/** Everything that most tests of an envelope begin with. */
export function scene() {
  fixed ??= makeFixed();
  const request: EnvelopeRequest = {
    directory: fixed.directory,
    readers: ["anna", "carla"],
    leftOut: ["bram"],
    message: meldingOf(fixed.keys),
    sign: fixed.keys.sign,
    random: repeatable("scene"),
  };
  return { ...fixed, request };
}

/** How a person opens under a directory. */
export function openerOf({ id, kem }: Person, directory: EnvelopeDirectory, day = TODAY) {
  return { staffId: id, kemKeys: [kem], directory: () => directory, day };
}

export function sealed(request: EnvelopeRequest): Uint8Array {
  return unwrap(sealEnvelope(request)).bytes;
}

/** The error code with which a person fails to open, or "opened". */
export function outcome(bytes: Uint8Array, reader: Person, directory: EnvelopeDirectory): string {
  const opened = openEnvelope(bytes, openerOf(reader, directory));
  return opened.ok ? "opened" : opened.error;
}
