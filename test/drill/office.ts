import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { newPassphrase } from "#shared/protocol/code.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { lockVault, readyPassphrase } from "#shared/protocol/passphrase.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { recoveryKey, type Vault, vaultKeys, vaultReplacement } from "#shared/protocol/vault.ts";
import {
  directoryOf,
  INSTANCE,
  person,
  seedOf,
  signed,
  unwrap,
  voorbeelddam,
} from "#test/support/organisation.ts";
import type { Caller } from "#web/console/work/caller.ts";
import type { Desk } from "#web/console/work/desk.ts";
import { directoryShelf } from "#web/console/work/directories.ts";
import type { DrillStage } from "./stage.ts";
import type { Travel } from "./travel.ts";

/** The staff of the invented municipality with vaults of their own, and their consoles. */

export const READERS = ["anna", "bram", "carla", "dirk", "els"] as const;
export type Reader = (typeof READERS)[number];
/** Who gets new keys on the way. */
const RENEWED: readonly Reader[] = ["anna", "els"];
const isRenewed = (id: string) => RENEWED.some((name) => name === id);

const GROUPS: Readonly<Record<Reader | "frank", string>> = {
  anna: "functionaris",
  bram: "functionaris",
  carla: "waarnemer",
  dirk: "waarnemer",
  els: "vertrouwenspersoon",
  frank: "beheerder",
};

export interface Office {
  /** The newest list. */
  directory(): Directory;
  /** Every list that there was. */
  directories(): readonly Directory[];
  /** The 15 bytes of each reader's printed recovery code: with it and the vault's row, all of her keys open. */
  readonly codes: ReadonlyMap<string, Uint8Array>;
  desk(name: Reader): Desk;
  /** New keys for some readers: a second generation in their vaults, and a list that names it. */
  rotateKeys(): Promise<void>;
}

export async function openOffice(stage: DrillStage, travel: Travel): Promise<Office> {
  await ready();
  if (!(await readyPassphrase()).ok) throw new Error("Argon2id does not work here");
  const drafts: DirectoryDraft[] = [];
  const directories: Directory[] = [];
  const passphrases = new Map(READERS.map((name) => [name as string, newPassphrase()]));
  const publish = async (draft: DirectoryDraft) => {
    const { bytes, signatures } = signed(draft, voorbeelddam().roots);
    const text = { root: toBase64Url, signature: toBase64Url };
    await calling(stage, "frank").call(consoleApi.publishDirectory, {
      path: { version: String(draft.version) },
      body: {
        bytes: toBase64Url(bytes),
        signatures: signatures.map(({ root, signature }) => ({
          root: text.root(root),
          signature: text.signature(signature),
        })),
      },
    });
    drafts.push(draft);
    directories.push(directoryOf(draft, travel.today()));
  };
  const newest = () => directories.at(-1) as Directory;
  await publish(firstDraft(stage, travel.today()));
  for (const name of READERS)
    await storeVault(stage, passphrases, { name, generations: 1, day: travel.today() });
  return {
    directory: newest,
    directories: () => directories,
    codes: new Map(READERS.map((name) => [name, codeOf(name)])),
    desk: (name) => deskOf(stage, travel, name, directories),
    async rotateKeys() {
      for (const name of RENEWED)
        await storeVault(stage, passphrases, { name, generations: 2, day: travel.today() });
      await publish(secondDraft(drafts[0] as DirectoryDraft, newest().hash, travel.today()));
    },
  };
}

function firstDraft(stage: DrillStage, today: number): DirectoryDraft {
  const { draft } = voorbeelddam();
  return {
    ...draft,
    notAfter: today + 399,
    staff: draft.staff.map((entry) => ({ ...entry, appointedUntil: today + 399 })),
    boardKey: stage.publicKey("KEY_BOARD"),
    receiptKey: stage.publicKey("KEY_RECEIPT"),
  };
}

/** Some of them with the keys of a second generation; the first ones only check what was signed before. */
function secondDraft(first: DirectoryDraft, previousHash: Uint8Array, today: number): DirectoryDraft {
  const renewed = first.staff.map((entry) =>
    isRenewed(entry.id)
      ? { ...person(entry.id, entry.role, 2).entry, appointedUntil: entry.appointedUntil }
      : entry,
  );
  const former = first.staff
    .filter(({ id }) => isRenewed(id))
    .map(({ id, role, vpKind, name, sign, kem }) => ({ id, role, vpKind, name, sign, kem, until: today }));
  return { ...first, version: 2, previousHash, staff: renewed, former };
}

const codeOf = (name: string) => seedOf(`${name} recovery`).slice(0, 15);

/** Keys of {@link person}, which depend on name and generation alone. */
function vaultOf(name: string, generations: number, day: number): Vault {
  return {
    recoveryKey: recoveryKey(INSTANCE, name, codeOf(name)),
    generations: Array.from({ length: generations }, (_, index) => ({
      kemSeed: seedOf(`${name} kem ${index + 1}`),
      signSeed: seedOf(`${name} sign ${index + 1}`),
      since: day,
    })),
  };
}

async function storeVault(
  stage: DrillStage,
  passphrases: ReadonlyMap<string, string>,
  { name, generations: version, day }: { name: Reader; generations: number; day: number },
): Promise<void> {
  const owner = { instanceId: INSTANCE, staffId: name };
  const vault = vaultOf(name, version, day);
  const locked = unwrap(lockVault({ ...owner, vault, passphrase: passphrases.get(name) ?? "", version }));
  const [, before] = vaultKeys(vault);
  const signature =
    before === undefined
      ? null
      : toBase64Url(vaultReplacement({ ...owner, version, locked, signSecret: before.sign.secretKey }));
  const body = { version, locked: toBase64Url(locked), signature };
  unwrap(await calling(stage, name).call(consoleApi.putVault, { path: {}, body }));
}

/** Calls the console functions as the gateway does, and answers as the API client does. */
function calling(stage: DrillStage, name: Reader | "frank"): Caller {
  const names = new Map(Object.entries(consoleApi).map(([key, route]) => [route as object, key]));
  return {
    call: async (route, { path, body }) => {
      const handler = stage.handler("console", names.get(route) ?? "");
      const claims = { username: name, groups: GROUPS[name] };
      const answer = await handler({ path, body: body ?? null, claims });
      return answer.status === 200
        ? ok(route.answer.parse(answer.body) as never)
        : fail((answer.body as { error: never }).error);
    },
  };
}

function deskOf(stage: DrillStage, travel: Travel, name: Reader, directories: readonly Directory[]): Desk {
  const directory = directories.at(-1) as Directory;
  const entry = directory.staff.find(({ id }) => id === name);
  if (entry === undefined) throw new Error(`${name} is not on the list`);
  const generations = isRenewed(name) ? directories.length : 1;
  const [present, ...earlier] = vaultKeys(vaultOf(name, generations, travel.today()));
  return {
    caller: calling(stage, name),
    me: name,
    entry,
    directory,
    directories: directoryShelf(directories, async () => ok([])),
    today: travel.today,
    kem: [present, ...earlier].map(({ kem }) => kem),
    sign: present.sign,
    sealed: new Map(),
    clear: () => {},
  };
}
