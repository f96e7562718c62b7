import { signConsent } from "#shared/protocol/dossier-consent.ts";
import { eventHash } from "#shared/protocol/dossier-event.ts";
import { foldDossier } from "#shared/protocol/dossier-fold.ts";
import { dossierId } from "#shared/protocol/dossier-key.ts";
import { parseEvent } from "#shared/protocol/dossier-layout.ts";
import { appendEvent, openDossier } from "#shared/protocol/dossier-members.ts";
import { sealSummary } from "#shared/protocol/dossier-summary.ts";
import { keyHolders } from "#shared/protocol/key-holders.ts";
import {
  directoryOf,
  INSTANCE,
  melder,
  repeatable,
  TODAY,
  unwrap,
  voorbeelddam,
} from "../support/organisation.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

/** A dossier of two events: it is opened by Anna for herself and Bram, and she writes a note. */
export function dossierVectors(): VectorFile[] {
  const { people, draft } = voorbeelddam();
  const { anna } = people;
  const directory = directoryOf(draft);
  const random = repeatable("vector dossier");
  const mailbox = melder("vector").sign;
  const id = dossierId(INSTANCE, mailbox.publicKey);
  const author = { id: "anna", signSecret: anna.sign.secretKey };
  const opening = unwrap(
    openDossier({
      directory,
      dossierId: id,
      author,
      members: ["anna", "bram"],
      leftOut: ["carla"],
      day: TODAY,
      random,
    }),
  );
  const wraps = opening.wraps.map(({ member, wrap }) => ({ member, epoch: 0, wrap }));
  const view = {
    instanceId: INSTANCE,
    dossierId: id,
    staffId: "anna",
    kemKeys: [anna.kem],
    wraps: wraps.filter(({ member }) => member === "anna"),
    holders: keyHolders(directory),
    directory: () => directory,
  };
  const folded = foldDossier({ ...view, events: [opening.event] });
  if (!folded.ok) throw new Error(folded.error);
  const payload = { kind: "note", day: TODAY, text: "Gebeld op het werk, niet thuis." } as const;
  const note = unwrap(appendEvent({ dossier: folded.value, author, payload, random }));
  const events = [opening.event, note];
  const hashes = events.map((event) => eventHash(unwrap(parseEvent(event))));
  const head = { seq: 2, hash: hashes[1] as Uint8Array };
  const summary = sealSummary(opening.key, { dossierId: id, epoch: 0, head }, Uint8Array.of(1, 2, 3), random);
  const consent = signConsent({ instanceId: INSTANCE, staffId: "carla", day: TODAY }, mailbox.secretKey);
  const shared = { instanceId: INSTANCE, mailboxSign: mailbox.publicKey, dossierId: id };
  const reader = {
    staffId: "anna",
    kemPublic: anna.kem.publicKey,
    kemSecret: anna.kem.secretKey,
    signPublic: anna.sign.publicKey,
  };
  return [
    vectorFile("dossier", {
      positive: [
        {
          ...shared,
          ...reader,
          wraps,
          epochKey: opening.key,
          events,
          hashes,
          payload,
          summary,
          consent: { staffId: "carla", day: TODAY, signature: consent },
        },
      ],
      mustFail: [
        { name: "another version", at: 0, xor: 3, error: "version" },
        { name: "another dossier", at: 1, xor: 1, error: "chain" },
        { name: "another epoch", at: 20, xor: 1, error: "epoch" },
        { name: "another sequence", at: 24, xor: 1, error: "sequence" },
        { name: "another previous event", at: 25, xor: 1, error: "signature" },
        { name: "a changed body", at: 200, xor: 1, error: "signature" },
        { name: "a changed signature", at: note.length - 1, xor: 1, error: "signature" },
        { name: "cut short", length: 120, error: "malformed" },
      ],
    }),
  ];
}
