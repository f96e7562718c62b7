import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Role } from "#shared/domain/roles.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import { type Code, newCode } from "#shared/protocol/code.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import { type DirectoryDraft, encodeRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { readStaffKeysFile, staffKeysWords, writeStaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import { callerOf, loadHandlers } from "#test/support/console-stage.ts";
import type { Name } from "#test/support/functions-staff.ts";
import { INSTANCE, type Stage, startStage } from "#test/support/functions-stage.ts";
import { signed, unwrap, voorbeelddam } from "#test/support/organisation.ts";
import type { Caller } from "#web/console/work/caller.ts";
import type { FetchFile } from "#web/console/work/directories.ts";
import { readProposal } from "#web/console/work/directory-proposal.ts";
import { publishProposal, seenFromOutside } from "#web/console/work/directory-publication.ts";
import {
  canLock,
  lockAgain,
  lockFirstVault,
  type NewSecrets,
  newSecrets,
  staffKeysFile,
  storeVault,
} from "#web/console/work/new-keys.ts";
import { loadProfile, type Profile } from "#web/console/work/profile.ts";
import { standingOf } from "#web/console/work/standing.ts";
import { deskKeys, keysMatch, newestListed, unlock } from "#web/console/work/vault.ts";

/** The first days of an organisation, from nothing to a passphrase that was lost, on the real functions. */

const TODAY = amsterdamDay(Date.now());
const ROLES: Readonly<Partial<Record<Name, Role>>> = {
  anna: "functionaris",
  bram: "functionaris",
  frank: "beheerder",
};

let stage: Stage;
let call: (name: Name) => Caller;
let file: FetchFile;
let pins: Parameters<typeof loadProfile>[1];
/** Who is on the list: the alternate of another day, and whoever makes keys below. */
const entries: StaffEntry[] = [];
const passphrases = new Map<Name, string>();
const codes = new Map<Name, Code | undefined>();

beforeAll(async () => {
  await ready();
  const { roots, people } = voorbeelddam();
  entries.push({ ...people.dirk.entry, appointedUntil: TODAY + 300 });
  const publicRoots = roots.map(({ publicKey }) => toBase64Url(publicKey));
  stage = await startStage({ ROOT_KEYS: publicRoots.join(","), ROOT_THRESHOLD: "2" });
  const handlers = await loadHandlers();
  call = (name) => callerOf(handlers, name);
  const { publicBucket } = await import("#functions/adapters/public-bucket.ts");
  const bucket = publicBucket();
  file = (path) => bucket.get(path.slice(1));
  pins = { instanceId: INSTANCE, roots: publicRoots, threshold: 2, directoryVersion: 1, boardBatch: 1 };
});
afterAll(() => stage?.stop());

const profileOf = async (name: Name): Promise<Profile> => unwrap(await loadProfile(call(name), pins, file));

/** The same keys under these secrets. */
const replacement = (secrets: NewSecrets) => ({ secrets, newKeysOn: undefined });

/** As the screens do it; answers what the server kept. */
async function makeKeys(name: Name, role: Role) {
  const profile = await profileOf(name);
  expect(standingOf(profile)).toEqual({ at: "no-keys", role, listed: false });
  const secrets = newSecrets({ withRecovery: true });
  const stored = unwrap(lockFirstVault(profile, profile.today, secrets));
  expect(await storeVault(call(name), stored)).toBeUndefined();
  passphrases.set(name, secrets.passphrase.join(" "));
  codes.set(name, secrets.recovery);
  return { profile, secrets, stored, keys: staffKeysFile(profile, role, stored.vault) };
}

function draftOf(change: Partial<DirectoryDraft>): DirectoryDraft {
  const { draft } = voorbeelddam();
  return { ...draft, notAfter: TODAY + 365, staff: entries, teamKey: null, ...change };
}

function proposalOf(draft: DirectoryDraft, present: Parameters<typeof readProposal>[1]["present"]) {
  const { bytes, signatures } = signed(draft, voorbeelddam().roots);
  const files = { directory: bytes, signatures: encodeRootSignatures(signatures) };
  return unwrap(readProposal(files, { pins, today: TODAY, present }));
}

describe("an organisation with no list yet", () => {
  it("lets each member make keys, whose file the ceremony can read and whose vault only the passphrase opens", async () => {
    expect(await canLock()).toBe(true);
    for (const [name, role] of Object.entries(ROLES) as [Name, Role][]) {
      const { profile, keys } = await makeKeys(name, role);
      expect(profile).toMatchObject({ listProblem: "none", directory: undefined, entry: undefined });
      const read = unwrap(readStaffKeysFile(writeStaffKeysFile(keys)));
      expect(read.kem === null).toBe(role === "beheerder");
      expect(staffKeysWords(read)).toEqual(staffKeysWords(keys));
      const { instanceId: _, ...own } = read;
      entries.push({ ...own, role, vpKind: null, name, appointedUntil: TODAY + 300, awayUntil: null });
    }
  });

  it("keeps what was stored first, and takes the same bytes again", async () => {
    const profile = await profileOf("anna");
    const locked = profile.vault?.bytes ?? new Uint8Array();
    const first = { vault: { generations: [], recoveryKey: locked }, version: 1, locked, signature: null };
    expect(await storeVault(call("anna"), first)).toBeUndefined();
    const other = locked.map((byte, i) => (i === locked.length - 1 ? byte ^ 1 : byte));
    expect(await storeVault(call("anna"), { ...first, locked: other })).toBe("conflict");
  });

  it("shows a newcomer what is awaited, and gives the same file again after unlocking", async () => {
    const profile = await profileOf("bram");
    const standing = standingOf(profile);
    if (standing.at !== "awaiting") throw new Error(`bram is ${standing.at}`);
    const opened = unwrap(await unlock(profile, standing.vault, passphrases.get("bram") ?? ""));
    const entry = entries.find(({ id }) => id === "bram");
    expect(staffKeysFile(profile, "functionaris", opened.vault)).toMatchObject({ sign: entry?.sign });
    const again = lockAgain(
      profile,
      { ...opened, version: 1 },
      replacement(newSecrets({ withRecovery: false })),
    );
    expect(await storeVault(call("bram"), unwrap(again)), "no new passphrase before").toBe("not-allowed");
  });
});

describe("the first list", () => {
  it("is published by the beheerder whom it names, by nobody else, and is seen from outside", async () => {
    expect(standingOf(await profileOf("frank"))).toMatchObject({ at: "beheerder", listed: false });
    const proposal = proposalOf(draftOf({}), "none");
    expect(proposal).toMatchObject({ signers: 2, changes: { joined: { length: 4 } } });
    expect(await publishProposal(call("anna"), proposal)).toBe("not-allowed");
    const outside = { pins, today: TODAY, file, pause: async () => {} };
    expect(await seenFromOutside(proposal.directory, outside)).toBe(false);
    expect(await publishProposal(call("frank"), proposal)).toBeUndefined();
    expect(await seenFromOutside(proposal.directory, outside)).toBe(true);
    expect(standingOf(await profileOf("frank"))).toMatchObject({ at: "beheerder", listed: true });
    expect(standingOf(await profileOf("anna")).at).toBe("reader");
  });

  it("is followed by the next, once: another one with the same number is a conflict", async () => {
    const { directory } = await profileOf("frank");
    if (directory === undefined) throw new Error("no directory");
    const previousHash = directoryHash(directory.bytes);
    const second = { version: 2, previousHash };
    const other = proposalOf(draftOf({ ...second, notAfter: TODAY + 100 }), directory);
    expect(await publishProposal(call("frank"), proposalOf(draftOf(second), directory))).toBeUndefined();
    expect(await publishProposal(call("frank"), other)).toBe("conflict");
  });

  it("is not taken by a server that knows other roots than the page", async () => {
    const proposal = proposalOf(draftOf({}), "none");
    expect(await publishProposal(call("frank"), { ...proposal, signatures: [] })).toBe("bad-signature");
  });
});

describe("a passphrase that was lost", () => {
  it("is replaced after the recovery code opened the vault; the keys stay, and so does the code", async () => {
    const { secrets, keys } = await makeKeys("els", "vertrouwenspersoon");
    const { instanceId: _, ...own } = keys;
    const role = { role: "vertrouwenspersoon", vpKind: "intern", name: "els" } as const;
    entries.push({ ...own, ...role, appointedUntil: TODAY + 300, awayUntil: null });
    const { directory } = await profileOf("frank");
    if (directory === undefined) throw new Error("no directory");
    const third = draftOf({ version: 3, previousHash: directory.hash });
    expect(await publishProposal(call("frank"), proposalOf(third, directory))).toBeUndefined();

    const standing = standingOf(await profileOf("els"));
    if (standing.at !== "reader") throw new Error(`els is ${standing.at}`);
    const { listed } = standing;
    const code = secrets.recovery?.words.join(" ") ?? "";
    const opened = unwrap(await unlock(listed, listed.vault, code));
    expect(opened.byRecovery).toBe(true);
    expect(keysMatch(listed.entry, deskKeys(opened.vault, listed.entry))).toBe(true);

    const fresh = newSecrets({ withRecovery: false });
    const next = unwrap(lockAgain(listed, { vault: opened.vault, version: 1 }, replacement(fresh)));
    expect(await storeVault(call("els"), next)).toBeUndefined();
    expect(await storeVault(call("els"), next), "an answer that got lost").toBeUndefined();

    const after = await profileOf("els");
    const locked = after.vault ?? { version: 0, bytes: new Uint8Array() };
    expect(locked.version).toBe(2);
    const old = secrets.passphrase.join(" ");
    expect(await unlock(after, locked, old)).toEqual({ ok: false, error: "wrong" });
    expect(unwrap(await unlock(after, locked, code)).byRecovery).toBe(true);
    const daily = unwrap(await unlock(after, locked, fresh.passphrase.join("  ").toUpperCase()));
    expect(daily.byRecovery).toBe(false);
    expect(equal(deskKeys(daily.vault, after.entry).sign.publicKey, keys.sign)).toBe(true);
  });

  it("can take the recovery code along: the old twelve words then open nothing", async () => {
    const profile = await profileOf("anna");
    const present = profile.vault ?? { version: 0, bytes: new Uint8Array() };
    const { vault } = unwrap(await unlock(profile, present, passphrases.get("anna") ?? ""));
    const fresh = newSecrets({ withRecovery: true });
    const one = unwrap(lockAgain(profile, { vault, version: 1 }, replacement(fresh)));
    expect(await storeVault(call("anna"), one)).toBeUndefined();
    const after = await profileOf("anna");
    const locked = after.vault ?? present;
    const words = (code: typeof fresh.recovery) => (code ?? newCode()).words.join(" ");
    expect(await unlock(after, locked, words(codes.get("anna")))).toEqual({ ok: false, error: "wrong" });
    expect(await unlock(after, locked, words(fresh.recovery))).toMatchObject({ ok: true });
  });
});

describe("new keys, once a year", () => {
  it("wait in the vault while the old ones work, and sign once the list names them", async () => {
    const before = await profileOf("frank");
    const { vault: locked, entry: old, directory } = before;
    if (!locked || !old || !directory) throw new Error("frank is not on the list");
    const { vault } = unwrap(await unlock(before, locked, passphrases.get("frank") ?? ""));
    const secrets = newSecrets({ withRecovery: false });
    const newest = unwrap(lockAgain(before, { vault, version: 1 }, { secrets, newKeysOn: TODAY }));
    expect(await storeVault(call("frank"), newest)).toBeUndefined();
    expect(deskKeys(newest.vault, old)).toMatchObject({ sign: { publicKey: old.sign }, kem: { length: 2 } });
    expect(keysMatch(old, deskKeys(newest.vault, old))).toBe(true);
    expect(newestListed(old, newest.vault)).toBe(false);

    const { instanceId: _, ...keys } = staffKeysFile(before, "beheerder", newest.vault);
    expect(equal(keys.sign, old.sign)).toBe(false);
    const next = draftOf({
      version: directory.version + 1,
      previousHash: directory.hash,
      staff: entries.map((entry) => (entry.id === "frank" ? { ...entry, ...keys } : entry)),
      former: [
        {
          id: "frank",
          role: "beheerder",
          vpKind: null,
          name: "frank",
          sign: old.sign,
          kem: null,
          until: TODAY,
        },
      ],
    });
    expect(await publishProposal(call("frank"), proposalOf(next, directory))).toBeUndefined();
    const after = await profileOf("frank");
    if (after.entry === undefined) throw new Error("frank is not on the list");
    expect(newestListed(after.entry, newest.vault)).toBe(true);
    const again = unwrap(lockAgain(after, newest, replacement(secrets)));
    expect(await storeVault(call("frank"), again)).toBeUndefined();
    const byOld = unwrap(lockAgain(before, again, replacement(secrets)));
    expect(await storeVault(call("frank"), byOld), "signed with the old key").toBe("not-allowed");
  });
});
