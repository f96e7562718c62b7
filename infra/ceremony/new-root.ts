import { randomInt } from "node:crypto";
import { fstatSync } from "node:fs";
import type { Day } from "#shared/domain/day.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import { findWord, typedTokens } from "#shared/protocol/words/find.ts";
import { askSeed } from "./ask-words.ts";
import { type Conversation, wipedAfter } from "./conversation.ts";
import { type CeremonyFolder, readIfThere } from "./folder.ts";
import { refuseOnline } from "./network.ts";
import { Refusal } from "./refusal.ts";
import { checkRootName, readRoots, rootPath, writeRoot } from "./root-file.ts";
import { newRoot, type Root, rootFromSeed } from "./root-keys.ts";
import { rootSheet } from "./root-sheet.ts";
import { ROOT_WORDS, rootWords } from "./root-words.ts";

export interface NewRootOptions {
  readonly name: string;
  readonly organisation: string;
  /** Replaces the public half of a root of this name: the paper of before is worth nothing then. */
  readonly again: boolean;
  /** Asks two words back instead of all. */
  readonly shortCheck: boolean;
  readonly withNetwork: boolean;
}

/**
 * One person makes one root. The secret is shown once, on stdout, and never written by us; the public half is kept
 * when the holder has typed the words back from the paper.
 */
export async function makeRoot(
  talk: Conversation,
  folder: CeremonyFolder,
  day: Day,
  options: NewRootOptions,
): Promise<void> {
  checkRootName(options.name);
  refuseOnline(options.withNetwork);
  refuseFile();
  if (!options.again && readIfThere(rootPath(folder, options.name)) !== undefined) {
    throw new Refusal(
      "root-exists",
      `De wortel ${options.name} is er al. Kies een andere --name, of maak hem opnieuw met --again; het oude blad is dan waardeloos.`,
    );
  }
  const root = newRoot();
  await wipedAfter(talk, async () => {
    talk.show(rootSheet({ name: options.name, organisation: options.organisation, day, root }));
    await talk.ask("Schrijf het blad over of pak de afdruk. Staat alles erop? Druk dan op Enter.");
    talk.wipe();
    await (options.shortCheck ? checkTwoWords(talk, root) : checkPaper(talk, root));
  });
  writeRoot(folder, { name: options.name, made: day, key: root.publicKey });
  talk.say(
    `De wortel ${options.name} telt mee. Openbare helft: ${toBase64Url(root.publicKey)}`,
    `Bewaard in ${rootPath(folder, options.name)}. Wortels in deze map: ${readRoots(folder).length}.`,
    "Sluit dit venster en zet de computer uit.",
  );
}

/** A printer is a pipe; a file would keep the secret. */
function refuseFile(): void {
  if (!fstatSync(process.stdout.fd).isFile()) return;
  throw new Refusal(
    "secret-to-file",
    "Het blad is geheim en mag niet naar een bestand. Druk het af of schrijf het over.",
  );
}

async function checkPaper(talk: Conversation, root: Root): Promise<void> {
  const seed = await askSeed(talk);
  if (!equal(rootFromSeed(seed).publicKey, root.publicKey)) throw wrongPaper();
}

async function checkTwoWords(talk: Conversation, root: Root): Promise<void> {
  const words = rootWords(root.seed);
  const first = randomInt(ROOT_WORDS);
  const second = (first + 1 + randomInt(ROOT_WORDS - 1)) % ROOT_WORDS;
  for (const place of [first, second]) {
    const [typed = ""] = typedTokens(await talk.ask(`Typ woord ${place + 1} van het blad:`));
    if (findWord(typed) !== words[place]) throw wrongPaper();
  }
}

function wrongPaper(): Refusal {
  return new Refusal(
    "paper-wrong",
    "Dat zijn niet de woorden van deze wortel. Er is niets bewaard. Vernietig het blad en begin opnieuw.",
  );
}

/** Tells the holder which root a paper is of, without signing anything: a yearly look whether it can still be read. */
export async function checkRoot(
  talk: Conversation,
  folder: CeremonyFolder,
  withNetwork: boolean,
): Promise<void> {
  refuseOnline(withNetwork);
  const root = rootFromSeed(await wipedAfter(talk, () => askSeed(talk)));
  talk.say(`Dit blad is van de wortel ${knownRoot(folder, root.publicKey).name}.`);
}

/** The root of this folder that a key belongs to. */
export function knownRoot(folder: CeremonyFolder, key: Uint8Array) {
  const known = readRoots(folder).find((each) => equal(each.key, key));
  if (known !== undefined) return known;
  throw new Refusal(
    "root-unknown",
    `Deze woorden horen bij elkaar, maar niet bij een wortel in ${folder.roots}. Is dit het goede blad, en de goede map?`,
  );
}
