import { readFileSync } from "node:fs";
import { amsterdamDay } from "#shared/domain/day.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { type Directory, verifyDirectory } from "#shared/protocol/directory.ts";
import { type DirectoryPolicy, parseRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { rootKeys } from "../root-keys.ts";
import type { Settings } from "../settings.ts";
import type { Objects } from "./objects.ts";
import type { DirectoryFiles } from "./options.ts";
import { DeployRefusal } from "./refusal.ts";

/** The directory whose version and roots the sites pin, believed only as a visitor's browser believes it. */

interface Files {
  readonly bytes: Uint8Array;
  readonly signatures: Uint8Array;
  /** Where they come from, for a sentence. */
  readonly from: string;
}

/** What the roots signed beside the keys that the account has. */
export interface ServerKeys {
  readonly board: Uint8Array;
  readonly receipt: Uint8Array;
}

/**
 * The published directory or, before there is one, the given files. Nothing where there is neither. Refuses files
 * that differ from what is published: sites that pin a version which visitors cannot fetch refuse every melding.
 */
export async function pinnedDirectory(
  settings: Settings,
  published: Objects | undefined,
  given: DirectoryFiles | undefined,
): Promise<Directory | undefined> {
  await ready();
  const own = given && givenDirectory(settings, given);
  const there = published && (await readPublished(published));
  if (there === undefined) return own;
  const directory = believed(settings, there);
  if (own !== undefined && !equal(own.hash, directory.hash)) {
    throw new DeployRefusal(
      own.version > directory.version
        ? `The directory that you give has version ${own.version} and version ${directory.version} is published. A beheerder publishes it in the console first; then run this again.`
        : `The directory that you give has version ${own.version}, and another one with version ${directory.version} is published. Leave --directory and --signatures out.`,
    );
  }
  return directory;
}

/** The files of a ceremony, believed. Only after `ready()`. */
export function givenDirectory(settings: Settings, given: DirectoryFiles): Directory {
  return believed(settings, readGiven(given));
}

function readGiven({ file, signatures }: DirectoryFiles): Files {
  const read = (name: string) => {
    try {
      return readFileSync(name);
    } catch {
      throw new DeployRefusal(`${name} cannot be read. It comes from the key ceremony (npm run ceremony).`);
    }
  };
  return { bytes: read(file), signatures: read(signatures), from: file };
}

export async function readPublished(objects: Objects): Promise<Files | undefined> {
  const [bytes, signatures] = await Promise.all([
    objects.get("directory/directory.json"),
    objects.get("directory/signatures.json"),
  ]);
  if (bytes === undefined || signatures === undefined) return undefined;
  return { bytes, signatures, from: "the published directory" };
}

const TOO_FEW_LEFT =
  " Are too few of the old roots left to sign, then docs/RUNBOOK.md, section 15, has the way (--new-roots).";

const REASONS: Readonly<Record<string, string>> = {
  threshold: "fewer roots of the settings signed it than rootThreshold asks",
  instance: "it is of another instanceId than the settings",
  malformed: "it is no directory",
  "not-canonical": "its bytes are not those that were signed",
};

/** Whether enough roots of the settings signed it, whatever else may be wrong with it. Only after `ready()`. */
export function isSignedByRoots(settings: Settings, files: Files): boolean {
  const verified = verify(settings, files);
  return verified.ok || verified.error !== "threshold";
}

function believed(settings: Settings, files: Files): Directory {
  const { from } = files;
  const verified = verify(settings, files);
  if (verified.ok) return verified.value;
  const way = verified.error === "threshold" ? TOO_FEW_LEFT : "";
  throw new DeployRefusal(
    `Browsers would refuse ${from}: ${REASONS[verified.error] ?? `the check "${verified.error}" fails`}.${way}`,
  );
}

function verify(settings: Settings, { bytes, signatures, from }: Files) {
  const parsed = parseRootSignatures(signatures);
  if (!parsed.ok) throw new DeployRefusal(`The signatures of ${from} cannot be read.`);
  const pins = {
    instanceId: settings.instanceId,
    roots: rootKeys(settings),
    threshold: settings.rootThreshold,
    version: 1,
  };
  return verifyDirectory({ bytes, signatures: parsed.value, pins, today: amsterdamDay(Date.now()) });
}

/** Where the directory and the settings say the same thing: the field of each. */
const SAME: readonly (readonly [keyof DirectoryPolicy, string, (settings: Settings) => number])[] = [
  ["k", "publish.k", ({ publish }) => publish.k],
  ["recordDays", "publish.recordDays", ({ publish }) => publish.recordDays],
  ["maxFileBytes", "files.maxBytes", ({ files }) => files.maxBytes],
  ["maxFiles", "files.max", ({ files }) => files.max],
];

/**
 * What the roots signed and what the server does must be one: a browser that offers five files while the server
 * takes three makes a melder lose two. One sentence for each difference.
 */
export function differences(
  directory: Pick<Directory, "policy" | "boardKey" | "receiptKey">,
  settings: Settings,
  keys?: ServerKeys,
): readonly string[] {
  const numbers = SAME.flatMap(([field, setting, value]) =>
    directory.policy[field] === value(settings)
      ? []
      : [
          `${setting} is ${value(settings)}, and the directory's ${field} is ${directory.policy[field]}: change the setting, or have the roots sign a new directory.`,
        ],
  );
  if (keys === undefined) return numbers;
  const wrong = [
    ...(equal(directory.boardKey, keys.board) ? [] : ["board"]),
    ...(equal(directory.receiptKey, keys.receipt) ? [] : ["receipt"]),
  ];
  return [
    ...numbers,
    ...wrong.map(
      (name) =>
        `The ${name} key in the directory is not that of this account: the roots must sign the account's own.`,
    ),
  ];
}
