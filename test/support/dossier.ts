import type { Directory } from "#shared/protocol/directory.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { foldDossier } from "#shared/protocol/dossier-fold.ts";
import { dossierId } from "#shared/protocol/dossier-key.ts";
import {
  appendEvent,
  changeMembers,
  type MembersChange,
  openDossier,
} from "#shared/protocol/dossier-members.ts";
import type { Payload } from "#shared/protocol/dossier-payload.ts";
import { openEnvelope, sealEnvelope } from "#shared/protocol/envelope.ts";
import { keyHolders } from "#shared/protocol/key-holders.ts";
import { type MailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import type { Message } from "#shared/protocol/message.ts";
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

/** A dossier among the invented staff, with a server that keeps what it is given and can be made to lie. */

type EventPayload = Exclude<Payload, { kind: "members" }>;

const messageId = (label: string) => seedOf(`message ${label}`).slice(0, 16);
const CONTENT = {
  text: "Er klopt iets niet.",
  language: "nl",
  kinds: [],
  answers: [],
  leftOutNames: [],
} as const;

/** A melder's first message; `label` makes its id. */
export function message(keys: MailboxKeys, label = "first"): Message {
  const common = { messageId: messageId(label), after: null, level: "without-name", files: [] } as const;
  return { kind: "melding", ...common, content: CONTENT, mailbox: mailboxPublic(keys), filedBy: null };
}

export function followUp(label: string): Message {
  return {
    kind: "follow-up",
    messageId: messageId(label),
    after: null,
    level: "without-name",
    files: [],
    content: CONTENT,
    reply: null,
  };
}

export function newOffice(options: { leftOut?: string[]; members?: string[]; keys?: MailboxKeys } = {}) {
  const { leftOut = ["carla"], members = ["anna", "bram"], keys = melder("roos") } = options;
  const { people, draft } = voorbeelddam();
  const directory: Directory = directoryOf(draft);
  const id = dossierId(INSTANCE, keys.sign.publicKey);
  const events: Uint8Array[] = [];
  const wraps: { member: string; epoch: number; wrap: Uint8Array }[] = [];

  const accept = ({ event, wraps: given }: MembersChange, epoch: number) => {
    events.push(event);
    wraps.push(...given.map((wrap) => ({ ...wrap, epoch })));
  };

  const foldAs = (person: Person, change: Partial<Parameters<typeof foldDossier>[0]> = {}) =>
    foldDossier({
      instanceId: INSTANCE,
      dossierId: id,
      events,
      staffId: person.id,
      kemKeys: [person.kem],
      wraps: wraps.filter(({ member }) => member === person.id),
      holders: keyHolders(directory),
      directory: () => directory,
      ...change,
    });

  const seenBy = (person: Person): Dossier => {
    const result = foldAs(person);
    if (!result.ok) throw new Error(`event ${result.seq}: ${result.error}`);
    return result.value;
  };

  const writer = (person: Person) => ({ id: person.id, signSecret: person.sign.secretKey });

  const draftEvent = (
    person: Person,
    payload: EventPayload,
    attachment?: Uint8Array,
    dossier = seenBy(person),
  ) =>
    unwrap(
      appendEvent({
        dossier,
        author: writer(person),
        payload,
        ...(attachment === undefined ? {} : { attachment }),
      }),
    );

  const append = (person: Person, payload: EventPayload, attachment?: Uint8Array) => {
    events.push(draftEvent(person, payload, attachment));
  };

  const change = (
    person: Person,
    next: string[],
    more: Partial<Parameters<typeof changeMembers>[0]> = {},
  ) => {
    const dossier = seenBy(person);
    const base = { directory, dossier, author: writer(person), members: next, day: TODAY };
    accept(unwrap(changeMembers({ ...base, reason: "joined", handOver: false, ...more })), dossier.epoch + 1);
  };

  /** What a reader files of a message: payload and attachment. */
  const opened = (
    reader: Person,
    sent: Message,
    sealing: { leftOut?: string[]; keys?: MailboxKeys; readers?: string[] } = {},
  ) => {
    const envelope = unwrap(
      sealEnvelope({
        directory,
        readers: sealing.readers ?? ["anna", "bram"],
        leftOut: sealing.leftOut ?? leftOut,
        message: sent,
        sign: (sealing.keys ?? keys).sign,
      }),
    );
    const opener = { staffId: reader.id, kemKeys: [reader.kem], directory: () => directory, day: TODAY };
    const { signed, directoryHash, commitment } = unwrap(openEnvelope(envelope.bytes, opener));
    const payload: EventPayload = {
      kind: "filed",
      day: TODAY,
      envelopeId: commitment,
      received: TODAY - 1,
      directoryHash,
    };
    return { payload, attachment: signed };
  };

  const file = (reader: Person, sent: Message, sealing: Parameters<typeof opened>[2] = {}) => {
    const { payload, attachment } = opened(reader, sent, sealing);
    append(reader, payload, attachment);
  };

  accept(
    unwrap(
      openDossier({ directory, dossierId: id, author: writer(people.anna), members, leftOut, day: TODAY }),
    ),
    0,
  );

  return {
    people,
    directory,
    id,
    keys,
    events,
    wraps,
    foldAs,
    seenBy,
    draftEvent,
    append,
    change,
    opened,
    file,
    writer,
  };
}
