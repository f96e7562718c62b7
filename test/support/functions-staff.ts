import { randomBytes } from "node:crypto";
import type { Answer, Handler } from "#functions/runtime/lambda.ts";
import type { Channel } from "#shared/domain/register.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import {
  EPOCH_WRAP_BYTES,
  encodeEvent,
  encodeEventHeader,
  type MemberKey,
} from "#shared/protocol/dossier-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { randomId } from "./functions-melder.ts";
import { signed, voorbeelddam } from "./organisation.ts";

/** What staff consoles send, for tests of the server: it reads headers and believes nothing else. */

export type Name = "anna" | "bram" | "carla" | "dirk" | "els" | "frank" | "gerda";

export const GROUPS: Readonly<Record<Name, string>> = {
  anna: "functionaris",
  bram: "functionaris",
  carla: "waarnemer",
  dirk: "waarnemer",
  els: "vertrouwenspersoon",
  frank: "beheerder",
  gerda: "coordinator",
};

export interface Request {
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Calls a console function as this member, as the mapping template does. */
export function as(name: Name, handler: Handler, { path = {}, body = null }: Request = {}): Promise<Answer> {
  return handler({ path, body, claims: { username: name, groups: GROUPS[name] } });
}

/** The body of a publication, and the directory's bytes. */
export function publication(draft: DirectoryDraft) {
  const { roots } = voorbeelddam();
  const { bytes, signatures } = signed(draft, roots);
  return {
    bytes: toBase64Url(bytes),
    signatures: signatures.map(({ root, signature }) => ({
      root: toBase64Url(root),
      signature: toBase64Url(signature),
    })),
  };
}

/** Publishes the first directory of the Gemeente Voorbeelddam. */
export async function publishFirst(): Promise<void> {
  await ready();
  const { handler } = await import("#functions/console/publish-directory.ts");
  const answer = await as("frank", handler, {
    path: { version: "1" },
    body: publication(voorbeelddam().draft),
  });
  if (answer.status !== 200)
    throw new Error(`the first directory was refused: ${JSON.stringify(answer.body)}`);
}

export interface EventOptions {
  readonly dossierId: string;
  readonly author: Name;
  readonly seq: number;
  readonly epoch?: number;
  /** A members event names these. */
  readonly members?: readonly Name[];
}

/** A well-formed event with a content that nobody can open. */
export function eventLike({ dossierId, author, seq, epoch = 0, members }: EventOptions): string {
  const headerBytes = encodeEventHeader({
    dossierId: fromBase64Url(dossierId) ?? new Uint8Array(16),
    epoch,
    seq,
    author,
    previous: new Uint8Array(32),
    members: members
      ? { keyCommitment: randomBytes(32), members: members.map((id): MemberKey => memberKey(id)) }
      : null,
  });
  const body = { state: "present", eventKey: randomBytes(72), sealed: randomBytes(300) } as const;
  return toBase64Url(encodeEvent({ headerBytes, body, signature: randomBytes(64) }));
}

const memberKey = (id: Name) => ({ id, keyId: randomBytes(16), wrapHash: randomBytes(32) });

export function wrapsLike(members: readonly Name[]): { member: string; wrap: string }[] {
  return members.map((member) => ({ member, wrap: toBase64Url(randomBytes(EPOCH_WRAP_BYTES)) }));
}

/** Opens a dossier on this envelope as the first of its members; answers its id. */
export async function openDossier(
  members: readonly [Name, ...Name[]],
  envelopeId: string,
  channel: Channel = "site",
): Promise<string> {
  const { handler } = await import("#functions/console/create-dossier.ts");
  const dossierId = randomId();
  const body = {
    dossierId,
    envelopeId,
    channel,
    level: "without-name",
    event: eventLike({ dossierId, author: members[0], seq: 1, members }),
    wraps: wrapsLike(members),
  };
  const answer = await as(members[0], handler, { body });
  if (answer.status !== 200) throw new Error(`no dossier: ${JSON.stringify(answer.body)}`);
  return dossierId;
}
